// A language is added by one file: the whole cockpit speaks it, and no word of English is left anywhere.
#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>

#include "app/edit/apply.hpp"
#include "app/explanation/explanation.hpp"
#include "app/run/question_job.hpp"
#include "app/say/model_text.hpp"
#include "app/say/words.hpp"
#include "ui/commands/tour_panel.hpp"
#include "ui/driver.hpp"
#include "ui/layout.hpp"
#include "ui/tongues.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

constexpr const char* kId = "qp";

// Said alike in every language: the program's name, keys as they are printed on keyboards, names of file formats.
constexpr std::string_view kNames[] = {"Curseur", "Ctrl", "Shift", "Enter", "Tab", "Esc", "JSON"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Three letters in a row, some of which the language would have written otherwise.
bool holds_english(std::string run) {
  for (const std::string_view name : kNames)
    for (std::size_t at = run.find(name); at != std::string::npos; at = run.find(name))
      run.replace(at, name.size(), "·");
  std::string word;
  for (const char c : run + "·") {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (word.size() >= 3 && curseur::testing::disguised(word) != word) return true;
    word.clear();
  }
  return false;
}

// What the person wrote and what scenarios say of themselves has its own words for the language.
void translate(core::Text& text) {
  if (text == core::Text{}) return;
  std::vector<core::Text::Wording> wordings = text.wordings();
  if (text.is_same_everywhere()) wordings.front().language = "en";
  wordings.push_back({kId, curseur::testing::disguised(text.english())});
  text = core::Text(std::move(wordings));
}
void translate(core::Scenario& scenario) {
  translate(scenario.name);
  translate(scenario.description);
  for (auto& region : scenario.regions) translate(region.name);
  for (auto& segment : scenario.segments) translate(segment.name);
  for (auto& assumption : scenario.assumptions) {
    translate(assumption.source);
    translate(assumption.note);
    assumption.unit.clear();  // the person's own
  }
}

class Tester {
 public:
  explicit Tester(float width)
      : added_(kId, curseur::testing::file_with_words(curseur::testing::disguised, true)),
        driver_(width, 6000, added_.language()) {
    translate(driver_.state().document.scenario);
    translate(driver_.state().document.original);
    ++driver_.state().document.version;
    // What is said of the outcome is said of its own setting.
    app::Outcome outcome = *driver_.state().outcome;
    app::Setting setting = *outcome.setting;
    translate(setting.scenario);
    outcome.setting = std::make_shared<const app::Setting>(std::move(setting));
    driver_.state().outcome = std::make_shared<const app::Outcome>(std::move(outcome));
    driver_.frames(6);
  }

  Driver& driver() { return driver_; }
  std::string word(std::string_view key) const { return app::word(added_.language(), key); }

  // Every command's effect, looked at.
  void look(const std::string& where) {
    driver_.frames(6);
    const auto runs = driver_.runs();
    CHECK_MESSAGE(runs.size() > 3, where);
    for (const std::string& run : runs)
      // Pointers of faults name members of the file; section titles are those of the model's text, a file of its own.
      if (!run.starts_with('/') && !is_section(run))
        if (holds_english(run) && told_.insert(run).second) FAIL_CHECK("English in ", where, ": ", run);
  }
  void look_after(const app::Command& command, const std::string& where) {
    app::apply(command, driver_.state());
    look(where);
  }
  bool is_section(const std::string& run) const {
    const auto& sections = app::model_text(added_.language()).sections;
    return std::any_of(sections.begin(), sections.end(), [&](const auto& section) {
      return curseur::testing::letters_of(section.title) == curseur::testing::letters_of(run);
    });
  }
  bool has_columns() const { return ui::arrangement_for(driver_.width()) == ui::Arrangement::columns; }

 private:
  app::AddedLanguage added_;
  Driver driver_;
  std::set<std::string> told_;
};

// A history of steps of all kinds, one of them taken back, and pins.
void work(app::State& state) {
  app::apply(app::PinSetting{}, state);
  app::apply(app::SetNumber{"/planning/pace", 0.3}, state);
  app::apply(app::SetNumber{"/opex/fixed", 9}, state);
  app::apply(app::SetCell{app::List::regions, 0, 1, "1.2"}, state);
  app::apply(app::AddRow{app::List::contracts}, state);
  app::apply(app::AddRow{app::List::equity}, state);
  app::apply(app::RemoveRow{app::List::equity, 0}, state);
  app::apply(app::PinSetting{}, state);
  app::apply(app::ResetNumbers{{"/opex/fixed"}}, state);
}

void look_at_panels(Tester& tester) {
  std::vector<const char*> panels = {"levers", "assumptions"};
  if (!tester.has_columns()) panels.insert(panels.end(), {"outcomes", "charts"});
  for (const char* panel : panels) {
    REQUIRE_MESSAGE(tester.driver().click(tester.word(std::string("layout.") + panel)), panel);
    tester.look(panel);
  }
}

void look_at_overlays(Tester& tester) {
  using app::Overlay;
  for (const auto& [overlay, tabs] : std::initializer_list<std::pair<Overlay, std::vector<const char*>>>{
           {Overlay::about, {"about.meaning"}},
           {Overlay::changes, {"changes.changes", "changes.history"}},
           {Overlay::keep, {"keep.title"}},
           {Overlay::palette, {"palette.title"}},
           {Overlay::help, {"help.title"}},
           {Overlay::tables,
            {"lists.contracts", "lists.equity", "lists.deliveries", "lists.regions", "lists.segments"}}}) {
    app::apply(app::SetOverlay{overlay}, tester.driver().state());
    tester.driver().frames(6);
    for (const char* tab : tabs) {
      tester.driver().click(tester.word(tab));
      tester.look(tab);
    }
  }
  tester.look_after(app::ShowNumber{"/market/rent_price"}, "the card of a number");
  tester.look_after(app::ShowSovereignty{0}, "the sovereignty sheet");
  for (const std::string& id : app::explained_outcomes())
    tester.look_after(app::ShowExplanation{id}, "the explanation of " + id);
  tester.look_after(app::SetOverlay{Overlay::none}, "the cockpit");
}

void look_at_questions(Tester& tester) {
  app::State& state = tester.driver().state();
  if (!tester.has_columns()) tester.driver().click(tester.word("layout.charts"));
  for (std::size_t k = 0; k < core::kQuestions; ++k) {
    const auto kind = static_cast<core::QuestionKind>(k);
    state.document.asked = app::Asked{kind, 0, {}, {}, false};
    app::Document document = state.document;
    document.scenario.months = document.original.months = 48;
    app::Slots slots(core::for_each_in_turn, 1);
    app::QuestionJob job;
    job.start(document, app::setting_of(document));
    while (!(state.finding = job.refine(slots))) REQUIRE_FALSE(job.is_done());
    tester.look("the question " + std::string(core::name_of(kind)));
  }
  state.document.asked.reset();
  for (const auto story : {app::StoryChoice::bad, app::StoryChoice::median, app::StoryChoice::good})
    tester.look_after(app::ShowStory{story}, "a story");
}

void look_at_messages(Tester& tester) {
  for (int step = 0; step < ui::kTourSteps; ++step) tester.look_after(app::SetTour{step}, "the tour");
  app::apply(app::SetTour{std::nullopt}, tester.driver().state());
  tester.look_after(app::LoadText{"1", "{\"format\": \"curseur/1\", \"months\": 5000}"}, "the notice");
  app::apply(app::DismissNotice{}, tester.driver().state());
  tester.look_after(app::Tell{"told.token_copied", ""}, "the message");
  for (const std::size_t length : {3000u, 9000u})
    tester.look_after(app::LinkCopied{"told.link_copied", length}, "the message that offers a file");
}

}  // namespace

TEST_CASE("a language added by one file is spoken by the whole cockpit, with no word of English left") {
  for (const float width : {1440.f, 1010.f, 390.f}) {
    CAPTURE(width);
    Tester tester(width);
    work(tester.driver().state());
    tester.look("the cockpit");
    look_at_panels(tester);
    look_at_overlays(tester);
    look_at_questions(tester);
    look_at_messages(tester);
  }
}

TEST_CASE("an added language is offered beside the others, and chosen by a press") {
  const app::AddedLanguage added("qp", curseur::testing::file_with_words(curseur::testing::disguised));
  Driver driver;
  REQUIRE(driver.click("QP"));
  driver.frames();
  CHECK(driver.state().view.language == added.language());
  CHECK(driver.sees(curseur::testing::disguised("Levers")));
  REQUIRE(driver.click("EN"));
  driver.frames();
  CHECK(driver.sees("Levers"));
}

TEST_CASE("disguised words keep what is filled in") {
  CHECK(curseur::testing::disguised("Reset levers ({count})") == "Ręşęŧ ļęvęŗş ({count})");
}
