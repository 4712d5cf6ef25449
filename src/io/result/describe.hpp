// The catalogue as JSON: every kind of thing that the program has a table of. `curseur describe` prints it.
// scripts/describe.mjs uses it to write types, option checks and the tables of the model text.
#pragma once

#include "io/json/json_writer.hpp"

namespace curseur::io {

// Writes the members "parameters", "lists", "metrics", "series", "simulations", "question_options", "questions",
// "types" and "results" into the open object.
void write_catalogue(JsonWriter& json);

}  // namespace curseur::io
