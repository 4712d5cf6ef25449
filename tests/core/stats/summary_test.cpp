// Quantiles, tails and returns against published answers.
#include "core/stats/summary.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <vector>

#include "core/math/exp.hpp"
#include "core/math/normal_quantile.hpp"
#include "core/random/streams.hpp"

using namespace curseur::core;

namespace {

std::vector<double> normals(int count) {
  std::vector<double> sample;
  for (int i = 0; i < count; ++i)
    sample.push_back(
        normal_quantile_of_draw(uniforms(key_of_seed(5), static_cast<std::uint32_t>(i), 0, StreamKind::market, 0)[0]));
  return sample;
}

}  // namespace

TEST_CASE("quantiles are linear between order statistics (Hyndman-Fan type 7)") {
  std::vector<double> sample = {40, 10, 30, 20};
  const Quantiles found = quantiles(std::span<double>(sample));
  CHECK(found[0] == doctest::Approx(11.5));
  CHECK(found[1] == doctest::Approx(17.5));
  CHECK(found[2] == doctest::Approx(25));
  CHECK(found[3] == doctest::Approx(32.5));
  CHECK(found[4] == doctest::Approx(38.5));
  std::vector<double> one = {7};
  for (const double q : quantiles(std::span<double>(one))) CHECK(q == 7);
}

TEST_CASE("selected quantiles are those of the sorted sample") {
  auto sample = normals(1001);
  auto sorted = sample;
  std::sort(sorted.begin(), sorted.end());
  const Quantiles found = quantiles(std::span<double>(sample));
  for (std::size_t k = 0; k < found.size(); ++k) CHECK(found[k] == quantile_of_sorted(sorted, kQuantileLevels[k]));
}

TEST_CASE("quantiles are right of samples with ties, heavy tails, both signs and few values") {
  std::vector<std::vector<double>> samples = {{3, 3, 3}, {1, 2}, {-0.0, 0.0, -1, 1}, std::vector<double>(600, 0.25)};
  auto& heavy = samples.emplace_back();
  auto& tied = samples.emplace_back();
  for (const double z : normals(3000)) {
    heavy.push_back(exp_of(8 * z) - 1);
    tied.push_back(z > 1 ? 1 : z < -0.5 ? 0 : 0.5);
  }
  for (const auto& sample : samples) {
    auto sorted = sample;
    std::sort(sorted.begin(), sorted.end());
    const Quantiles found = quantiles(std::span<const double>(sample));
    for (std::size_t k = 0; k < found.size(); ++k) CHECK(found[k] == quantile_of_sorted(sorted, kQuantileLevels[k]));
    std::vector<float> single(sample.begin(), sample.end());
    std::vector<float> single_sorted = single;
    std::sort(single_sorted.begin(), single_sorted.end());
    CHECK(quantiles(std::span<const float>(single))[2] ==
          doctest::Approx(quantile_of_sorted(std::vector<double>(single_sorted.begin(), single_sorted.end()), 0.5)));
  }
}

TEST_CASE("CVaR counts a fraction of an outcome as that fraction") {
  // Rockafellar & Uryasev 2002: six equal outcomes as losses; here as gains, so with the sign turned
  std::vector<double> outcomes = {-100, -800, -200, -900, -400, -1000};
  CHECK(cvar_low(outcomes, 1.0 / 3) == doctest::Approx(-950).epsilon(1e-12));
  CHECK(cvar_low(outcomes, 5.0 / 12) == doctest::Approx(-920).epsilon(1e-12));
  CHECK(cvar_low(outcomes, 1) == doctest::Approx(-3400.0 / 6).epsilon(1e-12));
  CHECK(cvar_low(outcomes, 0.05) == -1000);
}

TEST_CASE("CVaR of a normal and of a lognormal sample agrees with the closed form") {
  constexpr int kCount = 200000;
  const auto sample = normals(kCount);
  // Mean of the worst 5 %: N(10, 5) as a loss 20.313564038; its standard error from the tail's spread
  std::vector<double> gains, factors;
  for (const double z : sample) {
    gains.push_back(-(10 + 5 * z));
    factors.push_back(exp_of(0.5 * z));
  }
  const double tail_se =
      5 * 1.1 /
      std::sqrt(0.05 *
                kCount);  // sd of a standard normal beyond its 95 % is 0.37; with the quantile's own error below 1.1
  CHECK(std::fabs(-cvar_low(gains, 0.05) - 20.313564038) < 4 * tail_se);
  // Lowest 5 % of exp(0.5 Z): e^(0.125) Phi(z05 - 0.5) / 0.05, Phi(-2.1448536270) = 0.0159824
  CHECK(cvar_low(factors, 0.05) ==
        doctest::Approx(std::exp(0.125) * 0.5 * std::erfc(2.1448536269514722 / std::sqrt(2.0)) / 0.05).epsilon(0.01));
}

TEST_CASE("a mean comes with its standard error") {
  const std::vector<double> sample = {1, 2, 3, 4};
  CHECK(estimate(sample).mean == doctest::Approx(2.5));
  CHECK(estimate(sample).se == doctest::Approx(std::sqrt(5.0 / 3 / 4)));
  CHECK(estimate(std::vector<double>{8}).se == 0);
  const auto huge = estimate(std::vector<double>{-1e200, 1e200, 3e200});
  CHECK(huge.mean == doctest::Approx(1e200));
  CHECK(std::isfinite(huge.se));
}

TEST_CASE("the internal rate of return is that of the books") {
  const Irr investment = irr(std::vector<double>{-70000, 12000, 15000, 18000, 21000, 26000}, 1);
  CHECK(investment.status == IrrStatus::unique);
  REQUIRE(investment.value.has_value());
  CHECK(*investment.value == doctest::Approx(0.086630948037).epsilon(1e-11));
  // Lorie & Savage, Journal of Business 28, 1955: the oil pump, 25 % and 400 %
  const Irr pump = irr(std::vector<double>{-1600, 10000, -10000}, 1);
  CHECK(pump.status == IrrStatus::multiple);
  CHECK_FALSE(pump.value.has_value());
  CHECK(irr(std::vector<double>{1000, -3000, 2500}, 1).status == IrrStatus::none);
  CHECK(irr(std::vector<double>{0, 0, 0}, 1).status == IrrStatus::none);
}

TEST_CASE("a return on a grid point is found once, and monthly returns are compounded") {
  const Irr half = irr(std::vector<double>{-100, 150}, 1);
  CHECK(half.status == IrrStatus::unique);
  CHECK(*half.value == doctest::Approx(0.5).epsilon(1e-12));
  const Irr monthly = irr(std::vector<double>{-100, 101});
  CHECK(*monthly.value == doctest::Approx(std::pow(1.01, 12) - 1).epsilon(1e-9));
  CHECK(*irr(std::vector<double>{-100, 2}, 1).value == doctest::Approx(-0.98).epsilon(1e-9));
}

TEST_CASE("probabilities come with their error") {
  const Probability found = probability(std::vector<double>{1, 0, 0, 0});
  CHECK(found.probability == 0.25);
  CHECK(found.se == doctest::Approx(std::sqrt(0.25 * 0.75 / 4)));
}
