// The own exponential, logarithm and normal quantile against values of 40 digits.
#include <cmath>
#include <doctest/doctest.h>
#include <initializer_list>
#include <limits>

#include "core/math/exp.hpp"
#include "core/math/log.hpp"
#include "core/math/normal_quantile.hpp"
#include "core/math/power.hpp"

using namespace curseur::core;

namespace {

// The exact value as the sum of two doubles: its nearest double and what is left (mpmath, 45 digits).
struct Row {
  double x, high, low;
};

constexpr Row kExp[] = {
    {-700, 9.85967654375977e-305, 8.5e-322},
    {-100.5, 2.256340135917036e-44, 1.4495434372921381e-60},
    {-20.25, 1.6052280551856116e-09, -3.657643988865463e-26},
    {-3, 0.049787068367863944, -1.4831389691394365e-18},
    {-1, 0.36787944117144233, -1.2428753672788363e-17},
    {-0.6931471805599453, 0.5, 1.1595234069231498e-17},
    {-0.1, 0.9048374180359595, 5.055984668733208e-17},
    {-1e-5, 0.9999900000499998, 5.730256126450165e-18},
    {-1e-12, 0.999999999999, -2.2121719621483927e-17},
    {0, 1.0, 0.0},
    {1e-12, 1.000000000001, -8.890058184103173e-17},
    {1e-5, 1.00001000005, 9.70188425858504e-17},
    {0.1, 1.1051709180756477, -8.149523913327619e-17},
    {0.34657359027997264, 1.414213562373095, 1.0897353451090442e-16},
    {0.5, 1.6487212707001282, -4.731568479435833e-17},
    {0.6931471805599453, 2.0, -4.638093627692599e-17},
    {1, 2.718281828459045, 1.4456468917292502e-16},
    {2.5, 12.182493960703473, 2.0334002173348147e-16},
    {10, 22026.465794806718, -1.3780134700517372e-12},
    {33.3, 289738526663660.5, 0.01911633804672778},
    {88.7, 3.325986980250579e+38, -2.558061914428818e+21},
    {100.5, 4.4319559098458955e+43, -6.1101039529390445e+26},
    {400, 5.221469689764144e+173, -3.041154182825333e+157},
    {700, 1.0142320547350045e+304, 1.6666571920734673e+287},
};

constexpr Row kLog[] = {
    {2.3283064365386963e-10, -22.18070977791825, -7.420949804308159e-16},
    {1e-300, -690.7755278982137, -2.3670096176709832e-14},
    {1e-20, -46.051701859880914, 7.339520394182075e-16},
    {0.001, -6.907755278982137, -2.1613487097372872e-16},
    {0.25, -1.3862943611198906, -4.638093627692599e-17},
    {0.5, -0.6931471805599453, -2.3190468138462996e-17},
    {0.7071067811865475, -0.34657359027997275, 1.0775909101525876e-17},
    {0.7071067811865476, -0.3465735902799726, 1.2517012761299022e-18},
    {0.75, -0.2876820724517809, -2.607160616442564e-17},
    {0.999, -0.0010005003335835344, -2.5644777003677798e-20},
    {0.9999999999, -1.000000082790371e-10, -4.217583732727628e-27},
    {1, 0.0, 0.0},
    {1.0000000001, 1.000000082690371e-10, -4.2169170658954805e-27},
    {1.001, 0.0009995003330834232, -6.782451268011377e-20},
    {1.25, 0.22314355131420976, -9.091270597324799e-18},
    {1.4142135623730951, 0.3465735902799727, 2.4442169414592898e-17},
    {2, 0.6931471805599453, 2.3190468138462996e-17},
    {2.718281828459045, 1.0, -5.318237706605891e-17},
    {10, 2.302585092994046, -2.1707562233822494e-16},
    {123456.789, 11.723646487185881, -4.1025541885795297e-16},
    {1e20, 46.051701859880914, -7.88798767963998e-16},
    {1e300, 690.7755278982137, 2.3747660028800243e-14},
};

// Distance in units in the last place of the exact value.
double ulps(double found, const Row& row) {
  if (row.high == 0) return found == 0 ? 0 : 1e9;
  const double size = std::fabs(row.high);
  const double unit = std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
  return std::fabs((found - row.high) - row.low) / unit;
}

}  // namespace

TEST_CASE("e^x is within 2 units in the last place") {
  for (const Row& row : kExp) CHECK_MESSAGE(ulps(exp_of(row.x), row) <= 2, "x = ", row.x, " gives ", exp_of(row.x));
}

TEST_CASE("ln x is within 2 units in the last place") {
  for (const Row& row : kLog) CHECK_MESSAGE(ulps(log_of(row.x), row) <= 2, "x = ", row.x, " gives ", log_of(row.x));
}

TEST_CASE("e^x and ln x never fall where their argument rises") {
  double last_exp = 0, last_log = -std::numeric_limits<double>::infinity();
  bool exp_rises = true, log_rises = true;
  for (int i = 0; i <= 400000; ++i) {
    const double exp = exp_of(-40 + 80.0 * i / 400000), log = log_of(1e-10 + 3.0 * i / 400000);
    exp_rises = exp_rises && exp >= last_exp;
    log_rises = log_rises && log >= last_log;
    last_exp = exp;
    last_log = log;
  }
  // Neighbouring doubles around the seams of the argument reduction.
  for (const double seam : {0.34657359027997264, 1.0397207708399179, -0.34657359027997264, 17.67525310427860}) {
    double x = seam;
    for (int i = 0; i < 64; ++i) x = std::nextafter(x, -100);
    for (int i = 0; i < 128; ++i) {
      const double next = std::nextafter(x, 100);
      exp_rises = exp_rises && exp_of(next) >= exp_of(x);
      x = next;
    }
  }
  for (const double seam : {0.7071067811865476, 1.0, 1.4142135623730951, 2.8284271247461903}) {
    double x = seam;
    for (int i = 0; i < 64; ++i) x = std::nextafter(x, 0);
    for (int i = 0; i < 128; ++i) {
      const double next = std::nextafter(x, 100);
      log_rises = log_rises && log_of(next) >= log_of(x);
      x = next;
    }
  }
  CHECK(exp_rises);
  CHECK(log_rises);
}

TEST_CASE("e^x stays a number at any argument") {
  CHECK(exp_of(1e300) == exp_of(kExpHighest));
  CHECK(exp_of(-1e300) == exp_of(kExpLowest));
  CHECK(std::isfinite(exp_of(kExpHighest)));
  CHECK(exp_of(kExpLowest) > 0);
}

TEST_CASE("the normal quantile agrees with published values to 1e-14") {
  // Wichura, AS 241, Applied Statistics 37(3), 1988 (first three), and standard tables.
  struct {
    double p, z;
  } const rows[] = {
      {0.25, -0.6744897501960817}, {0.001, -3.090232306167814}, {1e-20, -9.262340089798408}, {0.8, 0.8416212335729142},
      {0.975, 1.9599639845400543}, {0.99, 2.326347874040841},   {1e-10, -6.361340902404057}, {0.5, 0},
  };
  for (const auto& row : rows)
    CHECK_MESSAGE(std::fabs(normal_quantile(row.p) - row.z) <= 1e-14 * std::fabs(row.z), "p = ", row.p);
}

TEST_CASE("the quantile for columns is the same function as the general one, and odd") {
  for (int i = 1; i < 1000; ++i) {
    const double p = i / 1000.0;
    CHECK(normal_quantile_of_draw(p) == normal_quantile(p));
  }
  for (const double p : {0x1p-33, 0.001, 0.02, 0.0751, 0.3, 0.4375})  // 1 - p is exact
    CHECK(normal_quantile_of_draw(1 - (1 - p)) == -normal_quantile_of_draw(1 - p));
}

TEST_CASE("powers follow from both") {
  CHECK(power_of(2, 10) == doctest::Approx(1024).epsilon(1e-14));
  CHECK(power_of(0.75, 1.0 / 12) == doctest::Approx(std::pow(0.75, 1.0 / 12)).epsilon(1e-14));
  CHECK(power_of(7, 0) == 1);
}
