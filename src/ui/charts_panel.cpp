// Places the cards, reads the pointer once for all plots, then draws.
#include "ui/charts_panel.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "app/words.hpp"
#include "ui/chart/draw.hpp"
#include "app/chart/table.hpp"
#include "ui/controls.hpp"
#include "app/chart/outcome_charts.hpp"

namespace curseur::ui {

namespace {

constexpr float kGap = kSpace3;
constexpr float kTwoColumnsFrom = 620, kThreeColumnsFrom = 1000;
constexpr float kControl = 28, kTouchRow = 40;  // height of the controls: in a title, in a row of their own
constexpr float kWidestList = 168;
constexpr float kLowWindow = 240;  // a read-out may reach beyond a window as low as this

int columns_for(float width) { return width >= kThreeColumnsFrom ? 3 : width >= kTwoColumnsFrom ? 2 : 1; }

struct Heights { float first, other; };
// As high as the window is where that shows more at once, within what can be read.
Heights heights_for(int columns, float window_height, int rows) {
  if (columns == 1) return {300, 252};
  if (columns == 2) {
    const float first = std::clamp(window_height * 0.5f, 260.f, 360.f);
    return {first, std::clamp(window_height - first - kGap, 212.f, 260.f)};
  }
  const float visible = window_height - kGap * static_cast<float>(rows);
  const float first = std::clamp(visible * 0.38f, 280.f, 420.f);
  return {first, std::clamp((visible - first) / static_cast<float>(rows), 220.f, 320.f)};
}

// The first card across the whole width, the others in columns.
std::vector<Rect> cards_in(ImVec2 at, float width, float window_height, std::size_t count) {
  const int columns = columns_for(width);
  const int rows = (static_cast<int>(count) - 1 + columns - 1) / columns;
  const auto [first, other] = heights_for(columns, window_height, rows);
  std::vector<Rect> cards = {{at.x, at.y, width, first}};
  const float one = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 1; i < count; ++i) {
    const auto row = static_cast<float>((static_cast<int>(i) - 1) / columns);
    const auto column = static_cast<float>((static_cast<int>(i) - 1) % columns);
    cards.push_back({snapped(at.x + column * (one + kGap)), snapped(at.y + first + kGap + row * (other + kGap)),
                     snapped(one), snapped(other)});
  }
  return cards;
}

// In one column every card is as high as its header needs, so that all plots are equally high.
void stack_cards(std::vector<Rect>& cards, const std::vector<Chart>& charts, const ChartText& text) {
  float y = cards.front().y;
  for (std::size_t i = 0; i < charts.size(); ++i) {
    cards[i].y = y;
    cards[i].height = card_height(charts[i], header_height(charts[i], text, cards[i].width, kControl + kSpace2), i == 0 ? 200.f : 160.f);
    y = cards[i].bottom() + kGap;
  }
}

struct RegionChoice {
  std::vector<std::string_view> names;
  float width = 0;       // side by side
  float list_width = 0;  // of a drop-down list
};
RegionChoice region_choice(const app::State& state) {
  RegionChoice choice;
  const app::Language language = state.view.language;
  if (state.document.scenario.regions.size() < 2) return choice;
  choice.names.emplace_back(app::word(language, "charts.all_regions"));
  for (const core::Region& region : state.document.scenario.regions)
    choice.names.emplace_back(app::text_of(region.name, language));
  float widest = 0;
  for (const std::string_view name : choice.names) widest = std::max(widest, text_width(name, Style::body) + kSpace6);
  choice.width = widest * static_cast<float>(choice.names.size());
  choice.list_width = std::min(widest + kSpace3, kWidestList);
  return choice;
}

// Returns the one picked, or -1.
int draw_region_list(const RegionChoice& regions, const Rect& box, int selected) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Press press = press_area("regions", box);
  draw_field(list, box, press.held ? theme().field_held : press.hovered ? theme().field_hovered : theme().field);
  if (press.focused) draw_focus_ring(list, box);
  Rect text = box.shrunk(kSpace3 - 2, 0);
  draw_icon(list, Icon::chevron_down, text.cut_right(kSpace3).centre(), 12, theme().text_soft);
  text.cut_right(kSpace1);
  draw_text_in(list, text, regions.names[static_cast<std::size_t>(selected)], Style::body, theme().text);
  if (press.pressed) ImGui::OpenPopup("region list");
  int picked = -1;
  ImGui::SetNextWindowPos({box.x, box.bottom() + kSpace1});
  if (!ImGui::BeginPopup("region list", ImGuiWindowFlags_NoMove)) return picked;
  for (std::size_t i = 0; i < regions.names.size(); ++i)
    if (ImGui::Selectable(std::string(regions.names[i]).c_str(), static_cast<int>(i) == selected, 0, {box.width - kSpace2, 24}))
      picked = static_cast<int>(i);
  ImGui::EndPopup();
  return picked;
}

// Room at the right of the first chart's title; where it is narrow, the controls have a row of their own.
float aside_width(const app::State& state, float card_width) {
  const RegionChoice choice = region_choice(state);
  if (columns_for(card_width) == 1) return 0;
  if (choice.names.empty()) return kControl + kSpace2;
  const float side_by_side = choice.width <= card_width * 0.5f ? choice.width : choice.list_width;
  return side_by_side + kControl + 2 * kSpace2;
}

bool on_screen(const Rect& box) {
  return ImGui::IsRectVisible(box.min(), box.max());
}

}  // namespace

void ChartsPanel::make_charts(const app::State& state) {
  const Made now{state.outcome, state.baseline_outcome, state.stories, state.view.story, hidings_, state.document.version, state.view.language, state.view.dark(), state.view.high_contrast(), state.view.region};
  if (now == made_ && !charts_.empty()) return;
  made_ = now;
  charts_ = app::charts_of_state(state);
  for (const auto& [chart, curve] : hidden_)
    if (chart < charts_.size() && curve < charts_[chart].curves.size()) charts_[chart].curves[curve].hidden = true;
  text_ = app::chart_text(state);
  std::size_t months = 0;
  for (const Chart& chart : charts_)
    for (const Curve& curve : chart.curves) months = std::max(months, curve.values().size());
  view_.set_months(static_cast<int>(months));
}

void ChartsPanel::place_charts(const app::State& state, const std::vector<Rect>& cards, float aside) {
  const auto aside_of = [aside](std::size_t chart) { return kControl + kSpace2 + (chart == 0 ? aside : 0); };
  const Shown now{state.document.original.name.en, state.view.region, view_.first(), view_.last(), large_, hidings_};
  if (now != shown_) ranges_.clear();
  shown_ = now;
  ranges_.resize(charts_.size());
  frames_.clear();
  const auto columns = static_cast<std::size_t>(columns_for(cards.front().width));
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    // Charts of one row share the height of their headers, so that their plots line up.
    if (cards[i].empty()) {
      frames_.emplace_back();
      continue;
    }
    const float room = aside_of(i);
    float header = header_height(charts_[i], text_, cards[i].width, room);
    const std::size_t row = i == 0 ? 0 : 1 + (i - 1) / columns * columns;
    for (std::size_t j = row; i > 0 && j < std::min(row + columns, charts_.size()); ++j)
      header = std::max(header, header_height(charts_[j], text_, cards[j].width, aside_of(j)));
    frames_.push_back(frame_of(charts_[i], text_, cards[i], header, {view_.first(), view_.last()}, ranges_[i], room));
    ranges_[i] = ValueRange{frames_[i].y.low, frames_[i].y.high};
  }
}

// Every plot is an area that can be held; what happens on it moves the view of all.
void ChartsPanel::read_pointer() {
  const ImGuiIO& io = ImGui::GetIO();
  const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
  PlotPointer pointer;
  Scale axis;
  ImGui::PushTabStop(false);
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const ChartFrame& frame = frames_[i];
    const float bottom = std::max(frame.plot.bottom(), frame.strip.bottom());
    if (frame.plot.empty() || !on_screen(frame.card)) continue;
    ImGui::SetCursorScreenPos(frame.plot.min());
    ImGui::PushID(static_cast<int>(i));
    ImGui::InvisibleButton("plot", {frame.plot.width, std::max(1.f, bottom - frame.plot.y)});
    ImGui::PopID();
    // Let go, not taken away by a finger that scrolls.
    const bool released = ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(0);
    const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
    if (!hovered && !held && !released) continue;
    if (pointer.chart >= 0 && !held && !released) continue;
    pointer = {static_cast<int>(i), io.MousePos.x, hovered, ImGui::IsItemActivated(), held, released,
               hovered && ImGui::IsMouseDoubleClicked(0), finger};
    axis = frame.x;
  }
  ImGui::PopTabStop();
  if (pointer.chart >= 0)
    view_.update(pointer, axis);
  else if (finger && ImGui::IsMouseClicked(0))
    view_.dismiss();
  else
    view_.leave();
}

// Of the curves of a plot that was clicked, the one whose median comes nearest; its series says which future is meant.
void ChartsPanel::pick_path(app::Commands& commands) const {
  if (view_.clicked_chart() < 0 || !view_.read_month()) return;
  const auto chart = static_cast<std::size_t>(view_.clicked_chart());
  const auto month = static_cast<std::size_t>(*view_.read_month());
  const double value = frames_[chart].y.value_at(ImGui::GetIO().MousePos.y);
  const Curve* nearest = nullptr;
  for (const Curve& curve : charts_[chart].curves) {
    if (curve.column < 0 || month >= curve.values().size()) continue;
    if (!nearest || std::fabs(curve.values()[month] - value) < std::fabs(nearest->values()[month] - value)) nearest = &curve;
  }
  if (nearest) commands.push(app::PickPath{{static_cast<core::Series>(nearest->column), month, value / nearest->factor}});
}

void ChartsPanel::draw_skeletons(const app::State& state, const std::vector<Rect>& cards) {
  const std::vector<std::string> titles = app::chart_titles(state);
  for (std::size_t i = 0; i < cards.size(); ++i) draw_skeleton(*ImGui::GetWindowDrawList(), cards[i], titles[i]);
}

void ChartsPanel::draw_charts() {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    if (frames_[i].card.empty() || !on_screen(frames_[i].card)) continue;
    draw_chart(list, charts_[i], frames_[i], text_);
    if (view_.selection() && view_.selection()->chart == static_cast<int>(i))
      draw_selection(list, frames_[i], *view_.selection());
    if (view_.read_month()) draw_reading(list, charts_[i], frames_[i], *view_.read_month());
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos(frames_[i].title.min());
    ImGui::InvisibleButton("title", frames_[i].title.size());
    hint_for_last(charts_[i].help);
    ImGui::PopID();
  }
}

// Over everything else in the cockpit, but under nothing that asks for attention.
void ChartsPanel::draw_reading_card(const app::State& state) {
  const auto read = static_cast<std::size_t>(view_.read_chart());
  if (!view_.read_month() || view_.read_chart() < 0 || read >= charts_.size() || !on_screen(frames_[read].plot)) return;
  const bool covered = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
  if (covered || state.view.overlay != app::Overlay::none) return;
  const ImVec2 at = ImGui::GetWindowPos();
  Rect within{at.x, at.y, ImGui::GetWindowWidth(), ImGui::GetWindowHeight()};
  if (within.height < kLowWindow) within = {at.x, 0, within.width, ImGui::GetMainViewport()->Size.y};
  draw_read_out(*ImGui::GetForegroundDrawList(), charts_[read], frames_[read], text_, *view_.read_month(), within);
}

// A press on a name in a legend hides its curve, or shows it again.
void ChartsPanel::draw_legend_presses() {
  for (std::size_t i = 0; i < frames_.size(); ++i)
    for (const LegendItem& item : frames_[i].legend) {
      if (item.key != Key::curve || frames_[i].card.empty() || !on_screen(item.box)) continue;
      ImGui::PushID(static_cast<int>(100 * i + item.curve));
      if (press_area("legend", item.box).pressed) {
        const std::pair place{i, item.curve};
        if (hidden_.erase(place) == 0) hidden_.insert(place);
        ++hidings_;
      }
      ImGui::PopID();
    }
}

// At the right of each title: the data, and the chart alone.
void ChartsPanel::draw_menus(const app::State& state, app::Commands& commands) {
  const app::Language language = state.view.language;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const Rect& card = frames_[i].card;
    if (card.empty() || !on_screen(card)) continue;
    ImGui::PushID(static_cast<int>(i));
    const Rect box{card.right() - kSpace3 - kControl, card.y + kSpace3 - 2, kControl, kControl};
    if (icon_button("menu", box, Icon::menu, app::word(language, "charts.menu"))) ImGui::OpenPopup("chart");
    ImGui::SetNextWindowPos({box.x, box.bottom() + kSpace1}, ImGuiCond_Always, {0.8f, 0});
    if (ImGui::BeginPopup("chart", ImGuiWindowFlags_NoMove)) {
      const auto item = [&](const char* key) { return ImGui::Selectable(app::word(language, key), false, 0, {0, kControl}); };
      if (item(large_ < 0 ? "charts.large" : "charts.small")) large_ = large_ < 0 ? static_cast<int>(i) : -1;
      if (item("charts.copy_data")) commands.push(app::Copy{app::table_of(charts_[i], text_, app::TableForm::tabs, language)});
      if (item("charts.save_csv")) commands.push(app::SaveTable{charts_[i].title, app::table_of(charts_[i], text_, app::TableForm::csv, language)});
      ImGui::EndPopup();
    }
    ImGui::PopID();
  }
}

// All of them, or the large one alone, the others with no place.
std::vector<Rect> ChartsPanel::place_cards(const app::State& state, ImVec2 at, float width, float height, float above) const {
  std::vector<Rect> cards = cards_in({at.x, at.y + above}, width, height, app::kCharts);
  if (large_ < 0 || !state.outcome) return cards;
  for (std::size_t i = 0; i < cards.size(); ++i) cards[i] = static_cast<int>(i) == large_ ? Rect{at.x, at.y + above, width, std::max(height - above, 320.f)} : Rect{};
  return cards;
}

void ChartsPanel::draw_controls(const app::State& state, app::Commands& commands) {
  const RegionChoice regions = region_choice(state);
  const Rect& card = frames_.front().card;
  if (card.empty()) return;
  const bool own_row = columns_for(card.width) == 1;
  Rect aside{card.x + kSpace4, card.y + kSpace3, card.width - kSpace4 - kSpace3 - kControl - kSpace2, kControl};
  if (own_row) aside = {card.x, card.y - kTouchRow - kSpace2, card.width, kTouchRow};
  int selected = static_cast<int>(std::min(state.view.region, regions.names.empty() ? 0 : regions.names.size() - 1));
  if (!regions.names.empty() && regions.width <= card.width * 0.5f) {
    const int pressed = choice("regions", aside.cut_right(regions.width), regions.names, selected);
    if (pressed >= 0) commands.push(app::SelectRegion{static_cast<std::size_t>(pressed)});
  } else if (!regions.names.empty()) {
    const int picked = draw_region_list(regions, own_row ? aside.cut_left(regions.list_width) : aside.cut_right(regions.list_width), selected);
    if (picked >= 0) commands.push(app::SelectRegion{static_cast<std::size_t>(picked)});
  }
  if (!own_row) aside.cut_right(kSpace2);
  if (view_.zoomed() &&
      icon_button("whole", aside.cut_right(aside.height), Icon::reset, app::word(state.view.language, "charts.whole_period")))
    view_.reset();
}

void ChartsPanel::draw(const app::State& state, app::Commands& commands) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ImGui::GetWindowHeight() - 2 * ImGui::GetStyle().WindowPadding.y;
  const bool own_row = columns_for(width) == 1 && state.document.scenario.regions.size() > 1;
  const float above = own_row ? kTouchRow + kSpace2 : 0;
  std::vector<Rect> cards = place_cards(state, at, width, height, above);
  const int large = large_;
  placed_anew_ = false;
  if (!state.outcome) {
    draw_skeletons(state, cards);
  } else {
    make_charts(state);
    if (columns_for(width) == 1 && large_ < 0) stack_cards(cards, charts_, text_);
    place_charts(state, cards, aside_width(state, width));
    const int first = view_.first(), last = view_.last();
    read_pointer();
    pick_path(commands);
    draw_charts();
    draw_legend_presses();
    draw_menus(state, commands);
    draw_controls(state, commands);
    draw_reading_card(state);
    placed_anew_ = first != view_.first() || last != view_.last() || large != large_ || made_.hidden != hidings_;
  }
  float bottom = at.y;
  for (const Rect& card : cards) bottom = std::max(bottom, card.bottom());
  claim({at.x, at.y, width, bottom - at.y});
}

}  // namespace curseur::ui
