#include "app/table/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "app/say/dictionary.hpp"
#include "app/table/numeral.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_year(int number) { return number >= kFirstYear && number <= kLastYear; }

struct Part {
  bool is_number = false;
  std::string text;
  int number = 0;
  std::string mark_before;  // what is between it and the part before: "/", ". "
};

// Numbers and words, and the marks between them; empty if anything else is in the text or a number is too long.
std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  std::string mark;
  for (std::size_t at = 0; at < text.size();) {
    const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
    const char c = text[at];
    if (!is_digit(c) && !is_word(c)) {
      if (std::string_view("/-. ,'").find(c) == std::string_view::npos) return {};
      mark += c;
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (is_digit(c) ? is_digit(text[end]) : is_word(text[end]))) ++end;
    Part part{is_digit(c), std::string(text.substr(at, end - at)), 0, mark};
    if (part.is_number && part.text.size() > 8) return {};
    if (part.is_number) std::from_chars(part.text.data(), part.text.data() + part.text.size(), part.number);
    parts.push_back(std::move(part));
    mark.clear();
    at = end;
  }
  const bool ends_well = mark.empty() || (mark == "." && !parts.empty() && !parts.back().is_number);
  return ends_well && !parts.empty() && parts.front().mark_before.empty() ? parts : std::vector<Part>{};
}

// The month that the whole word names, in any language; 0 if it names none. It is at least as long as what tells months
// apart in the language, and its beginning or its short name.
int month_named(std::string_view word) {
  for (const Language language : languages()) {
    const Conventions& marks = conventions(language);
    for (std::size_t month = 0; month < marks.folded_month_names.size(); ++month) {
      const std::string& name = marks.folded_month_names[month];
      for (const std::string& start : marks.folded_month_beginnings[month])
        if (word == start || (word.starts_with(start) && name.starts_with(word))) return static_cast<int>(month) + 1;
    }
  }
  return 0;
}

// Takes a time off the end: " 00:00:00", "t12:30z", " 12:00 am", "+01:00".
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 3) return text;
  std::size_t begin = colon;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  if (begin == 0 || begin == colon || colon - begin > 2) return text;
  for (std::string_view rest = text.substr(colon); !rest.empty(); rest.remove_prefix(1))
    if (!is_digit(rest.front()) && std::string_view(":.+- zampmutc").find(rest.front()) == std::string_view::npos)
      return text;
  const char before = text[begin - 1];
  if (before != ' ' && before != 't') return text;
  text = text.substr(0, begin - 1);
  while (text.ends_with(' ') || text.ends_with(',')) text.remove_suffix(1);
  return text;
}

DateReading at_month(int year, int month, DateFault fault = DateFault::none) {
  if (month < 1 || month > 12) return {DateFault::no_such_month, {}, {}, {}, false};
  return {fault, YearMonth{year, month}, {}, {}, false};
}

// The month of a spreadsheet's day number: 46037 is 15 January 2026.
YearMonth month_of_serial(int serial) {
  // Days since 1 March of year 0 (civil_from_days of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  const int days = serial - 25569 + 719468, era = days / 146097, of_era = days % 146097;
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int from_march = (5 * of_year + 2) / 153, month = from_march < 10 ? from_march + 3 : from_march - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month};
}

DateReading of_one(const Part& part) {
  constexpr int kFirstSerial = 20'000, kLastSerial = 100'000;
  const int number = part.number;
  if (part.text.size() == 8 && is_year(number / 10000)) return at_month(number / 10000, number / 100 % 100);
  if (number < kFirstYear) {
    DateReading reading{DateFault::none, {}, {}, number, false};
    return reading;
  }
  if (is_year(number)) return at_month(number, 1);
  if (part.text.size() == 6 && is_year(number / 100)) return at_month(number / 100, number % 100);
  if (number >= kFirstSerial && number <= kLastSerial) return {DateFault::none, month_of_serial(number), {}, {}, true};
  return {};
}

DateReading of_two(const Part& a, const Part& b) {
  if (is_year(a.number) && b.number < kFirstYear) return at_month(a.number, b.number);
  if (is_year(b.number) && a.number < kFirstYear) return at_month(b.number, a.number);
  const bool is_short =
      a.number <= 12 && a.number >= 1 && b.text.size() == 2 && b.mark_before != "." && b.mark_before != " ";
  return is_short ? at_month(2000 + b.number, a.number, DateFault::short_year) : DateReading{};
}

DateReading of_three(const Part& a, const Part& b, const Part& c, std::optional<DateOrder> order) {
  const auto is_day = [](int number) { return number >= 1 && number <= 31; };
  if (is_year(a.number)) return is_day(c.number) ? at_month(a.number, b.number) : DateReading{};
  const bool has_short_year = c.text.size() == 2;
  const int year = has_short_year ? 2000 + c.number : c.number;
  if (!is_year(year) || !is_day(a.number) || !is_day(b.number)) return {};
  if (b.mark_before.starts_with('.')) order = DateOrder::day_first;  // no one writes the month first with points
  const bool day_first = b.number <= 12, month_first = a.number <= 12;
  if (!day_first && !month_first) return {DateFault::no_such_month, {}, {}, {}, false};
  const DateReading first = at_month(year, b.number), second = at_month(year, a.number);
  DateReading reading = first;
  if (order) reading = *order == DateOrder::day_first ? first : second;
  else if (!day_first || !month_first) reading = day_first ? first : second;
  else if (first.month != second.month) {
    reading.fault = DateFault::ambiguous;
    reading.other = second.month;
    return reading;
  }
  if (has_short_year && reading.fault == DateFault::none) reading.fault = DateFault::short_year;
  return reading;
}

// A name of a month with a year, and a day before it.
DateReading with_name(const std::vector<Part>& parts, std::size_t place, int month) {
  if (parts.size() == 1) return {DateFault::no_year, {}, {}, {}, false};
  const auto is_day = [](const Part& part) {
    return part.is_number && part.text.size() <= 2 && part.number >= 1 && part.number <= 31;
  };
  const auto is_long_year = [](const Part& part) { return part.is_number && is_year(part.number); };
  if (parts.size() == 3) {
    if (place == 1 && is_long_year(parts[0]) && is_day(parts[2]))
      return at_month(parts[0].number, month);  // 2028-Jan-15
    if (place == 0 && is_day(parts[1]) && is_long_year(parts[2]))
      return at_month(parts[2].number, month);  // Jan 15, 2028
    if (place != 1 || !is_day(parts[0]) || !parts[2].is_number) return {};
    const bool is_short = parts[2].text.size() == 2;  // 15-Jan-28
    return is_short || is_long_year(parts[2]) ? at_month(parts[2].number + (is_short ? 2000 : 0), month)
                                              : DateReading{};
  }
  if (parts.size() != 2) return {};
  const Part& year = parts[1 - place];
  if (place == 0 && year.text.size() == 2)  // Jan-28; "Mar 30" may have been meant as a day
    return at_month(2000 + year.number, month, year.mark_before == " " ? DateFault::short_year : DateFault::none);
  if (place == 1 && is_day(year)) return {DateFault::no_year, {}, {}, {}, false};  // 15-Jan
  return is_long_year(year) ? at_month(year.number, month) : DateReading{};
}

// "q1 2028", "2028-q1", "t1 2028", "1er trimestre 2028", "h2 2028", "2028-w03", "kw 3 2028".
DateReading of_period(std::string_view text) {
  const auto parts = parts_of(text);
  int year = 0, number = 0;
  std::string word;
  for (const Part& part : parts) {
    if (part.is_number && is_year(part.number)) year = part.number;
    else if (part.is_number && number == 0) number = part.number;
    else if (!part.is_number && word.empty()) word = part.text;
    else if (!part.is_number &&
             (word == "er" || word == "e" || word == "st" || word == "nd" || word == "rd" || word == "th"))
      word = part.text;
    else if (part.is_number && part.text.size() == 2 && year == 0) year = 2000 + part.number;
    else return {};
  }
  const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (is_one_of({"w", "wk", "week", "kw", "semaine", "sem"}) && number >= 1 && number <= 53)
    return {DateFault::week, {}, {}, {}, false};
  const int months = is_one_of({"q", "t", "qtr", "quarter", "trimestre", "quartal"}) ? 3
                     : is_one_of({"h", "s", "semestre", "half"})                     ? 6
                                                                                     : 0;
  if (months == 0 || number < 1 || number > 12 / months) return {};
  if (!is_year(year)) return {DateFault::quarter, {}, {}, {}, false};
  return at_month(year, (number - 1) * months + 1, DateFault::quarter);
}

// "1er janvier", "january 1st": a day without the ending of its number.
std::vector<Part> without_ordinal(std::vector<Part> parts) {
  constexpr std::string_view kEndings[] = {"er", "st", "nd", "rd", "th"};
  const auto is_month = [](const Part& part) { return !part.is_number && month_named(part.text) != 0; };
  if (std::none_of(parts.begin(), parts.end(), is_month)) return parts;
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (parts[i - 1].is_number &&
        std::find(std::begin(kEndings), std::end(kEndings), parts[i].text) != std::end(kEndings))
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
  return parts;
}

}  // namespace

DateReading read_date(std::string_view typed, std::optional<DateOrder> order) {
  std::string plain = io::folded(plain_marks(typed));
  std::string_view text = without_time(plain);
  // A serial number or a year with its decimals.
  if (text.ends_with(".0") && (text.size() == 7 || text.size() == 6)) text.remove_suffix(2);
  const auto parts = without_ordinal(parts_of(text));
  if (parts.empty()) return {};
  std::size_t words = 0, place = 0;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!parts[i].is_number) ++words, place = i;
  if (words > 1 && parts.size() >= 2 && !parts[0].is_number && parts[0].text != "q") {
    // A day of the week before the date: "sat 15 jan 2028" is read without it.
    constexpr std::string_view kDays = "mon tue wed thu fri sat sun lun mar mer jeu ven sam dim";
    const std::string_view word = std::string_view(parts[0].text).substr(0, 3);
    if (words == 2 && kDays.find(word) != std::string_view::npos && word.size() == 3 &&
        month_named(parts[place].text) != 0) {
      std::vector<Part> rest(parts.begin() + 1, parts.end());
      return with_name(rest, place - 1, month_named(parts[place].text));
    }
  }
  if (words == 1)
    if (const int month = month_named(parts[place].text); month != 0) return with_name(parts, place, month);
  if (words > 0) return of_period(text);
  if (parts.size() == 1) return of_one(parts[0]);
  if (parts.size() == 2) return of_two(parts[0], parts[1]);
  return parts.size() == 3 ? of_three(parts[0], parts[1], parts[2], order) : DateReading{};
}

std::optional<DateOrder> order_shown(std::string_view typed) {
  const std::string plain = io::folded(plain_marks(typed));
  const auto parts = parts_of(without_time(plain));
  if (parts.size() != 3 || std::any_of(parts.begin(), parts.end(), [](const Part& part) { return !part.is_number; }))
    return std::nullopt;
  const int a = parts[0].number, b = parts[1].number;
  if (is_year(a) || a > 31 || b > 31 || parts[1].mark_before.starts_with('.')) return std::nullopt;
  if (a > 12 && b >= 1 && b <= 12) return DateOrder::day_first;
  if (b > 12 && a >= 1 && a <= 12) return DateOrder::month_first;
  return std::nullopt;
}

}  // namespace curseur::app
