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

}  // namespace curseur::io
