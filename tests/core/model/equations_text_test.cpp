// The pages of equations against the model's text: every formula is there, under its number, and every function of
// them is used by the program.
#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "source_folder.hpp"

namespace {

constexpr const char* kPages[] = {"basics", "chance", "demand", "money", "planning", "supply"};
constexpr const char* kCallers[] = {"sim/adoption.cpp",   "sim/constants.cpp", "sim/dispatch.cpp", "sim/draws.cpp",
                                    "sim/markets.cpp",    "sim/opening.cpp",   "sim/planning.cpp", "sim/record.cpp",
                                    "sim/settlement.cpp", "sim/fate.cpp"};

std::string core_file(const std::string& name) {
  std::ifstream file(std::string(curseur::tests::kSourceFolder) + "/src/core/" + name);
  REQUIRE_MESSAGE(file.good(), name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}
std::string page(const std::string& name) { return core_file("model/equations/" + name + ".hpp"); }

// Words with one blank between them.
std::string squeezed(const std::string& text) {
  std::istringstream words(text);
  std::string made;
  for (std::string word; words >> word;) made += (made.empty() ? "" : " ") + word;
  return made;
}

// The comments of the pages by the section they are under, line by line.
std::map<std::string, std::string> comments_by_section() {
  std::map<std::string, std::string> made;
  for (const char* name : kPages) {
    std::istringstream lines(page(name));
    std::string section;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("// ---- ")) section = line.substr(8, line.find(' ', 8) - 8);
      else if (line.starts_with("// ") && !section.empty()) made[section] += "\n" + squeezed(line.substr(3)) + "\n";
    }
  }
  return made;
}

}  // namespace

TEST_CASE("every formula of sections 3 and 4 of the model's text is on the page of its number") {
  const auto comments = comments_by_section();
  std::istringstream lines(core_file("model/model.md"));
  std::string section;
  int formulas = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) {
      section = line.substr(3, line.find(' ', 3) - 3);
      if (section.ends_with(".")) section.pop_back();
    }
    if (!line.starts_with("    ") || !(section == "3" || section.starts_with("4."))) continue;
    ++formulas;
    const auto found = comments.find(section);
    REQUIRE_MESSAGE(found != comments.end(), "no page has the section ", section);
    CHECK_MESSAGE(found->second.find("\n" + squeezed(line) + "\n") != std::string::npos, section, ": ", line);
  }
  CHECK(formulas > 70);
}

TEST_CASE("every equation is used by the program, or by another equation") {
  std::string callers;
  for (const char* name : kCallers) callers += core_file(name);
  std::string pages;
  for (const char* name : kPages) pages += page(name);
  const std::regex definition("\ninline (?:double|bool) ([a-z_0-9]+)\\("), comment("//[^\n]*");
  const std::string code = std::regex_replace(pages, comment, "");
  int functions = 0;
  for (std::sregex_iterator found(code.begin(), code.end(), definition), none; found != none; ++found) {
    const std::string name = (*found)[1];
    const std::regex call("[^a-z_0-9]" + name + "\\(");
    const auto calls = [&](const std::string& text) {
      return std::distance(std::sregex_iterator(text.begin(), text.end(), call), std::sregex_iterator());
    };
    ++functions;
    CHECK_MESSAGE(calls(callers) + calls(code) - 1 > 0, name, " is called nowhere");
  }
  CHECK(functions > 75);
}
