// Links and what is kept: everything comes back, old ones open for ever, broken and hostile ones do no harm.
#include "app/saved.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/edit/apply.hpp"
#include "core/model/parameters.hpp"
#include "core/sim/run.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "io/text/base64url.hpp"
#include "source_folder.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

Content content_of(const State& state) { return state.document.content(); }

// What a golden file says beyond its first two lines, checked against what was opened: a line a fact.
void check_facts(std::istream& facts, const Opening& opening) {
  const Content& content = *opening.content;
  const core::Scenario& scenario = content.scenario;
  const auto number_is = [&facts](const core::Scenario& of, const std::string& pointer) {
    double value = 0;
    facts >> value;
    CHECK(core::number_value(of, pointer) == value);
  };
  const auto digest_is = [&facts](const core::Scenario& of, std::uint64_t seed) {
    core::RunOptions options;
    options.seed = seed;
    std::string expected;
    facts >> options.paths >> expected;
    CHECK(io::digest_text(core::digest(core::run(of, options).metrics)) == expected);
  };
  for (std::string kind; facts >> kind;) {
    INFO(kind);
    std::string pointer;
    if (kind == "number" || kind == "origin") {  // of the open scenario, of the one it started from
      facts >> pointer;
      INFO(pointer);
      number_is(kind == "number" ? scenario : content.original, pointer);
    } else if (kind == "rows") {  // how many contracts and equity rounds
      std::size_t contracts = 0, rounds = 0;
      facts >> pointer >> contracts >> rounds;
      CHECK(scenario.contracts.size() == contracts);
      CHECK(scenario.finance.equity.size() == rounds);
    } else if (kind == "known") {  // what is known of a number
      core::Assumption wanted;
      int quality = 0;
      facts >> pointer >> wanted.low >> wanted.high >> quality;
      const auto known = std::find_if(scenario.assumptions.begin(), scenario.assumptions.end(),
                                      [&](const auto& one) { return one.pointer == pointer; });
      REQUIRE(known != scenario.assumptions.end());
      CHECK(known->low == wanted.low);
      CHECK(known->high == wanted.high);
      CHECK(static_cast<int>(known->quality) == quality);
    } else if (kind == "digest") {
      digest_is(scenario, content.seed);
    } else if (kind == "origin_digest") {
      digest_is(content.original, content.seed);
    } else if (kind == "pin") {  // its place and its digest
      std::size_t place = 0;
      facts >> place;
      REQUIRE(place < opening.pins.size());
      digest_is(opening.pins[place].content.scenario, opening.pins[place].content.seed);
    } else {
      REQUIRE(kind == "baseline");
      std::size_t place = 0;
      facts >> place;
      CHECK(opening.baseline == place);
    }
  }
}

}  // namespace

TEST_CASE("a link holds every difference, and is short where there are few") {
  State state = opening_state();
  CHECK(link_token(state).size() < 40);
  apply(SetNumber{"/planning/pace", 0.123456789012345}, state);
  apply(SetNumber{"/regions/0/pue", 1.31}, state);
  state.document.seed = 18446744073709551615u;
  state.document.scenario.assumptions[0].source = {{"en", "a \"source\" \\ here"}, {"fr", "une source, là"}};
  state.document.scenario.contracts.pop_back();
  state.view.language = Language{"fr"};
  state.view.region = 1;
  const std::string token = link_token(state);
  CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
        std::string::npos);
  const Opening opening = read_link(token);
  REQUIRE(opening.content.has_value());
  CHECK(*opening.content == content_of(state));
  CHECK(opening.language == Language{"fr"});
  CHECK(opening.region == 1);
}

TEST_CASE("a scenario from a file travels whole") {
  State state = opening_state();
  core::Scenario own = state.document.scenario;
  own.name = {{"en", "Own"}, {"fr", "À soi"}};
  own.opex.fixed = 3;
  apply(LoadText{"own.json", io::write_scenario(own)}, state);
  apply(SetNumber{"/planning/pace", 0.2}, state);
  const Opening opening = read_link(link_token(state));
  REQUIRE(opening.content.has_value());
  CHECK(*opening.content == content_of(state));
}

TEST_CASE("a link with segments of one's own is not cut by mail, and a file of one's own is a quarter of what it was") {
  State state = opening_state();
  core::Scenario own = state.document.scenario;
  for (const char* id : {"hospitals", "weather"}) {
    own.segments.push_back(own.segments[0]);
    own.segments.back().id = id;
    own.segments.back().name = {{"en", std::string("Our ") + id}, {"fr", std::string("Nos ") + id}};
  }
  state.document.scenario = own;
  const Opening opening = read_link(link_token(state));
  REQUIRE(opening.content.has_value());
  CHECK(opening.content->scenario == own);
  CHECK(link_token(state).size() < 600);

  apply(LoadText{"own.json", io::write_scenario(own)}, state);
  const Opening whole = read_link(link_token(state));
  REQUIRE(whole.content.has_value());
  CHECK(whole.content->scenario == own);
  CHECK(link_token(state).size() < 11000);
}

TEST_CASE("what is kept holds pins and baseline too") {
  State state = opening_state();
  apply(PinSetting{}, state);
  apply(SetNumber{"/planning/pace", 0.2}, state);
  apply(PinSetting{}, state);
  apply(SetBaseline{1}, state);
  apply(SetTheme{ThemeChoice::dark}, state);
  apply(SetContrast{Contrast::high}, state);
  apply(SizeText{2}, state);
  State other = opening_state();
  CHECK(apply(OpenSaved{"", saved_text(state)}, other));
  CHECK(content_of(other) == content_of(state));
  CHECK(other.document.pins == state.document.pins);
  CHECK(other.document.baseline == 1);
  CHECK(other.view.theme == ThemeChoice::dark);
  CHECK(other.view.contrast == Contrast::high);
  CHECK(other.view.text_size == 130);
  CHECK_FALSE(other.history.can_undo());  // nobody has done anything yet
  CHECK(saved_text(other) == saved_text(state));
}

TEST_CASE("opening a link is a step that can be taken back, and shows what differs") {
  State sender = opening_state();
  apply(LoadPreset{"utility"}, sender);
  apply(SetNumber{"/planning/pace", 0.2}, sender);
  State state = opening_state();
  apply(SetNumber{"/planning/pace", 0.7}, state);
  CHECK(apply(OpenLink{link_token(sender)}, state));
  CHECK(content_of(state) == content_of(sender));
  CHECK(state.view.overlay == Overlay::changes);
  apply(Undo{}, state);
  CHECK(state.document.scenario.planning.pace == 0.7);
  CHECK(state.document.preset == "europe");
}

TEST_CASE("links and saved visits of every version so far open, with the digest they had") {
  std::size_t links = 0, visits = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(tests::kSourceFolder) + "/tests/golden/links")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path());
    std::string text, expected;
    std::getline(file, text);
    std::getline(file, expected);  // preset and pace that it was made with
    INFO(entry.path().filename().string());
    const bool is_link = text[0] != '{';
    const Opening opening = is_link ? read_link(text) : read_saved(text);
    REQUIRE(opening.content.has_value());
    CHECK(opening.faults.empty());
    CHECK(opening.content->preset + " " + std::to_string(opening.content->scenario.planning.pace) == expected);
    check_facts(file, opening);
    ++(is_link ? links : visits);
    if (!is_link) continue;
    const Opening half = read_link(text.substr(0, text.size() / 2));
    REQUIRE(half.faults.size() == 1);
    CHECK(half.faults[0].id == core::FaultId("link_cut"));
  }
  CHECK(links >= 7);
  CHECK(visits >= 1);
}

TEST_CASE("a broken or hostile link leaves what is open, says why, and never more") {
  State sender = opening_state();
  apply(SetNumber{"/planning/pace", 0.2}, sender);
  const std::string token = link_token(sender);
  const std::string rows[] = {
      "",
      "!",
      "javascript:alert(1)",
      token.substr(0, token.size() / 2),
      token + "A",
      std::string(kLongestLink + 1, 'A'),
      io::base64url_of("[]"),
      io::base64url_of("{}"),
      io::base64url_of(R"({"curseur_saved": 2})"),
      io::base64url_of(R"({"curseur_saved": 1})"),
      io::base64url_of(R"({"curseur_saved": 1, "preset": "nowhere"})"),
      io::base64url_of(R"({"curseur_saved": 1, "preset": "europe", "set": {"/planning/pace": 7}})"),
      io::base64url_of(R"({"curseur_saved": 1, "preset": "europe", "set": {"/nothing": 7}})"),
      io::base64url_of(R"({"curseur_saved": 1, "preset": "europe", "set": {"/regions": []}})"),
      io::base64url_of(R"({"curseur_saved": 1, "preset": "europe", "seed": "-1"})"),
      io::base64url_of(R"({"curseur_saved": 1, "original": {"format": "curseur/1"}})"),
      io::base64url_of(std::string(60000, '[')),
  };
  for (const auto& row : rows) {
    State state = opening_state();
    const auto before = content_of(state);
    CHECK(apply(OpenLink{row}, state));
    INFO(row.substr(0, 80));
    CHECK(content_of(state) == before);
    REQUIRE(state.notice.has_value());
    CHECK_FALSE(state.notice->faults.empty());
    CHECK_FALSE(state.history.can_undo());
  }
}

TEST_CASE("a link or visit that needs a newer format says so, and nothing else") {
  const std::string set =
      R"("set": {"/format": "curseur/2", "/rivals": [], "/stack/depth": 2, "/market/tempo": 0.5}, "seed": "1"})";
  const std::string original = io::write_scenario(opening_state().document.scenario);
  std::string newer = original;
  newer.replace(newer.find("curseur/1"), 9, "curseur/2");
  newer.insert(newer.find("\"market\""), "\"rivals\": [], ");
  for (const std::string& text : {R"({"curseur_saved": 1, "preset": "europe", )" + set,
                                  R"({"curseur_saved": 1, "original": )" + original + ", " + set,
                                  R"({"curseur_saved": 1, "original": )" + newer + R"(, "set": {}, "seed": "1"})"}) {
    for (const Opening& opening : {read_saved(text), read_link(io::base64url_of(text))}) {
      CHECK_FALSE(opening.content.has_value());
      REQUIRE(opening.faults.size() == 1);
      CHECK(io::line_of(opening.faults[0]) ==
            "/format: \"curseur/2\" is a newer format than this program reads; expected \"curseur/1\"");
    }
  }
}

TEST_CASE("any byte of a link may be another one") {
  State sender = opening_state();
  apply(SetNumber{"/planning/pace", 0.2}, sender);
  apply(SetNumber{"/opex/fixed", 5}, sender);
  const std::string token = link_token(sender);
  for (std::size_t i = 0; i < token.size(); ++i)
    for (const char other : {'A', '_', '9', '.'}) {
      std::string changed = token;
      changed[i] = other;
      const Opening opening = read_link(changed);
      CHECK(opening.content.has_value() == opening.faults.empty());
      if (opening.content) CHECK(core::check(opening.content->scenario).empty());
    }
}

TEST_CASE("base64url agrees with RFC 4648") {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"}};
  for (const auto& [bytes, text] : rows) {
    CHECK(io::base64url_of(bytes) == text);
    CHECK(io::bytes_of_base64url(text) == bytes);
  }
  for (const char* wrong : {"Z", "Zh", "Zm9v=", "Zm 9v", "Zm+v"})
    CHECK_FALSE(io::bytes_of_base64url(wrong).has_value());
}

TEST_CASE("kept scenarios: what the platform is asked for, and a damaged one changes nothing") {
  State state = opening_state();
  apply(SetNumber{"/planning/pace", 0.2}, state);
  apply(KeepAs{"mine"}, state);
  REQUIRE(state.requests.size() == 1);
  const auto kept = std::get<KeepScenario>(state.requests[0]);
  CHECK(kept.name == "mine");
  apply(ShareLink{}, state);
  CHECK(std::get<CopyLink>(state.requests[1]).token == link_token(state));
  apply(ExportScenario{}, state);
  CHECK(std::get<SaveFile>(state.requests[2]).name.ends_with(".json"));
  CHECK(io::read_scenario(std::get<SaveFile>(state.requests[2]).text).scenario == state.document.scenario);
  apply(LoadPreset{"utility"}, state);
  apply(OpenSaved{"mine", kept.text}, state);
  CHECK(state.document.scenario.planning.pace == 0.2);
  apply(OpenSaved{"mine", kept.text.substr(0, 50)}, state);
  CHECK(state.document.scenario.planning.pace == 0.2);
  CHECK(state.notice->name == "mine");
}

TEST_CASE("a size of text that there is not, or a contrast, is left aside") {
  State state = opening_state();
  std::string text = saved_text(state);
  const auto replace = [&](const std::string& from, const std::string& to) {
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
  };
  replace("\"text_size\":100", "\"text_size\":1e9");
  replace("\"contrast\":\"auto\"", "\"contrast\":\"striking\"");
  const Opening opening = read_saved(text);
  REQUIRE(opening.content.has_value());
  CHECK_FALSE(opening.text_size.has_value());
  CHECK(opening.contrast == Contrast::automatic);
}
