#include "io/text/utf8.hpp"

#include <algorithm>

namespace curseur::io {

namespace {

// What the first byte of a character says about it.
struct Lead {
  std::size_t bytes;  // of the character; 0: no character begins this way
  unsigned low, high;  // range of the second byte
};
Lead lead_of(char first) {
  const auto b = static_cast<unsigned char>(first);
  if (b < 0x80) return {1, 0, 0};
  if (b >= 0xC2 && b <= 0xDF) return {2, 0x80, 0xBF};
  if (b >= 0xE0 && b <= 0xEF) return {3, b == 0xE0 ? 0xA0u : 0x80u, b == 0xED ? 0x9Fu : 0xBFu};
  if (b >= 0xF0 && b <= 0xF4) return {4, b == 0xF0 ? 0x90u : 0x80u, b == 0xF4 ? 0x8Fu : 0xBFu};
  return {0, 0, 0};
}

}  // namespace

std::size_t begun_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const Lead lead = lead_of(text[0]);
  if (lead.bytes == 0) return 0;
  std::size_t bytes = 1;
  for (; bytes < std::min(lead.bytes, text.size()); ++bytes) {
    const auto b = static_cast<unsigned char>(text[bytes]);
    if (b < (bytes == 1 ? lead.low : 0x80u) || b > (bytes == 1 ? lead.high : 0xBFu)) break;
  }
  return bytes;
}

std::size_t character_bytes(std::string_view text) {
  const std::size_t begun = begun_bytes(text);
  return begun > 0 && begun == lead_of(text[0]).bytes ? begun : 0;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = character_bytes(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return count;
}

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  while (!text.empty()) {
    const std::size_t bytes = character_bytes(text);
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    char32_t letter = byte(0);
    if (bytes == 0) letter += kBrokenByte;
    if (bytes > 1) letter &= 0x7Fu >> bytes;
    for (std::size_t i = 1; i < bytes; ++i) letter = letter << 6 | (byte(i) & 0x3Fu);
    letters += letter;
    text.remove_prefix(std::max<std::size_t>(bytes, 1));
  }
  return letters;
}

void append_letter(std::string& text, char32_t letter) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (letter >= kBrokenByte) return put(letter - kBrokenByte);
  if (letter < 0x80) return put(letter);
  const unsigned more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
  put((0xFF00u >> (more + 1) & 0xFFu) | letter >> 6 * more);
  for (unsigned i = more; i-- > 0;) put(0x80u | (letter >> 6 * i & 0x3Fu));
}

std::string text_of_letters(std::u32string_view letters) {
  std::string text;
  text.reserve(letters.size());
  for (const char32_t letter : letters) append_letter(text, letter);
  return text;
}

}  // namespace curseur::io
