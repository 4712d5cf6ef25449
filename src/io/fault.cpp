#include "io/fault.hpp"

#include <algorithm>
#include <array>

#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

constexpr std::size_t kQuotedBytes = 60;
constexpr std::size_t kLineBytes = 2000;
constexpr std::size_t kPrefixBytes = 3;  // a prefix of this length or more identifies a word
constexpr std::size_t kWordBytes = 40;  // longer words are not typing slips of known ones

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

// Optimal string alignment (Damerau-Levenshtein without overlaps): insert, remove, replace, swap neighbours.
std::size_t slips_between(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kWordBytes + 1>, 3> rows{};  // of i-2, i-1, i modulo 3
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

void FaultList::add(Fault fault) {
  if (is_full()) ++left_out_;
  else faults_.push_back(std::move(fault));
}

std::vector<Fault> FaultList::take() && {
  if (left_out_ > 0) faults_.push_back({"", "more", {left_out_}});
  return std::move(faults_);
}

std::string line_of(const Fault& fault, const Sentences& sentences) {
  const std::string text = fault_text(fault, sentences);
  const std::string whole = fault.pointer.empty() ? text : fault.pointer + ": " + text;
  const auto shown = cut(whole, kLineBytes);
  return printable(shown) + (shown.size() < whole.size() ? "…" : "");
}

std::string printable(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  while (!text.empty()) {
    const std::size_t bytes = character_bytes(text);
    const auto first = static_cast<unsigned char>(text[0]);
    const bool c1 = bytes == 2 && first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
    const unsigned code = c1 ? static_cast<unsigned char>(text[1]) : first;
    if (bytes == 0) out += "\xEF\xBF\xBD";
    else if (c1 || (bytes == 1 && (code < 0x20 || code == 0x7F)))
      ((out += "<U+00") += kHex[code >> 4]) += std::string(1, kHex[code & 15]) + ">";
    else out += text.substr(0, bytes);
    text.remove_prefix(std::max<std::size_t>(bytes, 1));
  }
  return out;
}

std::string_view cut(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && is_continuation(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

std::string in_quotes(std::string_view text) {
  const auto shown = cut(text, kQuotedBytes);
  return std::string("\"").append(shown).append(shown.size() < text.size() ? "…\"" : "\"");
}

std::string list_in_quotes(std::span<const std::string_view> words) {
  std::string list;
  for (const auto word : words) list += (list.empty() ? "" : ", ") + in_quotes(word);
  return list;
}

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view nearest;
  std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;  // at most one slip in three letters
  if (word.size() > kWordBytes) return nearest;
  for (const auto candidate : candidates) {
    if (candidate.size() > kWordBytes) continue;
    if (word.size() >= kPrefixBytes && candidate.starts_with(word)) return candidate;
    const std::size_t slips = slips_between(word, candidate);
    if (slips < fewest) {
      fewest = slips;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace curseur::io
