// The model's text: sections with the same numbers in both languages, formulas and tables as such.
#include "app/say/model_text.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

#include "core/model/parameters.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using app::Language, app::ModelBlock, app::model_text, app::sections_of;

TEST_CASE("the model has the same sections, formulas and tables in both languages") {
  const auto &english = model_text(Language::en), &french = model_text(Language{"fr"});
  REQUIRE(english.sections.size() == french.sections.size());
  std::set<std::string> ids;
  for (std::size_t s = 0; s < english.sections.size(); ++s) {
    CHECK(english.sections[s].id == french.sections[s].id);
    ids.insert(english.sections[s].id);
  }
  for (const char* id : {"1", "2", "3", "4", "4.1", "4.2", "4.6", "4.7", "4.8", "5", "6", "7", "9"})
    CHECK_MESSAGE(ids.count(id) == 1, id);
  CHECK(ids.size() == english.sections.size());  // each once
  const auto count = [](const app::ModelText& text, ModelBlock::Kind kind) {
    return std::count_if(text.blocks.begin(), text.blocks.end(),
                         [&](const ModelBlock& block) { return block.kind == kind; });
  };
  for (const auto& [kind, least] : {std::pair{ModelBlock::Kind::formula, 25}, {ModelBlock::Kind::table, 8}}) {
    CHECK(count(english, kind) > least);
    CHECK(count(english, kind) == count(french, kind));
  }
  CHECK(english.blocks.front().text != french.blocks.front().text);
}

TEST_CASE("headings, paragraphs, bullets, formulas and tables are told apart") {
  const auto text = app::read_model_text(
      "# Title\n\n## 4.8 Settlement\n\nOne **strong** line\nand `code`:\n\n    room   = max(0, x)\n    D3 ← D3 + a     "
      "     D = D3\n\n- a bullet\n  goes on\n\n"
      "| Name | Unit |\n|---|---|\n| npv | MEUR |\n");
  REQUIRE(text.blocks.size() == 6);
  REQUIRE(text.sections.size() == 1);
  CHECK(text.sections[0].id == "4.8");
  CHECK(text.sections[0].block == 1);
  CHECK(text.blocks[2].text == "One strong line and code:");
  REQUIRE(text.blocks[3].lines.size() == 2);
  CHECK(text.blocks[3].lines[0] == std::array<std::string, 3>{"room", "= max(0, x)", ""});
  CHECK(text.blocks[3].lines[1] == std::array<std::string, 3>{"D3", "← D3 + a", "D = D3"});
  CHECK(text.blocks[4].text == "a bullet goes on");
  REQUIRE(text.blocks[5].rows.size() == 2);
  CHECK(text.blocks[5].rows[1] == std::vector<std::string>{"npv", "MEUR"});
}

TEST_CASE("every number of a scenario is found in a section of the model, the same in both languages") {
  for (const auto& preset : io::presets()) {
    core::Scenario scenario = io::scenario_of(preset);
    for (const auto& number : core::numbers(scenario)) {
      CAPTURE(number.parameter->name);
      std::string ids[2];
      for (const Language language : {Language::en, Language{"fr"}})
        for (const auto* section : sections_of(model_text(language), number.parameter->name))
          ids[language == Language{"fr"}] += section->id + " ";
      CHECK(ids[0] != "");
      CHECK(ids[0] == ids[1]);
    }
  }
  const auto& text = model_text(Language::en);
  REQUIRE(sections_of(text, "market.rent_price").size() == 1);
  CHECK(sections_of(text, "market.rent_price")[0]->id == "4.2");
  CHECK(sections_of(text, "no.such_number").empty());
}
