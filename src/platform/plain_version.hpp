// The cockpit's levers, figures and charts as JSON in the person's language, for the document beside the canvas.
// Requested when that document is read, not in every frame.
#pragma once

#include <cstddef>
#include <string>

#include "app/state.hpp"

namespace curseur::platform {

// [{"title", "levers": [{"pointer", "label", "value", "text", "low", "high", "step"}]}]
std::string levers_text(const app::State& state);
// [{"title", "figures": [{"label", "value", "error", "note", "help"}]}]; empty before the first outcome.
std::string figures_text(const app::State& state);
// ["How it comes about: ..."], one title per outcome that can be explained; and one explanation:
// {"meaning", "inputs": heading, "steps": [{"title", "basis", "value", "rows": [[label, value]], "rule", "inputs":
// [[label, value]], "section"}]}, null if there is none.
std::string explanations_text(const app::State& state);
std::string explanation_text(const app::State& state, std::size_t which);
// The sovereignty sheet: [{"region", "supplies": [{"name", "seal", "score", "serves", "level_up", "levels": [as
// levers]}]}].
std::string sovereignty_text(const app::State& state);
// The charts, [{"title", "note"}]; and one chart as a table, one row per year: {"months": [names], "columns":
// [{"label", "values": [texts]}]}, null if there is no chart with that number.
std::string charts_text(const app::State& state);
std::string chart_table_text(const app::State& state, std::size_t chart);

}  // namespace curseur::platform
