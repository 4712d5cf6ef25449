#include "app/table/number_style.hpp"

#include <string>
#include <utility>

#include "app/table/numeral.hpp"

namespace curseur::app {

namespace {

// The style with this decimal mark: how the numbers are grouped.
NumberStyle with_mark(std::span<const std::string_view> numbers, DecimalMark decimal) {
  NumberStyle style;
  style.decimal = decimal;
  for (const std::string_view text : numbers)
    if (const auto read = numeral_of(text, decimal); read && !read->group.empty()) {
      style.group = read->group;
      style.has_indian_groups = style.has_indian_groups || read->has_indian_groups;
    }
  return style;
}

}  // namespace

NumberStyle style_of(std::span<const std::string_view> numbers, DecimalMark preferred) {
  std::size_t points = 0, commas = 0, either = 0;  // numbers that can be read with one of the marks, or with both
  for (const std::string_view text : numbers) {
    const auto point = numeral_of(text, DecimalMark::point), comma = numeral_of(text, DecimalMark::comma);
    points += point && !comma;
    commas += comma && !point;
    either += point && comma && point->digits != comma->digits;
  }
  NumberStyle style = with_mark(numbers, points > commas   ? DecimalMark::point
                                         : commas > points ? DecimalMark::comma
                                                           : preferred);
  style.is_sure = points + commas > 0 ? points == 0 || commas == 0 : either == 0;
  return style;
}

NumberStyle style_of_table(const std::vector<std::string>& read, const std::vector<std::string>& all,
                           DecimalMark preferred, std::optional<DecimalMark> chosen) {
  const auto find = [](const std::vector<std::string>& texts, DecimalMark mark) {
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return style_of(views, mark);
  };
  NumberStyle style = find(read, preferred);
  if (!style.is_sure)
    if (NumberStyle wider = find(all, preferred); wider.is_sure) style = std::move(wider);
  if (!chosen) return style;
  const bool is_sure = style.is_sure;
  style = with_mark(std::vector<std::string_view>(read.begin(), read.end()), *chosen);
  style.is_sure = is_sure;
  style.is_chosen = true;
  return style;
}

std::string style_example(DecimalMark decimal, std::string_view group) {
  const bool has_comma = decimal == DecimalMark::comma;
  const std::string between = !group.empty() ? std::string(group) : has_comma ? "." : ",";
  return "1" + between + "234" + (has_comma ? ",5" : ".5");
}

}  // namespace curseur::app
