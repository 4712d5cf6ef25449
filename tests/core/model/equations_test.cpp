// The equations one by one against published or closed-form answers.
#include "core/model/equations.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <vector>

#include "core/math/normal_quantile.hpp"
#include "core/random/streams.hpp"

using namespace curseur::core;

namespace {

double normal(std::uint32_t path, std::uint32_t month) {
  return normal_quantile_of_draw(uniforms(key_of_seed(20260124), path, month, StreamKind::market, 0)[0]);
}

bool close(double found, double expected, double tolerance) {
  return std::fabs(found - expected) <= tolerance * std::fabs(expected);
}

double bass_after(double years, int steps_a_year, double p, double q) {
  double adopted = 0;
  for (int step = 0; step < years * steps_a_year; ++step) adopted = bass_step(adopted, p, q, 1.0 / steps_a_year);
  return adopted;
}

// The same in closed form for a constant q, from nobody at year 0: the share adopted, and the year of fastest adoption.
double bass_adopted(double p, double q, double years) {
  const double e = std::exp(-(p + q) * years);
  return (1 - e) / (1 + q / p * e);
}
double bass_peak_years(double p, double q) { return std::log(q / p) / (p + q); }

}  // namespace

TEST_CASE("Bass, closed form: time and height of the peak, and adopters") {
  // Bass, Management Science 15(5), 1969; p 0.03, q 0.38, m 1000
  const double p = 0.03, q = 0.38, m = 1000;
  CHECK(close(bass_peak_years(p, q), 6.192619198, 1e-9));
  const double at_peak = bass_adopted(p, q, bass_peak_years(p, q));
  CHECK(close(m * (p + q * at_peak) * (1 - at_peak), 110.592105263, 1e-11));
  CHECK(close(m * bass_adopted(p, q, 1), 35.75816426, 1e-8));
  CHECK(close(m * bass_adopted(p, q, 5), 331.19864249, 1e-8));
  CHECK(close(m * bass_adopted(p, q, 10), 812.80322122, 1e-8));
}

TEST_CASE("Bass, monthly step: the recursion of the paper, and its error halves with the step") {
  const double p = 0.03, q = 0.38, m = 1000;
  CHECK(close(m * bass_after(1, 12, p, q), 35.178865600, 1e-9));
  CHECK(close(m * bass_after(5, 12, p, q), 325.831084579, 1e-9));
  CHECK(close(m * bass_after(10, 12, p, q), 810.786801147, 1e-9));
  const double exact = bass_adopted(p, q, 5);
  CHECK(close((exact - bass_after(5, 12, p, q)) / (exact - bass_after(5, 24, p, q)), 1.9922, 1e-3));
}

TEST_CASE("adoption never passes everybody") { CHECK(bass_step(0.9, 10, 10) == 1); }

TEST_CASE("the deployment delay passes a pulse with its mean and the variance of an Erlang-3") {
  // Negative binomial: mean 6, variance 6 (1 + 6/3)
  const double weight = delay_weight(6);
  double stage[3] = {0, 0, 0}, total = 0, mean = 0, square = 0;
  for (int month = 0; month < 2000; ++month) {
    double input = month == 0 ? 1 : 0;
    for (double& state : stage) input = state = smoothed(state, input, weight);
    total += stage[2];
    mean += month * stage[2];
    square += static_cast<double>(month) * month * stage[2];
  }
  CHECK(close(total, 1, 1e-10));
  CHECK(close(mean, 6, 1e-10));
  CHECK(close(square - mean * mean, 18, 1e-10));
}

TEST_CASE("a deployment of no months passes at once") {
  CHECK(delay_weight(0) == 1);
  CHECK(smoothed(3, 8, delay_weight(0)) == 8);
}

TEST_CASE("TREND finds the growth of an exponential as Sterman says") {
  // Sterman, System Dynamics Review 3(2), 1987: x = e^(0.5 t), one stock, averaging time one year, monthly
  const auto input = [](int month) { return std::exp(0.5 * month / 12); };
  double reference = 1;
  std::vector<double> trend;
  for (int month = 0; month <= 2400; ++month) {
    trend.push_back(indicated_trend(input(month), reference, 12, -1e9, 1e9));
    reference = smoothed(reference, input(month), 1.0 / 12);
  }
  CHECK(close(trend[12], 0.362090624723, 1e-9));
  CHECK(close(trend[24], 0.476208879654, 1e-9));
  CHECK(close(trend[240], 0.510562862280, 1e-6));
  CHECK(close(trend[2400], 0.510562862280, 1e-9));
}

TEST_CASE("TREND with three stocks that start in the steady state of their input stays there") {
  const double perception = 3, reference_months = 12, trend_months = 3, growth = 0.5;
  const double step = std::exp(growth / 12);  // a month's growth
  // Steady ratios: PPC = w / (1 + pm (step - 1)) with w of the same month; RC likewise from PPC.
  double w = 100, ppc = w / step / (1 + perception * (step - 1)) * 1;
  ppc = w / (step * perception - perception + 1);
  double rc = ppc / (reference_months * (step - 1) + 1);
  const double settled = (ppc - rc) / (rc * reference_months / 12);
  double tr = settled;
  for (int month = 0; month < 120; ++month) {
    const double indicated = indicated_trend(ppc, rc, reference_months, -10, 10);
    rc = smoothed(rc, ppc, 1 / reference_months);
    ppc = smoothed(ppc, w, 1 / perception);
    tr = smoothed(tr, indicated, 1 / trend_months);
    w *= step;
    CHECK(close(tr, settled, 1e-12));
  }
}

TEST_CASE("TREND is zero where there is nothing to compare with, and keeps its limits") {
  CHECK(indicated_trend(5, 0, 12, -1, 1) == 0);
  CHECK(indicated_trend(500, 1, 12, -1, 1) == 1);
  CHECK(indicated_trend(0, 1, 12, -0.5, 1) == -0.5);
}

TEST_CASE("the Ornstein-Uhlenbeck step is exact: stationary spread and memory of a year") {
  const double half_life = 1, sd = 0.25, decay = ou_decay(half_life), step_sd = ou_step_sd(half_life, sd);
  CHECK(close(decay, std::pow(2.0, -1.0 / 12), 1e-14));
  constexpr int kPaths = 20000, kMonths = 120;
  double square = 0, product = 0, earlier_square = 0, fourth = 0;
  for (std::uint32_t path = 0; path < kPaths; ++path) {
    double state = 0, year_before = 0;
    for (std::uint32_t month = 0; month < kMonths; ++month) {
      if (month == kMonths - 12) year_before = state;
      state = ou_step(state, decay, step_sd, normal(path, month));
    }
    square += state * state;
    fourth += state * state * state * state;
    product += state * year_before;
    earlier_square += year_before * year_before;
  }
  const double stationary = sd * sd / (2 * std::log(2.0));
  const double se = std::sqrt((fourth / kPaths - (square / kPaths) * (square / kPaths)) / kPaths);
  CHECK(std::fabs(square / kPaths - stationary) < 4 * se);
  const double correlation = product / std::sqrt(square * earlier_square);
  CHECK(std::fabs(correlation - 0.5) < 4 * (1 - 0.25) / std::sqrt(kPaths));
}

TEST_CASE("capacity for a quantile of lead-time demand, and how often and how much it falls short") {
  // Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., 2019: demand normal, 100 now, +30 a year, 20 per
  // sqrt(year), lead 1.5 years, quantile 0.8
  const double lead = 18, sd = 20, mean = 100 + 30 * lead / 12;
  const double capacity = mean + lead_time_spread(normal_quantile(0.8), sd, lead);
  CHECK(close(capacity, 165.615425789, 1e-9));
  constexpr int kPaths = 200000;
  double shortages = 0, missing = 0, missing_square = 0;
  for (std::uint32_t path = 0; path < kPaths; ++path) {
    const double lack = mean + lead_time_spread(normal(path, 0), sd, lead) - capacity;
    if (lack <= 0) continue;
    shortages += 1;
    missing += lack;
    missing_square += lack * lack;
  }
  CHECK(std::fabs(shortages / kPaths - 0.2) < 4 * std::sqrt(0.2 * 0.8 / kPaths));
  const double average = missing / kPaths;
  const double se = std::sqrt((missing_square / kPaths - average * average) / kPaths);
  CHECK(std::fabs(average - 2.734553366) < 4 * se);
}

TEST_CASE("ruin watched monthly comes as often as the reflection principle says") {
  // Cash 20, drift 1.5 a year, volatility 8 per sqrt(year), 10 years, watched at month ends
  constexpr int kPaths = 40000;
  double ruined = 0;
  for (std::uint32_t path = 0; path < kPaths; ++path) {
    double cash = 20;
    for (std::uint32_t month = 0; month < 120; ++month) {
      cash += 1.5 * kDt + 8 * std::sqrt(kDt) * normal(path, month);
      if (cash < 0) {
        ruined += 1;
        break;
      }
    }
  }
  const double expected = 0.2230859608;
  CHECK(std::fabs(ruined / kPaths - expected) < 4 * std::sqrt(expected * (1 - expected) / kPaths));
}

TEST_CASE("payback is the first month from which the sum stays at or above zero") {
  // -1000, 300, 400, 500, 600: whole periods
  const auto payback = [](const std::vector<double>& flows) {
    double sum = 0, month = -1;
    for (std::size_t t = 0; t < flows.size(); ++t) month = payback_step(month, sum += flows[t], static_cast<double>(t));
    return month;
  };
  CHECK(payback({-1000, 300, 400, 500, 600}) == 3);  // the 4th period, counted from 0
  CHECK(payback({-1000, 1500, -700, 100}) == -1);
  CHECK(payback({-1000, 1500, -700, 300}) == 3);
  CHECK(payback({10, 10}) == 0);
}

TEST_CASE("lead times are whole months, at least one") {
  CHECK(lead_months(9, 0.3, 0) == 9);
  CHECK(lead_months(1, 2, -6) == 1);
  CHECK(lead_months(10, 0.25, 1) == 13);  // 12.84
  CHECK(whole_months(2.5) == 3);
}

TEST_CASE("an event runs its months and cannot start again in the month after it") {
  double left = event_step(0, 0.01, 0.02, 3);
  CHECK(left == 3);
  left = event_step(left, 0.01, 0.02, 3);
  left = event_step(left, 0.01, 0.02, 3);
  CHECK(left == 1);
  left = event_step(left, 0.01, 0.02, 3);
  CHECK(left == 0);
  CHECK(event_step(left, 0.01, 0.02, 3) == 3);
  CHECK(event_step(0, 0.02, 0.02, 3) == 0);
}

TEST_CASE("money that may be committed") {
  // cash 1000 less 100 kept and 6 months of 20; 300 committed of which debt pays 0.7; 0.3 of the rest is own
  CHECK(budget_of(1000, 100, 6, 20, 300, 5000, 0, 0.7) == doctest::Approx((1000 - 100 - 120 - 90) / 0.3));
  // little room for debt: what is free plus that room
  CHECK(budget_of(1000, 100, 0, 0, 0, 50, 0, 0.7) == doctest::Approx(950));
  CHECK(budget_of(50, 100, 0, 0, 0, 0, 0, 0) == 0);
}

TEST_CASE("servers without power stand idle, and energy follows what runs") {
  CHECK(effective_owned(100, 0.9, 50, 100) == doctest::Approx(45));
  CHECK(effective_owned(100, 0.9, 500, 100) == doctest::Approx(90));
  CHECK(effective_owned(0, 0.9, 0, 0) == 0);
  CHECK(owned_energy(10, 8, 0.4, 0, 90, 1.2) == doctest::Approx(8 * 0.4 * 1.2 * 730.5));
  CHECK(owned_energy(10, 8, 0.4, 90, 90, 1.2) == doctest::Approx(8 * 1.2 * 730.5));
  CHECK(owned_energy(10, 8, 0.4, 0, 0, 1.2) == 0);
}
