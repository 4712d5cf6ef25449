// The palettes keep the contrasts they promise.
#include "ui/theme.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <iterator>

using namespace curseur::ui;

TEST_CASE("type on every surface has a contrast of at least 4.5") {
  for (const Theme* theme : {&dark_theme(), &light_theme()}) {
    CAPTURE(theme->dark);
    const ImU32 types[] = {theme->text, theme->text_soft, theme->text_faint, theme->accent, theme->danger,
                           theme->owned_text, theme->too_slow_text, theme->right_text, theme->too_fast_text};
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

TEST_CASE("lines and fills stand out from the cards they are drawn on") {
  for (const Theme* theme : {&dark_theme(), &light_theme()})
    for (const ImU32 line : {theme->accent, theme->second, theme->demand, theme->owned_text}) CHECK(contrast(line, theme->surface) >= 3);
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
