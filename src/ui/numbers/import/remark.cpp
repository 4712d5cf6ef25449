#include "ui/numbers/import/remark.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr float kMark = 20, kOffer = 26;  // width left of the sentence; height of a button for a mouse

float offer_height(const Panel& panel) { return panel.roomy() ? kTouchHeight : kOffer; }

ImU32 colour_of(Tone tone) {
  return tone == Tone::danger ? theme().danger : tone == Tone::asks ? theme().text : theme().text_soft;
}

void draw_tone(ImDrawList& list, Tone tone, ImVec2 centre) {
  if (tone == Tone::danger) draw_mark(list, Mark::triangle_up, centre, 9, theme().danger);
  else if (tone == Tone::asks) draw_icon(list, Icon::help, centre, 14, theme().accent);
  else if (tone == Tone::quiet) draw_mark(list, Mark::disc, centre, 4, theme().text_faint);
}

float width_of_offers(const Remark& remark) {
  float wide = 0;
  for (const Offer& offer : remark.offers) wide += button_width(offer.text, Style::label) + kSpace2;
  return wide;
}

// As many per line as fit; returns the height.
float draw_offers(ImDrawList* list, const Panel& panel, const Rect& at, const Remark& remark,
                  std::optional<Settled>& settled) {
  const float height = offer_height(panel);
  float x = at.x, y = at.y;
  for (std::size_t k = 0; k < remark.offers.size(); ++k) {
    const Offer& offer = remark.offers[k];
    const float wide = std::min(button_width(offer.text, Style::label), at.width);
    if (x > at.x && x + wide > at.right()) x = at.x, y += height + kSpace1;
    if (list) {
      ImGui::PushID(static_cast<int>(k));
      if (button("offer", {x, y, wide, height}, offer.text, Emphasis::plain, Style::label)) settled = offer.settled;
      ImGui::PopID();
    }
    x += wide + kSpace2;
  }
  return y + height - at.y;
}

}  // namespace

float draw_remark(ImDrawList* list, const Panel& panel, const Rect& at, const Remark& remark,
                  std::optional<Settled>& settled) {
  const float mark = remark.tone == Tone::plain ? 0 : kMark;
  const Rect body{at.x + mark, at.y, at.width - mark, 0};
  const float line = line_height(Style::body) + 2, offers = width_of_offers(remark);
  const float text_width_wanted = text_width(remark.text, Style::body);
  const bool is_beside = !remark.offers.empty() && text_width_wanted + kSpace3 + offers <= body.width;
  const float high = is_beside ? offer_height(panel) : line;
  const float lead = (high - line) / 2 + 1;
  const float text_high =
      draw_text_wrapped(list, {body.x, body.y + lead}, remark.text, Style::body, colour_of(remark.tone), body.width);
  if (list) draw_tone(*list, remark.tone, {at.x + 8, body.y + lead + line / 2 - 1});
  if (is_beside) {
    const float x = body.x + text_width_wanted + kSpace3;
    return draw_offers(list, panel, {x, body.y, body.right() - x, 0}, remark, settled) + kSpace1;
  }
  if (remark.offers.empty()) return text_high + kSpace1;
  const float below = text_high + kSpace1;
  return below + draw_offers(list, panel, {body.x, body.y + below, body.width, 0}, remark, settled) + kSpace2;
}

float draw_remarks(ImDrawList* list, const Panel& panel, Rect at, const std::vector<Remark>& remarks,
                   std::optional<Settled>& settled) {
  const float top = at.y;
  for (std::size_t k = 0; k < remarks.size(); ++k) {
    if (list) ImGui::PushID(static_cast<int>(k));
    at.y += draw_remark(list, panel, at, remarks[k], settled);
    if (list) ImGui::PopID();
  }
  return at.y - top;
}

ImU32 line_mark_colour(LineMark mark) {
  switch (mark) {
    case LineMark::adds:
      return theme().right_text;
    case LineMark::changes:
      return theme().accent;
    case LineMark::asks:
      return theme().accent;
    case LineMark::refused:
      return theme().danger;
    case LineMark::same:
    case LineMark::left_out:
      break;
  }
  return theme().text_faint;
}

void draw_line_mark(ImDrawList& list, LineMark mark, ImVec2 centre) {
  const ImU32 colour = line_mark_colour(mark);
  switch (mark) {
    case LineMark::adds:
      return draw_icon(list, Icon::plus, centre, 12, colour);
    case LineMark::changes:
      return draw_mark(list, Mark::diamond, centre, 9, colour);
    case LineMark::asks:
      return draw_icon(list, Icon::help, centre, 14, colour);
    case LineMark::refused:
      return draw_mark(list, Mark::triangle_up, centre, 9, colour);
    case LineMark::same:
      return draw_icon(list, Icon::check, centre, 11, colour);
    case LineMark::left_out:
      return draw_icon(list, Icon::minus, centre, 11, colour);
  }
}

}  // namespace curseur::ui
