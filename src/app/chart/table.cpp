#include "app/chart/table.hpp"

#include <algorithm>

#include "app/say/dictionary.hpp"
#include "app/say/number_format.hpp"
#include "core/stats/summary.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {
std::string table_of(const Chart& chart, const ChartText& text, TableForm form, Language language) {
  io::TableWriter writer(form == TableForm::tabs ? '\t' : conventions(language).csv);
  const auto number = [&](double value) { writer.cell(edit_text(value, language)); };
  std::size_t months = 0;
  writer.cell(chart.unit.empty() ? chart.title : chart.title + " (" + chart.unit + ")");
  for (const Curve& curve : chart.curves) {
    months = std::max(months, curve.values().size());
    if (curve.shape != Shape::fan) writer.cell(curve.label);
    else
      for (const auto& level : core::kQuantileParts) writer.cell(curve.label + " " + std::string(level.name));
  }
  if (chart.strip) writer.cell(chart.strip->label);
  writer.end_row();
  for (std::size_t t = 0; t < months; ++t) {
    writer.cell(text.month_text(static_cast<int>(t)));
    for (const Curve& curve : chart.curves)
      for (std::size_t level = 0; level < core::kQuantileParts.size(); ++level) {
        if (curve.shape != Shape::fan && level != 2) continue;
        if (t < curve.quantiles[level].size()) number(curve.quantiles[level][t]);
        else writer.cell("");
      }
    if (chart.strip && t < chart.strip->shares.size()) number(chart.strip->shares[t]);
    writer.end_row();
  }
  return writer.take();
}

}  // namespace curseur::app
