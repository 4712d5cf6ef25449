// Twenty thousand damaged copies of the default scenario: each is refused with words or runs; none ends the
// program.
#include <cmath>
#include <doctest/doctest.h>
#include <random>

#include "core/sim/run.hpp"
#include "io/reading.hpp"
#include "io/scenario/scenario_writer.hpp"

using namespace curseur;

namespace {

using Random = std::mt19937_64;  // the same numbers everywhere; not so its distributions
std::size_t below(Random& random, std::size_t end) { return static_cast<std::size_t>(random() % end); }

// The first digit of a number of the text at or behind a random place.
std::size_t some_number(Random& random, const std::string& text) {
  const auto at = text.find(": ", below(random, text.size()));
  const auto digit = text.find_first_of("0123456789", at == std::string::npos ? 0 : at);
  return digit == std::string::npos ? 0 : digit;
}

void replace_number(Random& random, std::string& text) {
  constexpr const char* kOdd[] = {"0",
                                  "-1",
                                  "1",
                                  "0.5",
                                  "1e308",
                                  "1e-308",
                                  "1e999",
                                  "-0.0",
                                  "null",
                                  "\"x\"",
                                  "600",
                                  "12",
                                  "4",
                                  "99999",
                                  "0.999999999",
                                  "1e-9",
                                  "[]",
                                  "{}",
                                  "12345678901234567890",
                                  "true",
                                  "3.5",
                                  "5",
                                  "NaN"};
  const auto at = some_number(random, text);
  const auto end = text.find_first_not_of("0123456789.eE+-", at);
  text.replace(at, (end == std::string::npos ? text.size() : end) - at, kOdd[below(random, std::size(kOdd))]);
}

void damage(Random& random, std::string& text) {
  if (text.empty()) return;
  const std::size_t at = below(random, text.size()), length = 1 + below(random, 40);
  switch (below(random, 8)) {
    case 0:
      text[at] = static_cast<char>(random());
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(at, text.substr(below(random, text.size()), length));
      break;
    case 3:
      text.resize(at);
      break;
    case 4:
      text.insert(at, 1, "{}[]\",:0-e\\"[below(random, 11)]);
      break;
    case 5:
      text[some_number(random, text)] = static_cast<char>('0' + below(random, 10));
      break;
    default:
      replace_number(random, text);
  }
}

bool runs_to_finite_results(core::Scenario scenario) {
  scenario.months = std::min(scenario.months, 24);
  core::RunOptions options;
  options.paths = 2;
  const auto run = core::run(scenario, options);
  for (const auto& column : run.metrics.columns)
    for (const double value : column)
      if (!std::isfinite(value)) return false;
  return run.metrics.paths() == 2;
}

// Most of the default scenario; its long notes would only take time.
std::string original() {
  auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  scenario.assumptions.resize(std::min<std::size_t>(scenario.assumptions.size(), 3));
  return io::write_scenario(scenario);
}

}  // namespace

TEST_CASE("a damaged scenario is refused with words or runs to finite results") {
  const std::string whole = original();
  std::size_t accepted = 0, refused = 0;
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    Random random(seed);
    std::string text = whole;
    for (std::size_t i = 1 + below(random, 3); i > 0; --i) damage(random, text);
    auto reading = io::read_scenario(text);
    CAPTURE(seed);
    REQUIRE(reading.scenario.has_value() == reading.faults.empty());
    if (reading.scenario) {
      REQUIRE(core::check(*reading.scenario).empty());
      if (accepted++ % 20 == 0) REQUIRE(runs_to_finite_results(std::move(*reading.scenario)));
    } else {
      ++refused;
      for (const auto& fault : reading.faults) REQUIRE(!io::fault_text(fault).empty());
    }
  }
  CHECK(accepted > 1000);
  CHECK(refused > 10'000);
}
