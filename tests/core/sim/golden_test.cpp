// Runs of the built-in scenarios against the digests in tests/golden: the same bits on every platform.
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <string>

#include "core/sim/run.hpp"
#include "io/presets.hpp"
#include "io/result_writer.hpp"
#include "source_folder.hpp"

using namespace curseur;

TEST_CASE("every built-in scenario gives the bits it gave before, whatever the platform") {
  std::ifstream file(std::string(tests::kSourceFolder) + "/tests/golden/digests.txt");
  REQUIRE(file.good());
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string id, expected;
    std::size_t paths = 0;
    words >> id >> paths >> expected;
    const auto* preset = io::find_preset(id);
    REQUIRE_MESSAGE(preset != nullptr, id);
    core::RunOptions options;
    options.paths = paths;
    const auto found = io::digest_text(core::digest(core::run(io::scenario_of(*preset), options).metrics));
    CHECK_MESSAGE(found == expected, id, " with ", paths, " paths");
    ++rows;
  }
  CHECK(rows == 16);
}
