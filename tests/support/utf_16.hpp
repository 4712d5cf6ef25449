// Texts in UTF-16, as some spreadsheets and editors save them.
#pragma once

#include <string>
#include <string_view>

namespace curseur::testing {

enum class ByteOrder { low_first, high_first };

// `text`: UTF-8 with characters of at most three bytes.
inline std::string utf_16(std::string_view text, ByteOrder order, bool has_mark) {
  std::string made;
  const auto put = [&](unsigned code) {
    const char low = static_cast<char>(code & 0xFF), high = static_cast<char>(code >> 8);
    made += order == ByteOrder::low_first ? low : high;
    made += order == ByteOrder::low_first ? high : low;
  };
  if (has_mark) put(0xFEFF);
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
    const std::size_t bytes = byte(i) < 0x80 ? 1 : byte(i) < 0xE0 ? 2 : 3;
    unsigned code = bytes == 1 ? byte(i) : byte(i) & (0x7Fu >> bytes);
    for (std::size_t k = 1; k < bytes; ++k) code = code << 6 | (byte(i + k) & 0x3Fu);
    put(code);
    i += bytes;
  }
  return made;
}

}  // namespace curseur::testing
