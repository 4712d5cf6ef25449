// Lists as tables, pasting into them, and the card of a number.
#include <algorithm>
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "app/say/words.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using app::Language, app::List;
using curseur::testing::Driver;

namespace {

void show(Driver& driver, List list) {
  app::apply(app::ShowTable{list}, driver.state());
  driver.frames();
}

void show_number(Driver& driver, const char* pointer) {
  REQUIRE(app::apply(app::ShowNumber{pointer}, driver.state()));
  driver.frames();
}

const core::Scenario& scenario_of(Driver& driver) { return driver.state().document.scenario; }

// Into the field where a text is seen.
void retype(Driver& driver, ImVec2 at, const char* text) {
  driver.click(at);
  driver.frames();
  driver.hold(ImGuiMod_Ctrl, true);
  driver.key(ImGuiKey_A);
  driver.hold(ImGuiMod_Ctrl, false);
  driver.type(text);
  driver.key(ImGuiKey_Enter);
  driver.frames();
}

}  // namespace

TEST_CASE("rows are added and removed by a press, each a step") {
  Driver driver;
  show(driver, List::contracts);
  const std::size_t rows = scenario_of(driver).contracts.size();
  REQUIRE(driver.click("Add a row"));
  driver.frames();
  CHECK(scenario_of(driver).contracts.size() == rows + 1);
  app::apply(app::Undo{}, driver.state());
  driver.frames();
  CHECK(scenario_of(driver).contracts.size() == rows);
  REQUIRE(driver.click("Equity rounds"));
  driver.frames();
  CHECK(driver.state().view.list == List::equity);
  CHECK(driver.sees("Money from owners"));
}

TEST_CASE("a number is typed in its cell; what cannot be is told below with the place, and stays") {
  Driver driver;
  show(driver, List::contracts);
  const auto workload = driver.see("1,500");
  REQUIRE(workload.has_value());
  retype(driver, workload->centre(), "1750");
  CHECK(scenario_of(driver).contracts[0].h100e == 1750);
  retype(driver, driver.see("1,750")->centre(), "lots");
  CHECK(scenario_of(driver).contracts[0].h100e == 1750);
  CHECK(driver.sees("lots"));
  CHECK(driver.sees("Contract 1, Workload: This is not a number."));
}

TEST_CASE("a name is typed in its cell; one that is taken is refused and stays") {
  Driver driver;
  show(driver, List::regions);
  retype(driver, driver.see_near("United States", {720, 240})->centre(), "Elsewhere");
  CHECK(app::text_of(scenario_of(driver).regions[1].name, Language::en) == "Elsewhere");
  retype(driver, driver.see_near("Elsewhere", {720, 240})->centre(), "Europe");
  CHECK(app::text_of(scenario_of(driver).regions[1].name, Language::en) == "Elsewhere");
  CHECK(driver.sees("This name is taken."));
}

TEST_CASE("what a row belongs to is chosen from a list") {
  Driver driver;
  show(driver, List::contracts);
  const std::string before = scenario_of(driver).contracts[2].segment;
  driver.click(driver.see_near("US companies", {300, 310})->centre());
  driver.frames();
  REQUIRE(driver.click("EU companies"));
  driver.frames();
  CHECK(scenario_of(driver).contracts[2].segment != before);
}

TEST_CASE("cells of a spreadsheet are pasted, marked where they are at fault, and taken when nothing is") {
  Driver driver;
  show(driver, List::equity);
  ImGui::SetClipboardText("01/2028\t500\t80%\nsoon\t500\t80%\n");
  driver.hold(ImGuiMod_Ctrl, true);
  driver.key(ImGuiKey_V);
  driver.hold(ImGuiMod_Ctrl, false);
  driver.frames();
  CHECK(driver.sees("Paste a table"));
  CHECK(driver.sees("Settle one thing first."));
  CHECK(driver.sees("“soon” is not a date."));
  const std::size_t before = scenario_of(driver).finance.equity.size();
  driver.click("Import 2 rows");
  driver.frames();
  CHECK(scenario_of(driver).finance.equity.size() == before);  // nothing while a cell is at fault
  REQUIRE(driver.click("Back to the list"));
  driver.frames();
  REQUIRE(driver.click("Paste or import"));
  driver.frames();
  CHECK(driver.sees("“soon” is not a date."));  // what was pasted is still there
  REQUIRE(driver.click("Back to the list"));
  driver.frames();
  app::apply(app::LoadText{"rounds.csv", "month,amount,probability\n01/2028,500,0.8\n01/2029,700,0.5\n"},
             driver.state());
  driver.frames();
  REQUIRE(driver.click("Replace the list"));
  driver.frames();
  REQUIRE(driver.click("Import 2 rows"));
  driver.frames();
  REQUIRE(scenario_of(driver).finance.equity.size() == 2);
  CHECK(scenario_of(driver).finance.equity[1] == core::EquityRound{36, 700, 0.5});
  CHECK(driver.sees("2 rows imported into"));
  CHECK(driver.sees("2 rows read: 2 added."));
  app::apply(app::Undo{}, driver.state());
  CHECK(scenario_of(driver).finance.equity.size() == before);
}

TEST_CASE("a list goes to the clipboard as a spreadsheet takes it, and into a CSV file") {
  Driver driver(1440, 900, Language{"fr"});
  show(driver, List::equity);
  REQUIRE(driver.click("Copier"));
  REQUIRE(driver.count<app::Copy>() == 1);
  REQUIRE(driver.click("Enregistrer en CSV"));
  CHECK(driver.count<app::SaveTable>() == 1);
  for (const auto& command : driver.commands()) {
    if (const auto* copy = std::get_if<app::Copy>(&command)) CHECK(copy->text.find('\t') != std::string::npos);
    if (const auto* save = std::get_if<app::SaveTable>(&command)) CHECK(save->text.find(';') != std::string::npos);
  }
}

namespace {

bool is_own_name(const core::Scenario& scenario, const std::string& shortened) {
  const auto is_of = [&](const core::Text& name) {
    return std::any_of(name.wordings().begin(), name.wordings().end(),
                       [&](const auto& wording) { return curseur::testing::may_be(shortened, wording.text); });
  };
  return is_of(scenario.name) ||
         std::any_of(scenario.regions.begin(), scenario.regions.end(),
                     [&](const auto& one) { return is_of(one.name); }) ||
         std::any_of(scenario.segments.begin(), scenario.segments.end(),
                     [&](const auto& one) { return is_of(one.name); });
}

}  // namespace

TEST_CASE("no label of the tables is cut, at any size, in either language") {
  for (const auto language : {Language::en, Language{"fr"}})
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1010.f, 760.f}, {390.f, 844.f}}) {
      Driver driver(width, height, language);
      for (const List list : {List::contracts, List::equity, List::deliveries, List::regions}) {
        show(driver, list);
        std::string cut;
        for (const auto& text : driver.clipped_texts())
          // Names of scenario and segments are as long as they are; they are read in full in their lists.
          if (!is_own_name(driver.state().document.scenario, text)) cut += text + " | ";
        CAPTURE(width);
        CAPTURE(static_cast<int>(list));
        CHECK(cut == "");
      }
    }
}

TEST_CASE("a press on a number's name opens its card") {
  Driver driver;
  REQUIRE(driver.click("Rented capacity that is reserved"));
  driver.frames();
  CHECK(driver.state().view.overlay == app::Overlay::number);
  CHECK(driver.state().view.number == "/regions/0/reserved_share");
  CHECK(driver.sees("About this number"));
  driver.key(ImGuiKey_Escape);
  driver.frames();
  CHECK(driver.state().view.overlay == app::Overlay::none);
}

TEST_CASE("range, source and quality are changed on the card; a wrong range is refused with the reason and stays") {
  Driver driver;
  show_number(driver, "/market/rent_price");
  const auto given = [&] { return scenario_of(driver).assumptions[0]; };
  REQUIRE(given().pointer == "/market/rent_price");
  const ImVec2 low = {driver.see("Low")->centre().x + 40, driver.see("Low")->centre().y + 26};
  retype(driver, low, "1.25");
  CHECK(given().low == 1.25);
  retype(driver, low, "99");
  CHECK(given().low == 1.25);
  CHECK(driver.sees("The low end must not be above the high end."));
  REQUIRE(driver.click("Measured"));
  driver.frames();
  CHECK(given().quality == core::Quality::measured);
  const auto source = driver.see("Source");
  retype(driver, {source->centre().x + 60, source->centre().y + 24}, "My own counting");
  CHECK(app::text_of(given().source, Language::en) == "My own counting");
}

TEST_CASE("a number without a range is given one, and how much it matters is asked of it alone") {
  Driver driver;
  show_number(driver, "/regions/0/reserved_share");
  REQUIRE(driver.click("Give it a range"));
  driver.frames();
  const auto& given = scenario_of(driver).assumptions.back();
  CHECK(given.pointer == "/regions/0/reserved_share");
  CHECK(given.low < given.high);
  REQUIRE(driver.click("Work out how much it matters"));
  driver.frames();
  REQUIRE(driver.state().document.asked.has_value());
  CHECK(driver.state().document.asked->levers == std::vector<std::string>{"/regions/0/reserved_share"});
  CHECK(driver.sees("Working it out"));
  driver.key(ImGuiKey_Escape);
  driver.frames();
  CHECK_FALSE(driver.state().document.asked.has_value());  // it was this card's question
}

TEST_CASE("the palette finds every number by its name") {
  Driver driver;
  app::apply(app::SetOverlay{app::Overlay::palette}, driver.state());
  driver.frames();
  driver.type("pue united");
  driver.frames();
  driver.key(ImGuiKey_Enter);
  driver.frames();
  CHECK(driver.state().view.overlay == app::Overlay::number);
  CHECK(driver.state().view.number == "/regions/1/pue");
}

TEST_CASE("what is typed to import has the keyboard at once, stays after Escape, and makes way for a file") {
  Driver driver;
  show(driver, List::equity);
  REQUIRE(driver.click("Paste or import"));
  driver.frames();
  CHECK(ImGui::GetIO().WantTextInput);
  driver.type("typed");
  driver.frames();
  driver.key(ImGuiKey_Escape);
  driver.frames();
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
  CHECK(driver.state().view.overlay == app::Overlay::tables);
  CHECK(driver.sees("typed"));
  const auto text = driver.see("typed");
  driver.click(text->centre());  // in the field again
  driver.frames();
  CHECK(ImGui::GetIO().WantTextInput);
  app::apply(app::LoadText{"rounds.csv", "month,amount,probability\n01/2028,500,0.8\n"}, driver.state());
  driver.frames();
  CHECK_FALSE(driver.sees("typed"));
  CHECK(driver.sees("Import 1 row"));
}

TEST_CASE("a refused name goes with its row, and with none that moves into its place") {
  Driver driver;
  show(driver, List::segments);
  const auto& segments = [&]() -> const auto& { return scenario_of(driver).segments; };
  const std::string taken = segments()[0].name.english(), last = segments()[2].name.english();
  const auto cell = driver.see(last);
  REQUIRE(cell.has_value());
  retype(driver, cell->centre(), taken.c_str());
  CHECK(driver.sees("This name is taken."));
  app::apply(app::RemoveRow{List::segments, 1}, driver.state());
  driver.frames();
  CHECK_FALSE(driver.sees("This name is taken."));
}

TEST_CASE("a drop-down stays on the canvas, shows names whole, and Escape closes it alone") {
  Driver driver;
  app::apply(app::SetCell{List::segments, 0, 0, "Plan ##2"}, driver.state());
  for (int k = 0; k < 14; ++k) app::apply(app::AddRow{List::contracts}, driver.state());
  show(driver, List::contracts);
  const std::string name =
      app::cell_text(scenario_of(driver), List::contracts, 2, app::columns_of(List::contracts)[0], Language::en);
  const auto lowest = driver.see_near(name, {300, 900});
  REQUIRE(lowest.has_value());
  driver.click(lowest->centre());
  driver.frames();
  REQUIRE(ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
  CHECK(driver.sees("Plan ##2"));
  for (const auto& segment : scenario_of(driver).segments) CHECK(driver.sees(segment.name.english()));
  driver.key(ImGuiKey_Escape);
  driver.frames();
  CHECK_FALSE(ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
  CHECK(driver.state().view.overlay == app::Overlay::tables);
  driver.key(ImGuiKey_Escape);
  driver.frames();
  CHECK(driver.state().view.overlay == app::Overlay::none);
}

TEST_CASE("a card's question gives way to the one that was asked before it") {
  Driver driver;
  app::Asked own;
  own.kind = core::QuestionKind::optimise;
  app::apply(app::AskQuestion{own}, driver.state());
  show_number(driver, "/market/rent_price");
  REQUIRE(driver.click("Work out how much it matters"));
  driver.frames();
  REQUIRE(driver.state().document.asked != own);
  app::apply(app::ShowModel{"4.6"}, driver.state());  // and back: still this card's
  driver.frames();
  driver.key(ImGuiKey_Escape);
  driver.frames();
  REQUIRE(driver.state().view.overlay == app::Overlay::number);
  CHECK(driver.state().document.asked != own);
  app::apply(app::SetOverlay{app::Overlay::palette}, driver.state());
  driver.frames();
  CHECK(driver.state().document.asked == own);
}

TEST_CASE("an end of a range that waits for the other one is taken when it can be, in the language of the moment") {
  Driver driver;
  show_number(driver, "/market/rent_price");
  const auto given = [&] { return scenario_of(driver).assumptions[0]; };
  const double high = given().high;
  const ImVec2 at_low = {driver.see("Low")->centre().x + 40, driver.see("Low")->centre().y + 26};
  const ImVec2 at_high = {driver.see("High")->centre().x + 40, driver.see("High")->centre().y + 26};
  retype(driver, at_low, "5.5");
  REQUIRE(given().low < 5.5);
  CHECK(driver.sees("The low end must not be above the high end."));
  app::apply(app::SetLanguage{Language{"fr"}}, driver.state());
  driver.frames();
  CHECK(driver.sees("Le bas ne doit pas dépasser le haut."));
  retype(driver, at_high, "6");
  driver.frames();
  CHECK(given().high == 6);
  CHECK(given().low == 5.5);
  CHECK(high < 5.5);
  CHECK_FALSE(driver.sees("Le bas ne doit pas dépasser le haut."));
}
