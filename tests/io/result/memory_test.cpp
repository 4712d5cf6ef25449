// What would not fit into memory is refused before it begins.
#include "io/result/memory.hpp"

#include <doctest/doctest.h>

#include "io/scenario/presets.hpp"

using namespace curseur::io;

TEST_CASE("what a result keeps is bounded, and the refusal names the most that would fit") {
  struct Case {
    ResultSize size;
    bool fits;
    const char* source;
  };
  const Case cases[] = {
      {{.paths = 1'000'000'000}, true, "a run that is only summarised keeps nothing"},
      {{.paths = 1000, .per_path = true}, true, "few paths"},
      {{.paths = 100'000'000, .per_path = true}, false, "every metric of a hundred million paths"},
      {{.paths = 10'000, .positions = 21}, true, "the usual sweep"},
      {{.paths = 10'000'000, .positions = 1000}, false, "the net present value of each path at each position"},
      {{.paths = 100, .positions = 21, .monthly_values = 100'000}, true, "the usual sweep with its months"},
      {{.paths = 100, .positions = 1000, .monthly_values = 1'000'000},
       false,
       "the months of a thousand positions grew without bound"}};
  for (const Case& each : cases) {
    CAPTURE(each.source);
    const auto much = too_much(each.size);
    CHECK(much.has_value() != each.fits);
    if (!much) continue;
    CHECK(much->bytes > kMaxResultBytes);
    ResultSize most = each.size, more = each.size;
    if (much->most_paths > 0) {
      most.paths = much->most_paths;
      more.paths = much->most_paths + 1;
    } else {
      most.paths = more.paths = 1;
      most.positions = much->most_positions;
      more.positions = much->most_positions + 1;
    }
    CHECK(!too_much(most, kMaxResultBytes * 1.000001).has_value());
    CHECK(too_much(more).has_value());
  }
}

TEST_CASE("the months of a report are those of every series") {
  const auto scenario = scenario_of(*find_preset(kDefaultPreset));
  CHECK(monthly_values_of(scenario) % (6 * static_cast<std::size_t>(scenario.months)) == 0);
  CHECK(monthly_values_of(scenario) > 6 * static_cast<std::size_t>(scenario.months) * 14);
}
