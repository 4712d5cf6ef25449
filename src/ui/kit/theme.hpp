// Every colour, size and typeface of the cockpit, for the dark and the light theme, each also in high contrast. Read by
// all drawing code.
#pragma once

#include <imgui.h>

namespace curseur::ui {

// Four type sizes (12, 14, 18, 28), each in the weights that are used. All digits have the same width.
enum class Style {
  caption,  // 12 regular: axes, notes, units
  label,  // 12 medium: small labels, legends
  body,  // 14 regular: text, fields
  strong,  // 14 semibold: figures beside a label, chart titles
  title,  // 18 semibold: panel titles, medium figures
  figure  // 28 semibold: the one large number
};
inline constexpr int kStyles = 6;

struct Theme {
  bool dark;
  bool high_contrast = false;  // fields and cards have edges, fills are not washed out
  // Surfaces, from the page upwards
  ImU32 page, surface, raised;  // background; a panel or card; menus, read-outs, tooltips
  ImU32 field, field_hovered, field_held;  // inputs and quiet buttons
  ImU32 line, line_strong;  // hairlines; borders that must be visible, axes
  ImU32 grid;  // behind data
  ImU32 track;  // the track of a slider
  ImU32 shadow;  // under raised
  // Text: at least 4.5 : 1 on page, surface, raised and field; with high contrast 7 : 1, and lines 3 : 1
  ImU32 text, text_soft, text_faint;
  ImU32 accent, accent_hovered, on_accent, accent_soft;  // the one accent; text on it; a wash of it
  ImU32 danger;  // text of an error or of distress
  // Meanings (Okabe & Ito 2008). Fills:
  ImU32 owned, reserved, on_demand, unserved, demand;
  ImU32 too_slow, right, too_fast;
  ImU32 on_data;  // text on any of these fills
  ImU32 second;  // a second curve beside an accent one: spend, cost, power drawn
  // ... and the same as text on a surface:
  ImU32 owned_text, too_slow_text, right_text, too_fast_text;
  float ring = 2;  // thickness of the focus ring
};

// Spacing, in layout units: multiples of 4
inline constexpr float kSpace1 = 4, kSpace2 = 8, kSpace3 = 12, kSpace4 = 16, kSpace6 = 24, kSpace8 = 32;
inline constexpr float kRounding = 6, kRoundingSmall = 4;
inline constexpr float kControlHeight = 32;  // buttons and fields for a mouse
inline constexpr float kTouchHeight = 44;  // ... and for a finger
inline constexpr float kLineWidth = 1.75f;  // of a curve

const Theme& dark_theme();
const Theme& light_theme();
const Theme& dark_high_theme();
const Theme& light_high_theme();
// The current theme.
const Theme& theme();
// Sets theme() and Dear ImGui's own style; call once per frame before drawing.
void use_theme(bool dark, bool high_contrast = false);

// Rasterises the typefaces at this many pixels per layout unit; sizes stay in layout units.
// Call outside a frame; the font texture must be uploaded again.
void build_fonts(float pixel_ratio);
float pixel_ratio();
int steps_per_pixel();  // letter positions per device pixel: finer ones are only visible at low ratios
inline float pixel() { return 1 / pixel_ratio(); }  // one device pixel in layout units

// During its lifetime, typefaces may be rasterised for another Dear ImGui context; the end restores the previous ones.
class KeptFonts {
 public:
  KeptFonts();
  ~KeptFonts();
  KeptFonts(const KeptFonts&) = delete;
  KeptFonts& operator=(const KeptFonts&) = delete;

 private:
  float ratio_;
  ImFont* fonts_[kStyles];
};

ImFont* font(Style style);
float line_height(Style style);  // 15, 17, 22, 34

// The colour with its opacity multiplied.
ImU32 faded(ImU32 colour, float opacity);
// Interpolates from a to b.
ImU32 mixed(ImU32 a, ImU32 b, float share);
// WCAG 2 contrast between opaque colours, 1 to 21.
float contrast(ImU32 a, ImU32 b);

// During its lifetime, Dear ImGui's own widgets use the style.
struct ScopedStyle {
  explicit ScopedStyle(Style style) { ImGui::PushFont(font(style)); }
  ~ScopedStyle() { ImGui::PopFont(); }
  ScopedStyle(const ScopedStyle&) = delete;
  ScopedStyle& operator=(const ScopedStyle&) = delete;
};

}  // namespace curseur::ui
