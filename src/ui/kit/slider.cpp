// Scale, keys, pointer and look of the slider.
#include "ui/kit/slider.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

#include "app/say/value_text.hpp"
#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr float kHandle = 7, kTrack = 4;

// The largest of 1, 2 or 5 times a power of ten that is at most `most`.
double round_step(double most) {
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  const double first = most / power;
  return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
}

bool on_log_scale(const NumberRow& row, double low) {
  return row.parameter->scale == core::Scale::logarithmic && low > 0;
}

// The source's range, extended by a quarter on each side within the allowed range.
void widen(const NumberRow& row, SliderScale& scale) {
  const core::Parameter& p = *row.parameter;
  double low = row.assumption->low, high = row.assumption->high;
  if (on_log_scale(row, low)) {
    const double factor = std::pow(high / low, 0.25);
    low /= factor;
    high *= factor;
  } else {
    const double quarter = (high - low) * 0.25;
    low -= quarter;
    high += quarter;
  }
  // Rounds the ends, but keeps a natural end (nothing, all of it).
  const double grid = round_step((high - low) / 20);
  low = std::max(p.low, std::floor(low / grid) * grid);
  high = std::min(p.high, std::ceil(high / grid) * grid);
  if (row.assumption->low > 0 && low <= 0 && on_log_scale(row, row.assumption->low)) low = row.assumption->low / 2;
  scale.low = low;
  scale.high = high;
}

// The handle's target position along the track: keeps the offset between pointer and handle from the press.
float handle_x(const Rect& track, float at, bool finger) {
  const ImGuiIO& io = ImGui::GetIO();
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID id = ImGui::GetItemID();
  if (ImGui::IsItemActivated()) {
    const float apart = at - io.MousePos.x;
    storage.SetFloat(id, finger || std::fabs(apart) <= kHandle + 2 ? apart : 0);
  }
  return std::clamp(io.MousePos.x + storage.GetFloat(id), track.x, track.right());
}

void draw_looks(const Rect& box, const Rect& track, const NumberRow& row, const SliderScale& scale, bool lively) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Crisp crisp(list);
  const float y = box.centre().y;
  const auto x_of = [&](double value) {
    return track.x + track.width * static_cast<float>(std::clamp(scale.position_of(value), 0.0, 1.0));
  };
  list.AddRectFilled({track.x - 2, y - kTrack / 2}, {track.right() + 2, y + kTrack / 2}, t.track, kTrack / 2);
  if (row.assumption && row.assumption->high > row.assumption->low) {
    const float from = x_of(row.assumption->low), to = x_of(row.assumption->high);
    list.AddRectFilled({from, y - kTrack / 2 - 1}, {to, y + kTrack / 2 + 1}, t.line_strong, 2);
  }
  const float now = x_of(row.value), was = x_of(row.original);
  if (row.changed())
    list.AddRectFilled({std::min(now, was), y - kTrack / 2}, {std::max(now, was), y + kTrack / 2}, t.accent, 0);
  list.AddRectFilled({snapped(was) - 1, y - 7}, {snapped(was) + 1, y + 7}, t.text_faint, 1);  // the value as opened
  const ImU32 handle = row.changed() ? t.accent : t.text_soft;
  list.AddCircleFilled({now, y}, kHandle + (lively ? 1.f : 0.f) + 2, t.surface);
  list.AddCircleFilled({now, y}, kHandle + (lively ? 1.f : 0.f), lively ? t.accent_hovered : handle);
}

}  // namespace

double SliderScale::position_of(double value) const {
  if (logarithmic) return value > 0 ? std::log(value / low) / std::log(high / low) : 0;
  return (value - low) / (high - low);
}

double SliderScale::value_at(double position) const {
  position = std::clamp(position, 0.0, 1.0);
  double value = logarithmic ? low * std::pow(high / low, position) : low + position * (high - low);
  // On a logarithmic track, steps grow with the value: about a fiftieth of it, rounded.
  const double grid = logarithmic ? round_step(value / 50) : step;
  value = std::round(value / grid) * grid;
  return std::clamp(app::tidied(value), low, high);
}

SliderScale scale_for(const NumberRow& row) {
  const core::Parameter& p = *row.parameter;
  SliderScale scale{p.slider_low, p.slider_high, false, p.step};
  if (row.assumption && row.assumption->high > row.assumption->low) widen(row, scale);
  scale.low = std::min({scale.low, row.value, row.original});
  scale.high = std::max({scale.high, row.value, row.original});
  if (!(scale.high > scale.low)) scale.high = scale.low + (p.step > 0 ? p.step : 1);
  scale.logarithmic = on_log_scale(row, scale.low);
  // Fine enough for a hundred positions on the track, but never coarser than the table's step.
  if (!row.whole) scale.step = std::min(p.step, round_step((scale.high - scale.low) / 100));
  return scale;
}

KeyMove keys_for_last_item(bool vertical) {
  KeyMove move;
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (!ImGui::IsItemFocused() || g.ActiveId == g.LastItemData.ID) return move;
  const ImGuiID id = g.LastItemData.ID;
  const auto pressed = [&](ImGuiKey key) {
    ImGui::SetKeyOwner(key, id);  // keeps Dear ImGui from moving the focus with it
    return ImGui::IsKeyPressed(key, id, ImGuiInputFlags_Repeat) ? 1 : 0;
  };
  move.steps = pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow);
  if (vertical) move.steps += pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_DownArrow);
  move.pages = pressed(ImGuiKey_PageUp) - pressed(ImGuiKey_PageDown);
  move.home = pressed(ImGuiKey_Home) != 0;
  move.end = pressed(ImGuiKey_End) != 0;
  if (move.any()) g.NavDisableHighlight = false;
  return move;
}

std::optional<double> draw_slider(const char* id, const Rect& box, const NumberRow& row, const Touch& touch) {
  const SliderScale scale = scale_for(row);
  const Rect track = box.shrunk(kHandle + 2, 0);
  const float at = track.x + track.width * static_cast<float>(std::clamp(scale.position_of(row.value), 0.0, 1.0));

  const Press press = press_area(id, box, kRoundingSmall);
  std::optional<double> wanted;
  const KeyMove keys = keys_for_last_item(false);
  if (press.held && ImGui::GetIO().KeyCtrl) {
    // a click with Ctrl types the value instead
  } else if (press.held && !touch.undecided() && ImGui::IsMouseDown(0)) {
    const float x = handle_x(track, at, touch.finger());
    if (std::fabs(x - at) > 0.01f) wanted = scale.value_at(static_cast<double>((x - track.x) / track.width));
  } else if (press.held && ImGui::IsItemActivated()) {
    handle_x(track, at, touch.finger());
  } else if (keys.any()) {
    const double step = scale.logarithmic ? round_step(row.value / 50) : scale.step;
    double value = row.value + step * (keys.steps + 10 * keys.pages);
    if (keys.home) value = scale.low;
    if (keys.end) value = scale.high;
    wanted = std::clamp(app::tidied(value), scale.low, scale.high);
  }
  draw_looks(box, track, row, scale, press.held || press.hovered || press.focused);
  if (wanted && row.whole) wanted = std::round(*wanted);
  if (wanted && *wanted == row.value) wanted.reset();
  return wanted;
}

}  // namespace curseur::ui
