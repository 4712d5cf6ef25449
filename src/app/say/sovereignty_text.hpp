// The sovereignty sheet in the person's words. Used by its panel, the plain version and the report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/view.hpp"
#include "core/read/sovereignty.hpp"

namespace curseur::app {

std::string seal_text(int seal, Language language);  // "SEAL-3"
std::string seal_name(int seal, Language language);  // "Digital resilience"
std::string objective_text(std::size_t objective, Language language);  // "SOV-3 Data and AI"; index from 0
std::string supply_name(core::Supply supply, Language language);  // "Owned capacity"
// "Held back by SOV-4, SOV-5."
std::string held_text(const core::Standing& standing, Language language);
// What a segment requires, and its adopted H100e of the potential: "asks for SEAL-2 · 2,970 of 99 k".
std::string service_text(const core::Scenario& scenario, const core::Service& service, Language language);
// The names of the segments a supply may serve, in sheet order.
std::vector<std::string> served_names(const core::Scenario& scenario, const core::RegionSheet& sheet,
                                      core::Supply supply, Language language);
// The same as one text; "nobody" if it serves none.
std::string served_text(const core::Scenario& scenario, const core::RegionSheet& sheet, core::Supply supply,
                        Language language);

// What a higher level of one supply would open: the step and its sentences, one per line.
struct OpenedText {
  std::string step;  // "Owned, from SEAL-3 to SEAL-4"; empty at the highest level
  std::vector<std::string> lines;
};
// One level up and, if that opens nothing, the level that does.
std::vector<OpenedText> opened_texts(const core::Scenario& scenario, const core::RegionSheet& sheet,
                                     core::Supply supply, Language language);

// The name of a level by its pointer, "SOV-3 Data and AI, owned"; empty for pointers to other numbers.
std::string level_name(std::string_view pointer, Language language);

}  // namespace curseur::app
