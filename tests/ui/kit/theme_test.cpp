// The palettes keep the contrasts they promise.
#include "ui/kit/theme.hpp"

#include <doctest/doctest.h>
#include <initializer_list>
#include <iterator>

using namespace curseur::ui;

TEST_CASE("type on every surface has a contrast of at least 4.5") {
  for (const Theme* theme : {&dark_theme(), &light_theme()}) {
    CAPTURE(theme->dark);
    const ImU32 types[] = {theme->text,          theme->text_soft,  theme->text_faint,
                           theme->accent,        theme->danger,     theme->owned_text,
                           theme->too_slow_text, theme->right_text, theme->too_fast_text};
    const ImU32 surfaces[] = {theme->page, theme->surface, theme->raised, theme->field};
    for (std::size_t i = 0; i < std::size(types); ++i)
      for (std::size_t j = 0; j < std::size(surfaces); ++j) {
        CAPTURE(i);
        CAPTURE(j);
        CHECK(contrast(types[i], surfaces[j]) >= 4.5f);
      }
    CHECK(contrast(theme->on_accent, theme->accent) >= 4.5f);
    for (const ImU32 fill : {theme->owned, theme->reserved, theme->on_demand, theme->unserved, theme->too_slow,
                             theme->right, theme->too_fast})
      CHECK(contrast(theme->on_data, fill) >= 4.5f);
  }
}

TEST_CASE("with high contrast type has 7, on fields that are pointed at and on fills too") {
  for (const Theme* theme : {&dark_high_theme(), &light_high_theme()}) {
    CAPTURE(theme->dark);
    const ImU32 types[] = {theme->text,       theme->text_soft,    theme->text_faint, theme->accent,
                           theme->danger,     theme->second,       theme->owned_text, theme->too_slow_text,
                           theme->right_text, theme->too_fast_text};
    for (std::size_t i = 0; i < std::size(types); ++i) {
      CAPTURE(i);
      for (const ImU32 surface : {theme->page, theme->surface, theme->raised, theme->field, theme->field_hovered})
        CHECK(contrast(types[i], surface) >= 7);
    }
    for (const ImU32 type : {theme->text, theme->text_soft}) CHECK(contrast(type, theme->field_held) >= 7);
    CHECK(contrast(theme->on_accent, theme->accent) >= 7);
    CHECK(contrast(theme->on_accent, theme->accent_hovered) >= 7);
    for (const ImU32 fill : {theme->owned, theme->reserved, theme->on_demand, theme->unserved, theme->too_slow,
                             theme->right, theme->too_fast})
      CHECK(contrast(theme->on_data, fill) >= 7);
    // What is chosen in a list is washed with the accent.
    const ImU32 washed =
        mixed(theme->surface, theme->accent, static_cast<float>(theme->accent_soft >> IM_COL32_A_SHIFT) / 255);
    CHECK(contrast(theme->text, washed | IM_COL32_A_MASK) >= 7);
  }
}

TEST_CASE("with high contrast all that must be seen to use the cockpit has 3 : 1 (WCAG 2.2, 1.4.11)") {
  for (const Theme* theme : {&dark_high_theme(), &light_high_theme()}) {
    CAPTURE(theme->dark);
    for (const ImU32 surface : {theme->page, theme->surface, theme->raised, theme->field}) {
      for (const ImU32 line : {theme->line, theme->line_strong, theme->grid, theme->track, theme->accent, theme->second,
                               theme->demand, theme->danger})
        CHECK(contrast(line, surface) >= 3);
      for (const ImU32 fill : {theme->owned, theme->reserved, theme->on_demand, theme->unserved, theme->too_slow,
                               theme->right, theme->too_fast})
        CHECK(contrast(fill, surface) >= 3);
    }
    CHECK(contrast(theme->accent, theme->field_held) >= 3);  // the ring round what is pressed
    CHECK(theme->ring > dark_theme().ring);
  }
}

TEST_CASE("each of the four themes is the one that is asked for") {
  ImGui::CreateContext();
  for (const bool dark : {false, true})
    for (const bool high : {false, true}) {
      use_theme(dark, high);
      CHECK(theme().dark == dark);
      CHECK(theme().high_contrast == high);
      CHECK(ImGui::ColorConvertFloat4ToU32(ImGui::GetStyle().Colors[ImGuiCol_Text]) == theme().text);
    }
  ImGui::DestroyContext();
}

TEST_CASE("lines and fills stand out from the cards they are drawn on") {
  for (const Theme* theme : {&dark_theme(), &light_theme()})
    for (const ImU32 line : {theme->accent, theme->second, theme->demand, theme->owned_text})
      CHECK(contrast(line, theme->surface) >= 3);
}

TEST_CASE("meanings have the colours that colour-blind readers can tell apart (Okabe & Ito 2008)") {
  for (const Theme* theme : {&dark_theme(), &light_theme()}) {
    CHECK(theme->owned == IM_COL32(0x00, 0x9E, 0x73, 255));
    CHECK(theme->reserved == IM_COL32(0x56, 0xB4, 0xE9, 255));
    CHECK(theme->on_demand == IM_COL32(0xE6, 0x9F, 0x00, 255));
    CHECK(theme->unserved == IM_COL32(0xD5, 0x5E, 0x00, 255));
    CHECK(theme->too_slow == theme->reserved);
    CHECK(theme->right == theme->owned);
    CHECK(theme->too_fast == theme->unserved);
  }
}

TEST_CASE("black on white has the highest contrast there is") {
  CHECK(contrast(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21));
  CHECK(contrast(IM_COL32_WHITE, IM_COL32_WHITE) == doctest::Approx(1));
}
