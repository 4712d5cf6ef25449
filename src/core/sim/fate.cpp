// Runs only the passes of the month loop that are random, and reads their columns.
#include "core/sim/fate.hpp"

#include <algorithm>
#include <memory>

#include "core/math/exp.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
namespace {

constexpr std::string_view kNames[] = {
    "potential", "imitation", "server_cost_decline", "server_lead", "facility_lead", "contract", "equity",
    "scarcity",  "hardware",  "electricity",         "climate",     "winter",        "cutoff"};
constexpr std::string_view kUnits[] = {"x", "x", "share a year", "months", "months", "", "", "x", "x",
                                       "x", "x", "months",       "months"};

// Futures without a company: draws, prices, climates and events, one batch at a time.
class Chance {
 public:
  Chance(const Scenario& scenario, std::uint64_t seed)
      : constants_(scenario), key_(key_of_seed(seed)), w_(std::make_unique<Workspace>()) {
    w_->fit(constants_);
  }

  const Constants& constants() const { return constants_; }
  const Workspace& columns() const { return *w_; }
  // Calls of_month(t) once the columns hold month t of the batch.
  template <class OfMonth>
  void run_batch(std::size_t batch, std::size_t months, OfMonth&& of_month) {
    const Draws draws{key_, static_cast<std::uint32_t>(batch * kBatch), false};
    draw_path(constants_, draws, *w_);
    open_markets(constants_, *w_);
    for (std::size_t t = 0; t < months; ++t) {
      draw_month(constants_, draws, t, *w_);
      move_markets(constants_, *w_);
      start_events(constants_, *w_);
      of_month(t);
    }
  }

 private:
  Constants constants_;
  Key key_;
  std::unique_ptr<Workspace> w_;
};

// Monthly quantities, summarised over the months of a batch.
class MonthSums {
 public:
  struct OfRegion {
    Column electricity, climate, cutoff;
  };
  Column scarcity, hardware, winter;
  std::vector<OfRegion> regions;

  explicit MonthSums(std::size_t region_count) : regions(region_count) {}
  void open() {
    for (Column* column : {&scarcity, &hardware, &winter}) column->fill(0);
    for (OfRegion& region : regions) region = {};
  }
  void add_month(const Constants& c, const Workspace& w) {
    const double hardware_sd = c.hardware_step_sd;
    for_lanes([&](std::size_t i) {
      scarcity[i] += exp_of(w.scarcity[i]);
      hardware[i] += hardware_sd * w.market_draws.hardware[i];
      winter[i] += w.winter_left[i] > 0 ? 1 : 0;
    });
    for (std::size_t r = 0; r < regions.size(); ++r) {
      OfRegion& sums = regions[r];
      const RegionColumns& region = w.regions[r];
      for_lanes([&](std::size_t i) {
        sums.electricity[i] += exp_of(region.electricity[i]);
        sums.climate[i] += exp_of(region.climate[i]);
        sums.cutoff[i] += region.cutoff_left[i] > 0 ? 1 : 0;
      });
    }
  }
  // Computes the factors: means over the months, and the index that results from the steps of all months.
  void close(std::size_t months) {
    const double n = static_cast<double>(months);
    for_lanes([&](std::size_t i) {
      scarcity[i] /= n;
      hardware[i] = exp_of(hardware[i]);
    });
    for (OfRegion& region : regions)
      for_lanes([&](std::size_t i) {
        region.electricity[i] /= n;
        region.climate[i] /= n;
      });
  }
};

// A quantity and the column that holds it after a batch has run.
struct Source {
  DrawnKind kind;
  std::size_t index;
  std::string of;  // which one; "" if there is only one
  const Column* column;
};

std::vector<Source> sources_of(const Scenario& s, const Workspace& w, const MonthSums& sums) {
  std::vector<Source> made;
  for (std::size_t k = 0; k < s.segments.size(); ++k)
    made.push_back({DrawnKind::potential, k, s.segments[k].id, &w.segments[k].potential});
  made.push_back({DrawnKind::imitation, 0, "", &w.imitation});
  made.push_back({DrawnKind::cost_decline, 0, "", &w.cost_decline});
  made.push_back({DrawnKind::server_lead, 0, "", &w.server_lead});
  for (std::size_t r = 0; r < s.regions.size(); ++r)
    made.push_back({DrawnKind::facility_lead, r, s.regions[r].id, &w.regions[r].facility_lead});
  for (std::size_t k = 0; k < s.contracts.size(); ++k)
    made.push_back({DrawnKind::contract, k, std::to_string(k), &w.signed_contracts[k]});
  for (std::size_t k = 0; k < s.finance.equity.size(); ++k)
    made.push_back({DrawnKind::equity, k, std::to_string(k), &w.closed_rounds[k]});
  made.push_back({DrawnKind::scarcity, 0, "", &sums.scarcity});
  made.push_back({DrawnKind::hardware, 0, "", &sums.hardware});
  made.push_back({DrawnKind::winter, 0, "", &sums.winter});
  for (std::size_t r = 0; r < s.regions.size(); ++r) {
    const auto& region = sums.regions[r];
    made.push_back({DrawnKind::electricity, r, s.regions[r].id, &region.electricity});
    made.push_back({DrawnKind::climate, r, s.regions[r].id, &region.climate});
    made.push_back({DrawnKind::cutoff, r, s.regions[r].id, &region.cutoff});
  }
  return made;
}

bool varies(const Drawn& drawn) {
  return std::any_of(drawn.values.begin(), drawn.values.end(), [&](double value) { return value != drawn.values[0]; });
}

}  // namespace

std::string_view name_of(DrawnKind kind) { return kNames[static_cast<std::size_t>(kind)]; }
std::string_view unit_of(DrawnKind kind) { return kUnits[static_cast<std::size_t>(kind)]; }

std::vector<Drawn> drawn_quantities(const Scenario& scenario, std::uint64_t seed, std::size_t paths,
                                    std::size_t months) {
  months = std::max<std::size_t>(months, 1);
  Chance chance(scenario, seed);
  const auto sums = std::make_unique<MonthSums>(scenario.regions.size());
  const auto sources = sources_of(scenario, chance.columns(), *sums);
  std::vector<Drawn> found;
  for (const Source& source : sources) {
    std::string name(name_of(source.kind));
    if (!source.of.empty()) name += "/" + source.of;
    found.push_back({source.kind, source.index, std::move(name), std::vector<double>(paths)});
  }
  for (std::size_t batch = 0; batch < batches_of(paths); ++batch) {
    sums->open();
    chance.run_batch(batch, months, [&](std::size_t) { sums->add_month(chance.constants(), chance.columns()); });
    sums->close(months);
    const std::size_t first = batch * kBatch, held = std::min(kBatch, paths - first);
    for (std::size_t k = 0; k < sources.size(); ++k)
      std::copy_n(sources[k].column->lanes, held, found[k].values.data() + first);
  }
  std::erase_if(found, [](const Drawn& drawn) { return !varies(drawn); });
  return found;
}

Fate fate_of(const Scenario& scenario, std::uint64_t seed, std::size_t path) {
  Chance chance(scenario, seed);
  const Workspace& w = chance.columns();
  const std::size_t lane = path % kBatch;
  Fate made;
  made.cutoff.resize(scenario.regions.size());
  chance.run_batch(path / kBatch, static_cast<std::size_t>(scenario.months), [&](std::size_t) {
    made.winter.push_back(w.winter_left[lane] > 0);
    for (std::size_t r = 0; r < w.regions.size(); ++r) made.cutoff[r].push_back(w.regions[r].cutoff_left[lane] > 0);
  });
  made.server_lead = w.server_lead[lane];
  for (const RegionColumns& region : w.regions) made.facility_lead.push_back(region.facility_lead[lane]);
  for (const Column& is_signed : w.signed_contracts) made.contracts.push_back(is_signed[lane] != 0);
  for (const Column& closed : w.closed_rounds) made.equity.push_back(closed[lane] != 0);
  return made;
}

}  // namespace curseur::core
