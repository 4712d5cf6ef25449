// Figures of scenarios far smaller than the built-in ones.
#include "app/say/figures.hpp"

#include <cstddef>
#include <doctest/doctest.h>
#include <memory>
#include <string>

#include "app/edit/apply.hpp"
#include "app/say/sentence.hpp"

using namespace curseur;
using namespace curseur::app;
using core::Metric;

TEST_CASE("a scenario of EUR 40,000 shows its figures") {
  State state = opening_state();
  auto outcome = std::make_shared<Outcome>();
  struct Row {
    Metric metric;
    double mean, se;
  };
  for (const auto& [metric, mean, se] : {Row{Metric::npv, 0.04, 0.0012},
                                         {Metric::capex, 0.0123, 0.0004},
                                         {Metric::lost_revenue, 1.2e-5, 3e-7},
                                         {Metric::energy, 4.1e-7, 2e-9},
                                         {Metric::emissions, 3.3e-5, 1e-6},
                                         {Metric::autonomy, 0.0004, 0.00002},
                                         {Metric::utilisation, 0.00021, 0.000004}}) {
    auto& summary = outcome->summary.amounts[static_cast<std::size_t>(metric)];
    summary.mean = mean;
    summary.se = se;
  }
  outcome->summary.distress = {0.0003, 0.00004};
  state.outcome = outcome;
  CHECK(result_sentence(state).find("€40\u202fk on average (±\u202f€1.2\u202fk)") != std::string::npos);
  std::size_t figures = 0;
  for (const FigureGroup& group : figures_of_state(state))
    for (const Figure& figure : group.figures) {
      if (!figure.metric || figure.id == "payback") continue;
      CAPTURE(figure.id);
      const auto has_digit = [](const std::string& text) {
        return text.find_first_of("123456789") != std::string::npos;
      };
      CHECK_MESSAGE(has_digit(figure.value), figure.value);
      CHECK_MESSAGE(has_digit(figure.error), figure.error);
      ++figures;
    }
  CHECK(figures == 7);
}
