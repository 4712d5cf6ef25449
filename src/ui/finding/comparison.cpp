// Settings side by side, each compared with the first path by path; then the numbers that differ.
#include <algorithm>
#include <imgui.h>
#include <string>

#include "app/say/number_format.hpp"
#include "core/decide/levers.hpp"
#include "io/fault.hpp"
#include "ui/finding/bars.hpp"
#include "ui/finding/finding_view.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {

using namespace curseur::core;

namespace {

constexpr float kNarrowestColumn = 132;

bool is_money(Metric metric) { return measured_as(metric) == MetricFamily::money; }
std::string name_of(const FindingPlace& place, Metric metric) {
  return place.panel.word("outcomes." + std::string(info_of(metric).figure));
}

std::string signed_text(double value, const std::string& text) { return (value > 0 ? "+" : "") + text; }

// A setting's value with its error, and its difference to the first, with how often it is better.
std::string value_text(const FindingPlace& place, const RunSummary& summary, Metric metric) {
  const Estimate found = estimate_of(summary, metric);
  return is_money(metric) ? app::money_text(found.mean, place.language())
                          : app::share_text(found.mean, place.language(), 1);
}
std::string difference_text(const FindingPlace& place, const PairedDifference& difference, Metric metric) {
  const double by = difference.mean.mean;
  const std::string amount = is_money(metric)
                                 ? signed_text(by, app::money_text(by, place.language())) + " " +
                                       app::money_error(difference.mean.se, place.language())
                                 : place.panel.fill("questions.points", {{"value", signed_text(by, place.points(by))},
                                                                         {"error", place.points(difference.mean.se)}});
  return place.panel.fill(
      "questions.compare_against",
      {{"by", amount}, {"share", app::share_text(difference.better.probability, place.language())}});
}

// One column per setting.
float draw_table(const FindingPlace& place, const Comparison& found, const std::vector<std::string>& names, float y) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::size_t count = found.summaries.size();
  const float first = std::min(place.column.width * 0.24f, 170.f),
              wide = (place.column.width - first) / static_cast<float>(count);
  const float line = line_height(Style::body) + 2;
  const auto cell = [&](std::size_t k, float height) {
    return Rect{place.column.x + first + wide * static_cast<float>(k), y, wide - kSpace2, height};
  };
  for (std::size_t k = 0; k < count; ++k)
    draw_text_in(list, cell(k, line), names[k], Style::strong, theme().text, Align::right);
  y += line + kSpace1;
  for (const Metric metric : metrics_by(&MetricInfo::compared)) {
    draw_hairline_across(list, place.column.x, place.column.right(), y, theme().line);
    y += kSpace1;
    draw_text_wrapped(&list, {place.column.x, y}, name_of(place, metric), Style::body, theme().text, first - kSpace2);
    float height = draw_text_wrapped(nullptr, {}, name_of(place, metric), Style::body, 0, first - kSpace2);
    for (std::size_t k = 0; k < count; ++k) {
      const Rect box = cell(k, line);
      draw_text_in(list, box, value_text(place, found.summaries[k], metric), Style::strong, theme().text, Align::right);
      if (k == 0) continue;
      const std::string text =
          difference_text(place, found.differences[k - 1][static_cast<std::size_t>(metric)], metric);
      height = std::max(height, line + draw_text_wrapped(&list, {box.x + kSpace2, box.bottom()}, text, Style::caption,
                                                         theme().text_soft, box.width - kSpace2));
    }
    y += height + kSpace1;
  }
  return y;
}

// One setting below the other, if columns would be too narrow.
float draw_list(const FindingPlace& place, const Comparison& found, const std::vector<std::string>& names, float y) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t k = 0; k < found.summaries.size(); ++k) {
    draw_text_in(list, {place.column.x, y, place.column.width, line_height(Style::strong)}, names[k], Style::strong,
                 theme().text);
    y += line_height(Style::strong) + kSpace1;
    for (const Metric metric : metrics_by(&MetricInfo::compared)) {
      y += draw_pair({place.column.x, y, place.column.width, 0}, name_of(place, metric),
                     value_text(place, found.summaries[k], metric));
      if (k > 0)
        y += draw_text_wrapped(
                 &list, {place.column.x, y - 2},
                 difference_text(place, found.differences[k - 1][static_cast<std::size_t>(metric)], metric),
                 Style::caption, theme().text_soft, place.column.width) +
             kSpace1;
    }
    y += kSpace3;
  }
  return y;
}

}  // namespace

float draw_found(const FindingPlace& place, const Comparison& found) {
  auto names = app::compared_names(place.panel.state);
  if (found.changes.empty() || names.size() != found.summaries.size()) return 0;  // the pins have changed since
  for (auto& name : names) name = io::printable(name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect& column = place.column;
  const bool has_room = (column.width * 0.76f) / static_cast<float>(names.size()) >= kNarrowestColumn;
  float y = has_room ? draw_table(place, found, names, column.y) : draw_list(place, found, names, column.y);
  y += kSpace3;
  draw_text(list, {column.x, y}, place.panel.word("questions.compare_changed"), Style::strong, theme().text);
  y += line_height(Style::strong) + kSpace2;
  for (std::size_t k = 0; k < std::min(found.changes.size(), kMostRows); ++k) {
    const auto& change = found.changes[k];
    std::string values;
    for (const auto& value : change.values)
      values += (values.empty() ? "" : "  ·  ") +
                (value ? app::number_value_text(place.scenario(), change.pointer, *value, place.language())
                       : std::string("–"));
    y += draw_pair({column.x, y, column.width, 0}, app::number_name(place.scenario(), change.pointer, place.language()),
                   values);
  }
  return y - column.y;
}

}  // namespace curseur::ui
