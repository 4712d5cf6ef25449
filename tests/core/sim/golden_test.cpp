// Runs against the digests in tests/golden: the same bits on every platform, and of scenario files of older versions.
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "core/sim/run.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
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

TEST_CASE("scenario files that older versions wrote open with the digest they had, and are written as they were") {
  const std::string folder = std::string(tests::kSourceFolder) + "/tests/golden/scenarios/";
  std::ifstream file(folder + "digests.txt");
  REQUIRE(file.good());
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string name, expected;
    core::RunOptions options;
    words >> name >> options.paths >> expected;
    INFO(name);
    std::ifstream saved(folder + name);
    const std::string text(std::istreambuf_iterator<char>(saved), {});
    const auto reading = io::read_scenario(text);
    REQUIRE(reading.scenario.has_value());
    CHECK(io::digest_text(core::digest(core::run(*reading.scenario, options).metrics)) == expected);
    CHECK(io::write_scenario(*reading.scenario) == text);
    ++rows;
  }
  CHECK(rows >= 1);
}
