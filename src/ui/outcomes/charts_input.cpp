// Input on the charts: mouse, one finger, two fingers, keys. It all moves the one view that the charts share.
#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

#include "ui/kit/slider.hpp"
#include "ui/outcomes/charts_panel.hpp"

namespace curseur::ui {
namespace {

constexpr float kLongPress = 0.45f;  // seconds
constexpr float kStill = 8;  // layout units by which a finger may tremble
constexpr int kPage = 12;  // months
constexpr double kZoomStep = 0.5;  // share of the months shown, per key press

bool is_held_long() {
  const ImGuiIO& io = ImGui::GetIO();
  return io.MouseSource == ImGuiMouseSource_TouchScreen && io.MouseDown[0] && io.MouseDownDuration[0] >= kLongPress &&
         io.MouseDragMaxDistanceSqr[0] < kStill * kStill;
}

Rect seen_part(const Rect& box) {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  return rect_between(std::max(box.x, clip.Min.x), std::max(box.y, clip.Min.y), std::min(box.right(), clip.Max.x),
                      std::min(box.bottom(), clip.Max.y));
}

int pressed_once_of(ImGuiKey first, ImGuiKey second) {
  return ImGui::IsKeyPressed(first) || ImGui::IsKeyPressed(second) ? 1 : 0;
}

}  // namespace

// Every plot is an area that can be held and focused; input on one moves the view of all.
void ChartsPanel::read_hands(const app::State& state) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
  const bool by_hand = io.MouseDown[0] || io.MouseReleased[0];  // not by a key that presses
  PlotPointer pointer;
  AxisScale axis;
  int focused = -1;
  hands_on_.assign(frames_.size(), {});
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const ChartFrame& frame = frames_[i];
    const float bottom = std::max(frame.plot.bottom(), frame.strip.bottom());
    if (frame.plot.empty()) continue;  // Tab can still reach a plot out of sight
    const Rect area = rect_between(frame.plot.x, frame.plot.y, frame.plot.right(), std::max(bottom, frame.plot.y + 1));
    hands_on_[i] = seen_part(area);
    ImGui::SetCursorScreenPos(area.min());
    ImGui::PushID(static_cast<int>(i));
    const bool pressed = ImGui::InvisibleButton("plot", area.size());
    if (ImGui::IsItemFocused()) {
      focused = static_cast<int>(i);
      if (pressed && !by_hand) menu_wanted_ = focused;
      read_keys(focused);
    }
    ImGui::PopID();
    // Released, as opposed to taken away by a scrolling finger.
    const bool released = ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(0);
    const bool hovered = ImGui::IsItemHovered() && !ImGui::GetCurrentContext()->NavDisableMouseHover,
               held = ImGui::IsItemActive() && by_hand;
    if (!hovered && !held && !released) continue;
    if (pointer.chart >= 0 && !held && !released) continue;
    pointer = {static_cast<int>(i),
               io.MousePos.x,
               hovered,
               ImGui::IsItemActivated() && by_hand,
               held,
               released,
               hovered && ImGui::IsMouseDoubleClicked(0),
               finger,
               held && is_held_long()};
    axis = frame.x;
  }
  focused_ = focused >= 0 && !ImGui::GetCurrentContext()->NavDisableHighlight ? focused : -1;
  if (keyed_ && focused < 0) view_.dismiss();
  keyed_ = keyed_ && focused >= 0 && view_.read_month();
  can_pinch_ = state.view.overlay == app::Overlay::none && !state.notice &&
               !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
  drawn_in_ = ImGui::GetFrameCount();
  if (read_two_fingers()) return;
  if (pointer.chart >= 0) {
    if (!keyed_ || io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || by_hand) view_.update(pointer, axis);
    else view_.rest();
  } else if (finger && ImGui::IsMouseClicked(0)) {
    view_.dismiss();
  } else {
    view_.leave();
  }
}

// Keys on the focused plot: arrows read by month, page keys by year; plus and minus zoom.
void ChartsPanel::read_keys(int chart) {
  const KeyMove keys = keys_for_last_item(false);
  const int zoom =
      pressed_once_of(ImGuiKey_KeypadAdd, ImGuiKey_Equal) - pressed_once_of(ImGuiKey_KeypadSubtract, ImGuiKey_Minus);
  if (keys.any() || zoom != 0) ImGui::GetCurrentContext()->NavDisableHighlight = false;
  if (keys.steps != 0 || keys.pages != 0) view_.read_further(chart, keys.steps + kPage * keys.pages);
  if (keys.home || keys.end) view_.read_end(chart, keys.end);
  if (zoom != 0) view_.zoom(zoom > 0 ? kZoomStep : 1 / kZoomStep);
  if (keys.any()) keyed_ = true;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) view_.dismiss();
}

// True while there are two fingers; then no other input is handled.
bool ChartsPanel::read_two_fingers() {
  if (!two_fingers_) {
    pinched_ = -1;
    view_.end_pinch();
    return false;
  }
  const auto [a, b] = *two_fingers_;
  const ImVec2 middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  if (pinched_ < 0) pinched_ = plot_at(a);
  if (pinched_ < 0 || frames_[static_cast<std::size_t>(pinched_)].plot.empty()) return true;
  view_.pinch(middle.x, std::hypot(a.x - b.x, a.y - b.y), frames_[static_cast<std::size_t>(pinched_)].x);
  return true;
}

int ChartsPanel::plot_at(ImVec2 place) const {
  for (std::size_t i = 0; i < hands_on_.size(); ++i)
    if (hands_on_[i].contains(place)) return static_cast<int>(i);
  return -1;
}

std::optional<Rect> ChartsPanel::place(std::size_t chart) const {
  if (ImGui::GetFrameCount() - drawn_in_ > 1 || chart >= frames_.size() || frames_[chart].card.empty())
    return std::nullopt;
  return frames_[chart].card;
}

bool ChartsPanel::takes_two_fingers(const TwoFingers& fingers) const {
  const bool is_drawn = ImGui::GetFrameCount() - drawn_in_ <= 1;
  return is_drawn && can_pinch_ && plot_at(fingers.first) >= 0 && plot_at(fingers.second) >= 0;
}

// The curve of a clicked plot whose median is closest; its series determines which future is meant.
void ChartsPanel::pick_path(app::Commands& commands) const {
  if (view_.clicked_chart() < 0 || !view_.read_month()) return;
  const auto chart = static_cast<std::size_t>(view_.clicked_chart());
  const auto month = static_cast<std::size_t>(*view_.read_month());
  const float y = ImGui::GetIO().MousePos.y;
  const AxisScale& axis = frames_[chart].y;
  const Curve* nearest = nullptr;
  const auto distance = [&](const Curve& curve) { return std::fabs(axis.at(curve.values()[month]) - y); };
  for (const Curve& curve : charts_[chart].curves) {
    if (curve.column < 0 || curve.hidden || month >= curve.values().size()) continue;
    if (!nearest || distance(curve) < distance(*nearest)) nearest = &curve;
  }
  if (nearest)
    commands.push(app::PickPath{
        {static_cast<core::Series>(nearest->column), month, axis.value_at(y) / nearest->factor_in(month)}});
}

}  // namespace curseur::ui
