// A chart to save as it is shown: everything needed to draw it, and its caption.
#pragma once

#include <string>

#include "app/chart/chart.hpp"

namespace curseur::app {

enum class PictureForm { png, svg };

struct Picture {
  Chart chart;
  ChartText text;
  int first = 0, last = 0;  // months shown
  std::string caption;  // below the chart: "Curseur · Europe · pace 0.50 · 10,000 futures"
};

}  // namespace curseur::app
