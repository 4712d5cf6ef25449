// The list of panels in the order they are drawn, and what they share.
#include "ui/cockpit.hpp"

#include <algorithm>
#include <array>
#include <imgui_internal.h>

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
#include "ui/kit/scroll.hpp"
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

constexpr int kFramesToSettle = 3;  // after input or a change: layout, hover and scrolling need a frame or two

enum class Tab { charts, outcomes, levers, assumptions };

// A button of the mouse, a finger or, while none is down, a key: what it does to numbers until the next one is one
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

bool any_input() {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImGuiIO& io = g.IO;
  bool keys = io.MouseWheel != 0 || io.InputQueueCharacters.Size > 0 || io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
  for (const bool down : io.MouseDown) keys |= down;
  for (const bool released : io.MouseReleased) keys |= released;
  for (const auto& key : io.KeysData) keys |= key.Down || key.DownDuration != key.DownDurationPrev;
  return keys || g.InputEventsQueue.Size > 0;
}

}  // namespace

struct Cockpit::Panels {
  BarPanel bar;
  CursorPanel cursor;
  LeversPanel levers;
  AssumptionsPanel assumptions;
  ChartsPanel charts;
  StoryCard story;
  QuestionsPanel questions;
  OutcomesPanel outcomes;
  AboutPanel about;
  ChangesPanel changes;
  KeepPanel keep;
  PalettePanel palette;
  HelpPanel help;
  TablesPanel tables;
  NumberPanel number;
  ModelPanel model;
  ExplainPanel explain;
  SovereigntyPanel sovereignty;
  TourPanel tour;
  NoticePanel notice;
  MessagePanel message;

  NumberTable numbers;
  NumberFields fields;
  Touch touch;
  Layout layout;
  Tab tab = Tab::charts;  // where the columns fold
  Tab left_tab = Tab::levers;  // of the left column
  bool finger = false;  // sizes for fingers; changes only while none is down
  ImVec2 drawn_size{};
  std::uint64_t drawn_revision = 0;  // of the state
  int settling = kFramesToSettle;

  void prepare(const app::State& state);
  void draw_columns(const Panel& panel);
  void draw_tabs(const Panel& panel);
  void draw_tab(const Panel& panel, Tab which, const Rect& box);
  void draw_outcomes(const Panel& panel);
  void draw_overlay(const Panel& panel);
  void settle(const app::State& state);
};

Cockpit::Cockpit() : panels_(std::make_unique<Panels>()) {
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
  panels_->settling = kFramesToSettle;
}

void Cockpit::Panels::prepare(const app::State& state) {
  if (charts.keeps_finger()) touch.keep();
  touch.update(!state.view.reduced_motion);
  if (!ImGui::GetIO().MouseDown[0]) finger = touch.finger();
  numbers.update(state.document);
  fields.update(numbers);
  const ImVec2 size = ImGui::GetMainViewport()->Size;
  const CursorNeeds needs = cursor.needs(state, cursor_width(size.x), roomy_for(size.x, finger));
  layout = layout_of(size.x, size.y, finger, needs);
}

void Cockpit::Panels::draw_outcomes(const Panel& panel) {
  // The sentence stands here where the cursor panel has no room for it.
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
  outcomes.draw(panel);
}

void Cockpit::Panels::draw_tab(const Panel& panel, Tab which, const Rect& box) {
  if (which == Tab::assumptions) return assumptions.draw(panel, fields, box);
  const char* const names[] = {"charts", "outcomes", "levers"};
  // Charts and outcomes have cards of their own.
  const float padding = which == Tab::levers ? kSpace3 : 0;
  const Scroll scroll(names[static_cast<int>(which)], box, {padding, padding});
  if (which == Tab::charts) {
    charts.draw(panel.state, panel.commands);
    story.draw(panel);
    questions.draw(panel);
  } else if (which == Tab::outcomes) draw_outcomes(panel);
  else levers.draw(panel, fields);
}

void Cockpit::Panels::draw_columns(const Panel& panel) {
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
    charts.draw(panel.state, panel.commands);
    story.draw(panel);
    questions.draw(panel);
  }
  draw_tab(panel, Tab::outcomes, layout.right);
}

void Cockpit::Panels::draw_tabs(const Panel& panel) {
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

void Cockpit::Panels::draw_overlay(const Panel& panel) {
  if (panel.state.view.overlay != app::Overlay::keep) keep.forget();
  if (panel.state.view.overlay != app::Overlay::palette) palette.forget();
  if (panel.state.view.overlay != app::Overlay::tables) tables.forget();
  const auto& behind = panel.state.view.behind;
  const bool has_card = panel.state.view.overlay == app::Overlay::number ||
                        std::find(behind.begin(), behind.end(), app::Overlay::number) != behind.end();
  if (!has_card) number.leave(panel);
  switch (panel.state.view.overlay) {
    case app::Overlay::none:
      return;
    case app::Overlay::about:
      return about.draw(panel);
    case app::Overlay::changes:
      return changes.draw(panel);
    case app::Overlay::keep:
      return keep.draw(panel);
    case app::Overlay::palette:
      return palette.draw(panel);
    case app::Overlay::help:
      return help.draw(panel);
    case app::Overlay::tables:
      return tables.draw(panel, fields);
    case app::Overlay::number:
      return number.draw(panel, fields);
    case app::Overlay::model:
      return model.draw(panel);
    case app::Overlay::explain:
      return explain.draw(panel);
    case app::Overlay::sovereignty:
      return sovereignty.draw(panel);
  }
}

// Draws on for a moment after anything that a frame may answer only in the next one.
void Cockpit::Panels::settle(const app::State& state) {
  const ImVec2 size = ImGui::GetMainViewport()->Size;
  const bool is_new = size.x != drawn_size.x || size.y != drawn_size.y || state.revision != drawn_revision;
  if (is_new || any_input()) settling = kFramesToSettle;
  else settling = std::max(0, settling - 1);
  drawn_size = size;
  drawn_revision = state.revision;
}

void Cockpit::draw(const app::State& state, app::Commands& commands) {
  Panels& p = *panels_;
  use_theme(state.view.dark(), state.view.high_contrast());
  p.prepare(state);
  if (hand_begins_or_ends()) commands.begin_gesture();
  const Panel panel{state, commands, p.numbers, p.touch, p.layout};

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
  p.bar.draw(panel);
  p.cursor.draw(panel);
  if (p.layout.arrangement == Arrangement::columns) p.draw_columns(panel);
  else p.draw_tabs(panel);
  ImGui::End();

  p.tour.draw(panel);
  p.draw_overlay(panel);
  if (state.notice) p.notice.draw(panel);
  p.message.draw(panel);
  run_shortcuts(panel);
  p.settle(state);
}

bool Cockpit::takes_two_fingers(const TwoFingers& fingers) const { return panels_->charts.takes_two_fingers(fingers); }

void Cockpit::follow_two_fingers(const std::optional<TwoFingers>& fingers) {
  panels_->charts.follow(fingers);
  panels_->settling = kFramesToSettle;
}

const Rect& Cockpit::cursor_track() const { return panels_->cursor.track(); }

std::optional<Rect> Cockpit::field_place(std::string_view pointer) const { return panels_->fields.place(pointer); }

std::optional<Rect> Cockpit::chart_place(std::size_t chart) const { return panels_->charts.place(chart); }

bool Cockpit::moving() const {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const Panels& p = *panels_;
  const bool hint_pending =
      g.HoverItemDelayId != 0 && g.HoverItemDelayTimer < g.Style.HoverDelayNormal + g.Style.HoverStationaryDelay;
  return p.settling > 0 || p.touch.moving() || p.cursor.held() || p.charts.moving() || p.story.moving() ||
         p.questions.moving() || p.message.moving() || hint_pending || g.IO.WantTextInput;
}

}  // namespace curseur::ui
