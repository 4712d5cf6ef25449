// Two cards with the SEALs, then the levels and their consequences: side by side, or one at a time in one column.
#include "ui/sovereignty/sovereignty_panel.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "app/say/number_format.hpp"
#include "app/say/sovereignty_text.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/sovereignty/sovereignty_parts.hpp"

namespace curseur::ui {
namespace {

using core::Supply;

constexpr float kTwoColumnsFrom = 840;
constexpr float kWideCardFrom = 300;
constexpr float kBadgeHeight = 36;

// The card of a supply: SEAL, score, what limits it. Returns the height; draws if `list` is given.
float draw_standing(const Sheet& s, Supply supply, const Rect& box, ImDrawList* list) {
  const Theme& t = theme();
  const Panel& panel = s.panel;
  const core::Standing& standing = s.sheet.of(supply);
  const app::Language language = panel.language();
  const bool is_wide = box.width >= kWideCardFrom;
  const std::string name = is_wide ? app::supply_name(supply, language) : short_name(panel, supply);
  const std::string seal = app::seal_text(standing.seal, language), score = app::share_text(standing.score, language);
  const float padding = is_wide ? kSpace4 : kSpace3, left = box.x + padding, width = box.width - 2 * padding;
  float y = box.y + kSpace3;
  if (list) {
    draw_mark(*list, mark_of(supply), {left + 5, y + line_height(Style::strong) / 2}, 9, colour_of(supply));
    draw_text(*list, {left + kSpace4, y}, name, Style::strong, t.text);
    if (is_wide) {
      draw_text(*list, {left + width, y}, score, Style::strong, t.text, Align::right);
      draw_text(*list, {left + width - text_width(score, Style::strong) - kSpace2, y + 1},
                panel.word("sovereignty.score"), Style::caption, t.text_soft, Align::right);
    }
  }
  y += line_height(Style::strong) + kSpace2;
  const Rect badge{left, y, text_width(app::seal_text(4, language), Style::title) + 2 * kSpace3, kBadgeHeight};
  if (list) {
    draw_box(*list, badge, colour_of(supply));
    draw_text_in(*list, badge, seal, Style::title, t.on_data, Align::centre);
  }
  const auto write = [&](std::string_view text, Style style, ImU32 colour, float x, float across) {
    y += draw_text_wrapped(list, {x, y}, text, style, colour, across);
  };
  const std::string seal_name = app::seal_name(standing.seal, language);
  if (is_wide) {
    const float x = badge.right() + kSpace3, across = left + width - x;
    write(seal_name, Style::strong, t.text, x, across);
    write(panel.word("sovereignty.seal_" + std::to_string(standing.seal) + "_means"), Style::caption, t.text_soft, x,
          across);
    y = std::max(y, badge.bottom()) + kSpace2;
    write(app::held_text(standing, language), Style::caption, t.text, left, width);
  } else {
    y = badge.bottom() + kSpace2;
    write(seal_name, Style::label, t.text, left, width);
    write(panel.word("sovereignty.score") + std::string("\u00a0") + score, Style::caption, t.text_soft, left, width);
  }
  return y + kSpace3 - 2 - box.y;
}

float draw_standings(const Sheet& s, const Rect& at) {
  const float gap = kSpace3, width = (at.width - gap) / 2;
  float height = 0;
  for (const Supply supply : kSuppliesInOrder)
    height = std::max(height, draw_standing(s, supply, {0, 0, width, 0}, nullptr));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = at.x;
  for (const Supply supply : kSuppliesInOrder) {
    const Rect card{x, at.y, width, height};
    draw_box(list, card, theme().surface);
    draw_outline(list, card, theme().line);
    draw_standing(s, supply, card, &list);
    x += width + gap;
  }
  return height;
}

// The names of the regions side by side, if they fit.
bool fits_tabs(const std::vector<std::string>& names, float width) {
  for (const auto& name : names) width -= text_width(name, Style::label) + 2 * kSpace2;
  return width >= 0;
}

}  // namespace

void SovereigntyPanel::draw(const Panel& panel) {
  const app::Document& document = panel.state.document;
  if (version_ != document.version || sheets_.empty()) {
    version_ = document.version;
    sheets_ = core::sovereignty_sheet(document.scenario);
  }
  const OverlayCard overlay(panel, "sovereignty", panel.word("sovereignty.title"), {1200, 852});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  if (sheets_.empty()) return;
  const std::size_t shown = std::min(panel.state.view.sheet_region, sheets_.size() - 1);
  const Sheet sheet{panel, shown, sheets_[shown]};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect rest = overlay.content();
  const auto choose = [&](std::size_t region) { panel.commands.push(app::ShowSovereignty{region}); };

  std::vector<std::string> names;
  for (const auto& region : document.scenario.regions) names.push_back(app::text_of(region.name, panel.language()));
  const bool in_tabs = names.size() > 1 && fits_tabs(names, rest.width);
  if (in_tabs) {
    const std::vector<std::string_view> texts(names.begin(), names.end());
    if (const int chosen = tabs("regions", rest.cut_top(panel.control() + kSpace1), texts, static_cast<int>(shown));
        chosen >= 0)
      choose(static_cast<std::size_t>(chosen));
    draw_hairline_across(list, rest.x, rest.right(), rest.y, theme().line);
    rest.cut_top(kSpace3);
  }
  // Stays visible while the levels below are changed, if the height allows.
  const bool is_high = rest.height >= 520;
  if (is_high) rest.cut_top(draw_standings(sheet, {rest.x, rest.y, rest.width - kSpace3, 0}) + kSpace2);
  const bool in_two_columns = rest.width - kSpace3 >= kTwoColumnsFrom;
  const auto choose_part = [&](const Rect& box) {
    const std::string_view parts[] = {panel.word("sovereignty.levels"), panel.word("sovereignty.consequences")};
    if (const int chosen = choice("part", box, parts, part_); chosen >= 0) part_ = chosen;
  };
  if (is_high && !in_two_columns) {
    rest.cut_top(kSpace1);
    choose_part({rest.x, rest.y, rest.width - kSpace3, panel.control()});
    rest.cut_top(panel.control() + kSpace2);
  }

  ImGui::PushID(static_cast<int>(shown) * 2 + (in_two_columns ? 0 : part_));  // each scrolls separately
  {
    const Scroll scroll("sheet", rest, {0, kSpace2}, ImGuiWindowFlags_NavFlattened);
    Rect column = scroll.content();
    column.width -= kSpace3;
    const Rect top = column;
    Flow flow(panel, column);
    if (in_two_columns || part_ == 0) {
      flow.text(panel.word("sovereignty.intro"), Style::body, theme().text_soft);
      flow.space(kSpace4);
    }
    if (names.size() > 1 && !in_tabs) {
      flow.buttons("regions", names.size(), [&](std::size_t k) {
        return std::tuple{names[k], k == shown, [&choose, k] { choose(k); }};
      });
      flow.space(kSpace4);
    }
    if (!is_high) flow.space(draw_standings(sheet, flow.rest()) + kSpace4);
    if (!is_high && !in_two_columns) {
      choose_part(flow.row(panel.control()));
      flow.space(kSpace4);
    }
    if (in_two_columns) {
      const float gap = kSpace8, right = std::clamp(column.width * 0.375f, 310.f, 430.f);
      Rect left = flow.rest();
      left.width -= right + gap;
      const float levels = draw_levels(sheet, left);
      flow.space(std::max(levels, draw_consequences(sheet, {left.right() + gap, left.y, right, 0})));
    } else {
      flow.space(part_ == 0 ? draw_levels(sheet, flow.rest()) : draw_consequences(sheet, flow.rest()));
    }
    claim(rect_between(top.x, top.y, top.right(), flow.y() + kSpace2));
  }
  ImGui::PopID();
}

}  // namespace curseur::ui
