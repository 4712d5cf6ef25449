// UTF-8: what is valid of it, and how many characters a text has.
#pragma once

#include <cstddef>
#include <string_view>

namespace curseur::io {

// Length of the valid UTF-8 character at the start of text, 0 if there is none. Unicode 15, table 3-7.
std::size_t character_bytes(std::string_view text);
// How many bytes at the start of text are a character or the beginning of one, 0 if none.
std::size_t begun_bytes(std::string_view text);
bool is_utf8(std::string_view text);
// Of valid text.
std::size_t character_count(std::string_view text);

}  // namespace curseur::io
