// What the page beside the canvas, scripts and tests read of the program: its state as JSON.
#pragma once

#include <string>

#include "app/state.hpp"

namespace curseur::platform {

// {"version", "lang", "theme", "dark", "scenario": id or null, "name", "pace": {"value", "min", "max", "step", "text"},
//  "sentence", "busy", "threads", "milliseconds", "notice": text or null,
//  "result": null or {"curseur", "format", "scenario", "paths", "seed", "complete", "digest": of a complete run,
//                     "metrics": as `curseur run --json`}}
std::string page_state(const app::State& state);

// [{"id", "en", "fr"}, ...]: the built-in scenarios and their names.
std::string page_presets();

}  // namespace curseur::platform
