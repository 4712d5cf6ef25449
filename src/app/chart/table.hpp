// A chart's data as text, for the clipboard or as a CSV file. Used by the charts panel.
#pragma once

#include <string>

#include "app/chart/chart.hpp"
#include "app/view.hpp"

namespace curseur::app {

enum class TableForm { tabs, csv };

// The first cell names chart and unit. One row per month, one column per curve, five for a fan (p5, p25, p50, p75,
// p95). Numbers have all digits and the language's decimal mark; CSV (RFC 4180) uses the language's separator.
std::string table_of(const Chart& chart, const ChartText& text, TableForm form, Language language);

}  // namespace curseur::app
