// The charts of an outcome: what they show adds up, and fits at every width in both languages.
#include "ui/outcomes/charts_panel.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "app/chart/outcome_charts.hpp"
#include "app/say/words.hpp"
#include "core/sim/series.hpp"
#include "ui/driver.hpp"
#include "ui/simulated_state.hpp"

using namespace curseur;
using namespace curseur::ui;
using core::Series;
using curseur::testing::Driver;

namespace {

constexpr std::size_t kCash = 1;

app::State with(app::Language language, std::size_t region = 0) {
  app::State state = simulated_state();
  state.view.language = language;
  state.view.region = region;
  return state;
}
}  // namespace

TEST_CASE("the areas of capacity add up to the demand of the median path") {
  const app::State& state = simulated_state();
  const Chart chart = app::charts_of_state(state).front();
  const auto tops = tops_of(chart);
  REQUIRE(tops.size() == 4);  // owned, reserved, on demand, unserved
  const auto& monthly = state.outcome->median.monthly;
  REQUIRE(tops.back().size() == monthly.months());
  for (std::size_t t = 0; t < monthly.months(); ++t)
    CHECK(tops.back()[t] == doctest::Approx(*monthly.at(core::column_of(Series::demand), t)).epsilon(1e-5));
}

TEST_CASE("every chart has a title, every curve a label and a value for every month") {
  for (const app::Language language : {app::Language::en, app::Language{"fr"}})
    for (std::size_t region = 0; region <= simulated_state().document.scenario.regions.size(); ++region) {
      const app::State state = with(language, region);
      const std::vector<Chart> charts = app::charts_of_state(state);
      REQUIRE(charts.size() == app::chart_count());
      REQUIRE(app::chart_titles(state).size() == app::chart_count());
      for (const Chart& chart : charts) {
        CAPTURE(chart.title);
        CHECK(!chart.title.empty());
        CHECK(chart.title.find("charts.") == std::string::npos);
        CHECK(!chart.help.empty());
        REQUIRE(!chart.curves.empty());
        for (const Curve& curve : chart.curves) {
          CAPTURE(curve.label);
          CHECK(curve.label.find("charts.") == std::string::npos);
          for (std::size_t q = 0; q < 5; ++q)
            if (q == 2 || curve.shape == Shape::fan)
              CHECK(curve.quantiles[q].size() == static_cast<std::size_t>(state.document.scenario.months));
        }
      }
    }
}

TEST_CASE("months of distress are shares of the futures") {
  const Chart cash = app::charts_of_state(simulated_state())[1];
  REQUIRE(cash.strip);
  for (const double share : cash.strip->shares) {
    CHECK(share >= 0);
    CHECK(share <= 1);
  }
}

TEST_CASE("no text of the charts is cut, from a phone to a wide screen, in both languages") {
  for (const float width : {374.f, 640.f, 800.f, 1050.f, 1400.f})
    for (const app::Language language : {app::Language::en, app::Language{"fr"}})
      for (const std::size_t region : {0, 1}) {
        CAPTURE(width);
        CAPTURE(language.id());
        Screen screen(width, 4000);
        ChartsPanel panel;
        app::Commands commands;
        const app::State state = with(language, region);
        for (int frame = 0; frame < 3; ++frame) screen.draw(true, [&] { panel.draw(state, commands); });
        const auto letters = curseur::testing::letters_on_screen();
        CHECK(letters.size() > 100);
        for (const std::string& text : curseur::testing::shortened_texts(letters, language))
          FAIL_CHECK("cut: " << text);
        CHECK(commands.empty());
      }
}

TEST_CASE("without an outcome the charts' places are drawn") {
  Screen screen(800, 900);
  ChartsPanel panel;
  app::Commands commands;
  app::State state = with(app::Language::en);
  state.outcome = nullptr;
  screen.draw(false, [&] { panel.draw(state, commands); });
  CHECK(ImGui::GetDrawData()->TotalVtxCount > 100);
}

TEST_CASE("dragging in a plot asks for one more frame, because the months shown have changed") {
  Screen screen(800, 900);
  ChartsPanel panel;
  app::Commands commands;
  const app::State& state = simulated_state();
  ImGuiIO& io = ImGui::GetIO();
  const auto frame = [&] { screen.draw(true, [&] { panel.draw(state, commands); }); };
  frame();
  io.AddMousePosEvent(300, 250);
  frame();
  io.AddMouseButtonEvent(0, true);
  frame();
  io.AddMousePosEvent(450, 250);
  frame();
  CHECK_FALSE(panel.moving());
  io.AddMouseButtonEvent(0, false);
  frame();
  CHECK(panel.moving());
  frame();
  CHECK_FALSE(panel.moving());
}

TEST_CASE("a press on a name in the legend hides its curve, another shows it again") {
  Driver driver(1440, 2000);
  const auto price = driver.see("Free cash flow");
  REQUIRE(price.has_value());
  const int before = ImGui::GetDrawData()->TotalVtxCount;
  driver.click(price->centre());
  driver.move({5, 5});
  driver.frames(6);
  CHECK(ImGui::GetDrawData()->TotalVtxCount < before);
  driver.click(driver.see("Free cash flow")->centre());
  driver.move({5, 5});
  driver.frames(6);
  CHECK(ImGui::GetDrawData()->TotalVtxCount == before);
}

TEST_CASE("a chart is shown large and small again, its data copied and saved, the French way in French") {
  for (const auto language : {app::Language::en, app::Language{"fr"}}) {
    Driver driver(1440, 2000, language);
    const bool is_french = language == app::Language{"fr"};
    const std::string title = is_french ? "Trésorerie" : "Cash";
    const auto open_menu = [&] {
      const auto card = driver.chart(kCash);
      REQUIRE(card.has_value());
      driver.click(ImVec2{card->right() - 26, card->y + 24});
      driver.frames(4);
      REQUIRE(driver.sees(is_french ? "Copier les données" : "Copy the data"));
    };
    open_menu();
    driver.forget_commands();
    REQUIRE(driver.click(is_french ? "Copier les données" : "Copy the data"));
    REQUIRE(driver.count<app::Copy>() == 1);
    const std::string copied = std::get<app::CopyText>(driver.state().requests.back()).text;
    CHECK(copied.find('\t') != std::string::npos);
    CHECK(std::count(copied.begin(), copied.end(), '\n') == driver.state().document.scenario.months + 1);
    open_menu();
    REQUIRE(driver.click(is_french ? "Enregistrer en CSV" : "Save as CSV"));
    const auto file = std::get<app::SaveFile>(driver.state().requests.back());
    CHECK(file.name.ends_with(".csv"));
    CHECK((file.text.find(';') != std::string::npos) == is_french);
    open_menu();
    REQUIRE(driver.click(is_french ? "L’agrandir" : "Enlarge"));
    driver.frames(6);
    const char* const other = app::word(language, "charts.price.title");
    CHECK_FALSE(driver.sees(other));
    CHECK(driver.sees(title));
    open_menu();
    REQUIRE(driver.click(is_french ? "Montrer tous les graphiques" : "Show all charts"));
    driver.frames(6);
    CHECK(driver.sees(other));
  }
}
