// Random tables in every style that people and spreadsheets use read back as what was written.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <doctest/doctest.h>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "app/say/words.hpp"
#include "app/table/read_table.hpp"
#include "io/text/delimited.hpp"
#include "support/utf_16.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace curseur::testing;

namespace {

// How a table is written.
struct Style {
  Language language;
  char separator = ',';
  DecimalMark decimal = DecimalMark::point;
  std::string group;  // the mark between groups, or empty
  bool has_indian_groups = false, has_percent = false, is_windows_1252 = false, has_byte_order_mark = false;
  std::optional<ByteOrder> utf_16{};  // UTF-8 or Windows-1252 otherwise
  std::string line_end;
  int units = 0;  // 0: none in the heads, 1: the program's own, 2: others that are converted
  int dates = 0;
};

class TableWriting {
 public:
  explicit TableWriting(unsigned seed) : random_(seed) {
    const auto all = languages();
    style_.language = all[below(all.size())];
    style_.separator = "\t;,"[below(3)];
    style_.decimal = below(2) != 0 ? DecimalMark::comma : DecimalMark::point;
    const bool has_comma = style_.decimal == DecimalMark::comma;
    const std::string groups[] = {"", "", " ", "\u00a0", "\u202f", "'", "\u2019", has_comma ? "." : ","};
    style_.group = groups[below(8)];
    style_.has_indian_groups = style_.group == "," && below(3) == 0;
    style_.has_percent = below(2) != 0;
    style_.is_windows_1252 = below(3) == 0 && style_.group != "\u202f";
    style_.has_byte_order_mark = !style_.is_windows_1252 && below(3) == 0;
    if (!style_.is_windows_1252 && below(3) == 0)
      style_.utf_16 = below(2) != 0 ? ByteOrder::low_first : ByteOrder::high_first;
    style_.line_end = below(2) != 0 ? "\r\n" : "\n";
    style_.units = static_cast<int>(below(3));
    style_.dates = static_cast<int>(below(7));
    constexpr List kLists[] = {List::contracts, List::equity, List::deliveries, List::regions, List::segments};
    columns_ = columns_for(kLists[below(5)], style_.language);
    order_.resize(columns_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::shuffle(order_.begin(), order_.end(), random_);
  }

  // The table in its encoding; empty if that lacks one of its letters.
  std::string text() {
    io::TableWriter writer(style_.separator);
    scales_.resize(columns_.size());
    for (const std::size_t column : order_) writer.cell(head(column));
    writer.end_row();
    const std::size_t rows = 2 + below(6);
    for (std::size_t row = 0; row < rows; ++row) {
      values_.emplace_back(columns_.size());
      for (const std::size_t column : order_) writer.cell(cell(column));
      writer.end_row();
    }
    // A number that can be read in one way only, so that the style is certain.
    values_.emplace_back(columns_.size());
    for (const std::size_t column : order_)
      writer.cell(columns_[column].kind == TableColumnKind::number ? certain(column) : "x");
    writer.end_row();
    std::string text = writer.take();
    if (style_.line_end == "\n") std::erase(text, '\r');
    if (style_.is_windows_1252) return in_windows_1252(text);
    if (style_.utf_16) return utf_16(text, *style_.utf_16, true);
    return (style_.has_byte_order_mark ? "\ufeff" : "") + text;
  }

  TableReading read(const std::string& text) const {
    return read_typed_table(text, columns_, {style_.language, &default_scenario(), {}, {}});
  }
  const std::vector<std::size_t>& order() const { return order_; }
  const std::vector<TableColumn>& columns() const { return columns_; }
  std::optional<double> value(std::size_t row, std::size_t column) const { return values_[row][column]; }
  std::size_t rows() const { return values_.size(); }

 private:
  // Values in the file are the scenario's multiplied by 10^places.
  struct Scale {
    int places = 0;
    bool has_unit = false;
  };

  std::size_t below(std::size_t end) { return random_() % end; }

  std::string head(std::size_t column) {
    const TableColumn& one = columns_[column];
    std::string name = below(2) != 0 ? one.key : one.names[below(one.names.size())];
    if (one.kind != TableColumnKind::number || one.parameter->unit == "month") return name;
    struct Other {
      std::string_view unit, text;
      int places;
    };
    constexpr Other kOthers[] = {
        {"MEUR", "k\u20ac", 3},     {"MEUR", "bn EUR", -3},
        {"MEUR", "EUR", 6},         {"MW", "kW", 3},
        {"MW", "GW", -3},           {"EUR/MWh", "EUR/kWh", -3},
        {"EUR/MWh", "ct/kWh", -1},  {"EUR/MWh", "\u20ac/kWh", -3},
        {"share", "%", 2},          {"g/kWh", "kg/kWh", -3},
        {"g/kWh", "kg CO2/MWh", 0}, {"H100e", "thousand H100e", -3},
        {"MEUR/MW", "EUR/kW", 3},   {"1/yr", "%", 2},
    };
    std::vector<Other> fitting;
    for (const Other& other : kOthers)
      if (other.unit == one.parameter->unit) fitting.push_back(other);
    std::string unit;
    if (style_.units == 2 && !fitting.empty()) {
      const Other& chosen = fitting[below(fitting.size())];
      unit = chosen.text;
      scales_[column].places = chosen.places;
    } else if (style_.units == 1 && one.parameter->unit != "share") {
      unit = unit_text(style_.language, one.parameter->unit);
    }
    if (unit.empty()) return name;
    scales_[column].has_unit = true;
    return below(2) != 0 ? name + " (" + unit + ")" : name + " [" + unit + "]";
  }

  std::string cell(std::size_t column) {
    const TableColumn& one = columns_[column];
    if (one.kind != TableColumnKind::number) return "Name " + std::to_string(below(1000));
    if (one.parameter->unit == "month") return date(column);
    const double low = std::max(one.parameter->low, -1e4), high = std::min(one.parameter->high, 1e7);
    const bool is_small = below(2) != 0;
    double value = low + (high - low) * (is_small ? 1e-3 : 1) * static_cast<double>(below(100'001)) / 1e5;
    const double step = one.whole ? 1 : 1e3;
    value = std::clamp(std::round(value * step) / step, one.parameter->low, one.parameter->high);
    if (!one.parameter->allows(value)) value = high;
    return written(column, value);
  }
  std::string certain(std::size_t column) {
    const core::Parameter& parameter = *columns_[column].parameter;
    if (parameter.unit == "month") return date(column);
    if (columns_[column].whole) return written(column, std::max(1.0, parameter.low));
    return written(column, std::min(parameter.high, parameter.low + 0.25));
  }

  std::string date(std::size_t column) {
    const int month = static_cast<int>(below(120)), year = 2026 + month / 12, in_year = month % 12 + 1;
    values_.back()[column] = month;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const Conventions& marks = conventions(style_.language);
    const auto at = static_cast<std::size_t>(in_year - 1);
    switch (style_.dates) {
      case 0:
        return two(in_year) + "/" + std::to_string(year);
      case 1:
        return std::to_string(year) + "-" + two(in_year);
      case 2:
        return std::to_string(year) + "-" + two(in_year) + "-15 00:00:00";
      case 3:
        return "15/" + two(in_year) + "/" + std::to_string(year);
      case 4:
        return marks.month_names[at] + " " + std::to_string(year);
      case 5:
        return "15 " + marks.months[at] + " " + std::to_string(year);
      default:
        return "15." + two(in_year) + "." + std::to_string(year);
    }
  }

  // The value, scaled, in the table's style.
  std::string written(std::size_t column, double value) {
    values_.back()[column] = value;
    const bool is_share = columns_[column].parameter->unit == "share";
    const bool has_sign = is_share && !scales_[column].has_unit;
    std::string digits = decimal_digits(std::fabs(value));
    digits = moved(digits, has_sign ? 2 : scales_[column].places);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string whole = digits.substr(0, point), fraction = digits.substr(std::min(point + 1, digits.size()));
    std::size_t size = 3;
    for (std::size_t at = whole.size(); at > size; size = style_.has_indian_groups ? 2 : 3) {
      at -= size;
      whole.insert(at, style_.group);
    }
    std::string text = value < 0 ? (below(2) != 0 ? "-" : "\u2212") : "";
    if (style_.is_windows_1252 && value < 0) text = "-";
    text += whole;
    if (!fraction.empty()) text += (style_.decimal == DecimalMark::comma ? "," : ".") + fraction;
    return has_sign ? text + (style_.has_percent ? "%" : " %") : text;
  }
  static std::string decimal_digits(double value) {
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr};
  }
  // The decimal point moved to the right, or to the left.
  static std::string moved(std::string digits, int places) {
    std::size_t point = std::min(digits.find('.'), digits.size());
    std::string all = digits.substr(0, point) + digits.substr(std::min(point + 1, digits.size()));
    auto at = static_cast<std::ptrdiff_t>(point) + places;
    if (at < 1) all.insert(0, static_cast<std::size_t>(1 - at), '0'), at = 1;
    while (static_cast<std::ptrdiff_t>(all.size()) < at) all += '0';
    std::string whole = all.substr(0, static_cast<std::size_t>(at)),
                fraction = all.substr(static_cast<std::size_t>(at));
    while (whole.size() > 1 && whole.front() == '0') whole.erase(0, 1);
    while (fraction.ends_with('0')) fraction.pop_back();
    return fraction.empty() ? whole : whole + "." + fraction;
  }
  // Empty if a letter is not in this encoding.
  static std::string in_windows_1252(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) made += text[at];
      else if (byte == 0xC2) made += text[++at];
      else if (byte == 0xC3) made += static_cast<char>(text[++at] + 0x40);
      else if (text.substr(at).starts_with("\u20ac")) made += '\x80', at += 2;
      else if (text.substr(at).starts_with("\u2019")) made += '\x92', at += 2;
      else return "";  // a unit with a root, for instance
    }
    return made;
  }

  std::minstd_rand random_;
  Style style_;
  std::vector<TableColumn> columns_;
  std::vector<std::size_t> order_;
  std::vector<Scale> scales_;
  std::vector<std::vector<std::optional<double>>> values_;
};

}  // namespace

TEST_CASE("random tables in every language, style, order and encoding read back as what was written") {
  constexpr unsigned kTables = 2000;
  unsigned read = 0;
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    TableWriting writing(seed);
    const std::string text = writing.text();
    if (text.empty()) continue;  // has letters that its encoding lacks
    ++read;
    CAPTURE(seed);
    CAPTURE(text);
    const TableReading reading = writing.read(text);
    REQUIRE(reading.faults() == 0);
    REQUIRE(reading.rows.size() == writing.rows());
    for (std::size_t place = 0; place < writing.order().size(); ++place) {
      const std::size_t column = writing.order()[place];
      CAPTURE(writing.columns()[column].key);
      REQUIRE(reading.heads[place].column == column);
      for (std::size_t row = 0; row < writing.rows(); ++row)
        CHECK(reading.rows[row].cells[place].value == writing.value(row, column));
    }
  }
  CHECK(read > kTables * 9 / 10);
}
