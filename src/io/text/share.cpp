#include "io/text/share.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace curseur::io {
namespace {

// Whether the two read the same with this many decimals; asked of the digits, because halves are not exact in binary.
bool reads_as(double value, double whole, int decimals) {
  const auto written = [decimals](std::array<char, 400>& digits, double number) {  // the largest double has 309
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, decimals).ptr;
    return std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
  };
  std::array<char, 400> one, other;
  return written(one, value) == written(other, whole);
}

}  // namespace

WrittenShare written_share(double share, int decimals) {
  const double percent = share * 100, size = std::fabs(percent);
  const auto is_hidden = [size](int digits) {
    return (size > 0 && reads_as(size, 0, digits)) || (size < 100 && reads_as(size, 100, digits));
  };
  if (!is_hidden(decimals)) return {size == 0 ? 0 : percent, decimals, ShareBound::none};
  decimals = std::max(decimals, 1);
  if (!is_hidden(decimals)) return {percent, decimals, ShareBound::none};
  const double least = std::pow(10.0, -decimals);
  if (percent < 0) return {size > 50 ? percent : 0, decimals, ShareBound::none};  // a rate, not a share
  return size > 50 ? WrittenShare{100 - least, decimals, ShareBound::above}
                   : WrittenShare{least, decimals, ShareBound::below};
}

}  // namespace curseur::io
