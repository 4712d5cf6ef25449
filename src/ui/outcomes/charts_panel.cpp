// Places the cards, handles input once for all plots, then draws.
#include "ui/outcomes/charts_panel.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>
#include <string_view>

#include "app/chart/logarithm.hpp"
#include "app/chart/outcome_charts.hpp"
#include "ui/chart/draw.hpp"
#include "ui/kit/controls.hpp"
#include "ui/outcomes/charts_controls.hpp"

namespace curseur::ui {

namespace {

constexpr float kGap = kSpace3;
constexpr float kLowWindow = 240;  // in a window as low as this, a read-out may extend beyond it

struct ChartHeights {
  float first, other;
};
// The plot height that makes the most visible in the window, within readable limits.
ChartHeights heights_for(int columns, float window_height, int rows) {
  if (columns == 1) return {300, 252};
  if (columns == 2) {
    const float first = std::clamp(window_height * 0.5f, 260.f, 360.f);
    return {first, std::clamp(window_height - first - kGap, 212.f, 260.f)};
  }
  const float visible = window_height - kGap * static_cast<float>(rows);
  const float first = std::clamp(visible * 0.38f, 280.f, 420.f);
  return {first, std::clamp((visible - first) / static_cast<float>(rows), 220.f, 320.f)};
}

// The first card takes the whole width, the others are in columns.
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

// Room to the right of the first chart's title; if there is too little, the choice has its own row.
float aside_width(const app::State& state, float card_width) {
  const RegionChoice choice = region_choice(state);
  if (columns_for(card_width) == 1 || choice.names.empty()) return 0;
  return (choice.width <= card_width * 0.5f ? choice.width : choice.list_width) + kSpace2;
}

bool on_screen(const Rect& box) { return ImGui::IsRectVisible(box.min(), box.max()); }

}  // namespace

void ChartsPanel::make_charts(const app::State& state) {
  const Made now{
      state.outcome,          state.baseline_outcome, state.stories,     state.view.story,           hidings_,
      state.document.version, state.view.language,    state.view.dark(), state.view.high_contrast(), state.view.region,
      state.view.looks};
  if (now == made_ && !charts_.empty()) return;
  made_ = now;
  charts_ = app::charts_of_state(state);
  for (const auto& [chart, curve] : hidden_)
    if (chart < charts_.size() && curve < charts_[chart].curves.size()) charts_[chart].curves[curve].hidden = true;
  for (Chart& chart : charts_) {
    const auto look = state.view.looks.find(chart.id);
    app::set_axis(chart, look != state.view.looks.end() && look->second.logarithmic, state.view.language);
  }
  text_ = app::chart_text(state);
  std::size_t months = 0;
  for (const Chart& chart : charts_)
    for (const Curve& curve : chart.curves) months = std::max(months, curve.values().size());
  view_.set_months(static_cast<int>(months));
}

void ChartsPanel::measure_wholes(const app::State& state, const std::vector<Rect>& cards, float aside) {
  wholes_.clear();
  for (std::size_t i = 0; i < charts_.size(); ++i)
    wholes_.push_back(whole_width(state, i, cards[i].width, i == 0 ? aside : 0));
}

// The width of the controls to the right of a title.
float ChartsPanel::aside_of(std::size_t chart, float aside) const {
  return kControl + kSpace2 + (chart == 0 ? aside : 0) + wholes_[chart];
}

// In one column, every card is as high as its header requires, so that all plots have the same height.
void ChartsPanel::stack_cards(std::vector<Rect>& cards) const {
  float y = cards.front().y;
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    cards[i].y = y;
    cards[i].height = card_height(charts_[i], header_height(charts_[i], text_, cards[i].width, aside_of(i, 0)),
                                  i == 0 ? 200.f : 160.f);
    y = cards[i].bottom() + kGap;
  }
}

void ChartsPanel::place_charts(const app::State& state, const std::vector<Rect>& cards, float aside) {
  Shown now{state.document.original.name.english(),
            state.view.region,
            view_.from(),
            view_.to(),
            large_,
            hidings_,
            state.view.looks};
  // While two fingers move the months, the value axes stay; they follow when the fingers have left.
  if (view_.pinching()) now.from = shown_.from, now.to = shown_.to;
  if (now != shown_) ranges_.clear();
  shown_ = now;
  ranges_.resize(charts_.size());
  frames_.clear();
  const auto columns = static_cast<std::size_t>(columns_for(cards.front().width));
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    // Charts in one row share the height of their headers, so that their plots are aligned.
    if (cards[i].empty()) {
      frames_.emplace_back();
      continue;
    }
    const float room = aside_of(i, aside);
    float header = header_height(charts_[i], text_, cards[i].width, room);
    const std::size_t row = i == 0 ? 0 : 1 + (i - 1) / columns * columns;
    for (std::size_t j = row; i > 0 && j < std::min(row + columns, charts_.size()); ++j)
      header = std::max(header, header_height(charts_[j], text_, cards[j].width, aside_of(j, aside)));
    frames_.push_back(frame_of(charts_[i], text_, cards[i], header,
                               {view_.first(), view_.last(), view_.from(), view_.to()}, ranges_[i], room));
    ranges_[i] = ValueRange{frames_[i].y.low, frames_[i].y.high};
  }
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
    if (focused_ == static_cast<int>(i))
      draw_focus_ring(list, rect_between(frames_[i].plot.x, frames_[i].plot.y, frames_[i].plot.right(),
                                         std::max(frames_[i].plot.bottom(), frames_[i].strip.bottom()))
                                .shrunk(-3));
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos(frames_[i].title.min());
    ImGui::InvisibleButton("title", frames_[i].title.size());
    hint_for_last(charts_[i].help);
    ImGui::PopID();
  }
}

// On top of everything in the cockpit, except what asks for attention.
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

// Pressing a name in a legend hides or shows its curve.
void ChartsPanel::draw_legend_presses() {
  for (std::size_t i = 0; i < frames_.size(); ++i)
    for (const LegendItem& item : frames_[i].legend) {
      if (item.key != LegendKey::curve || frames_[i].card.empty() || !on_screen(item.box)) continue;
      ImGui::PushID(static_cast<int>(100 * i + item.curve));
      if (press_area("legend", item.box).pressed) {
        const std::pair place{i, item.curve};
        if (hidden_.erase(place) == 0) hidden_.insert(place);
        ++hidings_;
      }
      ImGui::PopID();
    }
}

// Places all charts, or only the large one; the others then have no place.
std::vector<Rect> ChartsPanel::place_cards(const app::State& state, ImVec2 at, float width, float height,
                                           float above) const {
  std::vector<Rect> cards = cards_in({at.x, at.y + above}, width, height, app::chart_count());
  if (large_ < 0 || !state.outcome) return cards;
  for (std::size_t i = 0; i < cards.size(); ++i)
    cards[i] =
        static_cast<int>(i) == large_ ? Rect{at.x, at.y + above, width, std::max(height - above, 320.f)} : Rect{};
  return cards;
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
    const float aside = aside_width(state, width);
    measure_wholes(state, cards, aside);
    if (columns_for(width) == 1 && large_ < 0) stack_cards(cards);
    place_charts(state, cards, aside);
    const double from = view_.from(), to = view_.to();
    read_hands(state);
    pick_path(commands);
    draw_charts();
    draw_legend_presses();
    draw_whole_buttons(state);
    draw_controls(state, commands);
    draw_menus(state, commands);
    draw_reading_card(state);
    placed_anew_ = from != view_.from() || to != view_.to() || large != large_ || made_.hidden != hidings_;
  }
  float bottom = at.y;
  for (const Rect& card : cards) bottom = std::max(bottom, card.bottom());
  claim({at.x, at.y, width, bottom - at.y});
}

}  // namespace curseur::ui
