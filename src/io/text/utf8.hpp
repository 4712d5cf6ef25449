// UTF-8: checks which bytes are valid, counts the characters of a text, and converts to Unicode's numbers and back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace curseur::io {

// The length of the valid UTF-8 character at the start of text; 0 if there is none. Unicode 15, table 3-7.
std::size_t character_bytes(std::string_view text);
// The number of bytes at the start of text that are a character or the beginning of one; 0 if none.
std::size_t begun_bytes(std::string_view text);
bool is_utf8(std::string_view text);
// The number of characters in valid text.
std::size_t character_count(std::string_view text);

// The characters of a text. A byte that belongs to none is kBrokenByte plus the byte, so that nothing is lost.
std::u32string letters_of(std::string_view text);
// The text of such characters.
std::string text_of_letters(std::u32string_view letters);
void append_letter(std::string& text, char32_t letter);
inline constexpr char32_t kBrokenByte = 0x110000;

}  // namespace curseur::io
