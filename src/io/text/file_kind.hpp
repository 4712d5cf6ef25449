// Recognises files that are no scenario and no table, by the bytes they begin with, and says what to do instead.
#pragma once

#include <optional>
#include <string_view>

#include "io/fault.hpp"

namespace curseur::io {

// The fault of a file that is of another kind: a spreadsheet, a document, a web page, an image, an archive, ... Nothing
// if the bytes may be text. `bytes` is the file as it is stored, or its beginning.
std::optional<Fault> other_kind_of_file(std::string_view bytes);
// The same for text, decoded: a web page, XML, a rich text document.
std::optional<Fault> other_kind_of_text(std::string_view text);
// Whether the text is lines of cells: at least two of its first lines have the same number of separators.
bool looks_like_table(std::string_view text);

}  // namespace curseur::io
