// Search on top, then groups that open and close. Only visible rows are drawn, and heights are cached.
#include "ui/numbers/assumptions_panel.hpp"

#include <algorithm>
#include <cstdlib>
#include <imgui_stdlib.h>

#include "core/decide/sweep.hpp"
#include "io/text/fold.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/search.hpp"
#include "ui/numbers/assumption_groups.hpp"
#include "ui/numbers/levers_panel.hpp"
#include "ui/numbers/number_row.hpp"

namespace curseur::ui {
namespace {

constexpr float kTwoColumnsFrom = 640;
constexpr float kGroupHeight = 36;

// The numbers that differ from the original, except decisions: levers are reset in their own panel.
std::vector<std::string> changed_assumptions(const Panel& panel) {
  std::vector<std::string> found;
  if (panel.numbers.changed() == 0) return found;
  auto levers = LeversPanel::pointers(panel.numbers.scenario());
  levers.emplace_back(core::kPacePointer);
  for (const NumberRow& row : panel.numbers.rows())
    if (row.changed() && std::find(levers.begin(), levers.end(), row.pointer) == levers.end())
      found.push_back(row.pointer);
  return found;
}

// Buttons to the region's sheet and to the tables, where levels and rows are easier to read and change. Returns their
// height.
float draw_group_buttons(const Panel& panel, const std::string& group, const Rect& at) {
  constexpr std::pair<std::string_view, app::List> kTables[] = {{"regions/", app::List::regions},
                                                                {"segments/", app::List::segments},
                                                                {"contracts", app::List::contracts},
                                                                {"finance", app::List::equity}};
  const auto* const table = std::find_if(std::begin(kTables), std::end(kTables),
                                         [&](const auto& one) { return group.starts_with(one.first); });
  if (table == std::end(kTables)) return 0;
  Rect place{at.x, at.y + kSpace1, at.width, panel.control()};
  ImGui::PushID(group.c_str());
  const auto pressed = [&](const char* id, const std::string& text) {
    const Rect box = place.cut_left(std::min(place.width, button_width(text)));
    place.cut_left(kSpace2);
    return in_sight(box) && button(id, box, text);
  };
  if (table->second == app::List::regions) {
    const auto region = static_cast<std::size_t>(std::atoi(group.c_str() + table->first.size()));
    if (pressed("sheet", panel.word("sovereignty.title"))) panel.commands.push(app::ShowSovereignty{region});
  }
  const std::string edit = panel.fill("lists.edit_list", {{"list", app::list_name(table->second, panel.language())}});
  if (place.width >= button_width(edit) && pressed("table", edit)) panel.commands.push(app::ShowTable{table->second});
  ImGui::PopID();
  return panel.control() + 2 * kSpace1;
}

}  // namespace

void AssumptionsPanel::rebuild(const Panel& panel) {
  if (shape_ == panel.numbers.shape() && language_ == panel.language() && roomy_ == panel.roomy()) return;
  shape_ = panel.numbers.shape();
  language_ = panel.language();
  roomy_ = panel.roomy();
  groups_.clear();
  std::map<std::string, std::size_t> index;
  const auto rows = panel.numbers.rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const GroupPlace place = place_of(panel, rows[i]);
    const auto [at, fresh] = index.emplace(place.key, groups_.size());
    if (fresh) groups_.push_back({place.key, place.title, {}, 0});
    const core::Parameter& p = *rows[i].parameter;
    Entry entry;
    entry.number = i;
    entry.label = place.label;
    entry.haystack = io::folded(place.title + " " + place.label + " " + app::parameter_help(language_, p.name) + " " +
                                rows[i].pointer + " " + std::string(p.unit) + " " + app::unit_text(language_, p.unit));
    groups_[at->second].entries.push_back(std::move(entry));
  }
  search();
}

void AssumptionsPanel::search() {
  const std::string query = io::folded(query_);
  found_ = 0;
  for (auto& group : groups_) {
    group.found = 0;
    for (auto& entry : group.entries) {
      entry.found = found_in(entry.haystack, query);
      group.found += entry.found;
    }
    found_ += group.found;
  }
}

void AssumptionsPanel::draw_search(const Panel& panel, Rect box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_field(list, box, t.field);
  const Rect whole = box;
  const Rect icon = box.cut_left(kSpace8);
  if (!query_.empty()) {
    const Rect clear = box.cut_right(box.height);
    const std::string count = panel.fill(
        "assumptions.found", {{"count", std::to_string(found_)}, {"all", std::to_string(panel.numbers.rows().size())}});
    draw_text_in(list, box.cut_right(text_width(count, Style::caption) + 1), count, Style::caption, t.text_faint);
    if (icon_button("clear", clear, Icon::close, panel.word("assumptions.clear"))) {
      query_.clear();
      search();
    }
  }
  ImGui::SetCursorScreenPos(box.min());
  ImGui::SetNextItemWidth(box.width);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (box.height - line_height(Style::body)) / 2});
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
  const char* whole_hint = panel.word("assumptions.search");
  const char* hint =
      text_width(whole_hint, Style::body) <= box.width ? whole_hint : panel.word("assumptions.search_short");
  if (ImGui::InputTextWithHint("##search", hint, &query_, ImGuiInputTextFlags_EscapeClearsAll)) search();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar();
  const bool active = ImGui::IsItemActive();
  draw_icon(list, Icon::search, icon.centre(), 15, active ? t.text : t.text_faint);
  if (active || ImGui::IsItemFocused()) draw_outline(list, whole, t.accent, kRounding, active ? t.ring : t.ring / 2);
}

void AssumptionsPanel::draw_reset_all(const Panel& panel, const Rect& box) {
  auto changed = changed_assumptions(panel);
  const std::string text = panel.fill("assumptions.reset_all", {{"count", std::to_string(changed.size())}});
  if (button("reset all", box, text)) panel.commands.push(app::ResetNumbers{std::move(changed)});
}

float AssumptionsPanel::height_of(const Panel& panel, NumberFields& fields, Entry& entry, float width) {
  const NumberRow& row = panel.numbers.rows()[entry.number];
  const bool open = fields.open(row.pointer);
  if (open || entry.measured_width != width || entry.measured_value != row.value) {
    entry.height = number_row_height(panel, fields, row, entry.label, width);
    entry.measured_width = open ? 0 : width;  // a row with a refusal below it will change again
    entry.measured_value = row.value;
  }
  return entry.height;
}

float AssumptionsPanel::draw_entries(const Panel& panel, NumberFields& fields, Group& group, const Rect& at) {
  const bool two = at.width >= kTwoColumnsFrom;
  const float gap = kSpace6, width = two ? (at.width - gap) / 2 : at.width;
  float y = at.y + kSpace1, line = 0;
  bool right = false;
  for (Entry& entry : group.entries) {
    if (!entry.found) continue;
    const NumberRow& row = panel.numbers.rows()[entry.number];
    const Rect box{right ? at.x + width + gap : at.x, y, width, height_of(panel, fields, entry, width)};
    if (in_sight(box) || fields.open(row.pointer)) draw_number_row(panel, fields, row, entry.label, box);
    line = std::max(line, box.height);
    if (!two || right) {
      y += line;
      line = 0;
    }
    right = two && !right;
  }
  return y + line + kSpace1 - at.y;
}

float AssumptionsPanel::draw_group(const Panel& panel, NumberFields& fields, Group& group, const Rect& at) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool searching = !query_.empty();
  bool& opened = opened_[group.key];
  const float title_width = at.width - 20 - 3 * kSpace6 + kSpace2;
  const float title_height = draw_text_wrapped(nullptr, {}, group.title, Style::strong, 0, title_width);
  Rect head{at.x, at.y, at.width, std::max(panel.roomy() ? kTouchHeight : kGroupHeight, title_height + 2 * kSpace2)};
  float y = head.bottom();
  if (in_sight(head)) {
    ImGui::PushID(group.key.c_str());
    const Press press = press_area("group", head);
    ImGui::PopID();
    if (press.pressed && !searching) opened = !opened;
    const bool shown = searching || opened;
    draw_hairline_across(list, head.x, head.right(), head.y, t.line);
    draw_icon(list, shown ? Icon::chevron_down : Icon::chevron_right, head.cut_left(16).centre(), 12,
              press.hovered ? t.text : t.text_soft);
    head.cut_left(kSpace1);
    const std::string count = std::to_string(group.found);
    draw_text_in(list, head.cut_right(text_width(count, Style::caption) + kSpace1), count, Style::caption, t.text_faint,
                 Align::right);
    const auto changed = std::count_if(group.entries.begin(), group.entries.end(), [&](const Entry& entry) {
      return panel.numbers.rows()[entry.number].changed();
    });
    if (changed > 0) draw_mark(list, Mark::disc, head.cut_right(kSpace4).centre(), 7, t.accent);
    draw_text_wrapped(&list, {head.x, head.centre().y - title_height / 2 + 1}, group.title, Style::strong, t.text,
                      title_width);
  }
  if (opened && !searching) y += draw_group_buttons(panel, group.key, {at.x, y, at.width, 0});
  if (searching || opened) y += draw_entries(panel, fields, group, {at.x, y, at.width, 0});
  return y - at.y;
}

void AssumptionsPanel::draw(const Panel& panel, const Rect& box) {
  rebuild(panel);
  Rect rest = box;
  Rect head = rest.cut_top(kSpace2 + panel.control()).shrunk(kSpace3, 0);
  head.cut_top(kSpace2);
  draw_search(panel, head);
  if (!changed_assumptions(panel).empty())
    draw_reset_all(panel, rest.cut_bottom(panel.control() + 2 * kSpace2).shrunk(kSpace3, kSpace2));

  const Scroll scroll("list", rest, {kSpace3, kSpace2});
  Rect at = scroll.content();
  const Rect top = at;
  for (Group& group : groups_)
    if (group.found > 0) at.y += draw_group(panel, panel.fields, group, at);
  if (found_ == 0) {
    const std::string text = panel.fill("assumptions.nothing", {{"query", query_}});
    at.y += kSpace4;
    at.y += draw_text_wrapped(ImGui::GetWindowDrawList(), at.min(), text, Style::body, theme().text_soft, at.width);
  }
  claim(rect_between(top.x, top.y, top.x + top.width, at.y));
}

}  // namespace curseur::ui
