// The view in which a table is pasted or opened, read and settled.
#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <string>
#include <utility>

#include "app/edit/apply.hpp"
#include "app/say/words.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using app::Language, app::List;
using curseur::testing::Driver;

namespace {

const Language kFrench{"fr"};

// The list with this text pasted.
void paste(Driver& driver, List list, const std::string& text) {
  app::apply(app::ShowTable{list}, driver.state());
  driver.frames();
  ImGui::SetClipboardText(text.c_str());
  driver.hold(ImGuiMod_Ctrl, true);
  driver.key(ImGuiKey_V);
  driver.hold(ImGuiMod_Ctrl, false);
  driver.frames();
}

bool press(Driver& driver, std::string_view text) {
  const bool is_seen = driver.click(text);
  driver.frames();
  return is_seen;
}

const core::Scenario& scenario_of(Driver& driver) { return driver.state().document.scenario; }

std::string last_copied(const Driver& driver) {
  std::string text;
  for (const auto& command : driver.commands())
    if (const auto* copy = std::get_if<app::Copy>(&command)) text = copy->text;
  return text;
}

}  // namespace

TEST_CASE("a unit is shown under its head with the conversion, and values as read") {
  Driver driver;
  paste(driver, List::equity, "month\tamount (k€)\tprobability\n06/2027\t500000\t80%\n");
  CHECK(driver.sees("amount (k€)"));
  CHECK(driver.sees("k€ → € m: ÷ 1,000"));
  CHECK(driver.sees("Jun 2027"));
  CHECK(driver.sees("1 row read: 1 added. 1 column converted."));
  REQUIRE(press(driver, "Import 1 row"));
  CHECK(scenario_of(driver).finance.equity.back() == core::EquityRound{17, 500, 0.8});
}

TEST_CASE("the text is hidden once it can be read, and shown when it is wanted") {
  Driver driver;
  paste(driver, List::equity, "month,amount,probability\n06/2027,500,80%\n");
  CHECK_FALSE(driver.sees("month,amount,probability"));
  REQUIRE(press(driver, "Edit the text"));
  CHECK(driver.sees("month,amount,probability"));
  REQUIRE(press(driver, "Hide the text"));
  CHECK_FALSE(driver.sees("month,amount,probability"));
}

TEST_CASE("a fault is mended by one press, and the mend taken back by another") {
  Driver driver;
  paste(driver, List::equity, "month,amount,probability\n01/2028,500,80%\nQ2 2028,700,50%\n");
  CHECK(driver.sees("is a period of several months"));
  CHECK(driver.sees("Settle one thing first."));
  const std::size_t before = scenario_of(driver).finance.equity.size();
  CHECK(press(driver, "Import 2 rows"));
  CHECK(scenario_of(driver).finance.equity.size() == before);  // nothing while something is at fault
  REQUIRE(press(driver, "Write “04/2028”"));
  CHECK_FALSE(driver.sees("is a period of several months"));
  CHECK(driver.sees("Apr 2028"));
  REQUIRE(press(driver, "Take the last change back"));
  CHECK(driver.sees("is a period of several months"));
  REQUIRE(press(driver, "Write “04/2028”"));
  REQUIRE(press(driver, "Import 2 rows"));
  CHECK(scenario_of(driver).finance.equity.size() == before + 2);
}

TEST_CASE("what was typed stays when the changes after it are taken back, and is itself taken back as one") {
  Driver driver;
  paste(driver, List::equity, "month,amount,probability\n01/2028,500,80%\n");
  REQUIRE(press(driver, "Edit the text"));
  REQUIRE(driver.click("01/2028,500,80%"));
  driver.key(ImGuiKey_End);
  driver.type("\nQ2 2028,700,50%");
  driver.frames();
  CHECK(driver.sees("is a period of several months"));
  REQUIRE(press(driver, "Write “04/2028”"));
  CHECK(driver.sees("2 rows read"));
  REQUIRE(press(driver, "Take the last change back"));
  CHECK(driver.sees("is a period of several months"));
  REQUIRE(press(driver, "Take the last change back"));
  CHECK(driver.sees("1 row read"));
  CHECK_FALSE(driver.sees("Take the last change back"));
}

TEST_CASE("a name that is almost one of the list is asked about, and each answer is taken") {
  for (const bool is_same : {true, false}) {
    Driver driver(1440, 900, kFrench);
    paste(driver, List::regions, "nom\tpue\nEtats-Unis\t1,15\n");
    CHECK(driver.sees("question"));
    const std::size_t before = scenario_of(driver).regions.size();
    REQUIRE(press(driver, is_same ? "C’est États-Unis" : "C’est un nouveau nom"));
    CHECK(driver.sees(is_same ? "modifie États-Unis" : "nouvelle"));
    REQUIRE(press(driver, "Importer 1 ligne"));
    CHECK(scenario_of(driver).regions.size() == before + (is_same ? 0 : 1));
    CHECK(scenario_of(driver).regions[is_same ? 1 : before].pue == 1.15);
  }
}

TEST_CASE("what a replacement takes along is told beside the button before it happens") {
  Driver driver;
  paste(driver, List::regions, "name,pue\nVirginia,1.2\n");
  CHECK_FALSE(driver.sees("6 segments"));
  REQUIRE(press(driver, "Replace the list"));
  CHECK(driver.sees("6 segments"));
  CHECK(driver.sees("3 contracts"));
  CHECK(driver.sees("“Virginia”."));
  CHECK(driver.see("6 segments")->centre().y > driver.see("1.2")->centre().y);
  REQUIRE(press(driver, "Add to the list"));
  CHECK_FALSE(driver.sees("6 segments"));
}

TEST_CASE("numbers that can be read in two ways are shown as read, with a switch") {
  Driver driver;
  paste(driver, List::contracts,
        "segment;start;months;h100e;probability\nus;01/2028;24;1.500;80%\nus;01/2028;24;12.000;80%\n");
  CHECK(driver.sees("Numbers are written as"));
  CHECK(driver.sees("12,000"));
  REQUIRE(press(driver, "1,234.5"));
  CHECK(driver.sees("1.5"));
  CHECK_FALSE(driver.sees("12,000"));
  REQUIRE(press(driver, "1.234,5"));
  CHECK(driver.sees("12,000"));
}

TEST_CASE("dates that can be read in two ways wait for a word") {
  Driver driver;
  paste(driver, List::equity, "month,amount,probability\n01/02/2028,500,80%\n03/04/2028,500,80%\n");
  CHECK(driver.sees("In dates, the first number is"));
  REQUIRE(press(driver, "the day"));
  CHECK(driver.sees("Feb 2028"));
  CHECK(driver.sees("Apr 2028"));
  REQUIRE(press(driver, "the month"));
  CHECK(driver.sees("Jan 2028"));
  CHECK(driver.sees("Mar 2028"));
}

TEST_CASE("columns that are not known are named by choosing, or left out") {
  Driver driver;
  paste(driver, List::regions, "name,overhead,operator,city\nVirginia,1.2,A,Ashburn\nReno,1.3,B,Reno\n");
  CHECK(driver.sees("3 columns are not known here"));
  REQUIRE(press(driver, "Say what they are"));
  CHECK(driver.sees("1.2, 1.3"));  // what is in it
  driver.click(driver.see_near("overhead", {200, 400})->centre());
  driver.frames();
  const auto choice = driver.see_near("Energy overhead (PUE)", {300, 500});
  REQUIRE(choice.has_value());
  driver.click(choice->centre());
  driver.frames();
  CHECK(driver.sees("2 columns are not known here"));
  REQUIRE(press(driver, "Leave them all out"));
  REQUIRE(press(driver, "Import 2 rows"));
  CHECK(scenario_of(driver).regions[3].pue == 1.2);
}

TEST_CASE("a template is copied with heads, units and one line, and reads back") {
  Driver driver;
  for (const List list : {List::contracts, List::equity, List::regions, List::segments}) {
    app::apply(app::ShowTable{list}, driver.state());
    driver.frames();
    REQUIRE(press(driver, "Paste or import"));
    REQUIRE(press(driver, "Copy a template"));
    const std::string text = last_copied(driver);
    REQUIRE(std::count(text.begin(), text.end(), '\n') == 2);
    CHECK((list == List::segments || text.find("(%)") != std::string::npos));
    app::apply(app::LoadText{"template.csv", text}, driver.state());
    driver.frames();
    CHECK(driver.sees("1 row read"));
    CHECK_FALSE(driver.sees("Settle"));
    REQUIRE(press(driver, "Another table"));
    CHECK_FALSE(driver.sees("1 row read"));
    CHECK(driver.sees("Take the last change back"));  // nothing is lost
    REQUIRE(press(driver, "Back to the list"));
  }
}

TEST_CASE("the summary is copied before an import, and is above the list after it") {
  Driver driver;
  paste(driver, List::equity, "month,amount,probability\n06/2027,500,80%\n");
  REQUIRE(press(driver, "Copy the summary"));
  CHECK(last_copied(driver).find("1 row read: 1 added.") != std::string::npos);
  REQUIRE(press(driver, "Import 1 row"));
  CHECK(driver.sees("1 row read: 1 added."));
  driver.forget_commands();
  REQUIRE(press(driver, "Save the summary"));
  CHECK(driver.count<app::SaveTable>() == 1);
  REQUIRE(press(driver, "Close the summary"));
  CHECK_FALSE(driver.sees("1 row read: 1 added."));
}

TEST_CASE("the next problem is brought into sight, and mended by the keyboard alone") {
  Driver driver;
  std::string text = "month,amount,probability\n";
  for (int k = 0; k < 60; ++k) text += k == 50 ? "Q2 2028,500,80%\n" : "01/2028,500,80%\n";
  paste(driver, List::equity, text);
  CHECK_FALSE(driver.sees("is a period of several months"));
  REQUIRE(press(driver, "Go to the next"));
  driver.frames(8);
  CHECK(driver.sees("is a period of several months"));
  driver.key(ImGuiKey_Tab);  // shows where the keyboard is: at the line
  driver.key(ImGuiKey_Tab);  // its mend
  driver.frames();
  driver.key(ImGuiKey_Enter);
  driver.frames();
  CHECK_FALSE(driver.sees("is a period of several months"));
  CHECK(driver.sees("Take the last change back"));
}

TEST_CASE("the typed text of another table is read without the choices for the first") {
  Driver driver;
  paste(driver, List::equity, "month,amount,probability\n01/02/2028,500,80%\n");
  REQUIRE(press(driver, "the day"));
  CHECK(driver.sees("Feb 2028"));
  REQUIRE(press(driver, "Another table"));
  paste(driver, List::equity, "month,amount,probability\n03/04/2028,500,80%\n");
  CHECK(driver.sees("may be"));
  CHECK(driver.sees("In dates, the first number is"));
}

TEST_CASE("French has the singular for no row") {
  Driver driver(1440, 900, kFrench);
  app::apply(app::ShowTable{List::equity}, driver.state());
  driver.frames();
  REQUIRE(press(driver, app::word(kFrench, "lists.import")));
  CHECK(driver.sees("Importer 0 ligne"));
}

TEST_CASE("of a long table only the lines in sight are drawn") {
  const auto drawn_with = [](int rows) {
    Driver driver;
    std::string text = "month,amount,probability\n";
    for (int k = 0; k < rows; ++k) text += "01/2028,500,80%\n";
    paste(driver, List::equity, text);
    CHECK(driver.sees("month"));
    return ImGui::GetDrawData()->TotalVtxCount;
  };
  CHECK(drawn_with(5000) < drawn_with(60) * 11 / 10);
}

TEST_CASE("no label of the import is cut, at any size, in either language") {
  const char* const kTables[] = {
      "Our sites\nname;operator;electricity_price "
      "(EUR/kWh);pue;comment\nEurope;A;0,12;1,15;old\nEtats-Unis;B;0,07;much;\nTotal;;;;\n",
      "month,amount (k€),probability\n01/02/2028,500,80%\n",
  };
  for (const auto language : {Language::en, kFrench})
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1010.f, 760.f}, {390.f, 844.f}})
      for (const char* const text : kTables) {
        Driver driver(width, height, language);
        paste(driver, text == kTables[0] ? List::regions : List::equity, text);
        press(driver, app::word(language, "lists.replaced"));
        std::string cut;
        for (const auto& one : driver.clipped_texts()) cut += one + " | ";
        CAPTURE(width);
        CAPTURE(language.id());
        CHECK(cut == "");
      }
}
