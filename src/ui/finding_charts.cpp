#include "ui/finding_charts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "app/finding.hpp"
#include "app/number_format.hpp"
#include "ui/chart/ticks.hpp"
#include "ui/paint.hpp"

namespace curseur::ui {
namespace {

using namespace curseur::core;

constexpr std::size_t kMostRows = 10;
constexpr float kWide = 560;         // from here on label, bar and value stand side by side
constexpr float kBar = 8, kRow = 28;

struct BarRow {
  std::string label, value;
  double from = 0, to = 0, error = 0;  // on the common axis; error: half of what is drawn as a whisker
  bool is_span = false;                // both ends are marked: hollow at `from`, filled at `to`
  ImU32 colour = 0;
};

// One bar a row on a common axis that holds `zero`, and reaches at least to `furthest`.
float draw_bars(const Rect& column, const std::vector<BarRow>& rows, double zero, double furthest = -HUGE_VAL) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  double low = zero, high = std::max(zero, furthest);
  for (const BarRow& row : rows) {
    low = std::min({low, row.from - row.error, row.to - row.error});
    high = std::max({high, row.from + row.error, row.to + row.error});
  }
  if (!(low < high)) high = low + 1;
  const bool wide = column.width >= kWide;
  float y = column.y;
  for (const BarRow& row : rows) {
    const float label_width = wide ? column.width * 0.38f : column.width;
    const float label_height = draw_text_wrapped(nullptr, {}, row.label, Style::body, 0, label_width);
    const float value_height = line_height(Style::label);
    const float height = wide ? std::max(kRow, label_height + kSpace3) : label_height + value_height + kBar + kSpace6;
    Rect line{column.x, y, column.width, height};
    Rect bar;
    if (wide) {
      draw_text_wrapped(&list, {column.x, y + (height - label_height) / 2}, row.label, Style::body, theme().text, label_width);
      line.cut_left(label_width);
      draw_text_in(list, line.cut_right(column.width * 0.27f), row.value, Style::label, theme().text_soft, Align::right);
      bar = line.shrunk(kSpace3, (height - kBar) / 2);
    } else {
      draw_text_wrapped(&list, {column.x, y}, row.label, Style::body, theme().text, label_width);
      line.cut_top(label_height);
      draw_text_in(list, line.cut_top(value_height + kSpace1), row.value, Style::label, theme().text_soft);
      bar = line.cut_top(kBar + 2 * kSpace1).shrunk(kSpace1, kSpace1);
    }
    const auto place = [&](double value) { return bar.x + static_cast<float>((value - low) / (high - low)) * bar.width; };
    const Crisp crisp(list);
    draw_box(list, {bar.x, bar.y + kBar / 2 - 0.5f, bar.width, 1}, theme().grid, 0);
    const float left = std::min(place(row.from), place(row.to)), right = std::max(place(row.from), place(row.to));
    draw_box(list, rect_between(left, bar.y, std::max(right, left + 1), bar.bottom()), row.is_span ? faded(row.colour, 0.45f) : row.colour, 2);
    if (row.is_span) {
      list.AddCircleFilled({place(row.from), bar.centre().y}, 4, theme().surface);
      list.AddCircle({place(row.from), bar.centre().y}, 4, row.colour, 0, 1.5f);
      list.AddCircleFilled({place(row.to), bar.centre().y}, 4.5f, row.colour);
    }
    if (row.error > 0) {
      const float a = place(row.to - row.error), b = place(row.to + row.error), middle = bar.centre().y;
      draw_box(list, rect_between(a, middle - 0.75f, b, middle + 0.75f), theme().text_soft, 0);
      for (const float end : {a, b}) draw_box(list, {end - 0.75f, middle - 4, 1.5f, 8}, theme().text_soft, 0);
    }
    draw_hairline_down(list, place(zero), bar.y - 5, bar.bottom() + 5, theme().line_strong);
    y += height;
  }
  return y - column.y;
}

// A name and what is said of it, side by side or, where that is too wide, one below the other. Returns the height.
float draw_pair(const Rect& at, const std::string& name, const std::string& value) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float value_width = text_width(value, Style::label), line = 22;
  if (text_width(name, Style::body) + value_width + kSpace4 <= at.width) {
    draw_text_in(list, {at.x, at.y, at.width, line}, name, Style::body, theme().text);
    draw_text_in(list, {at.x, at.y, at.width, line}, value, Style::label, theme().text_soft, Align::right);
    return line + 2;
  }
  const float height = draw_text_wrapped(&list, at.min(), name, Style::body, theme().text, at.width);
  return height + draw_text_wrapped(&list, {at.x, at.y + height}, value, Style::label, theme().text_soft, at.width) + kSpace2;
}

class Drawer {
 public:
  Drawer(const Panel& panel, const Rect& column) : panel_(panel), column_(column), scenario_(panel.state.document.scenario), language_(panel.language()) {}

  // The plateau on the cursor's track, and both settings side by side.
  float operator()(const Optimum& found) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect track{column_.x + kSpace2, column_.y + kSpace6, column_.width - 2 * kSpace2, 12};
    const auto place = [&](double value) { return track.x + static_cast<float>(value) * track.width; };
    const Crisp crisp(list);
    draw_box(list, track, theme().field, 6);
    const auto [low, high] = found.plateau.at(0);
    draw_box(list, rect_between(place(low), track.y, std::max(place(high), place(low) + 3), track.bottom()), theme().right, 4);
    draw_text(list, {std::clamp((place(low) + place(high)) / 2, track.x + 60, track.right() - 60), column_.y}, panel_.word("questions.plateau"), Style::caption, theme().right_text, Align::centre);
    list.AddCircleFilled({place(found.at[0]), track.centre().y}, 8, theme().surface);
    list.AddCircleFilled({place(found.at[0]), track.centre().y}, 6, theme().accent);
    const double pace = scenario_.planning.pace;
    draw_mark(list, Mark::diamond, {place(pace), track.bottom() + kSpace2}, 10, theme().text);
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
      draw_text(list, {place(tick), track.bottom() + kSpace4}, app::pace_text(tick, language_), Style::caption, theme().text_soft, tick == 0 ? Align::left : tick == 1 ? Align::right : Align::centre);
    float y = track.bottom() + kSpace4 + kSpace6;
    const auto row = [&](const std::string& label, const std::string& value, bool marked) {
      Rect line{column_.x, y, column_.width, 22};
      const Rect mark = line.cut_left(kSpace6);
      if (marked) draw_mark(list, Mark::diamond, {mark.x + kSpace2, mark.centre().y}, 10, theme().text);
      else list.AddCircleFilled({mark.x + kSpace2, mark.centre().y}, 5, theme().accent);
      y += draw_pair(line, label, value);
    };
    const auto facts = [&](const RunSummary& summary) {
      return money(estimate_of(summary, Metric::npv)) + "  ·  " + panel_.word("outcomes.distress") + " " + app::share_text(summary.distress.probability, language_, 1);
    };
    row(panel_.word("questions.at_best"), facts(found.summary), false);
    if (panel_.state.outcome) row(panel_.word("questions.here"), facts(panel_.state.outcome->summary), true);
    return y - column_.y;
  }

  float operator()(const Map& found) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::size_t wide = found.positions[0].size(), tall = found.positions[1].size();
    const float aside = 44, below = 20, height = std::clamp(column_.width * 0.5f, 200.f, 320.f);
    const Rect grid{column_.x + aside, column_.y, column_.width - aside, height};
    double low = HUGE_VAL, high = -HUGE_VAL;
    for (const auto& summary : found.summaries) {
      low = std::min(low, summary[Metric::npv].mean);
      high = std::max(high, summary[Metric::npv].mean);
    }
    const float cell_x = grid.width / static_cast<float>(wide), cell_y = grid.height / static_cast<float>(tall);
    const auto box_of = [&](std::size_t first, std::size_t second) {
      return Rect{grid.x + cell_x * static_cast<float>(first), grid.bottom() - cell_y * static_cast<float>(second + 1), cell_x, cell_y}.shrunk(0.5f);
    };
    const bool room = cell_x > 52 && cell_y > 16;
    for (std::size_t second = 0; second < tall; ++second)
      for (std::size_t first = 0; first < wide; ++first) {
        const double value = found.at(first, second)[Metric::npv].mean;
        const float share = high > low ? static_cast<float>((value - low) / (high - low)) : 0;
        const Rect box = box_of(first, second);
        draw_box(list, box, mixed(theme().field, theme().accent, 0.06f + 0.8f * share), 2);
        const ImU32 ground = mixed(theme().field, theme().accent, 0.06f + 0.8f * share);
        const ImU32 ink = contrast(theme().text, ground) >= contrast(theme().on_accent, ground) ? theme().text : theme().on_accent;
        if (room) draw_text_in(list, box, app::money_text(value, language_, 2), Style::caption, ink, Align::centre);
      }
    const Crisp crisp(list);
    draw_outline(list, box_of(found.best % wide, found.best / wide), theme().text, 3, 2);
    const auto across = [&](double value, std::size_t lever, float origin, float length) {
      const auto& positions = found.positions[lever];
      return origin + length * static_cast<float>((value - positions.front()) / (positions.back() - positions.front()));
    };
    const double mine_x = scenario_.planning.pace, mine_y = number_value(scenario_, found.levers[1].pointer).value_or(0);
    const ImVec2 mine{std::clamp(across(mine_x, 0, grid.x + cell_x / 2, grid.width - cell_x), grid.x, grid.right()),
                      std::clamp(across(mine_y, 1, grid.bottom() - cell_y / 2, -(grid.height - cell_y)), grid.y, grid.bottom())};
    draw_mark(list, Mark::diamond, mine, 16, theme().surface);
    draw_mark(list, Mark::diamond, mine, 11, theme().text);
    const std::size_t step = cell_x < 40 ? 2 : 1;
    for (std::size_t first = 0; first < wide; first += step)
      draw_text(list, {box_of(first, 0).centre().x, grid.bottom() + kSpace1}, app::pace_text(found.positions[0][first], language_), Style::caption, theme().text_soft, Align::centre);
    for (std::size_t second = 0; second < tall; second += 2)
      draw_text_in(list, {column_.x, box_of(0, second).y, aside - kSpace2, cell_y},
                   app::number_value_text(scenario_, found.levers[1].pointer, found.positions[1][second], language_), Style::caption, theme().text_soft, Align::right);
    return height + below;
  }

  float operator()(const Frontier& found) const {
    const Against against = panel_.state.view.against;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = std::clamp(column_.width * 0.5f, 220.f, 340.f), aside = 64, below = 36, above = 20;
    const Rect plot{column_.x + aside, column_.y + above, column_.width - aside - kSpace2, height - below - above};
    double x_low = HUGE_VAL, x_high = -HUGE_VAL, y_low = HUGE_VAL, y_high = -HUGE_VAL;
    for (const auto& point : found.points) {
      x_low = std::min(x_low, point.value(against));
      x_high = std::max(x_high, point.value(against));
      y_low = std::min(y_low, point.npv.mean);
      y_high = std::max(y_high, point.npv.mean);
    }
    const Ticks x_ticks = value_ticks(x_low, x_high > x_low ? x_high : x_low + 0.01, 6), y_ticks = value_ticks(y_low, y_high > y_low ? y_high : y_low + 1, 5);
    const auto place = [&](const FrontierPoint& point) {
      return ImVec2{plot.x + plot.width * static_cast<float>((point.value(against) - x_ticks.low) / (x_ticks.high - x_ticks.low)),
                    plot.bottom() - plot.height * static_cast<float>((point.npv.mean - y_ticks.low) / (y_ticks.high - y_ticks.low))};
    };
    draw_text(list, {column_.x, column_.y}, panel_.word("questions.frontier_y"), Style::caption, theme().text_soft);
    for (const double tick : y_ticks.values) {
      const float y = plot.bottom() - plot.height * static_cast<float>((tick - y_ticks.low) / (y_ticks.high - y_ticks.low));
      draw_hairline_across(list, plot.x, plot.right(), y, theme().grid);
      draw_text(list, {plot.x - kSpace2, y - line_height(Style::caption) / 2}, app::money_text(tick, language_), Style::caption, theme().text_soft, Align::right);
    }
    for (const double tick : x_ticks.values) {
      const float x = plot.x + plot.width * static_cast<float>((tick - x_ticks.low) / (x_ticks.high - x_ticks.low));
      draw_text(list, {x, plot.bottom() + kSpace1}, against == Against::cvar5 ? app::money_text(tick, language_) : app::share_text(tick, language_, x_ticks.step < 0.01 ? 1 : 0), Style::caption, theme().text_soft, Align::centre);
    }
    draw_text(list, {plot.right(), plot.bottom() + kSpace1 + line_height(Style::caption)}, app::against_name(against, language_), Style::caption, theme().text_soft, Align::right);
    const Crisp crisp(list);
    const auto best = found.best(against);
    for (std::size_t k = 1; k < found.points.size(); ++k) list.AddCircle(place(found.points[k]), 3.5f, theme().text_faint, 0, 1.25f);
    std::vector<ImVec2> line;
    for (const std::size_t k : best) line.push_back(place(found.points[k]));
    std::sort(line.begin(), line.end(), [](ImVec2 a, ImVec2 b) { return a.x < b.x; });
    list.AddPolyline(line.data(), static_cast<int>(line.size()), faded(theme().accent, 0.6f), 0, 1.5f);
    for (const std::size_t k : best) list.AddCircleFilled(place(found.points[k]), 4.5f, theme().accent);
    if (const auto better = found.nearest_better(against)) list.AddCircle(place(found.points[*better]), 9, theme().right_text, 0, 2);
    draw_mark(list, Mark::diamond, place(found.points[0]), 16, theme().surface);
    draw_mark(list, Mark::diamond, place(found.points[0]), 11, theme().text);
    return height;
  }

  float operator()(const Comparison& found) const {
    if (found.changes.empty()) return 0;
    struct Row { Metric metric; const char* key; bool money; };
    constexpr Row kRows[] = {{Metric::npv, "outcomes.npv", true},           {Metric::distress_month, "outcomes.distress", false},
                             {Metric::autonomy, "outcomes.autonomy", false}, {Metric::lost_revenue, "outcomes.lost", true},
                             {Metric::capex, "outcomes.capex", true},        {Metric::utilisation, "outcomes.utilisation", false}};
    std::vector<BarRow> rows;
    for (const Row& row : kRows) {
      const PairedDifference& difference = found.differences.at(0)[static_cast<std::size_t>(row.metric)];
      const std::string sign = difference.mean.mean > 0 ? "+" : "";
      const std::string value = row.money ? sign + app::money_text(difference.mean.mean, language_) + " " + app::money_error(difference.mean.se, language_)
                                          : panel_.fill("questions.points", {{"value", sign + points(difference.mean.mean)}, {"error", points(difference.mean.se)}});
      rows.push_back({std::string(panel_.word(row.key)) + ", " + panel_.fill("questions.compare_better", {{"share", app::share_text(difference.better.probability, language_)}}),
                      value, 0, difference.better.probability, 0, false, theme().accent});
    }
    float height = draw_bars(column_, rows, 0, 1);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    height += kSpace3;
    draw_text(list, {column_.x, column_.y + height}, panel_.word("questions.compare_changed"), Style::strong, theme().text);
    height += line_height(Style::strong) + kSpace2;
    for (std::size_t k = 0; k < std::min(found.changes.size(), kMostRows); ++k) {
      const auto& change = found.changes[k];
      const auto text = [&](const std::optional<double>& value) { return value ? app::number_value_text(scenario_, change.pointer, *value, language_) : std::string("–"); };
      height += draw_pair({column_.x, column_.y + height, column_.width, 0}, app::number_name(scenario_, change.pointer, language_),
                          text(change.values[0]) + " → " + text(change.values[1]));
    }
    return height;
  }

  float operator()(const Sensitivity& found) const {
    std::vector<std::size_t> order(found.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto swing = [&](std::size_t k) { return std::fabs(found.tornado[k][0].high.mean - found.tornado[k][0].low.mean); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return swing(a) > swing(b); });
    std::vector<BarRow> rows;
    for (std::size_t i = 0; i < std::min(order.size(), kMostRows); ++i) {
      const std::size_t k = order[i];
      const auto& ends = found.tornado[k][0];
      std::string value = app::money_text(ends.low.mean, language_, 2) + " … " + app::money_text(ends.high.mean, language_, 2);
      if (!found.joint[0].rank_correlation.empty())
        value += "  ·  " + panel_.fill("questions.rank", {{"value", app::number_text(std::round(found.joint[0].rank_correlation[k].mean * 100) / 100, language_, 2)}});
      rows.push_back({app::number_name(scenario_, found.inputs[k].pointer, language_), std::move(value), ends.low.mean, ends.high.mean, 0, true, theme().accent});
    }
    return draw_bars(column_, rows, found.present[Metric::npv].mean);
  }

  float operator()(const Stress& found) const {
    std::vector<BarRow> rows;
    for (std::size_t k = 0; k < std::min(found.shifts.size(), kMostRows); ++k) {
      const auto& shift = found.shifts[k];
      rows.push_back({app::drawn_name(scenario_, shift.kind, shift.index, language_),
                      panel_.fill("questions.stress_pair", {{"distressed", app::drawn_text(shift.kind, shift.distressed.mean, language_)},
                                                            {"others", app::drawn_text(shift.kind, shift.others.mean, language_)}}),
                      0, shift.shift.mean, 2 * shift.shift.se, false, theme().too_fast});
    }
    return draw_bars(column_, rows, 0);
  }

  float operator()(const Worth& found) const {
    std::vector<BarRow> rows;
    for (std::size_t k = 0; k < std::min(found.known.size(), kMostRows - 2); ++k) {
      const auto& known = found.known[k];
      rows.push_back({app::drawn_name(scenario_, known.kind, known.index, language_), money(known.value), 0, known.value.mean, known.value.se, false, theme().accent});
    }
    rows.push_back({panel_.word("questions.worth_bound"), money(found.perfect), 0, found.perfect.mean, found.perfect.se, false, theme().right});
    return draw_bars(column_, rows, 0);
  }

 private:
  // Of a difference of shares, in hundredths.
  std::string points(double share) const { return app::number_text(std::round(share * 1e4) / 100, language_, 2); }
  std::string money(const Estimate& found) const { return app::money_text(found.mean, language_) + " " + app::money_error(found.se, language_); }

  const Panel& panel_;
  Rect column_;
  const Scenario& scenario_;
  app::Language language_;
};

}  // namespace

float draw_finding(const Panel& panel, const Rect& column) { return std::visit(Drawer(panel, column), panel.state.finding->answer); }

}  // namespace curseur::ui
