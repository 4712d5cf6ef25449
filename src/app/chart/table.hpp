// A chart's data as text: for a spreadsheet by the clipboard, or as a CSV file. Used by the charts panel.
#pragma once

#include <string>

#include "app/chart/chart.hpp"
#include "app/view.hpp"

namespace curseur::app {

enum class TableForm { tabs, csv };

// The first cell names chart and unit. A row a month, a column a curve; p5, p25, p50, p75, p95 of a fan. Numbers in
// full, with the language's decimal mark; CSV (RFC 4180) with the language's separator.
std::string table_of(const Chart& chart, const ChartText& text, TableForm form, Language language);

}  // namespace curseur::app
