// The four palettes, the typefaces and Dear ImGui's own style.
#include "ui/kit/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "ui/kit/font_data.hpp"

namespace curseur::ui {

namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
  return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

// Fills that carry a meaning are the same in both themes, except with high contrast.
constexpr ImU32 kGreen = rgb(0x009E73), kSky = rgb(0x56B4E9), kOrange = rgb(0xE69F00), kVermilion = rgb(0xD55E00);

constexpr Theme kDark = {.dark = true,
                         .page = rgb(0x0F1216),
                         .surface = rgb(0x171B20),
                         .raised = rgb(0x1B2026),
                         .field = rgb(0x262D35),
                         .field_hovered = rgb(0x2D353F),
                         .field_held = rgb(0x353E49),
                         .line = rgb(0x272D35),
                         .line_strong = rgb(0x4A535E),
                         .grid = rgb(0x242A31),
                         .track = rgb(0x323A44),
                         .shadow = rgb(0x000000, 110),
                         .text = rgb(0xE9ECEF),
                         .text_soft = rgb(0xB3BBC4),
                         .text_faint = rgb(0x939CA6),
                         .accent = rgb(0x9AA7FF),
                         .accent_hovered = rgb(0xB1BBFF),
                         .on_accent = rgb(0x12151C),
                         .accent_soft = rgb(0x9AA7FF, 46),
                         .danger = rgb(0xF2894A),
                         .owned = kGreen,
                         .reserved = kSky,
                         .on_demand = kOrange,
                         .unserved = kVermilion,
                         .demand = rgb(0xE9ECEF),
                         .too_slow = kSky,
                         .right = kGreen,
                         .too_fast = kVermilion,
                         .on_data = rgb(0x0B0D10),
                         .second = rgb(0xD98CB8),
                         .owned_text = rgb(0x2EBD92),
                         .too_slow_text = rgb(0x6BBFF0),
                         .right_text = rgb(0x2EBD92),
                         .too_fast_text = rgb(0xF2894A)};

constexpr Theme kLight = {.dark = false,
                          .page = rgb(0xF4F5F7),
                          .surface = rgb(0xFFFFFF),
                          .raised = rgb(0xFFFFFF),
                          .field = rgb(0xF0F2F4),
                          .field_hovered = rgb(0xE7EAED),
                          .field_held = rgb(0xDDE1E5),
                          .line = rgb(0xE2E5E9),
                          .line_strong = rgb(0xA9B1BA),
                          .grid = rgb(0xECEEF1),
                          .track = rgb(0xDDE1E5),
                          .shadow = rgb(0x1A2230, 36),
                          .text = rgb(0x161A1F),
                          .text_soft = rgb(0x48515B),
                          .text_faint = rgb(0x616A75),
                          .accent = rgb(0x4150C4),
                          .accent_hovered = rgb(0x3442AE),
                          .on_accent = rgb(0xFFFFFF),
                          .accent_soft = rgb(0x4150C4, 28),
                          .danger = rgb(0xA84600),
                          .owned = kGreen,
                          .reserved = kSky,
                          .on_demand = kOrange,
                          .unserved = kVermilion,
                          .demand = rgb(0x161A1F),
                          .too_slow = kSky,
                          .right = kGreen,
                          .too_fast = kVermilion,
                          .on_data = rgb(0x0B0D10),
                          .second = rgb(0xA83D7D),
                          .owned_text = rgb(0x007153),
                          .too_slow_text = rgb(0x1A6797),
                          .right_text = rgb(0x007153),
                          .too_fast_text = rgb(0xA84600)};

// The same hues, lighter: black text on them has 7 : 1.
constexpr ImU32 kBrightGreen = rgb(0x00B083), kBrightVermilion = rgb(0xF5803A);
constexpr Theme kDarkHigh = {.dark = true,
                             .high_contrast = true,
                             .page = rgb(0x000000),
                             .surface = rgb(0x0A0C0F),
                             .raised = rgb(0x12161A),
                             .field = rgb(0x0A0C0F),
                             .field_hovered = rgb(0x252C33),
                             .field_held = rgb(0x343C45),
                             .line = rgb(0x8E97A1),
                             .line_strong = rgb(0xC8CFD6),
                             .grid = rgb(0x666E77),
                             .track = rgb(0x7A838D),
                             .shadow = rgb(0x000000, 110),
                             .text = rgb(0xFFFFFF),
                             .text_soft = rgb(0xE8ECF0),
                             .text_faint = rgb(0xD0D6DD),
                             .accent = rgb(0xC3CCFF),
                             .accent_hovered = rgb(0xDDE2FF),
                             .on_accent = rgb(0x0C0E14),
                             .accent_soft = rgb(0xC3CCFF, 60),
                             .danger = rgb(0xFFB48F),
                             .owned = kBrightGreen,
                             .reserved = kSky,
                             .on_demand = kOrange,
                             .unserved = kBrightVermilion,
                             .demand = rgb(0xFFFFFF),
                             .too_slow = kSky,
                             .right = kBrightGreen,
                             .too_fast = kBrightVermilion,
                             .on_data = rgb(0x000000),
                             .second = rgb(0xF3B4D6),
                             .owned_text = rgb(0x4FE0B4),
                             .too_slow_text = rgb(0x9AD6FF),
                             .right_text = rgb(0x4FE0B4),
                             .too_fast_text = rgb(0xFFB48F),
                             .ring = 3};

// The same hues, darker: white text on them has 7 : 1.
constexpr ImU32 kDeepGreen = rgb(0x005F45), kDeepBlue = rgb(0x005688), kDeepOchre = rgb(0x6E5200),
                kDeepVermilion = rgb(0x9E3300);
constexpr Theme kLightHigh = {.dark = false,
                              .high_contrast = true,
                              .page = rgb(0xFFFFFF),
                              .surface = rgb(0xFFFFFF),
                              .raised = rgb(0xFFFFFF),
                              .field = rgb(0xFFFFFF),
                              .field_hovered = rgb(0xE4E8EC),
                              .field_held = rgb(0xD2D8DE),
                              .line = rgb(0x66707A),
                              .line_strong = rgb(0x2B3239),
                              .grid = rgb(0x8C949D),
                              .track = rgb(0x66707A),
                              .shadow = rgb(0x1A2230, 36),
                              .text = rgb(0x000000),
                              .text_soft = rgb(0x20262C),
                              .text_faint = rgb(0x343B43),
                              .accent = rgb(0x24329C),
                              .accent_hovered = rgb(0x18247C),
                              .on_accent = rgb(0xFFFFFF),
                              .accent_soft = rgb(0x24329C, 40),
                              .danger = rgb(0x7A2E00),
                              .owned = kDeepGreen,
                              .reserved = kDeepBlue,
                              .on_demand = kDeepOchre,
                              .unserved = kDeepVermilion,
                              .demand = rgb(0x000000),
                              .too_slow = kDeepBlue,
                              .right = kDeepGreen,
                              .too_fast = kDeepVermilion,
                              .on_data = rgb(0xFFFFFF),
                              .second = rgb(0x74205A),
                              .owned_text = rgb(0x004F39),
                              .too_slow_text = rgb(0x06446E),
                              .right_text = rgb(0x004F39),
                              .too_fast_text = rgb(0x7A2E00),
                              .ring = 3};

// The subset of letters in the typefaces: Latin-1 and Extended-A, typographic spaces and marks, arrows, a few signs.
constexpr ImWchar kLetters[] = {0x20,   0x17F,  0x391,  0x3C9,  0x2009, 0x2033, 0x2039, 0x203A, 0x2070, 0x20AC,
                                0x2190, 0x2193, 0x2212, 0x2265, 0x25B2, 0x25CF, 0x2713, 0x2713, 0};
// The big figure needs only numbers and units.
constexpr ImWchar kFigures[] = {0x20, 0x7F, 0xA0, 0xB1, 0x2009, 0x2033, 0x20AC, 0x20AC, 0x2212, 0x2212, 0};

struct Typeface {
  std::string_view file;
  float height;  // line height; Dear ImGui scales a font by its line, 1.21 em for Inter
  const ImWchar* letters = kLetters;
};
constexpr std::array<Typeface, kStyles> kTypefaces = {
    {{"regular", 15}, {"medium", 15}, {"regular", 17}, {"semibold", 17}, {"semibold", 22}, {"semibold", 34, kFigures}}};

const Theme* current_theme = nullptr;
float current_ratio = 1;
std::array<ImFont*, kStyles> fonts{};

ImVec4 vec(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

void set_sizes(ImGuiStyle& style) {
  style = ImGuiStyle();
  style.WindowPadding = {kSpace3, kSpace3};
  style.FramePadding = {kSpace2 + 2, 7};
  style.CellPadding = {kSpace2, kSpace1};
  style.ItemSpacing = {kSpace2, kSpace2};
  style.ItemInnerSpacing = {kSpace2, kSpace1};
  style.IndentSpacing = kSpace4;
  style.ScrollbarSize = 10;
  style.GrabMinSize = 12;
  style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = style.TabBorderSize = 0;
  style.PopupBorderSize = 1;
  style.WindowRounding = style.ChildRounding = style.FrameRounding = style.PopupRounding = kRounding;
  style.ScrollbarRounding = style.GrabRounding = style.TabRounding = kRoundingSmall;
  style.WindowMenuButtonPosition = ImGuiDir_None;
  style.WindowMinSize = {8, 8};
  style.SeparatorTextBorderSize = 1;
  style.DisplaySafeAreaPadding = {kSpace2, kSpace2};
  style.HoverDelayShort = 0.15f;
  style.HoverDelayNormal = 0.35f;
}

void set_colours(ImGuiStyle& style, const Theme& t) {
  auto set = [&](ImGuiCol which, ImU32 colour) { style.Colors[which] = vec(colour); };
  const ImU32 clear = 0;
  for (int i = 0; i < ImGuiCol_COUNT; ++i) set(i, clear);
  set(ImGuiCol_Text, t.text);
  set(ImGuiCol_TextDisabled, t.text_faint);
  set(ImGuiCol_PopupBg, t.raised);
  set(ImGuiCol_Border, t.line);
  set(ImGuiCol_FrameBg, t.field);
  set(ImGuiCol_FrameBgHovered, t.field_hovered);
  set(ImGuiCol_FrameBgActive, t.field_held);
  set(ImGuiCol_MenuBarBg, t.surface);
  set(ImGuiCol_ScrollbarGrab, faded(t.line_strong, 0.55f));
  set(ImGuiCol_ScrollbarGrabHovered, t.line_strong);
  set(ImGuiCol_ScrollbarGrabActive, t.text_faint);
  set(ImGuiCol_CheckMark, t.accent);
  set(ImGuiCol_SliderGrab, t.accent);
  set(ImGuiCol_SliderGrabActive, t.accent_hovered);
  set(ImGuiCol_Button, t.field);
  set(ImGuiCol_ButtonHovered, t.field_hovered);
  set(ImGuiCol_ButtonActive, t.field_held);
  set(ImGuiCol_Header, t.accent_soft);
  set(ImGuiCol_HeaderHovered, t.field_hovered);
  set(ImGuiCol_HeaderActive, t.field_held);
  set(ImGuiCol_Separator, t.line);
  set(ImGuiCol_SeparatorHovered, t.line_strong);
  set(ImGuiCol_SeparatorActive, t.accent);
  set(ImGuiCol_TableBorderLight, t.line);
  set(ImGuiCol_TableBorderStrong, t.line);
  set(ImGuiCol_TextSelectedBg, faded(t.accent, 0.35f));
  set(ImGuiCol_NavHighlight, t.accent);
  set(ImGuiCol_ModalWindowDimBg, faded(t.dark ? t.page : t.text, t.dark ? 0.7f : 0.35f));
}

const FontFile& file_named(std::string_view name) {
  for (const FontFile& file : font_files())
    if (file.name == name) return file;
  return font_files().front();
}

float luminance(ImU32 colour) {
  const ImVec4 c = vec(colour);
  auto linear = [](float v) { return v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f); };
  return 0.2126f * linear(c.x) + 0.7152f * linear(c.y) + 0.0722f * linear(c.z);
}

}  // namespace

const Theme& dark_theme() { return kDark; }
const Theme& light_theme() { return kLight; }
const Theme& dark_high_theme() { return kDarkHigh; }
const Theme& light_high_theme() { return kLightHigh; }
const Theme& theme() { return current_theme ? *current_theme : kDark; }

void use_theme(bool dark, bool high_contrast) {
  current_theme = high_contrast ? (dark ? &kDarkHigh : &kLightHigh) : dark ? &kDark : &kLight;
  ImGuiStyle& style = ImGui::GetStyle();
  set_sizes(style);
  set_colours(style, *current_theme);
}

void build_fonts(float ratio) {
  current_ratio = ratio;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  for (std::size_t i = 0; i < kTypefaces.size(); ++i) {
    const FontFile& file = file_named(kTypefaces[i].file);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.RasterizerDensity = ratio;
    config.OversampleH = steps_per_pixel();
    config.GlyphRanges = kTypefaces[i].letters;
    // Dear ImGui only reads the bytes.
    fonts[i] = atlas.AddFontFromMemoryTTF(const_cast<char*>(file.bytes.data()), static_cast<int>(file.bytes.size()),
                                          kTypefaces[i].height, &config);
  }
  ImGui::GetIO().FontDefault = font(Style::body);
  ImGui::GetIO().FontGlobalScale = 1;
  atlas.Build();
}

KeptFonts::KeptFonts() : ratio_(current_ratio) { std::copy(fonts.begin(), fonts.end(), fonts_); }
KeptFonts::~KeptFonts() {
  current_ratio = ratio_;
  std::copy(fonts_, fonts_ + kStyles, fonts.begin());
}

float pixel_ratio() { return current_ratio; }
int steps_per_pixel() { return current_ratio < 2 ? 2 : 1; }
ImFont* font(Style style) { return fonts[static_cast<std::size_t>(style)]; }
float line_height(Style style) { return kTypefaces[static_cast<std::size_t>(style)].height; }

ImU32 faded(ImU32 colour, float opacity) {
  const float alpha = static_cast<float>(colour >> IM_COL32_A_SHIFT) * opacity;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha + 0.5f) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float share) {
  const ImVec4 from = vec(a), to = vec(b);
  auto at = [&](float x, float y) { return x + (y - x) * share; };
  return ImGui::ColorConvertFloat4ToU32({at(from.x, to.x), at(from.y, to.y), at(from.z, to.z), at(from.w, to.w)});
}

float contrast(ImU32 a, ImU32 b) {
  const float la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

}  // namespace curseur::ui
