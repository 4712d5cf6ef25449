// Everything a person can ask for, as values: panels, page and platform queue commands, apply() carries them out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/chart/picture.hpp"
#include "app/document.hpp"
#include "app/edit/change_list.hpp"
#include "app/edit/import.hpp"
#include "app/view.hpp"

namespace curseur::app {

// Of the document: each is a step of its history.
struct SetNumber {
  std::string pointer;
  double value = 0;
};  // one number of the scenario, by JSON Pointer
struct SetLevers {
  std::vector<std::pair<std::string, double>> numbers;
};  // several numbers as one change
struct ResetNumbers {
  std::vector<std::string> pointers;
};  // back to the original's, as one change
struct ResetAll {};
struct LoadPreset {
  std::string id;
};
struct LoadText {
  std::string name, text;
};  // a scenario file's or a table's content; `name` is for messages
struct OpenLink {
  std::string token;
};
struct OpenSaved {
  std::string name, text;
};  // what was kept under a name, or from the last visit: ""
struct OpenPin {
  std::size_t pin;
};
struct SetCell {
  List list;
  std::size_t row;
  std::size_t column;
  std::string text;
};  // of a table, as typed; into columns_of(list)
struct AddRow {
  List list;
};
struct RemoveRow {
  List list;
  std::size_t row;
};
struct ImportRows {
  List list;
  std::string text;
  ImportedRows rows;
};  // a table's text (import.hpp)
struct SetAssumption {
  core::Assumption assumption;
};  // range and source of the number it names
struct RemoveAssumption {
  std::string pointer;
};
struct PutBack {
  Change change;
};  // one of those since the scenario was opened
// Back and forth in history.
struct Undo {};
struct Redo {};
struct GoToStep {
  std::size_t done;
};  // as many steps hold as told
struct ReplayLast {};
// Settings put aside.
struct PinSetting {};  // the open one; the first becomes the baseline
struct Unpin {
  std::size_t pin;
};
struct SetBaseline {
  std::optional<std::size_t> pin;
};
// What the platform is asked for.
struct ShareLink {};
struct ExportScenario {};
struct Copy {
  std::string text;
};
struct SaveTable {
  std::string name, text;
};  // as a CSV file
struct SavePicture {
  std::shared_ptr<const Picture> picture;
  PictureForm form = PictureForm::png;
};
struct MakeReport {};  // as a page, when all it needs is there
struct OpenFile {};
struct KeepAs {
  std::string name;
};
struct OpenKept {
  std::string name;
};
struct ForgetKept {
  std::string name;
};
struct SetKept {
  std::vector<std::string> names;
};  // what there is, by the platform
struct Tell {
  std::string key, name;
};  // that it is done: a word, and its {name}
struct TellUnreadable {
  std::string name;
};  // of a file that could not be read at all
struct DismissNotice {};
struct AskQuestion {
  std::optional<Asked> asked;
};  // nothing = none any more
// How it is looked at.
struct SetAgainst {
  core::Against against;
};
struct ShowStory {
  std::optional<StoryChoice> story;
};  // nothing = none any more
struct PickPath {
  Pick pick;
};  // the future nearest to a place in a chart
struct SetMeasure {
  std::size_t measure;
};  // as View::measure
struct SetChartLook {
  std::string chart;
  ChartLook look;
};  // chart: as Chart::id
struct SetLanguage {
  Language language;
};
struct SetTheme {
  ThemeChoice theme;
};
struct SetContrast {
  Contrast contrast;
};
struct SizeText {
  int steps;
};  // along kTextSizes; 0 = back to the normal one
struct SetSystemLook {
  bool prefers_dark, reduced_motion, prefers_contrast;
};
struct SetTour {
  std::optional<int> step;
};  // nothing = no more
struct SetOverlay {
  Overlay overlay;
};
struct CloseOverlay {};  // what it was opened from comes back
struct ShowTable {
  List list;
};
struct ShowNumber {
  std::string pointer;
};  // its card
struct ShowModel {
  std::string section;
};  // the model's text at a section, "4.8"; "" = its beginning
struct ShowExplanation {
  Explained which;
};  // how an outcome comes about
struct SelectRegion {
  std::size_t region;
};  // as View::region
struct ShowSovereignty {
  std::size_t region;
};  // opens its sheet; as View::sheet_region

using AnyCommand =
    std::variant<SetNumber, SetLevers, ResetNumbers, ResetAll, LoadPreset, LoadText, OpenLink, OpenSaved, OpenPin,
                 SetCell, AddRow, RemoveRow, ImportRows, SetAssumption, RemoveAssumption, PutBack, Undo, Redo, GoToStep,
                 ReplayLast, PinSetting, Unpin, SetBaseline, ShareLink, ExportScenario, Copy, SaveTable, SavePicture,
                 MakeReport, OpenFile, KeepAs, OpenKept, ForgetKept, SetKept, Tell, TellUnreadable, DismissNotice,
                 AskQuestion, SetAgainst, ShowStory, PickPath, SetMeasure, SetChartLook, SetLanguage, SetTheme,
                 SetContrast, SizeText, SetSystemLook, SetTour, SetOverlay, CloseOverlay, ShowTable, ShowNumber,
                 ShowModel, ShowExplanation, SelectRegion, ShowSovereignty>;

// What a variant does when it is moved and destroyed stands in commands.cpp alone, and not in everything that queues
// one.
struct Command : AnyCommand {
  template <class Wish>
  requires std::is_constructible_v<AnyCommand, Wish> Command(Wish&& wish) : AnyCommand(std::forward<Wish>(wish)) {}
  Command(const Command&);
  Command(Command&&) noexcept;
  Command& operator=(const Command&) = delete;
  ~Command();
};

// A command and the hand's gesture it came from: what one gesture does to numbers is one step.
struct Queued {
  Command command;
  std::uint64_t gesture = 0;
};

class Commands {
 public:
  Commands();
  ~Commands();
  void push(Command command);
  bool empty() const { return queue_.empty(); }
  std::vector<Queued> take();
  // A button or key went down: what comes now belongs together.
  void begin_gesture() { ++gesture_; }

 private:
  std::vector<Queued> queue_;
  std::uint64_t gesture_ = 1;
};

}  // namespace curseur::app
