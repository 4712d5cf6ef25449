// Hands on the charts: menus, axis and unit, pictures, two fingers, a long press, keys, and what is read in all of
// them.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "app/chart/outcome_charts.hpp"
#include "app/request.hpp"
#include "app/say/words.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

namespace {

constexpr std::size_t kCapacity = 0, kCash = 1, kMoney = 2, kPrice = 6;

ImVec2 menu_of(const ui::Rect& card) { return {card.right() - 26, card.y + 24}; }
// In a plot, by shares of its card.
ImVec2 inside(const ui::Rect& card, float x, float y = 0.6f) {
  return {card.x + card.width * x, card.y + card.height * y};
}

void open_menu(Driver& driver, std::size_t chart) {
  const auto card = driver.chart(chart);
  REQUIRE(card.has_value());
  driver.click(menu_of(*card));
  driver.frames(4);
}

// Vertices drawn inside a rectangle.
int drawn_in(const ui::Rect& box) {
  int found = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
    for (const ImDrawVert& vertex : list->VtxBuffer) found += box.contains(vertex.pos);
  return found;
}

// Of the years on the first chart's axis.
std::size_t years_on_view(const Driver& driver) {
  std::size_t found = 0;
  for (int year = 2026; year < 2036; ++year) found += driver.sees(std::to_string(year));
  return found;
}

}  // namespace

TEST_CASE("the menu of a chart offers a log scale where that suits, and the chart says that it has one") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    Driver driver(1440, 2000, language);
    const char* const log = app::word(language, "charts.log");
    for (const std::size_t chart : {kCash, kMoney}) {
      open_menu(driver, chart);
      CHECK(driver.sees(app::word(language, "charts.save_csv")));
      CHECK_FALSE(driver.sees(log));
      driver.key(ImGuiKey_Escape);
    }
    CHECK_FALSE(driver.sees(app::word(language, "charts.log_note")));
    open_menu(driver, kPrice);
    REQUIRE(driver.click(log));
    driver.frames(6);
    CHECK(driver.state().view.looks.at("price").logarithmic);
    CHECK(driver.sees(app::word(language, "charts.log_note")));
    CHECK(driver.clipped_texts().empty());
    open_menu(driver, kPrice);
    REQUIRE(driver.click(log));
    CHECK(driver.state().view.looks.empty());
  }
}

TEST_CASE("the menu of a chart opens below its button where it has room there, else above, and nothing of it is cut") {
  std::size_t above = 0, below = 0;
  for (float height = 1500; height <= 2000; height += 25) {
    Driver driver(1440, height);
    const auto card = driver.chart(kPrice);
    if (!card.has_value()) continue;
    const ImVec2 button = menu_of(*card);
    if (button.y > height - 14) continue;
    CAPTURE(height);
    open_menu(driver, kPrice);
    const char* const first = app::word(app::Language::en, "charts.large");
    const auto top = driver.see(first);
    const auto bottom = driver.see_near("EUR per H100e-month", button);
    REQUIRE(top.has_value());
    REQUIRE(bottom.has_value());
    CHECK(driver.clipped_texts().empty());
    CHECK(bottom->high.y < height);
    const float long_as = bottom->high.y - top->low.y + 40;  // its edges too
    const bool is_below = top->low.y > button.y;
    ++(is_below ? below : above);
    if (button.y + 18 + long_as < height - 12) CHECK(is_below);
    else if (button.y + 18 + long_as > height) CHECK_FALSE(is_below);
  }
  CHECK(above > 3);
  CHECK(below > 3);
}

TEST_CASE("a chart whose one curve may be below zero has a log scale once that is hidden") {
  Driver driver(1440, 2000);
  REQUIRE(driver.click("Free cash flow"));
  open_menu(driver, kMoney);
  REQUIRE(driver.click("Log scale"));
  CHECK(driver.state().view.looks.at("money").logarithmic);
  driver.move({5, 5});
  CHECK(driver.sees("log scale"));
  REQUIRE(driver.click("Free cash flow"));
  driver.frames(6);
  CHECK_FALSE(driver.sees("log scale"));
}

TEST_CASE("on a log scale of stacked areas the line nearest to a click picks a future, in the series' own unit") {
  Driver driver(1440, 2000);
  driver.state().view.looks["capacity"] = {true, "new_mw"};
  driver.frames(6);
  CHECK(driver.sees("log scale"));
  driver.forget_commands();
  driver.click(inside(*driver.chart(kCapacity), 0.5f));
  REQUIRE(driver.count<app::PickPath>() == 1);
  for (const auto& command : driver.commands())
    if (const auto* const picked = std::get_if<app::PickPath>(&command)) {
      // H100e, although the axis shows MW: a workload of the default scenario and not a thousandth of one.
      CHECK(picked->pick.value > 1000);
      CHECK(picked->pick.value < 1e8);
    }
}

TEST_CASE("the menu of a chart switches its unit, in axis, note and read-out") {
  Driver driver(1440, 2000);
  open_menu(driver, kPrice);
  REQUIRE(driver.click("EUR per H100e-month"));
  driver.frames(6);
  CHECK(driver.state().view.looks.at("price").unit == "per_h100e_month");
  CHECK(driver.sees("Price of an H100e-month"));
  CHECK(driver.sees("730.5"));
  CHECK(driver.clipped_texts().empty());
  open_menu(driver, kPrice);
  REQUIRE(driver.click("EUR per H100e-hour"));
  driver.frames(6);
  CHECK(driver.sees("Price of an H100e-hour"));
  CHECK(driver.state().view.looks.empty());
}

TEST_CASE("a chart is saved as a picture of what is shown: its months, without what is hidden") {
  Driver driver(1440, 2000);
  const auto card = *driver.chart(kMoney);
  driver.drag(inside(card, 0.4f), inside(card, 0.7f));
  REQUIRE(driver.click("Spend"));
  open_menu(driver, kMoney);
  REQUIRE(driver.click("Save as PNG"));
  REQUIRE(!driver.state().requests.empty());
  const auto image = std::get<app::SaveImage>(driver.state().requests.back());
  CHECK(image.name == "revenue-and-spend.png");
  CHECK(image.dark);
  CHECK(image.picture->first > 10);
  CHECK(image.picture->last < 110);
  CHECK(image.picture->chart.curves.size() == 2);
  CHECK(image.picture->caption.starts_with("Curseur · "));
  open_menu(driver, kMoney);
  REQUIRE(driver.click("Save as SVG"));
  CHECK(std::get<app::SaveFile>(driver.state().requests.back()).name == "revenue-and-spend.svg");
}

TEST_CASE("what is read in one chart is marked in all of them") {
  Driver driver(1440, 2000);
  driver.move({5, 5});
  driver.frames(4);
  std::vector<int> before;
  for (std::size_t i = 0; i < app::chart_count(); ++i) before.push_back(drawn_in(*driver.chart(i)));
  driver.move(inside(*driver.chart(kPrice), 0.5f));
  driver.frames(4);
  for (std::size_t i = 0; i < app::chart_count(); ++i) {
    CAPTURE(i);
    CHECK(drawn_in(*driver.chart(i)) > before[i] + 20);  // a line, and a disc for each curve
  }
}

TEST_CASE("two fingers on a chart zoom all of them, and each has a way back") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    Driver driver(390, 1200, language);
    driver.use_finger(true);
    const char* const back = app::word(language, "charts.all_months");
    CHECK_FALSE(driver.sees(back));
    const std::size_t years = years_on_view(driver), cut = driver.clipped_texts().size();  // a long name of a scenario
    const auto card = *driver.chart(kCapacity);
    REQUIRE(driver.two_fingers(inside(card, 0.45f), inside(card, 0.55f)));
    driver.two_fingers(inside(card, 0.3f), inside(card, 0.7f));
    driver.two_fingers_gone();
    CHECK(driver.sees(back));
    CHECK(years_on_view(driver) < years);
    CHECK(driver.clipped_texts().size() == cut);
    REQUIRE(driver.click(back));
    driver.frames(6);
    CHECK_FALSE(driver.sees(back));
    CHECK(years_on_view(driver) == years);
    // A double tap, too.
    REQUIRE(driver.two_fingers(inside(card, 0.45f), inside(card, 0.55f)));
    driver.two_fingers(inside(card, 0.3f), inside(card, 0.7f));
    driver.two_fingers_gone();
    CHECK(driver.sees(back));
    driver.click(inside(*driver.chart(kCapacity), 0.6f));
    driver.click(inside(*driver.chart(kCapacity), 0.6f));
    driver.frames(6);
    CHECK_FALSE(driver.sees(back));
  }
}

TEST_CASE("two fingers beside the charts, or under a card over them, belong to the page") {
  Driver driver(1440, 900);
  const auto card = *driver.chart(kCapacity);
  CHECK_FALSE(driver.two_fingers({20, 20}, {80, 20}));
  CHECK_FALSE(driver.two_fingers(inside(card, 0.4f), {20, 20}));
  driver.state().view.overlay = app::Overlay::help;
  driver.frames(4);
  CHECK_FALSE(driver.two_fingers(inside(card, 0.4f), inside(card, 0.6f)));
}

TEST_CASE("a finger that rests on a chart reads it and goes on reading, without zoom and without scrolling") {
  Driver driver(390, 844);
  driver.use_finger(true);
  const auto card = *driver.chart(kCapacity);
  const ImVec2 at = inside(card, 0.5f);
  driver.move(at);
  driver.press();
  driver.frames(10);
  const auto reads = [&] {
    std::string month;
    for (int year = 2026; year < 2036; ++year)
      for (const char* name : {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})
        if (driver.sees(std::string(name) + " " + std::to_string(year))) month = name + std::to_string(year);
    return month;
  };
  CHECK(reads().empty());
  driver.frames(40);  // more than the time that makes it long
  const std::string first = reads();
  CHECK(!first.empty());
  driver.move({at.x + 60, at.y + 40});
  CHECK(reads() != first);
  CHECK(driver.chart(kCapacity)->y == card.y);
  driver.release();
  CHECK(!reads().empty());
  CHECK_FALSE(driver.sees("All months"));
}

TEST_CASE("a chart with the keyboard reads by arrows, zooms by plus and minus, and opens its menu by Enter") {
  Driver driver(1440, 2000);
  const auto card = *driver.chart(kPrice);
  // Where a person clicked, the keyboard is.
  driver.click(inside(card, 0.5f));
  driver.state().view.story.reset();
  driver.move({5, 5});
  driver.frames(4);
  driver.key(ImGuiKey_Home);
  CHECK(driver.sees("Jan 2026"));
  driver.key(ImGuiKey_RightArrow);
  CHECK(driver.sees("Feb 2026"));
  driver.key(ImGuiKey_PageUp);
  CHECK(driver.sees("Feb 2027"));
  driver.key(ImGuiKey_KeypadAdd);
  CHECK(driver.sees("All months"));
  driver.key(ImGuiKey_KeypadSubtract);
  driver.frames(4);
  CHECK_FALSE(driver.sees("All months"));
  driver.key(ImGuiKey_Enter);
  driver.frames(4);
  CHECK(driver.sees("Save as PNG"));
  driver.key(ImGuiKey_Escape);
  driver.frames(4);
  CHECK_FALSE(driver.sees("Save as PNG"));
  // Another press of it ends the reading.
  driver.key(ImGuiKey_End);
  CHECK(driver.sees("Dec 2035"));
  driver.key(ImGuiKey_Escape);
  driver.frames(4);
  CHECK_FALSE(driver.sees("Dec 2035"));
}
