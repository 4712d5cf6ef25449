// Two cards, value and verdict, then the other figures in groups; side by side if there is room.
#include "ui/outcomes/outcomes_panel.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>

#include "app/explanation/explanation.hpp"
#include "app/say/figures.hpp"
#include "app/say/number_format.hpp"
#include "app/say/verdict.hpp"
#include "app/say/words.hpp"
#include "core/decide/sweep.hpp"
#include "ui/chart/histogram.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/paint.hpp"
#include "ui/outcomes/pins_card.hpp"

namespace curseur::ui {

using app::Figure, app::FigureGroup;

namespace {

using core::Metric;

constexpr float kPadding = kSpace4;
constexpr float kSideBySideFrom = 600;
constexpr float kWorthBars = 52, kPairRow = 20;
constexpr float kRow = 44, kDifferenceRow = 16, kGroupTitle = 40;
constexpr float kNarrowestHistogram = 32, kWidestHistogram = 72, kHistogramHeight = 24, kValueWidth = 82;

std::string word(const app::State& state, const std::string& key) {
  return app::word(state.view.language, "outcomes." + key);
}

// Draws the background of an outcome; pressing it opens the outcome's explanation.
void draw_explained(const Panel& panel, ImDrawList& list, const std::string& which, const Rect& box,
                    const std::string& help) {
  const Rect ground = box.shrunk(-kSpace2, box.height > kRow + kDifferenceRow ? -kSpace1 - 2 : 0);  // rows touch
  const Press press = press_area(which.c_str(), ground);
  if (press.hovered) {
    draw_box(list, ground, press.held ? theme().field_held : theme().field_hovered);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (press.focused) draw_focus_ring(list, ground);
  hint_for_last(help + "\n" + app::word(panel.language(), "explain.hint"));
  if (press.pressed) panel.commands.push(app::ShowExplanation{which});
}

// -- Worth

void draw_quantile_labels(ImDrawList& list, const app::State& state, const Rect& box,
                          const core::Quantiles& quantiles) {
  const struct {
    const char* key;
    std::size_t level;
    Align align;
    float x;
  } labels[] = {
      {"p5", 0, Align::left, box.x}, {"p50", 2, Align::centre, box.centre().x}, {"p95", 4, Align::right, box.right()}};
  for (const auto& label : labels) {
    const bool middle = label.level == 2;
    draw_text(list, {label.x, box.y}, word(state, label.key), Style::caption, theme().text_faint, label.align);
    draw_text(list, {label.x, box.y + line_height(Style::caption) + 2},
              app::money_text(quantiles[label.level], state.view.language), Style::label,
              middle ? theme().text : theme().text_soft, label.align);
  }
}

void draw_pair(ImDrawList& list, Rect row, const std::string& label, const std::string& value) {
  draw_text_in(list, row, value, Style::label, theme().text, Align::right);
  row.cut_right(text_width(value, Style::label) + kSpace2);
  draw_text_in(list, row, label, Style::caption, theme().text_soft);
}

constexpr float kWorthAbove = 17 + kSpace2 + 34 + kSpace3 + kWorthBars + kSpace3 + 32;  // the pairs
void draw_worth(const Panel& panel, ImDrawList& list, Rect& body) {
  const app::State& state = panel.state;
  const app::Outcome& outcome = *state.outcome;
  const core::Summary& npv = outcome.summary[Metric::npv];
  const app::Language language = state.view.language;
  const std::string difference = difference_text(state, Metric::npv);
  const Rect all{body.x, body.y, body.width, kWorthAbove + (difference.empty() ? 0 : kDifferenceRow)};
  draw_explained(panel, list, "npv", all, word(state, "npv_help") + "\n" + word(state, "error_help"));
  Rect title = body.cut_top(line_height(Style::strong));
  draw_text_in(list, title.cut_left(text_width(word(state, "npv"), Style::strong)), word(state, "npv"), Style::strong,
               theme().text);
  draw_text(list, {title.x + kSpace2, title.y + 1}, word(state, "mean"), Style::caption, theme().text_faint);
  draw_icon(list, Icon::chevron_right, {title.right() - 4, title.centre().y}, 12, theme().text_faint);
  body.cut_top(kSpace2);

  const Rect figure = body.cut_top(line_height(Style::figure));
  const std::string value = app::money_text(npv.mean, language), error = app::money_error(npv.se, language);
  draw_text(list, figure.min(), value, Style::figure, npv.mean < 0 ? theme().danger : theme().text);
  const float after = figure.x + text_width(value, Style::figure) + kSpace2;
  const float baseline = figure.y + 26;  // of the big digits, minus the ascent of the small ones
  draw_text(list, {after, baseline - 12}, error, Style::caption, theme().text_soft);
  if (!difference.empty())
    draw_text_in(list, body.cut_top(kDifferenceRow), difference, Style::caption, theme().text_soft);
  body.cut_top(kSpace3);

  const Rect bars = body.cut_top(kWorthBars);
  if (const auto& histogram = outcome.histograms[static_cast<std::size_t>(Metric::npv)]) {
    draw_histogram(list, bars, histogram->shares, histogram->low, histogram->high,
                   {theme().accent, theme().unserved, &npv.quantiles, true});
  }
  body.cut_top(kSpace3);
  draw_quantile_labels(list, state, body.cut_top(2 * line_height(Style::caption) + 2), npv.quantiles);
  body.cut_top(kSpace2);
  const Rect tail = body.cut_top(kPairRow), terminal = body.cut_top(kPairRow);
  draw_explained(panel, list, "tail", tail, word(state, "tail_help"));
  draw_pair(list, tail, word(state, "tail"), app::money_text(npv.cvar5.value_or(0), language));
  draw_explained(panel, list, "terminal", terminal, word(state, "terminal_help"));
  draw_pair(list, terminal, word(state, "terminal"), app::money_text(outcome.summary[Metric::terminal].mean, language));
}
constexpr float kWorthHeight = kWorthAbove + kSpace2 + 2 * kPairRow;

// -- Too slow, right, too fast

constexpr float kVerdictHeight = 17 + kSpace3 + 12 + kSpace2 + 15 + kSpace1 + 17;
void draw_verdict(const Panel& panel, ImDrawList& list, Rect& body) {
  const app::State& state = panel.state;
  const Theme& t = theme();
  const bool is_swept = state.sweep && !state.sweep->points.empty();
  if (is_swept)
    draw_explained(panel, list, "verdict", {body.x, body.y, body.width, kVerdictHeight}, word(state, "verdict_help"));
  if (is_swept)
    draw_icon(list, Icon::chevron_right, {body.right() - 4, body.y + line_height(Style::strong) / 2}, 12, t.text_faint);
  Rect title = body.cut_top(line_height(Style::strong));
  title.cut_right(kSpace4);
  draw_text_in(list, title, word(state, "verdict"), Style::strong, t.text);
  body.cut_top(kSpace3);
  Rect bar = body.cut_top(12);
  body.cut_top(kSpace2);
  Rect labels = body.cut_top(line_height(Style::caption) + kSpace1 + line_height(Style::strong));
  if (!is_swept) return draw_field(list, bar, t.field, kRoundingSmall);

  const core::Verdict verdict = app::verdict_at(*state.sweep, app::outcome_scenario(state).planning.pace);
  const struct {
    const char* key;
    double share;
    ImU32 fill, type;
    Mark mark;
    Align align;
  } parts[] = {
      {"too_slow", verdict.too_slow.probability, t.too_slow, t.too_slow_text, Mark::triangle_down, Align::left},
      {"right", verdict.right.probability, t.right, t.right_text, Mark::disc, Align::centre},
      {"too_fast", verdict.too_fast.probability, t.too_fast, t.too_fast_text, Mark::triangle_up, Align::right}};
  const float whole = bar.width, third = labels.width / 3;
  for (const auto& part : parts) {
    Rect piece = bar.cut_left(whole * static_cast<float>(part.share));
    const float gap = bar.width > 1 ? 2.f : 0.f;  // no gap after the last
    if (piece.width > gap + 1) draw_box(list, {piece.x, piece.y, piece.width - gap, piece.height}, part.fill, 3);
    const Rect cell = labels.cut_left(third);
    const std::string label = word(state, part.key);
    const float width = 14 + text_width(label, Style::caption);
    const float x = part.align == Align::left    ? cell.x
                    : part.align == Align::right ? cell.right() - width
                                                 : cell.centre().x - width / 2;
    draw_mark(list, part.mark, {x + 5, cell.y + line_height(Style::caption) / 2}, 8, part.fill);
    draw_text(list, {x + 14, cell.y}, label, Style::caption, t.text_soft);
    const float share_x = part.align == Align::left    ? cell.x
                          : part.align == Align::right ? cell.right()
                                                       : cell.centre().x;
    draw_text(list, {share_x, cell.y + line_height(Style::caption) + kSpace1},
              app::share_text(part.share, state.view.language), Style::strong, part.type, part.align);
  }
}

// -- The others

// The width left for histograms beside labels and notes, the same for all; 0 if there is too little.
float histogram_width(const std::vector<FigureGroup>& groups, float row_width) {
  float widest = 0;
  for (const FigureGroup& group : groups)
    for (const Figure& figure : group.figures)
      if (figure.histogram)
        widest = std::max({widest, text_width(figure.label, Style::body), text_width(figure.note, Style::caption)});
  const float room = row_width - kValueWidth - widest - 2 * kSpace2;
  const float width = std::min(kWidestHistogram, std::floor(room / kSpace2) * kSpace2);  // in steps, to stay constant
  return width >= kNarrowestHistogram ? width : 0;
}

float figure_height(const Figure& figure) { return kRow + (figure.difference.empty() ? 0 : kDifferenceRow); }

void draw_figure(const Panel& panel, ImDrawList& list, const Rect& whole, const Figure& figure, float bars_width) {
  if (app::is_explained(figure.id)) draw_explained(panel, list, std::string(figure.id), whole, figure.help);
  Rect box = whole;
  if (!figure.difference.empty())
    draw_text_in(list, box.cut_bottom(kDifferenceRow + 2), figure.difference, Style::caption, theme().text_soft,
                 Align::right);
  Rect row = box;
  const Rect value = row.cut_right(kValueWidth);
  row.cut_right(kSpace2);
  const float line = line_height(Style::body), small = line_height(Style::caption);
  const float top = box.centre().y - (line + 1 + small) / 2;
  if (figure.histogram && bars_width > 0) {
    const Rect bars = row.cut_right(bars_width);
    row.cut_right(kSpace2);
    draw_histogram(list, {bars.x, bars.centre().y - kHistogramHeight / 2, bars.width, kHistogramHeight},
                   figure.histogram->shares, figure.histogram->low, figure.histogram->high,
                   {figure.alarming ? theme().unserved : faded(theme().text_faint, 0.8f), theme().unserved,
                    figure.quantiles, false});
  }
  draw_text_in(list, {row.x, top, row.width, line}, figure.label, Style::body, theme().text);
  draw_text_in(list, {row.x, top + line + 1, row.width, small}, figure.note, Style::caption, theme().text_faint);
  const float value_top = figure.error.empty() ? box.centre().y - line / 2 : top;
  draw_text_in(list, {value.x, value_top, value.width, line}, figure.value, Style::strong, theme().text, Align::right);
  draw_text_in(list, {value.x, top + line + 1, value.width, small}, figure.error, Style::caption, theme().text_faint,
               Align::right);
}

float figures_height(const std::vector<FigureGroup>& groups) {
  float height = 0;
  for (const FigureGroup& group : groups) {
    height += kGroupTitle;
    for (const Figure& figure : group.figures) height += figure_height(figure);
  }
  return height;
}

void draw_figures(const Panel& panel, ImDrawList& list, const std::vector<FigureGroup>& groups, Rect body) {
  const float bars_width = histogram_width(groups, body.width);
  for (const FigureGroup& group : groups) {
    const Rect title = body.cut_top(kGroupTitle);
    draw_text(list, {title.x, title.y + kSpace3}, group.title, Style::label, theme().text_faint);
    draw_hairline_across(list, title.x, title.right(), title.bottom() - kSpace1, theme().line);
    for (const Figure& figure : group.figures)
      draw_figure(panel, list, body.cut_top(figure_height(figure)), figure, bars_width);
  }
}

void draw_empty(ImDrawList& list, const app::State& state, const Rect& card) {
  draw_card(list, card);
  Rect body = card.shrunk(kPadding);
  draw_text(list, body.min(), word(state, "npv"), Style::strong, theme().text_faint);
  body.cut_top(line_height(Style::strong) + kSpace3);
  draw_box(list, body.cut_top(28), theme().grid, kRoundingSmall);
  body.cut_top(kSpace3);
  draw_text_wrapped(&list, body.min(), word(state, "empty"), Style::caption, theme().text_faint, body.width);
}

}  // namespace

void OutcomesPanel::draw(const Panel& panel) {
  const app::State& state = panel.state;
  ImVec2 at = ImGui::GetCursorScreenPos();
  const float top = at.y;
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool side_by_side = width >= kSideBySideFrom;
  const float one = side_by_side ? (width - kSpace3) / 2 : width;
  const float difference = difference_text(state, Metric::npv).empty() ? 0 : kDifferenceRow;
  if (!state.outcome) {
    const Rect empty{at.x, at.y, one, 2 * kPadding + kWorthHeight + kSpace4 + kVerdictHeight};
    draw_empty(list, state, empty);
    return claim(empty);
  }
  const Rect pins{at.x, at.y, width, pins_height(panel)};
  draw_pins(panel, pins);
  at.y = pins.bottom() + kSpace3;
  const Rect first{at.x, at.y, one, 2 * kPadding + kWorthHeight + difference + kSpace4 + kVerdictHeight};
  draw_card(list, first);
  Rect body = first.shrunk(kPadding);
  draw_worth(panel, list, body);
  body.cut_top(kSpace4);
  const Rect verdict{body.x, body.y, body.width, kVerdictHeight};
  draw_verdict(panel, list, body);
  if (panel.sweep_waits) draw_veil(verdict, theme().surface);

  const std::vector<FigureGroup> groups = figures_of_state(state);
  const float height = kSpace3 + figures_height(groups);
  const Rect second = side_by_side ? Rect{first.right() + kSpace3, at.y, one, height}
                                   : Rect{at.x, first.bottom() + kSpace3, one, height};
  draw_card(list, second);
  draw_figures(panel, list, groups, {second.x + kPadding, second.y, second.width - 2 * kPadding, second.height});
  claim({at.x, top, width, std::max(first.bottom(), second.bottom()) - top});
}

}  // namespace curseur::ui
