// The report that the command line writes.
#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::testing;
using Json = nlohmann::json;

TEST_CASE("report writes a page whose digest is that of the run, in the language asked for") {
  const auto file = (std::filesystem::temp_directory_path() / "curseur-report-test.html").string();
  const auto read = [&] {
    std::ifstream stream(file);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  const auto digest =
      json_of(with({"run", "utility", "--json", "--set", "/planning/pace=0.3"}, kShort))["digest"].get<std::string>();
  const std::vector<std::string> asked = with({"report", "utility", "--set", "/planning/pace=0.3", "-o", file}, kShort);
  const auto said = call(asked);
  CHECK(said.code == 0);
  CHECK(said.out == "Written: " + file + "\n");
  CHECK(said.err.empty());
  const std::string english = read();
  CHECK(english.find(digest) != std::string::npos);
  CHECK(english.find("<html lang=\"en\"") != std::string::npos);
  CHECK(call(with(asked, {"--lang", "fr", "--threads", "2"})).code == 0);
  const std::string french = read();
  CHECK(french.find(digest) != std::string::npos);
  CHECK(french.find("<html lang=\"fr\"") != std::string::npos);
  CHECK(call(with({"report", "-", "--set", "/planning/pace=0.3", "-o", file}, kShort),
             std::string(io::find_preset("utility")->text))
            .code == 0);
  CHECK(read().find(digest) != std::string::npos);
  std::remove(file.c_str());
}

TEST_CASE("report says what it lacks and where it cannot write") {
  CHECK(call({"report"}).code == 2);
  CHECK(call({"report"}).err.find("-o FILE.html") != std::string::npos);
  CHECK(call({"report", "-o", "x.html", "--lang", "de"}).code == 2);
  CHECK(call({"report", "-o", "x.html", "--paths", "10"}).code == 2);
  CHECK(call({"report", "-o", "x.html", "--set", "/planning/pace=2"}).code == 3);
  CHECK(call({"report", "nowhere.json", "-o", "x.html"}).code == 4);
  const auto said = call(with({"report", "utility", "-o", "/no such folder/x.html"}, kShort));
  CHECK(said.code == 4);
  CHECK(said.out.empty());
  CHECK(said.err.find("/no such folder/x.html") != std::string::npos);
}
