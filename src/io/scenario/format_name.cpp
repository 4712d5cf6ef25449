#include "io/scenario/format_name.hpp"

#include <limits>

namespace curseur::io {
namespace {

constexpr std::string_view kStem = "curseur/";

}  // namespace

std::string format_name(int format) { return std::string(kStem) + std::to_string(format); }

std::optional<int> format_number(std::string_view name) {
  if (!name.starts_with(kStem)) return std::nullopt;
  const std::string_view digits = name.substr(kStem.size());
  if (digits.empty() || digits[0] == '0' || digits.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  if (digits.size() > std::numeric_limits<int>::digits10) return std::numeric_limits<int>::max();
  int format = 0;
  for (const char c : digits) format = 10 * format + (c - '0');
  return format;
}

}  // namespace curseur::io
