// The encoding of a text that came from outside: files, pasted tables, saved documents. Whatever the program reads
// passes through here first and is UTF-8 afterwards.
#pragma once

#include <string>
#include <string_view>

namespace curseur::io {

// What happens to bytes that are not valid in the encoding found.
enum class Otherwise {
  as_is,  // they stay invalid UTF-8, so that the reader of the text tells the place of the first one
  windows_1252  // all bytes are read as Windows-1252, as spreadsheets write it; in UTF-16 they become U+FFFD
};

// The text as UTF-8, without its byte-order mark. It is a part of `bytes`, or of `room` if it had to be converted; both
// must outlive it. UTF-16 and UTF-32 are known by their byte-order mark. UTF-16 without one is known by its zero bytes:
// its first character is ASCII, and all of it is well-formed text with no control characters.
std::string_view decoded(std::string_view bytes, std::string& room, Otherwise otherwise = Otherwise::as_is);

}  // namespace curseur::io
