// The sheet in words: what the default scenario says, worked by hand, and the names that levels have elsewhere.
#include "app/say/sovereignty_text.hpp"

#include <doctest/doctest.h>

#include "app/app.hpp"
#include "app/edit/apply.hpp"
#include "app/say/names.hpp"
#include "app/say/number_format.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using app::Language;
using core::Supply;

namespace {

core::Scenario europe() { return io::scenario_of(*io::find_preset("europe")); }

std::string opened(const core::Scenario& scenario, std::size_t region, Supply supply,
                   Language language = Language::en) {
  std::string all;
  for (const auto& [step, lines] :
       app::opened_texts(scenario, core::sovereignty_sheet(scenario)[region], supply, language)) {
    all += step + "|";
    for (const auto& line : lines) all += line + "|";
  }
  return all;
}

}  // namespace

TEST_CASE("what a level up opens is said with names, contracts and what must be raised") {
  const auto scenario = europe();
  // Rented: SOV-1, 2, 4, 5 and 6 stand at 1. Of the book, one contract is regulated: 1,500 H100e at 0.9.
  CHECK(opened(scenario, 0, Supply::rented) ==
        "Rented, from SEAL-1 to SEAL-2|"
        "Opens: EU regulated industries: energy, water, finance, health (so far owned only).|"
        "One contract in the book: 1,500 H100e, 1,350 weighed by its probability.|"
        "To be raised: SOV-1 Strategic, SOV-2 Legal and jurisdictional, SOV-4 Operational, SOV-5 Supply chain, SOV-6 "
        "Technology.|");
  CHECK(opened(scenario, 0, Supply::own) ==
        "Owned, from SEAL-3 to SEAL-4|Opens nothing: nobody here asks for SEAL-4.|");
  CHECK(opened(scenario, 0, Supply::own, Language{"fr"}).find("En propre, de SEAL-3 à SEAL-4|N’ouvre rien") == 0);
}

TEST_CASE("segments nothing serves are told apart, and so is a higher level where the next opens nothing") {
  auto scenario = europe();
  scenario.regions[0].sovereignty.own = scenario.regions[0].sovereignty.rented = {1, 1, 1, 1, 1, 1, 1, 1};
  std::erase_if(scenario.segments, [](const core::Segment& segment) { return segment.id == "regulated"; });
  std::erase_if(scenario.contracts, [](const core::Contract& contract) { return contract.segment == "regulated"; });
  scenario.contracts.push_back(scenario.contracts[0]);
  CHECK(
      opened(scenario, 0, Supply::own) ==
      "Owned, from SEAL-1 to SEAL-2|Opens nothing: nobody here asks for SEAL-2.|"
      "Owned, from SEAL-1 to SEAL-3|Opens: EU public sector and defence (so far turned away).|"
      "2 contracts in the book: 5,000 H100e, 3,000 weighed by their probability.|To be raised: all eight objectives.|");
  scenario.regions[0].sovereignty.own.fill(4);
  CHECK(opened(scenario, 0, Supply::own) == "|SEAL-4 is the highest level.|");
}

TEST_CASE("what holds a supply back, and whom it may serve") {
  const auto scenario = europe();
  const auto sheets = core::sovereignty_sheet(scenario);
  CHECK(app::held_text(sheets[0].of(Supply::own), Language::en) == "Held back by SOV-4, SOV-5, SOV-6, SOV-8.");
  CHECK(app::held_text(sheets[1].of(Supply::own), Language::en) == "Held back by all eight objectives.");
  CHECK(app::served_names(scenario, sheets[0], Supply::rented, Language::en) ==
        std::vector<std::string>{"EU companies", "EU developers and consumers", "Training"});
  CHECK(app::served_text(scenario, sheets[1], Supply::own, Language::en) == "US companies");
  auto nobody = scenario;
  nobody.segments[4].min_seal = 4;  // US companies
  CHECK(app::served_text(nobody, core::sovereignty_sheet(nobody)[1], Supply::own, Language::en) == "nobody");
  CHECK(app::served_text(scenario, sheets[0], Supply::rented, Language{"fr"}) ==
        "Entreprises (UE)\u202f; Développeurs et particuliers (UE)\u202f; Entraînement");
  CHECK(app::service_text(scenario, sheets[0].services[0], Language::en) ==
        "asks for SEAL-3 · 1,980 of " + app::short_number(66000, Language::en));
}

TEST_CASE("a level has a name of its own where numbers are named, other numbers keep theirs") {
  const auto scenario = europe();
  CHECK(app::number_name(scenario, "/regions/1/sovereignty/rented/2", Language::en) ==
        "SOV-3 Data and AI, rented (United States)");
  CHECK(app::number_name(scenario, "/regions/0/sovereignty/own/7", Language{"fr"}) ==
        "SOV-8 Durabilité environnementale, en propre (Europe)");
  CHECK(app::number_value_text(scenario, "/regions/0/sovereignty/own/7", 3, Language{"fr"}) == "SEAL-3");
  CHECK(app::level_name("/regions/0/pue", Language::en).empty());
}

TEST_CASE("showing the sheet of a region opens it; one that is not there changes nothing") {
  app::State state = app::opening_state();
  CHECK(app::apply(app::ShowSovereignty{1}, state));
  CHECK(state.view.overlay == app::Overlay::sovereignty);
  CHECK(state.view.sheet_region == 1);
  CHECK_FALSE(app::apply(app::ShowSovereignty{1}, state));
  CHECK_FALSE(app::apply(app::ShowSovereignty{99}, state));
  CHECK(state.view.sheet_region == 1);
}
