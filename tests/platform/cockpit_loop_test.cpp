// Larger text: the same cockpit on a smaller canvas with more pixels for each of its units.
#include "platform/cockpit_loop.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include "platform/engine_remote.hpp"
#include "ui/kit/theme.hpp"
#include "ui/layout.hpp"

using namespace curseur;

namespace {

struct Window {
  double time = 0;
  platform::CockpitLoop loop{std::make_unique<platform::EngineRemote>([this] { return time += 1; }),
                             [this] { return time += 1; }};
  float width, height, ratio = 2;

  Window(float wide, float high) : width(wide), height(high) { draw(); }
  float zoom() const { return loop.zoom(width, height); }
  // True where letters were made anew.
  bool draw() {
    loop.update();
    const bool made = loop.fit_letters(ratio * zoom());
    unsigned char* pixels = nullptr;
    int wide = 0, high = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &wide, &high);
    for (int i = 0; i < 4; ++i) {
      loop.update();
      loop.draw(width / zoom(), height / zoom(), ratio * zoom());
    }
    return made;
  }
  void size_text(int steps) {
    loop.commands().push(app::SizeText{steps});
    loop.update();
  }
};

}  // namespace

TEST_CASE("larger text lays the cockpit out on a smaller canvas, and its letters are made for it") {
  Window window(1440, 900);
  CHECK(window.zoom() == 1);
  const auto before = window.loop.cockpit().cursor_track();
  CHECK_FALSE(window.draw());
  window.size_text(2);
  CHECK(window.zoom() == doctest::Approx(1.3));
  CHECK(window.draw());
  CHECK(ImGui::GetIO().DisplaySize.x == doctest::Approx(1440 / 1.3));
  CHECK(ui::pixel_ratio() == doctest::Approx(2.6));
  CHECK(ui::font(ui::Style::body)->FontSize == 17);  // in layout units letters are as large as ever
  const auto after = window.loop.cockpit().cursor_track();
  CHECK(after.width < before.width);
  // On the screen the track is where the window is: across nearly all of it.
  CHECK(after.right() * window.zoom() < 1440);
  CHECK(after.right() * window.zoom() > 1300);
  window.size_text(0);
  CHECK(window.draw());
  CHECK(window.loop.cockpit().cursor_track().width == before.width);
}

TEST_CASE("a small screen makes text as large as the cockpit still fits") {
  Window phone(390, 844);
  phone.size_text(10);
  CHECK(phone.zoom() == doctest::Approx(390 / ui::kSmallestWidth));
  CHECK(phone.zoom() > 1.35f);
  Window tiny(200, 200);
  tiny.size_text(10);
  CHECK(tiny.zoom() == 1);
  Window low(844, 390);
  low.size_text(10);
  CHECK(low.zoom() == doctest::Approx(390 / ui::kSmallestHeight));
}

TEST_CASE("a ratio that trembles makes no new letters") {
  Window window(1440, 900);
  window.ratio = 2.01f;
  CHECK_FALSE(window.draw());
  window.ratio = 1.5f;
  CHECK(window.draw());
}
