// The parts of the panel from top to bottom, the input on the handle, and the numbers below. The graph is in
// cursor_graph.cpp and cursor_best.cpp.
#include "ui/cursor/cursor_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <imgui_internal.h>

#include "app/say/number_format.hpp"
#include "app/say/sentence.hpp"
#include "app/say/value_text.hpp"
#include "app/say/verdict.hpp"
#include "core/decide/sweep.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/slider.hpp"

namespace curseur::ui {
namespace {

constexpr float kWide = 1000;  // from this width on, the sentence is beside the numbers
constexpr float kPadding = kSpace3;
constexpr float kHead = 20, kTicks = 16, kNumbers = 40;
constexpr float kPill = 28, kRoomyPill = 40, kPillWidth = 56;
constexpr float kMoneyAxis = 64;

struct CursorHeights {
  float track, fixed, lean;
};
// `meaning`: the height of the sentence's lines below the numbers, on a phone.
CursorHeights heights(float meaning, bool roomy) {
  const float track = roomy ? kRoomyPill + 4 : kPill + 4;
  return {track,
          2 * kPadding + kHead + kSpace1 + 3 * kBestRow + kSpace1 + track + kTicks + kSpace2 + kNumbers + meaning,
          2 * kPadding + track + kTicks};
}

// The columns of numbers in a wide panel: pace, shares, then the sentence.
constexpr float kPaceColumn = 252, kSharesColumn = 330;
float sentence_column(float width) {
  return width >= kWide ? width - 2 * kSpace4 - kPaceColumn - kSharesColumn - 2 * kSpace6 : width - 2 * kSpace4;
}

double rounded_pace(double pace) { return app::tidied(std::clamp(std::round(pace * 100) / 100, kSlowest, kFastest)); }

std::string pace_text(const Panel& panel) {
  return app::pace_text(panel.state.document.scenario.planning.pace, panel.language());
}

// On a phone, where the sentence is below the numbers.
std::string meaning_text(const app::State& state) {
  const app::Language language = state.view.language;
  return app::fill(language, "cursor.meaning_short",
                   {{"pace", app::pace_text(state.document.scenario.planning.pace, language)}});
}

}  // namespace

struct CursorPanel::Parts {
  Rect head, best, graph, track, ticks, pace, shares, meaning, sentence;
};

CursorNeeds CursorPanel::needs(const app::State& state, float width, bool roomy) {
  const float column = sentence_column(width);
  if (column != sentence_width_ || state.view.language != sentence_language_) sentence_height_ = 0;
  sentence_width_ = column;
  sentence_language_ = state.view.language;
  const std::string sentence = state.outcome ? app::result_sentence(state) : std::string();
  const float height = draw_text_wrapped(nullptr, {}, sentence, Style::body, 0, column);
  sentence_height_ = std::max({sentence_height_, height, line_height(Style::body)});
  const float beside = width >= kWide ? kNumbers : -kSpace2;
  const std::string meaning = meaning_text(state);
  meaning_height_ =
      width < kTabsFrom ? draw_text_wrapped(nullptr, {}, meaning, Style::caption, 0, width - 2 * kSpace3) : 0;
  const CursorHeights own = heights(meaning_height_, roomy);
  return {own.fixed, std::max(0.f, sentence_height_ - beside), own.lean};
}

CursorPanel::Parts CursorPanel::parts_of(const Panel& panel) const {
  Parts parts;
  const bool phone = panel.layout.arrangement == Arrangement::phone;
  Rect rest = panel.layout.cursor.shrunk(phone ? kSpace3 : kSpace4, kPadding);
  if (!panel.layout.lean) {
    parts.head = rest.cut_top(kHead);
    rest.cut_top(kSpace1);
    place_numbers(panel, rest, parts);
    rest.cut_bottom(kSpace2);
  }
  parts.ticks = rest.cut_bottom(kTicks);
  parts.track = rest.cut_bottom(heights(meaning_height_, panel.roomy()).track);
  if (!panel.layout.lean) {
    parts.best = rest.cut_top(3 * kBestRow);
    rest.cut_top(kSpace1);
  }
  // Leaves room for the handle at both ends, and for money on the right.
  parts.graph = rect_between(rest.x + kPillWidth / 2, rest.y, rest.right() - kMoneyAxis, rest.bottom());
  return parts;
}

// The part below the track, cut from the bottom of `rest`.
void CursorPanel::place_numbers(const Panel& panel, Rect& rest, Parts& parts) const {
  const bool wide = panel.layout.cursor.width >= kWide, sentence = !panel.layout.brief;
  if (panel.layout.arrangement == Arrangement::phone) {
    parts.meaning = rest.cut_bottom(meaning_height_);
    parts.shares = rest.cut_bottom(kNumbers);
    return;
  }
  if (sentence && !wide) {
    parts.sentence = rest.cut_bottom(sentence_height_);
    rest.cut_bottom(kSpace2);
  }
  Rect below = rest.cut_bottom(wide && sentence ? std::max(kNumbers, sentence_height_) : kNumbers);
  if (wide) {
    parts.pace = below.cut_left(kPaceColumn);
    below.cut_left(kSpace6);
    parts.shares = below.cut_left(kSharesColumn);
    below.cut_left(kSpace6);
    if (sentence) parts.sentence = below;
    parts.pace.height = parts.shares.height = kNumbers;
  } else {
    parts.shares = below.cut_right(std::min(kSharesColumn, below.width / 2));
    below.cut_right(kSpace4);
    parts.pace = below;
  }
}

void CursorPanel::read_sweep(const app::State& state) {
  if (sweep_ == state.sweep) return;
  sweep_ = state.sweep;
  curves_ = sweep_ && !sweep_->points.empty() ? std::make_unique<const CursorCurves>(*sweep_) : nullptr;
}

void CursorPanel::draw_head(const Panel& panel, const Rect& box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect rest = box;
  const char* title = panel.word("cursor.title");
  draw_text_in(list, rest.cut_left(text_width(title, Style::strong) + 1), title, Style::strong, t.text);
  rest.cut_left(kSpace3);
  // The legend of the curve, on the right above its axis.
  const char* legend = panel.word("cursor.curve");
  if (text_width(legend, Style::caption) + 28 + kSpace3 > rest.width) legend = panel.word("cursor.curve_short");
  const float legend_width = text_width(legend, Style::caption);
  draw_text_in(list, rest.cut_right(legend_width + 1), legend, Style::caption, t.text_soft);
  Rect sample = rest.cut_right(28).shrunk(kSpace1, 0);
  const float y = sample.centre().y;
  list.AddRectFilled({sample.x, y - 5}, {sample.right(), y + 5}, faded(t.text, 0.22f));
  list.AddRectFilled({sample.x, y - kLineWidth / 2}, {sample.right(), y + kLineWidth / 2}, t.text);
  rest.cut_right(kSpace3);
  const char* explanation = panel.word("cursor.explanation");
  if (text_width(explanation, Style::caption) <= rest.width)
    draw_text_in(list, rest, explanation, Style::caption, t.text_faint);
}

// Input: a drag that starts anywhere on track or graph, a click that jumps, keys while the handle has the focus. A
// finger moves the handle by the distance it moves; a tap jumps.
void CursorPanel::steer(const Panel& panel, const CursorAxes& axes, const Rect& area) {
  const ImGuiIO& io = ImGui::GetIO();
  const double pace = panel.state.document.scenario.planning.pace;
  const float at = axes.x_of(std::clamp(pace, kSlowest, kFastest));
  ImGui::SetCursorScreenPos(area.min());
  const bool pressed = ImGui::InvisibleButton("cursor", area.size());
  const KeyMove keys = keys_for_last_item(true);
  const bool finger = panel.touch.finger();
  if (ImGui::IsItemActivated()) {
    const float apart = at - io.MousePos.x;
    grip_ = finger || std::fabs(apart) <= kPillWidth / 2 ? apart : 0;
    moved_ = false;
  }
  held_ = ImGui::IsItemActive() && io.MouseDown[0];
  lively_ = held_ || ImGui::IsItemHovered();
  focused_ = ImGui::IsItemFocused() && !ImGui::GetCurrentContext()->NavDisableHighlight;
  if (ImGui::IsItemHovered() || held_) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);

  double wanted = pace;
  if (held_ && !panel.touch.undecided()) {
    const float x = io.MousePos.x + grip_;
    if (std::fabs(x - at) >= 0.5f || moved_) wanted = rounded_pace(axes.pace_at(x));
    moved_ = true;
  } else if (pressed && finger && !moved_) {
    wanted = rounded_pace(axes.pace_at(io.MousePos.x));
  } else if (keys.any()) {
    wanted = rounded_pace(keys.home ? kSlowest : keys.end ? kFastest : pace + 0.01 * keys.steps + 0.1 * keys.pages);
  }
  if (wanted != pace) panel.commands.push(app::SetNumber{std::string(core::kPacePointer), wanted});
}

void CursorPanel::draw_handle(const Panel& panel, const CursorAxes& axes, const Rect& track, bool lively,
                              bool focused) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Crisp crisp(list);
  const float y = track.centre().y;
  list.AddRectFilled({axes.graph.x - 4, y - 3}, {axes.graph.right() + 4, y + 3}, t.track, 3);
  const float x = axes.x_of(std::clamp(panel.state.document.scenario.planning.pace, kSlowest, kFastest));
  list.AddRectFilled({axes.graph.x - 4, y - 3}, {x, y + 3}, t.accent, 3);
  // Its line through the graph has a lighter edge, so that it is visible on every band.
  list.AddRectFilled({x - 2.5f, axes.graph.y}, {x + 2.5f, y}, faded(t.surface, 0.7f));
  list.AddRectFilled({x - 1, axes.graph.y}, {x + 1, y}, t.accent);
  const float high = panel.roomy() ? kRoomyPill : kPill, wide = kPillWidth;
  const Rect pill{x - wide / 2, y - high / 2, wide, high};
  draw_box(list, pill.shrunk(-2), t.surface, high / 2 + 2);
  draw_box(list, pill, lively ? t.accent_hovered : t.accent, high / 2);
  if (focused) draw_outline(list, pill.shrunk(-3), t.accent, high / 2 + 3, t.ring);
  draw_text_in(list, pill, pace_text(panel), Style::strong, t.on_accent, Align::centre);
}

void CursorPanel::draw_ticks(const Panel& panel, const CursorAxes& axes, const Rect& box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool short_words = box.width < 720;
  const char* slow = panel.word(short_words ? "cursor.slow_end_short" : "cursor.slow_end");
  const char* fast = panel.word(short_words ? "cursor.fast_end_short" : "cursor.fast_end");
  const Rect line =
      rect_between(axes.graph.x - kPillWidth / 2, box.y, axes.graph.right() + kPillWidth / 2, box.bottom());
  draw_text_in(list, line, slow, Style::caption, t.text_soft);
  draw_text_in(list, line, fast, Style::caption, t.text_soft, Align::right);
  const float from = line.x + text_width(slow, Style::caption) + kSpace2;
  const float to = line.right() - text_width(fast, Style::caption) - kSpace2;
  // On a narrow screen, only every second or fourth tenth.
  const float apart = axes.x_of(0.2) - axes.x_of(0.1),
              widest = text_width(app::number_text(0.5, panel.language(), 2), Style::caption) + kSpace1;
  const int stride = apart >= widest ? 1 : 2 * apart >= widest ? 2 : 4;
  for (int i = 1; i <= 9; i += stride) {
    const std::string text = app::number_text(i / 10.0, panel.language(), 2);
    const float half = text_width(text, Style::caption) / 2, x = axes.x_of(i / 10.0);
    if (x - half < from || x + half > to) continue;
    draw_text(list, {x, box.y + 1}, text, Style::caption, t.text_faint, Align::centre);
  }
}

void CursorPanel::draw_numbers(const Panel& panel, const Parts& parts) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string pace = pace_text(panel);
  if (!parts.pace.empty()) {
    Rect rest = parts.pace;
    draw_text_in(list, rest.cut_left(text_width("0,00", Style::figure) + 1), pace, Style::figure, t.text);
    rest.cut_left(kSpace3);
    const bool brief = rest.width < 280;
    const std::string meaning = panel.fill(brief ? "cursor.meaning_short" : "cursor.meaning", {{"pace", pace}});
    const float height = draw_text_wrapped(nullptr, {}, meaning, Style::caption, 0, rest.width);
    draw_text_wrapped(&list, {rest.x, rest.y + std::max(0.f, (rest.height - height) / 2)}, meaning, Style::caption,
                      t.text_soft, rest.width);
  }
  if (!parts.meaning.empty())
    draw_text_wrapped(&list, parts.meaning.min(), meaning_text(panel.state), Style::caption, t.text_soft,
                      parts.meaning.width);
  if (!parts.sentence.empty()) {
    const std::string sentence =
        panel.state.outcome ? app::result_sentence(panel.state) : panel.word("cursor.summing_up");
    const bool is_its = panel.state.outcome && !panel.outcome_waits;
    draw_text_wrapped(&list, parts.sentence.min(), sentence, Style::body, is_its ? t.text : t.text_faint,
                      parts.sentence.width);
  }
}

void CursorPanel::draw_shares(const Panel& panel, const Rect& row) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  struct Share {
    const char* key;
    ImU32 fill, ink;
    core::Probability value;
  };
  // The sweep holds for every pace of its setting; an earlier one is read where its result is.
  const app::State& state = panel.state;
  const bool is_its = sweep_ && sweep_->sweep_version == state.document.sweep_version;
  const core::Scenario& scenario = is_its ? state.document.scenario : app::outcome_scenario(state);
  const core::Verdict here = curves_ ? app::verdict_at(*sweep_, scenario.planning.pace) : core::Verdict{};
  const std::array<Share, 3> shares = {{{"cursor.too_slow", t.too_slow, t.too_slow_text, here.too_slow},
                                        {"cursor.right", t.right, t.right_text, here.right},
                                        {"cursor.too_fast", t.too_fast, t.too_fast_text, here.too_fast}}};
  const float column = row.width / 3;
  const auto share_of = [&](const Share& share) { return app::share_text(share.value.probability, panel.language()); };
  const auto error_of = [&](const Share& share) { return app::share_error(share.value.se, panel.language()); };
  // Shows all three with their errors, or no errors.
  const bool errors = std::ranges::all_of(shares, [&](const Share& share) {
    return text_width(share_of(share), Style::title) + text_width(error_of(share), Style::caption) + kSpace1 <=
           column - kSpace3 - 2;
  });
  for (std::size_t i = 0; i < shares.size(); ++i) {
    Rect box{row.x + column * static_cast<float>(i), row.y, column, kNumbers};
    draw_box(list, {box.x, box.y + 2, 3, box.height - 4}, shares[i].fill, 1.5f);
    box.cut_left(column < 90 ? kSpace1 + 1 : kSpace3 - 1);
    draw_text_in(list, box.cut_top(16), panel.word(shares[i].key), Style::caption, t.text_soft);
    if (!curves_) {
      draw_box(list, {box.x, box.y + 4, 40, 12}, t.field, 3);
      continue;
    }
    const std::string share = share_of(shares[i]);
    draw_text_in(list, box.cut_left(text_width(share, Style::title) + kSpace1), share, Style::title, shares[i].ink);
    if (errors)
      draw_text_in(list, {box.x, box.y + 3, box.width, box.height - 3}, error_of(shares[i]), Style::caption,
                   t.text_faint);
  }
}

void CursorPanel::draw(const Panel& panel) {
  read_sweep(panel.state);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_card(list, panel.layout.cursor);
  const Parts parts = parts_of(panel);
  CursorAxes axes;
  axes.graph = parts.graph;
  track_ = rect_between(axes.graph.x, parts.track.y, axes.graph.right(), parts.track.bottom());

  if (!parts.head.empty()) draw_head(panel, parts.head);
  if (curves_) {
    fit_npv(axes, *sweep_);
    std::array<float, 3> guides{};
    const core::Best* const bests[] = {&sweep_->best_mean, &sweep_->best_median, &sweep_->best_cvar5};
    for (std::size_t i = 0; i < guides.size(); ++i)
      guides[i] = axes.x_of(sweep_->points[std::min(bests[i]->position, sweep_->points.size() - 1)].pace);
    draw_cursor_bands(list, panel, axes, *curves_, guides);
    if (!parts.best.empty()) draw_best_places(list, panel, axes, *sweep_, parts.best);
    draw_cursor_curve(list, axes, *curves_);
    draw_money_axis(list, panel, axes, kMoneyAxis);
    if (panel.sweep_waits)
      draw_veil(rect_between(parts.graph.x, parts.best.empty() ? parts.graph.y : parts.best.y,
                             parts.graph.right() + kMoneyAxis, parts.graph.bottom()),
                theme().surface);
  } else {
    draw_cursor_loading(list, panel, axes, parts.best);
  }
  const Rect area =
      rect_between(parts.track.x, parts.graph.y, axes.graph.right() + kPillWidth / 2, parts.ticks.bottom());
  steer(panel, axes, area);
  draw_handle(panel, axes, parts.track, lively_, focused_);
  draw_ticks(panel, axes, parts.ticks);
  if (!panel.layout.lean) {
    draw_numbers(panel, parts);
    draw_shares(panel, parts.shares);
    if (panel.sweep_waits) draw_veil(parts.shares, theme().surface);
  }
}

}  // namespace curseur::ui
