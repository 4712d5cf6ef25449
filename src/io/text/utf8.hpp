// UTF-8: checks which bytes are valid, and counts the characters of a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace curseur::io {

// The length of the valid UTF-8 character at the start of text; 0 if there is none. Unicode 15, table 3-7.
std::size_t character_bytes(std::string_view text);
// The number of bytes at the start of text that are a character or the beginning of one; 0 if none.
std::size_t begun_bytes(std::string_view text);
bool is_utf8(std::string_view text);
// The number of characters in valid text.
std::size_t character_count(std::string_view text);

}  // namespace curseur::io
