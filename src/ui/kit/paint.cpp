// Text, lines and boxes; icons are in icons.cpp.
#include "ui/kit/paint.hpp"

#include <cmath>
#include <imgui_internal.h>
#include <optional>

namespace curseur::ui {

namespace {

constexpr std::string_view kEllipsis = "…";

float width_of(const char* begin, const char* end, Style style) {
  return font(style)->CalcTextSizeA(line_height(style), FLT_MAX, 0, begin, end).x;
}

// The start of the UTF-8 character before `at`.
std::size_t character_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

float aligned(float x, float width, Align align) {
  return align == Align::left ? x : align == Align::centre ? x - width / 2 : x - width;
}

// The end of the line that begins at `from`: before the last space that fits, or within a word wider than the column.
// (Dear ImGui's own wrapping also breaks after commas and points, in the middle of "0,50".)
const char* line_end_in(const char* from, const char* end, Style style, float width) {
  const ImFont* face = font(style);
  const float scale = line_height(style) / face->FontSize;
  const char* space = nullptr;
  float x = 0;
  for (const char* at = from; at < end;) {
    if (*at == '\n') return at;
    if (*at == ' ') space = at;
    unsigned letter = 0;
    const char* next = at + ImTextCharFromUtf8(&letter, at, end);
    x += face->GetCharAdvance(static_cast<ImWchar>(letter)) * scale;
    if (x > width && *at != ' ') return space ? space : at > from ? at : next;
    at = next;
  }
  return end;
}

// The next smaller type of the same weight; the smallest has none.
std::optional<Style> smaller(Style style) {
  switch (style) {
    case Style::title:
      return Style::strong;
    case Style::strong:
      return Style::label;
    case Style::body:
      return Style::caption;
    default:
      return std::nullopt;
  }
}

// Wraps at spaces only; nothing if the lines do not fit the box.
std::vector<std::string_view> lines_in(const Rect& box, std::string_view text, Style style) {
  std::vector<std::string_view> lines;
  const char* from = text.data();
  const char* const end = from + text.size();
  while (from < end) {
    const char* at = line_end_in(from, end, style, box.width);
    if (at < end && *at != ' ' && *at != '\n') return {};
    lines.emplace_back(from, static_cast<std::size_t>(at - from));
    for (from = at; from < end && (*from == ' ' || *from == '\n');) ++from;
    // The last word may be wider than the box.
    if (text_width(lines.back(), style) > box.width + 0.5f) return {};
  }
  if (line_height(style) * static_cast<float>(lines.size()) > box.height + 0.5f) return {};
  return lines;
}

// One quad per letter, like ImFont::RenderText, but at exactly the given position.
void draw_letters(ImDrawList& list, ImVec2 at, std::string_view text, const ImFont& face, ImU32 colour) {
  const int most = static_cast<int>(text.size());
  list.PrimReserve(most * 6, most * 4);
  int drawn = 0;
  float x = at.x;
  for (const char *from = text.data(), *end = from + text.size(); from < end;) {
    unsigned letter = 0;
    from += ImTextCharFromUtf8(&letter, from, end);
    const ImFontGlyph* glyph = face.FindGlyph(static_cast<ImWchar>(letter));
    if (!glyph) continue;
    if (glyph->Visible) {
      // Letters rasterised at whole pixels are placed at whole pixels.
      const float left = steps_per_pixel() > 1 ? x : snapped(x);
      list.PrimRectUV({left + glyph->X0, at.y + glyph->Y0}, {left + glyph->X1, at.y + glyph->Y1},
                      {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
      ++drawn;
    }
    x += glyph->AdvanceX;
  }
  list.PrimUnreserve((most - drawn) * 6, (most - drawn) * 4);
}

}  // namespace

float text_width(std::string_view text, Style style) { return width_of(text.data(), text.data() + text.size(), style); }

std::string shortened(std::string_view text, Style style, float width) {
  if (text_width(text, style) <= width) return std::string(text);
  const float room = width - text_width(kEllipsis, style);
  std::size_t end = text.size();
  while (end > 0 && text_width(text.substr(0, end), style) > room) end = character_before(text, end);
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + std::string(kEllipsis);
}

void draw_text(ImDrawList& list, ImVec2 at, std::string_view text, Style style, ImU32 colour, Align align) {
  if (text.empty()) return;
  const float width = text_width(text, style);
  const float x = snapped(aligned(at.x, width, align));
  // Aligns the baseline to the grid of device pixels. (Dear ImGui aligns the top of the line to whole layout units,
  // which at a ratio of 1.5 fall between two pixels.)
  const ImFont& face = *font(style);
  const float above = IM_ROUND(face.Ascent);
  const float y = snapped(at.y + above) - above;
  const ImVec4 clip = list._ClipRectStack.empty() ? list._CmdHeader.ClipRect : list._ClipRectStack.back();
  if (x > clip.z || x + width < clip.x || y > clip.w || y + line_height(style) < clip.y) return;
  draw_letters(list, {x, y}, text, face, colour);
}

void draw_text_in(ImDrawList& list, const Rect& box, std::string_view text, Style style, ImU32 colour, Align align) {
  const float x = align == Align::left ? box.x : align == Align::right ? box.right() : box.centre().x;
  const float middle = box.centre().y;
  if (text_width(text, style) <= box.width + 0.5f)
    return draw_text(list, {x, middle - line_height(style) / 2}, text, style, colour, align);
  for (std::optional<Style> tried = style; tried; tried = smaller(*tried)) {
    const auto lines = lines_in(box, text, *tried);
    float y = middle - line_height(*tried) * static_cast<float>(lines.size()) / 2;
    for (const auto line : lines) {
      draw_text(list, {x, y}, line, *tried, colour, align);
      y += line_height(*tried);
    }
    if (!lines.empty()) return;
  }
  draw_text(list, {box.x, middle - line_height(style) / 2}, shortened(text, style, box.width), style, colour);
}

float draw_text_wrapped(ImDrawList* list, ImVec2 at, std::string_view text, Style style, ImU32 colour, float width,
                        Align align) {
  const float step = line_height(style) + 2;
  const float x = align == Align::left ? at.x : align == Align::right ? at.x + width : at.x + width / 2;
  const char* from = text.data();
  const char* end = from + text.size();
  float y = at.y;
  while (from < end) {
    const char* line_end = line_end_in(from, end, style, width);
    if (list) draw_text(*list, {x, y}, {from, static_cast<std::size_t>(line_end - from)}, style, colour, align);
    y += step;
    from = line_end;
    while (from < end && (*from == ' ' || *from == '\n')) ++from;
  }
  return y - at.y;
}

float snapped(float coordinate) { return std::round(coordinate * pixel_ratio()) / pixel_ratio(); }

void draw_hairline_across(ImDrawList& list, float left, float right, float y, ImU32 colour) {
  const float top = snapped(y);
  list.AddRectFilled({snapped(left), top}, {snapped(right), top + pixel()}, colour);
}

void draw_hairline_down(ImDrawList& list, float x, float top, float bottom, ImU32 colour) {
  const float left = snapped(x);
  list.AddRectFilled({left, snapped(top)}, {left + pixel(), snapped(bottom)}, colour);
}

void draw_box(ImDrawList& list, const Rect& box, ImU32 fill, float rounding) {
  list.AddRectFilled(box.min(), box.max(), fill, rounding);
}

void draw_veil(const Rect& box, ImU32 ground) {
  ImGui::GetWindowDrawList()->AddRectFilled(box.min(), box.max(), faded(ground, 0.5f));
}

void draw_outline(ImDrawList& list, const Rect& box, ImU32 colour, float rounding, float thickness) {
  list.AddRect(box.min(), box.max(), colour, rounding, 0, thickness);
}

void draw_field(ImDrawList& list, const Rect& box, ImU32 fill, float rounding) {
  draw_box(list, box, fill, rounding);
  if (theme().high_contrast) draw_outline(list, box, theme().line_strong, rounding);
}

void draw_raised(ImDrawList& list, const Rect& box) {
  for (float spread = 6; spread >= 1; spread -= 1) {
    const Rect around{box.x - spread, box.y - spread + 2, box.width + 2 * spread, box.height + 2 * spread};
    list.AddRectFilled(around.min(), around.max(), faded(theme().shadow, 0.22f), kRounding + spread);
  }
  draw_box(list, box, theme().raised);
  draw_outline(list, box, theme().line);
}

void draw_card(ImDrawList& list, const Rect& box) {
  draw_box(list, box, theme().surface, kRounding);
  if (!theme().dark || theme().high_contrast) draw_outline(list, box, theme().line, kRounding);
}

}  // namespace curseur::ui
