// The names that ui uses for the charts of app, and their colours in the theme.
#pragma once

#include "app/chart/chart.hpp"
#include "app/chart/points.hpp"
#include "app/chart/range.hpp"
#include "app/chart/ticks.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {

using app::band_points, app::label_place, app::line_points, app::stacked;
using app::BandPoint, app::ChartPoint, app::MonthlyValues;
using app::Calendar, app::date_ticks, app::DateTick, app::DateTicks, app::log_ticks, app::Ticks, app::value_ticks;
using app::Chart, app::ChartText, app::Curve, app::Hue, app::Shape, app::Strip, app::TextOfValue, app::Threshold;
using app::shown_range, app::tops_of, app::ValueRange;

ImU32 colour_of(Hue hue);
// A line's colour; darker than an area of the same hue where it would be hard to see.
ImU32 colour_of(const Curve& curve);

}  // namespace curseur::ui
