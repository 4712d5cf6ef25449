// Folds the letters used in English, French and neighbouring languages' names: Latin-1 and Latin Extended-A.
#include "ui/kit/search.hpp"

#include <cstdint>

namespace curseur::ui {
namespace {

// U+00C0 .. U+00FF, then U+0100 .. U+017F, each as plain lower-case letters; '.' means "unchanged".
constexpr char kLatin1[] = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";
constexpr char kExtendedA[] =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
    "lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(sizeof kLatin1 == 65 && sizeof kExtendedA == 129);

constexpr std::uint32_t kBroken = 0xFFFFFFFFu;

// The code point at `at`, which moves past it; kBroken for a byte that begins none.
std::uint32_t next_letter(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at++);
  const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  if (more == 0) return first < 0x80 ? first : kBroken;
  if (at + more > text.size()) return kBroken;
  std::uint32_t letter = first & (0x3Fu >> more);
  for (std::size_t i = 0; i < more; ++i) letter = letter << 6 | (byte(at++) & 0x3Fu);
  return letter;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const std::uint32_t letter = next_letter(text, at);
    char plain = 0;
    if (letter >= 'A' && letter <= 'Z') plain = static_cast<char>(letter - 'A' + 'a');
    else if (letter < 0x80) plain = static_cast<char>(letter);
    else if (letter == 0xA0 || letter == 0x202F || letter == 0x2009) plain = ' ';
    else if (letter == 0x2019 || letter == 0x2018) plain = '\'';
    else if (letter >= 0xC0 && letter <= 0xFF && kLatin1[letter - 0xC0] != '.') plain = kLatin1[letter - 0xC0];
    else if (letter >= 0x100 && letter <= 0x17F && kExtendedA[letter - 0x100] != '.')
      plain = kExtendedA[letter - 0x100];
    if (plain) out += plain;
    else if (letter == 0xC6 || letter == 0xE6) out += "ae";
    else if (letter == 0x152 || letter == 0x153) out += "oe";
    else if (letter == 0xDF) out += "ss";
    else out.append(text.substr(from, at - from));
  }
  return out;
}

bool found_in(std::string_view folded_text, std::string_view folded_query) {
  for (std::size_t at = 0; at < folded_query.size();) {
    const std::size_t from = folded_query.find_first_not_of(' ', at);
    if (from == std::string_view::npos) break;
    at = folded_query.find(' ', from);
    if (at == std::string_view::npos) at = folded_query.size();
    if (folded_text.find(folded_query.substr(from, at - from)) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace curseur::ui
