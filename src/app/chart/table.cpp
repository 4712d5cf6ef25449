#include "app/chart/table.hpp"

#include <algorithm>

#include "app/number_format.hpp"

namespace curseur::app {
namespace {

constexpr const char* kLevels[] = {"p5", "p25", "p50", "p75", "p95"};

class Writer {
 public:
  Writer(TableForm form, Language language) : language_(language), separator_(form == TableForm::tabs ? '\t' : language == Language::fr ? ';' : ',') {}

  void text(std::string_view cell) {
    begin_cell();
    if (cell.find_first_of(std::string("\"\r\n") + separator_) == std::string_view::npos) {
      made_ += cell;
      return;
    }
    made_ += '"';
    for (const char c : cell) made_ += c == '"' ? "\"\"" : std::string(1, c);
    made_ += '"';
  }
  void number(double value) { text(edit_text(value, language_)); }
  void nothing() { begin_cell(); }
  void end_row() {
    made_ += "\r\n";
    is_first_ = true;
  }
  std::string take() { return std::move(made_); }

 private:
  void begin_cell() {
    if (!is_first_) made_ += separator_;
    is_first_ = false;
  }
  Language language_;
  char separator_;
  bool is_first_ = true;
  std::string made_;
};

}  // namespace

std::string table_of(const Chart& chart, const ChartText& text, TableForm form, Language language) {
  Writer writer(form, language);
  std::size_t months = 0;
  writer.text(chart.unit.empty() ? chart.title : chart.title + " (" + chart.unit + ")");
  for (const Curve& curve : chart.curves) {
    months = std::max(months, curve.values().size());
    if (curve.shape != Shape::fan) writer.text(curve.label);
    else
      for (const char* level : kLevels) writer.text(curve.label + " " + level);
  }
  if (chart.strip) writer.text(chart.strip->label);
  writer.end_row();
  for (std::size_t t = 0; t < months; ++t) {
    writer.text(text.month_text(static_cast<int>(t)));
    for (const Curve& curve : chart.curves)
      for (std::size_t level = 0; level < std::size(kLevels); ++level) {
        if (curve.shape != Shape::fan && level != 2) continue;
        if (t < curve.quantiles[level].size()) writer.number(curve.quantiles[level][t]);
        else writer.nothing();
      }
    if (chart.strip && t < chart.strip->shares.size()) writer.number(chart.strip->shares[t]);
    writer.end_row();
  }
  return writer.take();
}

}  // namespace curseur::app
