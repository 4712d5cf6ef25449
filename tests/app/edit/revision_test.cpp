// State::revision: whoever draws or tells a state goes by it alone, so it must rise with everything that can be seen.
#include <doctest/doctest.h>
#include <functional>
#include <set>
#include <tuple>

#include "app/edit/apply.hpp"
#include "app/program.hpp"
#include "io/fault.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

// All of a state but its requests, its progress and the revision, as values that can be compared.
auto seen_of(const State& state) {
  const Document& document = state.document;
  std::vector<std::tuple<std::string, double, double>> numbers;
  for (const Step& step : state.history.steps())
    for (const NumberChange& change : step.numbers) numbers.emplace_back(change.pointer, change.before, change.after);
  std::vector<std::string> faults;
  if (state.notice)
    for (const io::Fault& fault : state.notice->faults) faults.push_back(io::line_of(fault));
  return std::tuple{state.view,
                    document.content(),
                    document.versions(),
                    document.pins,
                    document.baseline,
                    document.asked,
                    document.picked.has_value(),
                    document.reported,
                    state.history.steps().size(),
                    state.history.done(),
                    numbers,
                    state.replay.has_value(),
                    state.kept,
                    state.message.number,
                    state.message.text,
                    state.notice ? state.notice->name : "none",
                    faults,
                    state.offered.number,
                    state.published()};
}

void nothing_before(State&) {}
void move_pace(State& state) { apply(SetNumber{"/planning/pace", 0.72}, state); }
void pin(State& state) { apply(PinSetting{}, state); }
void add_contract(State& state) { apply(AddRow{List::contracts}, state); }
void read_garbage(State& state) { apply(LoadText{"garbage.json", "{"}, state); }
// An explanation with the card of a number behind it.
void open_two(State& state) {
  apply(ShowExplanation{"npv"}, state);
  apply(ShowNumber{"/planning/pace"}, state);
}

// Each command at least once as one that changes something, where it can, and as one that changes nothing, where it
// can.
struct Row {
  const char* name;
  Command command;
  bool changes;
  std::function<void(State&)> before = nothing_before;
};

std::vector<Row> rows() {
  const State state = opening_state();
  const core::Scenario& scenario = state.document.scenario;
  const double pace = scenario.planning.pace;
  const core::Assumption known = scenario.assumptions.at(0);
  core::Assumption other = known;
  other.note.reword("en", other.note.english() + " Or so.");
  const std::string table = table_text(scenario, List::regions, Language::en, true);
  const Change pace_change{ChangeKind::number, "/planning/pace", List::contracts, "", "", ""};
  const ChartLook logarithmic{true, ""};
  Asked asked;
  asked.kind = core::QuestionKind::stress;
  return {
      {"a number", SetNumber{"/planning/pace", 0.72}, true},
      {"the number it is", SetNumber{"/planning/pace", pace}, false},
      {"a number out of range", SetNumber{"/planning/pace", 7}, false},
      {"levers", SetLevers{{{"/planning/pace", 0.72}}}, true},
      {"no levers", SetLevers{}, false},
      {"a number reset", ResetNumbers{{"/planning/pace"}}, true, move_pace},
      {"a number reset that was never moved", ResetNumbers{{"/planning/pace"}}, false},
      {"all reset", ResetAll{}, true, move_pace},
      {"all reset where nothing was moved", ResetAll{}, false},
      {"a built-in scenario", LoadPreset{"utility"}, true},
      {"a built-in scenario that there is not", LoadPreset{"atlantis"}, false},
      {"a file that cannot be read", LoadText{"garbage.json", "{"}, true},
      {"a table", LoadText{"regions.csv", table}, true},
      {"a link that cannot be read", OpenLink{"garbage"}, true},
      {"a saved text that cannot be read", OpenSaved{"mine", "{"}, true},
      {"a pin", OpenPin{0}, true, [](State& s) { pin(s), move_pace(s); }},
      {"the pin that is open", OpenPin{0}, false, pin},
      {"a pin that there is not", OpenPin{3}, false},
      {"a cell", SetCell{List::regions, 0, 0, "Elsewhere"}, true},
      {"a cell of no row", SetCell{List::regions, 99, 0, "Elsewhere"}, false},
      {"a row more", AddRow{List::contracts}, true},
      {"a row less", RemoveRow{List::contracts, 0}, true, add_contract},
      {"no row less", RemoveRow{List::contracts, 99}, false},
      {"rows imported", ImportRows{List::regions, "name\nElsewhere", {ImportedRows::added}}, true},
      {"no rows imported", ImportRows{List::regions, "", {ImportedRows::added}}, false},
      {"an assumption", SetAssumption{other}, true},
      {"the assumption it is", SetAssumption{known}, false},
      {"an assumption less", RemoveAssumption{known.pointer}, true},
      {"no assumption less", RemoveAssumption{"/nowhere"}, false},
      {"a change put back", PutBack{pace_change}, true, move_pace},
      {"no change put back", PutBack{pace_change}, false},
      {"undo", Undo{}, true, move_pace},
      {"nothing to undo", Undo{}, false},
      {"redo", Redo{}, true, [](State& s) { move_pace(s), apply(Undo{}, s); }},
      {"nothing to redo", Redo{}, false},
      {"a step back", GoToStep{0}, true, move_pace},
      {"the step it is at", GoToStep{1}, false, move_pace},
      {"replay", ReplayLast{}, true, move_pace},
      {"nothing to replay", ReplayLast{}, false},
      {"a setting pinned", PinSetting{}, true},
      {"a setting more than can be pinned", PinSetting{}, false,
       [](State& s) {
         for (std::size_t i = 0; i < kMostPins; ++i) pin(s);
       }},
      {"a pin less", Unpin{0}, true, pin},
      {"no pin less", Unpin{0}, false},
      {"no baseline", SetBaseline{}, true, pin},
      {"the baseline it is", SetBaseline{0}, false, pin},
      {"a link to share", ShareLink{}, false},
      {"a file to save", ExportScenario{}, false},
      {"a text to copy", Copy{"text"}, false},
      {"a table to save", SaveTable{"name", "text"}, false},
      {"a picture to save", SavePicture{std::make_shared<Picture>()}, false},
      {"a report", MakeReport{}, true},
      {"a file to pick", OpenFile{}, false},
      {"a scenario to keep", KeepAs{"mine"}, false},
      {"a kept scenario to open", OpenKept{"mine"}, false},
      {"a kept scenario to forget", ForgetKept{"mine"}, false},
      {"names of what is kept", SetKept{{"mine"}}, true},
      {"as many other names of what is kept", SetKept{{"yours"}}, true, [](State& s) { apply(SetKept{{"mine"}}, s); }},
      {"the names it has", SetKept{}, false},
      {"a message", Tell{"told.copied", ""}, true},
      {"a copied link", LinkCopied{"told.link_copied", 300}, true},
      {"a file that could not be read at all", TellUnreadable{"folder"}, true},
      {"a notice dismissed", DismissNotice{}, true, read_garbage},
      {"no notice dismissed", DismissNotice{}, false},
      {"a question", AskQuestion{asked}, true},
      {"the question it is", AskQuestion{asked}, false, [=](State& s) { apply(AskQuestion{asked}, s); }},
      {"what value is weighed against", SetAgainst{core::Against::idle}, true},
      {"the same against", SetAgainst{core::Against::distress}, false},
      {"a story", ShowStory{StoryChoice::bad}, true},
      {"no story", ShowStory{}, false},
      {"a path", PickPath{}, true},
      {"a measure", SetMeasure{1}, true},
      {"a measure that there is not", SetMeasure{99}, false},
      {"a chart's look", SetChartLook{"cash", logarithmic}, true},
      {"the look it has", SetChartLook{"cash", {}}, false},
      {"a language", SetLanguage{Language{"fr"}}, true},
      {"the language it is", SetLanguage{Language::en}, false},
      {"a theme", SetTheme{ThemeChoice::light}, true},
      {"the theme it is", SetTheme{ThemeChoice::automatic}, false},
      {"a contrast", SetContrast{Contrast::high}, true},
      {"the contrast it is", SetContrast{Contrast::automatic}, false},
      {"larger text", SizeText{1}, true},
      {"text as small as it can be", SizeText{-1}, false},
      {"the system's look", SetSystemLook{false, true, true}, true},
      {"the look the system has", SetSystemLook{true, false, false}, false},
      {"a tour", SetTour{0}, true},
      {"no tour", SetTour{}, false},
      {"an overlay", SetOverlay{Overlay::about}, true},
      {"the overlay it is", SetOverlay{Overlay::none}, false},
      {"the overlay it is, with nothing behind it any more", SetOverlay{Overlay::number}, true, open_two},
      {"an overlay closed", CloseOverlay{}, true, open_two},
      {"no overlay closed", CloseOverlay{}, false},
      {"a table to edit", ShowTable{List::regions}, true},
      {"the table it is", ShowTable{List::regions}, false, [](State& s) { apply(ShowTable{List::regions}, s); }},
      {"a card", ShowNumber{"/planning/pace"}, true},
      {"a card of no number", ShowNumber{"/nowhere"}, false},
      {"the model", ShowModel{"4.8"}, true},
      {"an explanation", ShowExplanation{"npv"}, true},
      {"the explanation it is", ShowExplanation{"npv"}, false, [](State& s) { apply(ShowExplanation{"npv"}, s); }},
      {"a region", SelectRegion{1}, true},
      {"a region that there is not", SelectRegion{99}, false},
      {"a sovereignty sheet", ShowSovereignty{0}, true},
      {"a sheet of no region", ShowSovereignty{99}, false},
  };
}

}  // namespace

TEST_CASE("every command that changes what can be seen raises the revision by one, and no other does") {
  std::set<std::size_t> known;
  for (const Row& row : rows()) {
    CAPTURE(row.name);
    State state = opening_state();
    row.before(state);
    const auto seen = seen_of(state);
    const auto revision = state.revision;
    CHECK(apply(row.command, state) == row.changes);
    CHECK((seen_of(state) != seen) == row.changes);
    CHECK(state.revision == revision + (row.changes ? 1 : 0));
    known.insert(row.command.index());
  }
  CHECK(known.size() == std::variant_size_v<AnyCommand>);
}

TEST_CASE("a replay raises the revision as long as it moves the document, and when a command ends it") {
  State state = opening_state();
  move_pace(state);
  CHECK_FALSE(advance_replay(state, 100));
  const auto still = state.revision;
  apply(ReplayLast{}, state);
  CHECK(advance_replay(state, 100));
  CHECK(state.revision == still + 2);
  CHECK_FALSE(apply(ShareLink{}, state));
  CHECK_FALSE(state.replay);
  CHECK(state.revision == still + 3);
}

TEST_CASE("what an engine publishes raises the revision; progress alone and idleness do not") {
  testing::Program program;
  std::size_t raised = 0, worked_without = 0;
  for (int i = 0; i < 100000 && !program.app.idle(); ++i) {
    const Published before = program.state().published();
    const auto revision = program.state().revision;
    const bool busy = program.state().progress.busy;
    program.app.work(2);
    const bool differs = program.state().published() != before || program.state().progress.busy != busy;
    CHECK((program.state().revision != revision) == differs);
    ++(differs ? raised : worked_without);
  }
  CHECK(program.app.idle());
  CHECK(raised > 3);
  CHECK(worked_without > 3);
  CHECK_FALSE(program.state().progress.busy);
  const auto revision = program.state().revision;
  CHECK_FALSE(program.app.work(5));
  CHECK(program.state().revision == revision);
}

TEST_CASE("a report that is ready raises the revision") {
  testing::Program program;
  program.push(MakeReport{});
  program.finish();
  CHECK_FALSE(program.state().document.reported);
  const auto revision = program.state().revision;
  program.app.work(5);
  CHECK(program.state().revision == revision);
}
