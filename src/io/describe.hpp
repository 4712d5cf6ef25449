// The catalogue as JSON: every kind of thing that the program has a table of. `curseur describe` prints it, and
// scripts/describe.mjs writes types, option checks and the tables of the model's text from it.
#pragma once

#include "io/json_writer.hpp"

namespace curseur::io {

// Writes the members "parameters", "lists", "metrics", "series", "simulations" and "questions" into the open object.
void write_catalogue(JsonWriter& json);

}  // namespace curseur::io
