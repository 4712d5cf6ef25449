// The list of panels in drawing order, and what they share.
#include "ui/cockpit.hpp"

#include <algorithm>
#include <array>
#include <imgui_internal.h>
#include <tuple>

#include "app/say/sentence.hpp"
#include "ui/commands/actions.hpp"
#include "ui/commands/bar_panel.hpp"
#include "ui/commands/changes_panel.hpp"
#include "ui/commands/help_panel.hpp"
#include "ui/commands/keep_panel.hpp"
#include "ui/commands/message_panel.hpp"
#include "ui/commands/notice_panel.hpp"
#include "ui/commands/palette_panel.hpp"
#include "ui/commands/tour_panel.hpp"
#include "ui/cursor/cursor_panel.hpp"
#include "ui/finding/questions_panel.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/wait.hpp"
#include "ui/numbers/assumptions_panel.hpp"
#include "ui/numbers/levers_panel.hpp"
#include "ui/numbers/number_panel.hpp"
#include "ui/numbers/tables_panel.hpp"
#include "ui/outcomes/charts_panel.hpp"
#include "ui/outcomes/outcomes_panel.hpp"
#include "ui/outcomes/story_card.hpp"
#include "ui/reading/about_panel.hpp"
#include "ui/reading/explain_panel.hpp"
#include "ui/reading/model_panel.hpp"
#include "ui/sovereignty/sovereignty_panel.hpp"

namespace curseur::ui {
namespace {

constexpr int kFramesToSettle = 3;  // after input or a change, layout, hover and scrolling need a frame or two

enum class Tab { charts, outcomes, levers, assumptions };

// The cockpit's own panels. draw() decides where and in which order they are drawn. A panel that keeps drawing without
// input has `bool moving() const`.
using Panels = std::tuple<BarPanel, CursorPanel, LeversPanel, AssumptionsPanel, ChartsPanel, StoryCard, QuestionsPanel,
                          OutcomesPanel, TourPanel, NoticePanel, MessagePanel>;

// An overlay and its panel. A panel that starts afresh whenever it is shown has `void forget(const Panel&)`, called in
// every frame in which it is neither on top nor behind the top one.
template <app::Overlay kOverlay, class Kind>
struct OverlayRow {
  static constexpr app::Overlay overlay = kOverlay;
  Kind panel;
};
// To add an overlay, add a value to app::Overlay and a row here.
using Overlays =
    std::tuple<OverlayRow<app::Overlay::about, AboutPanel>, OverlayRow<app::Overlay::changes, ChangesPanel>,
               OverlayRow<app::Overlay::keep, KeepPanel>, OverlayRow<app::Overlay::palette, PalettePanel>,
               OverlayRow<app::Overlay::help, HelpPanel>, OverlayRow<app::Overlay::tables, TablesPanel>,
               OverlayRow<app::Overlay::number, NumberPanel>, OverlayRow<app::Overlay::model, ModelPanel>,
               OverlayRow<app::Overlay::explain, ExplainPanel>,
               OverlayRow<app::Overlay::sovereignty, SovereigntyPanel>>;
static_assert(std::tuple_size_v<Overlays> == app::kOverlays);

template <class Kind>
bool is_moving(const Kind& panel) {
  if constexpr (requires { panel.moving(); }) return panel.moving();
  else return false;
}
template <class Kind>
void forget(Kind& kind, const Panel& panel) {
  if constexpr (requires { kind.forget(panel); }) kind.forget(panel);
}

// A mouse button, a finger or, while none is down, a key. Everything it does to numbers until the next one is a single
// step.
bool hand_begins_or_ends() {
  const ImGuiIO& io = ImGui::GetIO();
  bool is_held = false, changes = false;
  for (int button = 0; button < ImGuiMouseButton_COUNT; ++button) {
    changes |= io.MouseClicked[button] || io.MouseReleased[button];
    is_held |= io.MouseDown[button];
  }
  if (is_held) return changes;
  for (const auto& key : io.KeysData) changes |= key.Down && key.DownDuration == 0;
  return changes;
}

bool is_modifier(ImGuiKey key) {
  return (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper) ||
         (key >= ImGuiKey_ReservedForModCtrl && key <= ImGuiKey_ReservedForModSuper);
}

bool any_input() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImGuiIO& io = g.IO;
  bool keys = io.MouseWheel != 0 || io.InputQueueCharacters.Size > 0 || io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
  for (const bool down : io.MouseDown) keys |= down;
  for (const bool released : io.MouseReleased) keys |= released;
  // A key that is held repeats; Ctrl, Shift or Alt alone change nothing for as long as they are held.
  for (int i = ImGuiKey_NamedKey_BEGIN; i < ImGuiKey_NamedKey_END; ++i) {
    const auto key = static_cast<ImGuiKey>(i);
    const ImGuiKeyData& data = *ImGui::GetKeyData(key);
    keys |= is_modifier(key) ? data.Down != (data.DownDurationPrev >= 0)
                             : data.Down || data.DownDuration != data.DownDurationPrev;
  }
  return keys || g.InputEventsQueue.Size > 0;
}

}  // namespace

struct Cockpit::Parts {
  Panels panels;
  Overlays overlays;

  NumberTable numbers;
  NumberFields fields;
  Touch touch;
  Layout layout;
  Wait outcome_wait, sweep_wait;
  Tab tab = Tab::charts;  // if the columns are folded into tabs
  Tab left_tab = Tab::levers;  // of the left column
  bool finger = false;  // use sizes for fingers; changes only while none is down
  ImVec2 drawn_size{};
  std::uint64_t drawn_revision = 0;  // of the state
  int settling = kFramesToSettle;

  template <class Kind>
  Kind& get() {
    return std::get<Kind>(panels);
  }

  void prepare(const app::State& state);
  void draw_columns(const Panel& panel);
  void draw_tabs(const Panel& panel);
  void draw_tab(const Panel& panel, Tab which, const Rect& box);
  void draw_charts(const Panel& panel);
  void draw_outcomes(const Panel& panel);
  void draw_overlay(const Panel& panel);
  void settle(const app::State& state);
};

Cockpit::Cockpit() : parts_(std::make_unique<Parts>()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  // Ctrl+Tab belongs to the browser and the desktop, not to a list of windows.
  ImGui::GetCurrentContext()->ConfigNavWindowingKeyNext = 0;
  ImGui::GetCurrentContext()->ConfigNavWindowingKeyPrev = 0;
}
Cockpit::~Cockpit() = default;

void Cockpit::set_pixel_ratio(float ratio) {
  build_fonts(ratio);
  parts_->settling = kFramesToSettle;
}

void Cockpit::Parts::prepare(const app::State& state) {
  if (get<ChartsPanel>().keeps_finger()) touch.keep();
  touch.update(!state.view.reduced_motion);
  if (!ImGui::GetIO().MouseDown[0]) finger = touch.finger();
  const app::Document& document = state.document;
  const float seconds = ImGui::GetIO().DeltaTime;
  outcome_wait.update(app::is_behind(state), state.outcome ? state.outcome->version : 0, seconds);
  const std::uint64_t swept = state.sweep ? state.sweep->sweep_version : 0;
  sweep_wait.update(state.sweep && swept != document.sweep_version, swept, seconds);
  numbers.update(document);
  fields.update(numbers);
  const ImVec2 size = ImGui::GetMainViewport()->Size;
  const CursorNeeds needs = get<CursorPanel>().needs(state, cursor_width(size.x), roomy_for(size.x, finger));
  layout = layout_of(size.x, size.y, finger, needs);
}

void Cockpit::Parts::draw_charts(const Panel& panel) {
  get<ChartsPanel>().draw(panel.state, panel.commands);
  get<StoryCard>().draw(panel);
  get<QuestionsPanel>().draw(panel);
}

void Cockpit::Parts::draw_outcomes(const Panel& panel) {
  // The sentence goes here if the cursor panel has no room for it.
  if (layout.brief && panel.state.outcome) {
    const std::string sentence = app::result_sentence(panel.state);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = draw_text_wrapped(nullptr, {}, sentence, Style::body, 0, width - 2 * kSpace4);
    const Rect card{at.x, at.y, width, height + 2 * kSpace3};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_card(list, card);
    draw_text_wrapped(&list, {card.x + kSpace4, card.y + kSpace3}, sentence, Style::body, theme().text,
                      width - 2 * kSpace4);
    claim(card);
  }
  get<OutcomesPanel>().draw(panel);
}

void Cockpit::Parts::draw_tab(const Panel& panel, Tab which, const Rect& box) {
  if (which == Tab::assumptions) return get<AssumptionsPanel>().draw(panel, box);
  const char* const names[] = {"charts", "outcomes", "levers"};
  // Charts and outcomes have cards of their own.
  const float padding = which == Tab::levers ? kSpace3 : 0;
  const Scroll scroll(names[static_cast<int>(which)], box, {padding, padding});
  if (which == Tab::charts) draw_charts(panel);
  else if (which == Tab::outcomes) draw_outcomes(panel);
  else return get<LeversPanel>().draw(panel);
  if (panel.outcome_waits) draw_veil(box, theme().page);
}

void Cockpit::Parts::draw_columns(const Panel& panel) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_card(list, layout.left);
  Rect left = layout.left;
  const std::array<std::string_view, 2> names = {panel.word("layout.levers"), panel.word("layout.assumptions")};
  const int chosen = tabs("left", left.cut_top(panel.control() + kSpace2), names, left_tab == Tab::levers ? 0 : 1);
  if (chosen >= 0) left_tab = chosen == 0 ? Tab::levers : Tab::assumptions;
  draw_hairline_across(list, left.x, left.right(), left.y, theme().line);
  draw_tab(panel, left_tab, left);
  {
    const Scroll scroll("charts", layout.centre, {0, 0});
    draw_charts(panel);
    if (panel.outcome_waits) draw_veil(layout.centre, theme().page);
  }
  draw_tab(panel, Tab::outcomes, layout.right);
}

void Cockpit::Parts::draw_tabs(const Panel& panel) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::array<std::string_view, 4> names = {panel.word("layout.charts"), panel.word("layout.outcomes"),
                                                 panel.word("layout.levers"), panel.word("layout.assumptions")};
  draw_card(list, layout.tabs);
  const int chosen = tabs("tabs", layout.tabs, names, static_cast<int>(tab));
  if (chosen >= 0) tab = static_cast<Tab>(chosen);
  // Charts and outcomes have cards of their own.
  if (tab == Tab::levers || tab == Tab::assumptions) draw_card(list, layout.centre);
  draw_tab(panel, tab, layout.centre);
}

void Cockpit::Parts::draw_overlay(const Panel& panel) {
  const app::View& view = panel.state.view;
  const auto draw_or_forget = [&](auto& row) {
    const bool is_behind = std::find(view.behind.begin(), view.behind.end(), row.overlay) != view.behind.end();
    if (view.overlay == row.overlay) row.panel.draw(panel);
    else if (!is_behind) forget(row.panel, panel);
  };
  std::apply([&](auto&... rows) { (draw_or_forget(rows), ...); }, overlays);
}

// Keeps drawing briefly after anything that may only show in a later frame.
void Cockpit::Parts::settle(const app::State& state) {
  const ImVec2 size = ImGui::GetMainViewport()->Size;
  const bool is_new = size.x != drawn_size.x || size.y != drawn_size.y || state.revision != drawn_revision;
  if (is_new || any_input()) settling = kFramesToSettle;
  else settling = std::max(0, settling - 1);
  drawn_size = size;
  drawn_revision = state.revision;
}

void Cockpit::draw(const app::State& state, app::Commands& commands) {
  Parts& p = *parts_;
  use_theme(state.view.dark(), state.view.high_contrast());
  p.prepare(state);
  if (hand_begins_or_ends()) commands.begin_gesture();
  const Panel panel{
      state, commands, p.numbers, p.fields, p.touch, p.layout, p.outcome_wait.is_long(), p.sweep_wait.is_long()};

  ImGui::SetNextWindowPos(ImGui::GetMainViewport()->Pos);
  ImGui::SetNextWindowSize(ImGui::GetMainViewport()->Size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.f);
  ImGui::Begin("cockpit", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(2);
  const ImVec2 size = ImGui::GetMainViewport()->Size;
  draw_box(*ImGui::GetWindowDrawList(), {0, 0, size.x, size.y}, theme().page, 0);
  p.get<BarPanel>().draw(panel);
  p.get<CursorPanel>().draw(panel);
  if (p.layout.arrangement == Arrangement::columns) p.draw_columns(panel);
  else p.draw_tabs(panel);
  ImGui::End();

  p.get<TourPanel>().draw(panel);
  p.draw_overlay(panel);
  if (state.notice) p.get<NoticePanel>().draw(panel);
  p.get<MessagePanel>().draw(panel);
  run_shortcuts(panel);
  p.settle(state);
}

bool Cockpit::takes_two_fingers(const TwoFingers& fingers) const {
  return parts_->get<ChartsPanel>().takes_two_fingers(fingers);
}

void Cockpit::follow_two_fingers(const std::optional<TwoFingers>& fingers) {
  parts_->get<ChartsPanel>().follow(fingers);
  parts_->settling = kFramesToSettle;
}

const Rect& Cockpit::cursor_track() const { return parts_->get<CursorPanel>().track(); }

std::optional<Rect> Cockpit::field_place(std::string_view pointer) const { return parts_->fields.place(pointer); }

std::optional<Rect> Cockpit::chart_place(std::size_t chart) const { return parts_->get<ChartsPanel>().place(chart); }

bool Cockpit::moving() const {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const Parts& p = *parts_;
  const bool hint_pending =
      g.HoverItemDelayId != 0 && g.HoverItemDelayTimer < g.Style.HoverDelayNormal + g.Style.HoverStationaryDelay;
  const bool panel_moves = std::apply([](const auto&... panels) { return (is_moving(panels) || ...); }, p.panels);
  return p.settling > 0 || p.outcome_wait.is_counting() || p.sweep_wait.is_counting() || p.touch.moving() ||
         panel_moves || hint_pending || g.IO.WantTextInput;
}

}  // namespace curseur::ui
