// Sweeps on the command line.
#include "core/decide/sweep.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace curseur;
using namespace curseur::testing;
using Json = nlohmann::json;

TEST_CASE("a sweep whose months would not fit into memory is refused before it begins") {
  const auto said = call({"sweep", "--lever", "/market/rent_price", "--from", "0.8", "--to", "3.2", "--steps", "1000",
                          "--set", "/months=600", "--monthly", "--json"});
  CHECK(said.code == 2);
  CHECK(said.out.empty());
  CHECK(said.err.find("--monthly: 1,000 positions with their months would need") != std::string::npos);
  CHECK(said.err.find("expected at most") != std::string::npos);
}

TEST_CASE("sweep moves the pace through its standard positions, or a lever from a to b") {
  const auto standard = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12"});
  CHECK(standard["lever"] == "/planning/pace");
  CHECK(standard["points"].size() == core::standard_pace_positions().size());
  const auto lever = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12", "--lever",
                              "/planning/trend_min", "--from", "-0.5", "--to", "-.1", "--steps", "3"});
  CHECK(lever["lever"] == "/planning/trend_min");
  REQUIRE(lever["points"].size() == 3);
  CHECK(lever["points"][0]["value"] == -0.5);
  CHECK(lever["points"][2]["value"] == -0.1);
  const auto whole = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12", "--lever", "/servers/lead",
                              "--from", "1", "--to", "4", "--steps", "7"});
  REQUIRE(whole["points"].size() == 4);
  CHECK(whole["points"][1]["value"] == 2);
}

TEST_CASE("a sweep at one position agrees with the run there") {
  const auto sweep = json_of(with({"sweep", "--json", "--per-path", "--monthly", "--lever", "/planning/pace", "--from",
                                   "0.3", "--to", "0.6", "--steps", "2"},
                                  kShort));
  const auto run = json_of(with({"run", "--json", "--per-path", "--monthly", "--set", "/planning/pace=0.6"}, kShort));
  CHECK(sweep["points"][1]["metrics"] == run["metrics"]);
  CHECK(sweep["points"][1]["per_path"] == run["per_path"]);
  CHECK(sweep["points"][1]["monthly"] == run["monthly"]);
}

TEST_CASE("sweep without --json is a table") {
  const auto said = call({"sweep", "--paths", "20", "--set", "/months=12"});
  CHECK(said.code == 0);
  for (const char* const part :
       {"/planning/pace at 21 positions", "too slow", "right", "too fast", "0.02", "0.98", " * "})
    CHECK_MESSAGE(said.out.find(part) != std::string::npos, part);
  const auto digest = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12"})["digest"].get<std::string>();
  CHECK(said.out.ends_with("Digest                    " + digest + "\n"));
  CHECK(call({"sweep", "--median", "--set", "/months=12"}).out.find("the median path") != std::string::npos);
}
