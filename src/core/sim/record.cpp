// Extracts series and metrics from the columns of a batch; the units are as in series.cpp and metrics.cpp.
#include "core/sim/record.hpp"

#include "core/model/equations.hpp"
#include "core/sim/binned.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {
namespace {

constexpr double kCent = 1e-8;  // MEUR
bool is_rounding(double debt) { return debt > -kCent && debt < kCent; }

// Writes one value per lane to the slots of the paths.
template <class Value>
void keep(const Column& values, std::size_t column, std::size_t t, std::size_t first, std::size_t paths,
          MonthlyValues<Value>& out) {
  Value* to = out.at(column, t) + first;
  for (std::size_t i = 0; i < paths; ++i) to[i] = static_cast<Value>(values[i]);
}

void keep(const Column& values, std::size_t column, std::size_t t, std::size_t first, std::size_t paths,
          MonthlyValues<Binned>& out) {
  std::uint16_t* to = out.at(column, t) + first;
  const auto bin = [&](std::size_t i) {
    to[i] = static_cast<std::uint16_t>(bin_of(values[i]) >> (Bins::kBits - Binned::kBits));
  };
  BatchExtent& extent = out.extent(column, t, first / kBatch);
  if (paths < kBatch) {  // the last batch: ignore lanes beyond its paths
    extent = {0, values[0], values[0]};
    for (std::size_t i = 0; i < paths; ++i) {
      bin(i);
      extent = {extent.sum + values[i], smaller(values[i], extent.lowest), larger(values[i], extent.highest)};
    }
    return;
  }
  for_lanes(bin);
  constexpr std::size_t kSums = 8;  // side by side
  double sum[kSums] = {}, low[kSums], high[kSums];
  for (std::size_t k = 0; k < kSums; ++k) low[k] = high[k] = values[k];
  for (std::size_t i = 0; i < kBatch; i += kSums)
    for (std::size_t k = 0; k < kSums; ++k) {
      sum[k] += values[i + k];
      low[k] = smaller(values[i + k], low[k]);
      high[k] = larger(values[i + k], high[k]);
    }
  extent = {sum[0], low[0], high[0]};
  for (std::size_t k = 1; k < kSums; ++k)
    extent = {extent.sum + sum[k], smaller(low[k], extent.lowest), larger(high[k], extent.highest)};
}

// The values of one month for one batch, by wanted column.
template <class Value>
class MonthWriter {
 public:
  MonthWriter(std::size_t t, std::size_t first, std::size_t paths, MonthlyValues<Value>& out)
      : t_(t), first_(first), paths_(paths), out_(out) {}

  template <class ValueOf>
  void write(std::size_t column, ValueOf&& value_of) {
    if (!out_.has(column)) return;
    Column values;
    for_lanes([&](std::size_t i) { values[i] = value_of(i); });
    keep(values, column, t_, first_, paths_, out_);
  }
  // The sum over regions, region by region.
  template <class ValueOf>
  void write_total(Series series, const std::vector<RegionColumns>& regions, ValueOf&& value_of) {
    write(column_of(series), [&](std::size_t i) {
      double sum = 0;
      for (const RegionColumns& region : regions) sum += value_of(region, i);
      return sum;
    });
  }

 private:
  std::size_t t_, first_, paths_;
  MonthlyValues<Value>& out_;
};

}  // namespace

template <class Value>
void record_month(const Constants& c, std::size_t t, std::size_t first, std::size_t paths, const Workspace& w,
                  MonthlyValues<Value>& out) {
  if (out.columns() == 0) return;
  MonthWriter<Value> writer(t, first, paths, out);
  const auto rented = [](const RegionColumns& region, std::size_t i) {
    return region.reserved_used[i] + region.on_demand[i];
  };
  const auto& regions = w.regions;
  writer.write_total(Series::demand, regions,
                     [](const RegionColumns& region, std::size_t i) { return region.deployed[i]; });
  writer.write_total(Series::own, regions,
                     [](const RegionColumns& region, std::size_t i) { return region.installed[i]; });
  writer.write_total(Series::rented, regions, rented);
  writer.write_total(Series::unserved, regions,
                     [](const RegionColumns& region, std::size_t i) { return region.unserved[i]; });
  writer.write_total(Series::power, regions,
                     [](const RegionColumns& region, std::size_t i) { return region.power_mw[i]; });
  writer.write_total(Series::reserved, regions,
                     [](const RegionColumns& region, std::size_t i) { return region.reserved_used[i]; });
  writer.write_total(Series::on_demand, regions,
                     [](const RegionColumns& region, std::size_t i) { return region.on_demand[i]; });
  const auto column = [&](Series series, const Column& values) {
    if (out.has(column_of(series))) keep(values, column_of(series), t, first, paths, out);
  };
  column(Series::used, w.month.used);
  column(Series::cash, w.cash);
  column(Series::revenue, w.month.revenue);
  column(Series::ebitda, w.ebitda);
  column(Series::capex, w.capex);
  // Repayments are differences of sums, so a debt that is paid back leaves some 1e-8 MEUR of rounding. It is not mended
  // where it arises, because that would move the bits of every result with debt.
  writer.write(column_of(Series::debt), [&](std::size_t i) { return is_rounding(w.debt[i]) ? 0.0 : w.debt[i]; });
  column(Series::fcf, w.fcf);
  column(Series::price, w.price);
  column(Series::server_cost, w.server_cost);
  column(Series::energy, w.month.energy);
  writer.write(column_of(Series::utilisation),
               [&](std::size_t i) { return part_of(w.month.used[i], w.month.effective[i]); });
  writer.write(column_of(Series::autonomy),
               [&](std::size_t i) { return part_of(w.month.customers_own[i], w.month.customers_served[i]); });
  writer.write(column_of(Series::spend),
               [&](std::size_t i) { return spend_of(w.month.revenue[i], w.ebitda[i], w.capex[i]); });
  writer.write(column_of(Series::distress), [&](std::size_t i) { return w.rescue[i] > 0 ? 1.0 : 0.0; });
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    const RegionColumns& region = regions[r];
    writer.write(column_of(RegionSeries::own, r), [&](std::size_t i) { return region.installed[i]; });
    writer.write(column_of(RegionSeries::rented, r), [&](std::size_t i) { return rented(region, i); });
    writer.write(column_of(RegionSeries::unserved, r), [&](std::size_t i) { return region.unserved[i]; });
  }
  const auto item = [&](Item which, const Column& values) {
    const std::size_t place = column_of(which, c.regions.size());
    if (out.has(place)) keep(values, place, t, first, paths, out);
  };
  item(Item::served, w.month.customers_served);
  item(Item::served_own, w.month.customers_own);
  item(Item::unserved, w.month.customers_unserved);
  item(Item::lost_revenue, w.month.lost_revenue);
  item(Item::running, w.month.effective);
  item(Item::depreciation, w.depreciation);
  item(Item::emissions, w.month.emissions);
  item(Item::reservations, w.bills.reservations);
  item(Item::on_demand, w.bills.on_demand);
  item(Item::electricity, w.bills.electricity);
  item(Item::upkeep, w.bills.upkeep);
  item(Item::server_capex, w.server_capex);
  item(Item::facility_capex, w.hall_capex);
  item(Item::rescue, w.rescue);
}
template void record_month(const Constants&, std::size_t, std::size_t, std::size_t, const Workspace&,
                           MonthlyValues<double>&);
template void record_month(const Constants&, std::size_t, std::size_t, std::size_t, const Workspace&,
                           MonthlyValues<float>&);
template void record_month(const Constants&, std::size_t, std::size_t, std::size_t, const Workspace&,
                           MonthlyValues<Binned>&);

template <class Value>
bool wants_items(const Constants& c, const MonthlyValues<Value>& out) {
  for (std::size_t k = 0; k < kItems; ++k)
    if (out.has(column_of(static_cast<Item>(k), c.regions.size()))) return true;
  return false;
}
template bool wants_items(const Constants&, const MonthlyValues<double>&);
template bool wants_items(const Constants&, const MonthlyValues<float>&);
template bool wants_items(const Constants&, const MonthlyValues<Binned>&);

template <class Value>
void record_assets(const Constants& c, std::size_t first, std::size_t paths, const Workspace& w,
                   MonthlyValues<Value>& out) {
  const std::size_t place = column_of(Item::assets, c.regions.size());
  if (out.has(place)) keep(w.totals.assets, place, c.months - 1, first, paths, out);
}
template void record_assets(const Constants&, std::size_t, std::size_t, const Workspace&, MonthlyValues<double>&);
template void record_assets(const Constants&, std::size_t, std::size_t, const Workspace&, MonthlyValues<float>&);
template void record_assets(const Constants&, std::size_t, std::size_t, const Workspace&, MonthlyValues<Binned>&);

double flow_of_month(const Constants& c, std::size_t paths, const Workspace& w) {
  double sum = 0;
  for (std::size_t i = 0; i < paths; ++i)
    sum += flow_after_rescue(w.fcf[i], c.scenario.finance.rescue_cost, w.rescue[i]);
  return sum;
}

void record_metrics(std::size_t first, std::size_t paths, const Workspace& w, PathMetrics& out) {
  const auto& sum = w.totals;
  const auto write = [&](Metric metric, auto&& value_of) {
    double* to = out[metric].data() + first;
    for (std::size_t i = 0; i < paths; ++i) to[i] = value_of(i);
  };
  const auto column = [&](Metric metric, const Column& values) {
    write(metric, [&](std::size_t i) { return values[i]; });
  };
  column(Metric::npv, sum.npv);
  column(Metric::terminal, sum.terminal);
  column(Metric::distress_month, sum.distress);
  column(Metric::payback_month, sum.payback);
  column(Metric::min_cash, sum.min_cash);
  column(Metric::rescue, sum.rescue);
  write(Metric::utilisation, [&](std::size_t i) { return part_of(sum.used[i], sum.effective[i]); });
  write(Metric::unserved_share, [&](std::size_t i) { return part_of(sum.unserved[i], sum.deployed[i]); });
  column(Metric::lost_revenue, sum.lost);
  write(Metric::autonomy, [&](std::size_t i) { return part_of(sum.own_served[i], sum.served[i]); });
  write(Metric::energy, [&](std::size_t i) { return sum.energy[i] / 1e6; });  // MWh to TWh
  column(Metric::emissions, sum.emissions);
  column(Metric::capex, sum.capex);
  column(Metric::revenue_final, sum.final_revenue);
  column(Metric::idle, sum.idle);
  column(Metric::short_of_supply, sum.short_of_supply);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
