#include "app/report/sovereignty_section.hpp"

#include "app/say/number_format.hpp"
#include "app/say/sovereignty_text.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

void write_standing(Html& html, const core::Scenario& scenario, const core::RegionSheet& sheet, core::Supply supply,
                    Language language) {
  const auto& standing = sheet.of(supply);
  html.open("tr").element("th", supply_name(supply, language), {{"scope", "row"}});
  html.open("td")
      .element("b", seal_text(standing.seal, language))
      .text(" ")
      .element("small", seal_name(standing.seal, language))
      .close();
  html.element("td", share_text(standing.score, language)).open("td");
  const auto names = served_names(scenario, sheet, supply, language);
  if (names.empty()) html.text(word(language, "sovereignty.serves_nobody"));
  for (const auto& name : names) html.element("div", name);
  html.close().open("td");
  for (const auto& [step, lines] : opened_texts(scenario, sheet, supply, language)) {
    if (!step.empty()) html.element("div", step);
    for (const auto& line : lines) html.element("small", line);
  }
  html.close().close();
}

}  // namespace

void write_sovereignty(Html& html, const core::Scenario& scenario, Language language) {
  html.open("table", {{"class", "sovereignty"}}).open("thead").open("tr");
  for (const char* key : {"report.capacity", "units.SEAL", "report.score", "report.serves", "report.level_up"})
    html.element("th", word(language, key), {{"scope", "col"}});
  html.close().close();
  const auto sheets = core::sovereignty_sheet(scenario);
  for (std::size_t r = 0; r < sheets.size(); ++r) {
    html.open("tbody");
    if (sheets.size() > 1)
      html.open("tr")
          .element("th", text_of(scenario.regions[r].name, language), {{"scope", "rowgroup"}, {"colspan", "5"}})
          .close();
    for (const auto supply : {core::Supply::own, core::Supply::rented})
      write_standing(html, scenario, sheets[r], supply, language);
    html.close();
  }
  html.close();
}

}  // namespace curseur::app
