// The monthly series of a run: the list of them, and their values for every month and path.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/scenario.hpp"

namespace curseur::core {

// Totals over regions unless stated otherwise; series_info gives the units. The last six are for charts and are not in
// model.md.
enum class Series : std::size_t {
  demand,
  own,
  used,
  rented,
  unserved,
  cash,
  revenue,
  ebitda,
  capex,
  debt,
  fcf,
  power,
  utilisation,
  price,
  server_cost,
  reserved,
  on_demand,
  autonomy,
  spend,
  distress,
  energy
};
inline constexpr std::size_t kSeries = 21;
enum class RegionSeries : std::size_t { own, rented, unserved };
inline constexpr std::size_t kRegionSeries = 3;

// The parts of a month's result, company-wide, used to explain it. Items are not in all_series and are computed only if
// one of them is wanted. served, served_own, unserved (customers) and running (owned) are in H100e, emissions in kt,
// the rest in MEUR. `assets` is set in the last month only: the salvage value of what is left after it.
enum class Item : std::size_t {
  served,
  served_own,
  unserved,
  lost_revenue,
  running,
  depreciation,
  emissions,
  reservations,
  on_demand,
  electricity,
  upkeep,
  server_capex,
  facility_capex,
  rescue,
  assets
};
inline constexpr std::size_t kItems = 15;

struct SeriesInfo {
  std::string_view name;
  std::string_view unit;
  std::string_view meaning, meaning_fr;  // one line, as in the model text, section 5
};
const SeriesInfo& series_info(Series series);
const SeriesInfo& series_info(RegionSeries series);

// A column number: Series first, then own, rented, unserved of region 0, of region 1, ...
inline std::size_t column_of(Series s) { return static_cast<std::size_t>(s); }
inline std::size_t column_of(RegionSeries s, std::size_t region) {
  return kSeries + region * kRegionSeries + static_cast<std::size_t>(s);
}
std::size_t series_columns(const Scenario& scenario);
// Items follow all series.
inline std::size_t column_of(Item item, std::size_t regions) {
  return kSeries + regions * kRegionSeries + static_cast<std::size_t>(item);
}
// "demand", ..., "own/eu", "rented/eu", ...: one name per column.
std::vector<std::string> series_names(const Scenario& scenario);
std::vector<bool> all_series(const Scenario& scenario);
std::vector<bool> all_series_and_items(const Scenario& scenario);

// The position of each wanted column among the kept values.
class ColumnPlaces {
 public:
  ColumnPlaces() = default;
  explicit ColumnPlaces(const std::vector<bool>& wanted) : places_(wanted.size(), kAbsent) {
    for (std::size_t c = 0; c < wanted.size(); ++c)
      if (wanted[c]) places_[c] = kept_++;
  }
  bool has(std::size_t column) const { return column < places_.size() && places_[column] != kAbsent; }
  std::size_t columns() const { return places_.size(); }
  std::size_t kept() const { return kept_; }
  std::size_t operator[](std::size_t column) const { return places_[column]; }

 private:
  static constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
  std::size_t kept_ = 0;
  std::vector<std::size_t> places_;
};

// The values of the wanted columns: months x paths for each, with the paths of a month side by side. Value is double if
// every digit counts, and float if they are only drawn.
template <class Value>
class MonthlyValues {
 public:
  MonthlyValues() = default;
  MonthlyValues(const std::vector<bool>& wanted, std::size_t months, std::size_t paths)
      : places_(wanted), months_(months), paths_(paths), values_(places_.kept() * months * paths) {}
  bool has(std::size_t column) const { return places_.has(column); }
  std::size_t months() const { return months_; }
  std::size_t paths() const { return paths_; }
  std::size_t columns() const { return places_.columns(); }
  Value* at(std::size_t column, std::size_t month) { return values_.data() + offset(column, month); }
  const Value* at(std::size_t column, std::size_t month) const { return values_.data() + offset(column, month); }

 private:
  std::size_t offset(std::size_t column, std::size_t month) const {
    return (places_[column] * months_ + month) * paths_;
  }
  ColumnPlaces places_;
  std::size_t months_ = 0, paths_ = 0;
  std::vector<Value> values_;
};

}  // namespace curseur::core
