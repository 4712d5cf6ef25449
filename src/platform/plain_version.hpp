// The cockpit's levers, figures and charts as JSON in the person's words, for the document beside the canvas: asked for
// when it is read, not at every frame.
#pragma once

#include <cstddef>
#include <string>

#include "app/state.hpp"

namespace curseur::platform {

// [{"title", "levers": [{"pointer", "label", "value", "text", "low", "high", "step"}]}]
std::string levers_text(const app::State& state);
// [{"title", "figures": [{"label", "value", "error", "note", "help"}]}]; empty before the first outcome.
std::string figures_text(const app::State& state);
// ["How it comes about: ..."], a title for each outcome that can be explained; and one of them: {"meaning", "inputs":
// heading, "steps":
// [{"title", "basis", "value", "rows": [[label, value]], "rule", "inputs": [[label, value]], "section"}]}, null where
// it cannot be.
std::string explanations_text(const app::State& state);
std::string explanation_text(const app::State& state, std::size_t which);
// The sovereignty sheet: [{"region", "supplies": [{"name", "seal", "score", "serves", "level_up", "levels": [as
// levers]}]}].
std::string sovereignty_text(const app::State& state);
// [{"title", "note"}], what charts there are; and one of them as a table: {"months": [names], "columns": [{"label",
// "values": [texts]}]}, a row a year, null where there is none of that number.
std::string charts_text(const app::State& state);
std::string chart_table_text(const app::State& state, std::size_t chart);

}  // namespace curseur::platform
