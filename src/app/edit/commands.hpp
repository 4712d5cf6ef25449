// Everything a person can ask for, as values: panels, page and platform queue commands; apply() applies them.
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

// Commands on the document: each is a step of its history.
struct SetNumber {
  std::string pointer;
  double value = 0;
};  // one number of the scenario, by JSON Pointer
struct SetLevers {
  std::vector<std::pair<std::string, double>> numbers;
};  // several numbers as one change
struct ResetNumbers {
  std::vector<std::string> pointers;
};  // back to the original values, as one change
struct ResetAll {};
struct LoadPreset {
  std::string id;
};
struct LoadText {
  std::string name, text;
};  // content of a scenario file or a table; `name` is used in messages
struct OpenLink {
  std::string token;  // or a text with it (link_text.hpp)
};
struct OpenSaved {
  std::string name, text;
};  // what was kept under a name; "" = from the last visit
struct OpenPin {
  std::size_t pin;
};
struct SetCell {
  List list;
  std::size_t row;
  std::size_t column;
  std::string text;
};  // of a table, as typed; an index into columns_of(list)
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
  ImportOptions options;
};  // the text of a table (import.hpp)
struct SetAssumption {
  core::Assumption assumption;
};  // range and source of the number it names
struct RemoveAssumption {
  std::string pointer;
};
struct PutBack {
  Change change;
};  // one of the changes since the scenario was opened
// Undo and redo.
struct Undo {};
struct Redo {};
struct GoToStep {
  std::size_t done;
};  // jump to the point where this many steps are applied
struct ReplayLast {};
// Pinned settings.
struct PinSetting {};  // pins the open one; the first pin becomes the baseline
struct Unpin {
  std::size_t pin;
};
struct SetBaseline {
  std::optional<std::size_t> pin;
};
// Requests to the platform.
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
struct MakeReport {};  // as a page, once all it needs is there
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
};  // what the platform has kept
struct Tell {
  std::string key, name;
};  // reports success: the key of a text and its {name}
struct LinkCopied {
  std::string key;
  std::size_t length;
};  // reports that a link of this length, in characters, was copied: the key of a text
struct TellUnreadable {
  std::string name;
};  // a file could not be read at all
struct DismissNotice {};
struct AskQuestion {
  std::optional<Asked> asked;
};  // nothing = no question any more
// View commands.
struct SetAgainst {
  core::Against against;
};
struct ShowStory {
  std::optional<StoryChoice> story;
};  // nothing = none any more
struct PickPath {
  Pick pick;
};  // the future closest to a place in a chart
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
};  // moves along kTextSizes; 0 = back to the normal size
struct SetSystemLook {
  bool prefers_dark, reduced_motion, prefers_contrast;
};
struct SetTour {
  std::optional<int> step;
};  // nothing = ends it
struct SetOverlay {
  Overlay overlay;
};
struct CloseOverlay {};  // brings back what it was opened from
struct ShowTable {
  List list;
};
struct ShowNumber {
  std::string pointer;
};  // opens its card
struct ShowModel {
  std::string section;
};  // opens the model's text at a section, "4.8"; "" = its beginning
struct ShowExplanation {
  std::string outcome;
};  // explains how this one of explained_outcomes() comes about
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
                 MakeReport, OpenFile, KeepAs, OpenKept, ForgetKept, SetKept, Tell, LinkCopied, TellUnreadable,
                 DismissNotice, AskQuestion, SetAgainst, ShowStory, PickPath, SetMeasure, SetChartLook, SetLanguage,
                 SetTheme, SetContrast, SizeText, SetSystemLook, SetTour, SetOverlay, CloseOverlay, ShowTable,
                 ShowNumber, ShowModel, ShowExplanation, SelectRegion, ShowSovereignty>;

// The variant's move and destructor are defined in commands.cpp only, so that code that queues commands does not
// instantiate them.
struct Command : AnyCommand {
  template <class Wish>
  requires std::is_constructible_v<AnyCommand, Wish> Command(Wish&& wish) : AnyCommand(std::forward<Wish>(wish)) {}
  Command(const Command&);
  Command(Command&&) noexcept;
  Command& operator=(const Command&) = delete;
  ~Command();
};

// A command and the gesture it came from: number changes by one gesture form one step.
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
  // A button or key went down: the commands that follow belong together.
  void begin_gesture() { ++gesture_; }

 private:
  std::vector<Queued> queue_;
  std::uint64_t gesture_ = 1;
};

}  // namespace curseur::app
