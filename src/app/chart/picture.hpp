// A chart to be saved as it is shown: everything that whoever draws it needs, and whose it is.
#pragma once

#include <string>

#include "app/chart/chart.hpp"

namespace curseur::app {

enum class PictureForm { png, svg };

struct Picture {
  Chart chart;
  ChartText text;
  int first = 0, last = 0;  // months shown
  std::string caption;  // under it: "Curseur · Europe · pace 0.50 · 10,000 futures"
};

}  // namespace curseur::app
