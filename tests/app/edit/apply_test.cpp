// Commands: what they change, and what they leave alone.
#include "app/edit/apply.hpp"

#include <doctest/doctest.h>

#include "app/say/fault_text.hpp"
#include "app/say/refusal.hpp"
#include "core/decide/sweep.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

TEST_CASE("a program starts with the default scenario, unchanged") {
  const State state = opening_state();
  CHECK(state.document.preset == io::kDefaultPreset);
  CHECK(state.document.scenario == state.document.original);
  CHECK(core::check(state.document.scenario).empty());
}

TEST_CASE("moving the pace changes the result but not the sweep") {
  State state = opening_state();
  const Document before = state.document;
  CHECK(apply(SetNumber{"/planning/pace", 0.72}, state));
  CHECK(state.document.scenario.planning.pace == 0.72);
  CHECK(state.document.version == before.version + 1);
  CHECK(state.document.sweep_version == before.sweep_version);
  CHECK(apply(SetNumber{"/opex/fixed", before.scenario.opex.fixed + 1}, state));
  CHECK(state.document.sweep_version == before.sweep_version + 1);
}

TEST_CASE("the same value again is no change") {
  State state = opening_state();
  const auto version = state.document.version;
  CHECK_FALSE(apply(SetNumber{"/planning/pace", state.document.scenario.planning.pace}, state));
  CHECK(state.document.version == version);
}

TEST_CASE("a number the scenario cannot take changes nothing, and there is a reason in each language") {
  State state = opening_state();
  const Document before = state.document;
  struct {
    const char* pointer;
    double value;
  } const rows[] = {
      {"/planning/pace", 1},           {"/planning/pace", -0.1},    {"/months", 11},         {"/servers/life", 12.5},
      {"/planning/trend_initial", -5}, {"/planning/trend_min", 11}, {"/regions/0/pue", 0.5}, {"/nowhere", 1},
      {"/regions/99/pue", 1.2},
  };
  for (const auto& row : rows) {
    CHECK_FALSE(apply(SetNumber{row.pointer, row.value}, state));
    CHECK_MESSAGE(state.document.scenario == before.scenario, row.pointer);
    const auto english = refusal(before.scenario, row.pointer, row.value, Language::en);
    const auto french = refusal(before.scenario, row.pointer, row.value, Language{"fr"});
    REQUIRE_MESSAGE(english.has_value(), row.pointer);
    REQUIRE_MESSAGE(french.has_value(), row.pointer);
    CHECK_MESSAGE(*english != *french, row.pointer);
    CHECK_MESSAGE(english->find('{') == std::string::npos, *english);
  }
  CHECK(state.document.version == before.version);
  CHECK_FALSE(refusal(before.scenario, "/planning/pace", 0.5, Language::en).has_value());
}

TEST_CASE("the reason names the range") {
  const auto scenario = opening_state().document.scenario;
  CHECK(*refusal(scenario, "/planning/pace", 2, Language::en) == "Expected a number above 0 and below 1.");
  CHECK(*refusal(scenario, "/months", 700, Language::en) == "Expected a whole number of at least 12 and at most 600.");
}

TEST_CASE("one number, or all of them, go back to what was opened") {
  State state = opening_state();
  apply(SetNumber{"/planning/pace", 0.9}, state);
  apply(SetNumber{"/opex/fixed", 1}, state);
  CHECK(apply(ResetNumbers{{"/opex/fixed"}}, state));
  CHECK(state.document.scenario.opex.fixed == state.document.original.opex.fixed);
  CHECK(state.document.scenario.planning.pace == 0.9);
  CHECK(apply(ResetAll{}, state));
  CHECK(state.document.scenario == state.document.original);
  CHECK_FALSE(apply(ResetAll{}, state));
}

TEST_CASE("another built-in scenario replaces the document") {
  State state = opening_state();
  apply(SelectRegion{1}, state);
  const auto version = state.document.version;
  CHECK(apply(LoadPreset{"utility"}, state));
  CHECK(state.document.preset == "utility");
  CHECK(state.document.scenario == io::scenario_of(*io::find_preset("utility")));
  CHECK(state.document.version > version);
  CHECK(state.view.region == 0);
  CHECK_FALSE(apply(LoadPreset{"nobody"}, state));
}

TEST_CASE("a file with faults is told of, and what was open stays open") {
  State state = opening_state();
  apply(SetNumber{"/planning/pace", 0.9}, state);
  const Document before = state.document;
  CHECK(apply(TellUnreadable{"folder"}, state));
  CHECK(state.notice->name == "folder");
  CHECK(io::fault_text(state.notice->faults.at(0)) == "folder cannot be read.");
  CHECK(apply(LoadText{"broken.json", "{\"format\": "}, state));
  REQUIRE(state.notice.has_value());
  CHECK(state.notice->name == "broken.json");
  CHECK_FALSE(state.notice->faults.empty());
  CHECK(state.document.scenario == before.scenario);
  CHECK(state.document.version == before.version);
  CHECK(apply(DismissNotice{}, state));
  CHECK_FALSE(state.notice.has_value());
}

TEST_CASE("a file of another kind is named for what it is, and what was open stays open") {
  struct Row {
    const char* name;
    std::string text;
    const char *english, *french;
  };
  const std::string excel("PK\x03\x04\x14\0\x06\0\x08\0\0\0", 12);
  const Row rows[] = {
      {"not-a-scenario.xlsx", excel, "this is an Excel file: save it as CSV, or copy and paste its cells",
       "c’est un fichier Excel : enregistrez-le au format CSV, ou copiez et collez ses cellules"},
      {"renamed.csv", excel, "this is an Excel file: save it as CSV, or copy and paste its cells",
       "c’est un fichier Excel : enregistrez-le au format CSV, ou copiez et collez ses cellules"},
      {"page.html", "<!doctype html>\n<table>", "this is a web page: copy its table and paste the cells",
       "c’est une page web : copiez son tableau et collez les cellules"},
      {"old.txt", "<html><table>", "this is a web page: copy its table and paste the cells",
       "c’est une page web : copiez son tableau et collez les cellules"},
      {"scenario.json.gz", "\x1F\x8B\x08", "this is a compressed file (gzip): unpack it and open the file inside",
       "c’est un fichier compressé (gzip) : décompressez-le et ouvrez le fichier qu’il contient"},
  };
  for (const auto& [name, text, english, french] : rows) {
    CAPTURE(name);
    State state = opening_state();
    const Document before = state.document;
    CHECK(apply(LoadText{name, text}, state));
    REQUIRE(state.notice.has_value());
    REQUIRE(state.notice->faults.size() == 1);
    CHECK(fault_text(state.notice->faults[0], Language::en) == english);
    CHECK(fault_text(state.notice->faults[0], Language{"fr"}) == french);
    CHECK(state.offered.number == 0);
    CHECK(state.document.scenario == before.scenario);
  }
}

TEST_CASE("a scenario opens and a table is offered in every encoding and under every name") {
  const std::string scenario(io::find_preset("state")->text);
  const auto wide = [](std::string_view ascii) {
    std::string made = "\xFF\xFE";
    for (const char c : ascii) made += c, made += '\0';
    return made;
  };
  std::string ascii = scenario;
  std::erase_if(ascii, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  for (const auto& [name, text] :
       {std::pair{"a.json", "\xEF\xBB\xBF" + scenario}, {"a.json", wide(ascii)}, {"a.txt", wide(ascii)}}) {
    State state = opening_state();
    CHECK(apply(LoadText{name, text}, state));
    CHECK_FALSE(state.notice.has_value());
    CHECK(state.document.scenario.regions == io::scenario_of(*io::find_preset("state")).regions);
  }
  const std::string rounds = "month,amount\n12,500\n";
  for (const auto& [name, text] : {std::pair{"rounds.csv", wide(rounds)}, {"rounds", rounds}, {"rounds.dat", rounds}}) {
    State state = opening_state();
    CHECK(apply(LoadText{name, text}, state));
    CHECK(state.view.list == List::equity);
    CHECK(state.offered.text == text);
  }
}

TEST_CASE("a rate or share out of its range is refused in per cent, as it is typed") {
  const core::Scenario scenario = opening_state().document.scenario;
  CHECK(refusal(scenario, "/discount_rate", 8, Language::en) == "Expected: 0% to 100%.");
  CHECK(refusal(scenario, "/planning/pace", 30, Language{"fr"})->ends_with("Vouliez-vous dire 0,3\u202f?"));
  CHECK(refusal(scenario, "/tax_rate", 25, Language::en) == "Expected: 0% to 100%.");
}

TEST_CASE("a file without faults is opened, and resets go back to it") {
  State state = opening_state();
  const std::string text(io::find_preset("state")->text);
  CHECK(apply(LoadText{"mine.json", text}, state));
  CHECK(state.document.preset.empty());
  apply(SetNumber{"/planning/pace", 0.9}, state);
  apply(ResetAll{}, state);
  CHECK(state.document.scenario == io::scenario_of(*io::find_preset("state")));
}

TEST_CASE("the look changes without touching the document") {
  State state = opening_state();
  const auto version = state.document.version;
  CHECK(apply(SetLanguage{Language{"fr"}}, state));
  CHECK(apply(SetTheme{ThemeChoice::dark}, state));
  CHECK(state.view.dark());
  CHECK(apply(SetTheme{ThemeChoice::automatic}, state));
  CHECK(apply(SetSystemLook{false, true, false}, state));
  CHECK_FALSE(state.view.dark());
  CHECK(apply(SetOverlay{Overlay::about}, state));
  CHECK_FALSE(apply(SelectRegion{99}, state));
  CHECK(state.document.version == version);
}

TEST_CASE("several levers are one change, or none") {
  State state = opening_state();
  const auto version = state.document.version;
  CHECK(apply(SetLevers{{{"/planning/pace", 0.31}, {"/regions/0/integration/to", 0.5}}}, state));
  CHECK(state.document.scenario.planning.pace == 0.31);
  CHECK(state.document.scenario.regions[0].integration.to == 0.5);
  CHECK(state.document.version == version + 1);
  CHECK_FALSE(apply(SetLevers{{{"/planning/pace", 0.4}, {"/regions/0/integration/to", 7}}}, state));
  CHECK(state.document.scenario.planning.pace == 0.31);
}

TEST_CASE("a question is asked once, and another takes the place of its finding") {
  State state = opening_state();
  const auto before = state.document;
  CHECK(apply(AskQuestion{Asked{core::QuestionKind::map, 0, {}, {}, false}}, state));
  CHECK_FALSE(apply(AskQuestion{Asked{core::QuestionKind::map, 0, {}, {}, false}}, state));
  state.finding = std::make_shared<Finding>();
  CHECK(apply(AskQuestion{Asked{core::QuestionKind::stress, 0, {}, {}, false}}, state));
  CHECK(state.finding == nullptr);
  CHECK(state.document.version == before.version);  // it is no change of the document
  CHECK(state.document.asked_version == before.asked_version + 2);
}

TEST_CASE("contrast follows the system until it is switched by hand") {
  State state = opening_state();
  CHECK_FALSE(state.view.high_contrast());
  CHECK(apply(SetSystemLook{true, false, true}, state));
  CHECK(state.view.high_contrast());
  CHECK(apply(SetContrast{Contrast::normal}, state));
  CHECK_FALSE(state.view.high_contrast());
  CHECK(apply(SetContrast{Contrast::high}, state));
  CHECK(apply(SetSystemLook{true, false, false}, state));
  CHECK(state.view.high_contrast());
}

TEST_CASE("text goes up and down along its sizes and stops at their ends") {
  State state = opening_state();
  CHECK(state.view.text_size == 100);
  CHECK_FALSE(apply(SizeText{-1}, state));
  for (const int size : {115, 130, 150, 175}) {
    CHECK(apply(SizeText{1}, state));
    CHECK(state.view.text_size == size);
  }
  CHECK_FALSE(apply(SizeText{1}, state));
  CHECK(apply(SizeText{-1}, state));
  CHECK(state.view.text_size == 150);
  CHECK(apply(SizeText{0}, state));
  CHECK(state.view.text_size == 100);
}

TEST_CASE("a copied link that may be cut is told with its length, and a file is offered") {
  struct {
    std::size_t length;
    const char *english, *french;
  } const rows[] = {
      {300, "Link copied: whoever opens it sees this setting.", "Lien copié : qui l’ouvre voit ce réglage."},
      {2000, "Link copied: whoever opens it sees this setting.", "Lien copié : qui l’ouvre voit ce réglage."},
      {2001,
       "Link copied: whoever opens it sees this setting. It has 2,001 characters. Some mail and chat programs cut "
       "links "
       "beyond 2,000; a file arrives whole.",
       "Lien copié : qui l’ouvre voit ce réglage. Il compte 2 001 caractères. Certaines messageries coupent "
       "les liens au-delà de 2 000 ; un fichier arrive entier."},
      {8001,
       "Link copied: whoever opens it sees this setting. It has 8,001 characters. Most mail and chat programs cut "
       "links "
       "that long, and some servers refuse them; a file arrives whole.",
       "Lien copié : qui l’ouvre voit ce réglage. Il compte 8 001 caractères. La plupart des messageries coupent un "
       "lien aussi "
       "long, et certains serveurs le refusent ; un fichier arrive entier."},
  };
  for (const auto& row : rows) {
    State state = opening_state();
    CHECK(apply(LinkCopied{"told.link_copied", row.length}, state));
    CHECK(state.message.text == row.english);
    CHECK(state.message.offers_file == (row.length > 2000));
    state.view.language = Language{"fr"};
    apply(LinkCopied{"told.link_copied", row.length}, state);
    CHECK(state.message.text == row.french);
    apply(Tell{"told.copied", ""}, state);
    CHECK_FALSE(state.message.offers_file);
  }
}
