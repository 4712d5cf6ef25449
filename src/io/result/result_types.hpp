// The shapes of all results, from the field lists beside the result structs (core/catalogue/fields.hpp).
#pragma once

#include "io/json/json_writer.hpp"

namespace curseur::io {

// Writes two members into the open object. "types": [{"name", "meaning", "members": [{"name", "type", "optional",
// "unit", "meaning"}]}], where each type follows those it is made of and "type" is in TypeScript notation. "results":
// [{"name", "type"}], what each simulation and each question returns in addition to its head.
void write_result_types(JsonWriter& json);

}  // namespace curseur::io
