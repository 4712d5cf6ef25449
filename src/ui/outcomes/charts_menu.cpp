// Controls in the chart headers: the choice of region, the button back to all months, and each chart's menu with its
// data, pictures, axis and unit.
#include <algorithm>
#include <imgui.h>
#include <string>

#include "app/chart/outcome_charts.hpp"
#include "app/chart/table.hpp"
#include "app/say/words.hpp"
#include "ui/kit/controls.hpp"
#include "ui/outcomes/charts_controls.hpp"
#include "ui/outcomes/charts_panel.hpp"

namespace curseur::ui {
namespace {

constexpr float kWidestList = 168;
constexpr float kCheck = 16;

bool uses_finger() { return ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen; }

// The rows of a menu, all as wide as the widest text.
class MenuRows {
 public:
  explicit MenuRows(app::Language language) : language_(language) {}
  void widen(std::string_view text) { width_ = std::max(width_, text_width(text, Style::body)); }
  void widen_by_key(std::initializer_list<const char*> keys) {
    for (const char* key : keys) widen(app::word(language_, key));
  }
  // A chosen row has a check mark, for which all rows leave room.
  bool row(const std::string& text, bool chosen = false) const {
    const float height = uses_finger() ? kTouchRow : kControl;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = width_ + kSpace6 + kCheck + kSpace2;
    ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, {0, 0.5f});
    const bool pressed = ImGui::Selectable(text.c_str(), false, 0, {width, height});
    ImGui::PopStyleVar();
    if (chosen)
      draw_icon(*ImGui::GetWindowDrawList(), Icon::check, {at.x + width - kCheck / 2, at.y + height / 2}, kCheck,
                theme().accent);
    return pressed;
  }
  bool row_by_key(const char* key, bool chosen = false) const { return row(app::word(language_, key), chosen); }
  void heading(const char* key) const {
    ImGui::Separator();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_text(*ImGui::GetWindowDrawList(), {at.x, at.y + 2}, app::word(language_, key), Style::caption,
              theme().text_faint);
    ImGui::Dummy({1, line_height(Style::caption) + 2});
  }

 private:
  app::Language language_;
  float width_ = 0;
};

}  // namespace

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

Rect ChartsPanel::menu_box(std::size_t chart) const {
  const Rect& card = frames_[chart].card;
  return {card.right() - kSpace3 - kControl, card.y + kSpace3 - 2, kControl, kControl};
}

// The button back to all months, left of the menu while zoomed: its icon and, if the title leaves room, its word.
// Includes the gap.
float ChartsPanel::whole_width(const app::State& state, std::size_t chart, float card_width, float aside) const {
  if (!view_.zoomed()) return 0;
  const float in_words =
      kControl + text_width(app::word(state.view.language, "charts.all_months"), Style::label) + kSpace2;
  const float room =
      card_width - 2 * kSpace4 - kControl - aside - text_width(charts_[chart].title, Style::strong) - 3 * kSpace2;
  return (in_words <= room ? in_words : kControl) + kSpace2;
}

void ChartsPanel::draw_whole_buttons(const app::State& state) {
  if (!view_.zoomed()) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const char* const words = app::word(state.view.language, "charts.all_months");
  bool pressed = false;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const Rect& card = frames_[i].card;
    if (card.empty()) continue;  // Tab can still reach a chart out of sight
    const Rect menu = menu_box(i);
    const float width = wholes_[i] - kSpace2;
    if (width <= 0) continue;  // zoomed since the buttons were placed
    Rect box{menu.x - kSpace2 - width, menu.y, width, kControl};
    ImGui::PushID(static_cast<int>(i));
    const Press press = press_area("whole", box);
    hint_for_last(app::word(state.view.language, "charts.whole_period"));
    ImGui::PopID();
    pressed = pressed || press.pressed;
    if (!ImGui::IsRectVisible(card.min(), card.max())) continue;
    draw_box(list, box, press.held ? theme().field_held : press.hovered ? theme().field_hovered : theme().field);
    if (press.focused) draw_focus_ring(list, box);
    draw_icon(list, Icon::reset, box.cut_left(kControl).centre(), 14, theme().text);
    draw_text_in(list, box, words, Style::label, theme().text);
  }
  if (pressed) view_.reset();
}

void ChartsPanel::draw_controls(const app::State& state, app::Commands& commands) {
  const RegionChoice regions = region_choice(state);
  const Rect& card = frames_.front().card;
  if (card.empty() || regions.names.empty()) return;
  const bool own_row = columns_for(card.width) == 1;
  Rect aside{card.x + kSpace4, card.y + kSpace3 - 2,
             card.width - kSpace4 - kSpace3 - kControl - kSpace2 - wholes_.front(), kControl};
  if (own_row) aside = {card.x, card.y - kTouchRow - kSpace2, card.width, kTouchRow};
  const int selected = static_cast<int>(std::min(state.view.region, regions.names.size() - 1));
  int picked = -1;
  if (regions.width <= card.width * 0.5f)
    picked = choice("regions", aside.cut_right(regions.width), regions.names, selected);
  else
    picked =
        drop_down("region list", own_row ? aside.cut_left(regions.list_width) : aside.cut_right(regions.list_width),
                  regions.names, selected);
  if (picked >= 0) commands.push(app::SelectRegion{static_cast<std::size_t>(picked)});
}

app::Picture ChartsPanel::picture_of(const app::State& state, std::size_t chart) const {
  app::Picture picture{charts_[chart], text_, view_.first(), view_.last(), app::picture_caption(state)};
  // A hidden curve leaves no trace; if only one curve is left, the title names it.
  auto& curves = picture.chart.curves;
  std::erase_if(curves, [](const Curve& curve) { return curve.hidden; });
  if (curves.size() == 1 && charts_[chart].curves.size() > 1)
    picture.chart.title = app::fill(state.view.language, "charts.one_curve",
                                    {{"title", picture.chart.title}, {"curve", curves.front().label}});
  return picture;
}

void ChartsPanel::draw_menu(const app::State& state, app::Commands& commands, std::size_t index) {
  const app::Language language = state.view.language;
  const Chart& chart = charts_[index];
  MenuRows rows(language);
  const char* const large = large_ < 0 ? "charts.large" : "charts.small";
  rows.widen_by_key({large, "charts.copy_data", "charts.save_csv", "charts.save_png", "charts.save_svg"});
  if (chart.suits_log) rows.widen_by_key({"charts.log"});
  for (const auto& unit : chart.units) rows.widen(unit.label);

  if (rows.row_by_key(large)) large_ = large_ < 0 ? static_cast<int>(index) : -1;
  if (rows.row_by_key("charts.copy_data"))
    commands.push(app::Copy{app::table_of(chart, text_, app::TableForm::tabs, language)});
  if (rows.row_by_key("charts.save_csv"))
    commands.push(app::SaveTable{chart.title, app::table_of(chart, text_, app::TableForm::csv, language)});
  for (const auto& [key, form] :
       {std::pair{"charts.save_png", app::PictureForm::png}, std::pair{"charts.save_svg", app::PictureForm::svg}})
    if (rows.row_by_key(key))
      commands.push(app::SavePicture{std::make_shared<app::Picture>(picture_of(state, index)), form});

  app::ChartLook look;
  if (const auto found = state.view.looks.find(chart.id); found != state.view.looks.end()) look = found->second;
  const auto set = [&](app::ChartLook wanted) { commands.push(app::SetChartLook{chart.id, std::move(wanted)}); };
  if (chart.suits_log) {
    ImGui::Separator();
    if (rows.row_by_key("charts.log", chart.logarithmic)) set({!chart.logarithmic, look.unit});
  }
  if (chart.units.empty()) return;
  rows.heading("charts.show_in");
  for (std::size_t unit = 0; unit < chart.units.size(); ++unit)
    if (rows.row(chart.units[unit].label, unit == chart.chosen_unit))
      set({look.logarithmic, unit == 0 ? "" : chart.units[unit].id});
}

// To the right of each title.
void ChartsPanel::draw_menus(const app::State& state, app::Commands& commands) {
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const Rect& card = frames_[i].card;
    if (card.empty()) continue;
    ImGui::PushID(static_cast<int>(i));
    const Rect box = menu_box(i);
    const bool pressed = icon_button("menu", box, Icon::menu, app::word(state.view.language, "charts.menu"));
    if (pressed || menu_wanted_ == static_cast<int>(i)) ImGui::OpenPopup("chart");
    if (begin_popup("chart", box)) {
      draw_menu(state, commands, i);
      ImGui::EndPopup();
    }
    ImGui::PopID();
  }
  menu_wanted_ = -1;
}

}  // namespace curseur::ui
