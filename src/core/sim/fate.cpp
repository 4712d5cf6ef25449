// Draws by path; the steps are those of equations.hpp.
#include "core/sim/fate.hpp"

#include <algorithm>
#include <cmath>

#include "core/math/normal_quantile.hpp"
#include "core/model/equations.hpp"
#include "core/random/streams.hpp"

namespace curseur::core {
namespace {

constexpr std::string_view kNames[] = {
    "potential", "imitation", "server_cost_decline", "server_lead", "facility_lead", "contract", "equity",
    "scarcity",  "hardware",  "electricity",         "climate",     "winter",        "cutoff"};
constexpr std::string_view kUnits[] = {"x", "x", "share a year", "months", "months", "", "", "x", "x",
                                       "x", "x", "months",       "months"};

class Draw {
 public:
  Draw(const Scenario& scenario, std::uint64_t seed, std::size_t paths, std::size_t months)
      : s_(scenario), key_(key_of_seed(seed)), paths_(paths), months_(months) {}

  std::vector<Drawn> all() {
    const double rho = std::sqrt(s_.correlation), rest = std::sqrt(1 - s_.correlation);
    for (std::size_t k = 0; k < s_.segments.size(); ++k)
      add(DrawnKind::potential, k, s_.segments[k].id, [&, k](std::uint32_t path) {
        return exp_of(s_.segments[k].potential_sd *
                      correlated(rho, company(path, 0), rest, listed(path, Kind::potential, k)));
      });
    add(DrawnKind::imitation, 0, "",
        [&](std::uint32_t path) { return exp_of(s_.demand.imitation_sd * company(path, 1)); });
    add(DrawnKind::cost_decline, 0, "", [&](std::uint32_t path) {
      return cost_decline(s_.market.server_cost_decline, s_.market.server_cost_decline_sd, company(path, 2));
    });
    add(DrawnKind::server_lead, 0, "", [&](std::uint32_t path) { return server_lead(path); });
    for (std::size_t r = 0; r < s_.regions.size(); ++r)
      add(DrawnKind::facility_lead, r, s_.regions[r].id, [&, r](std::uint32_t path) { return facility_lead(path, r); });
    for (std::size_t k = 0; k < s_.contracts.size(); ++k)
      add(DrawnKind::contract, k, std::to_string(k),
          [&, k](std::uint32_t path) { return happens(path, Kind::contract, k, s_.contracts[k].probability); });
    for (std::size_t k = 0; k < s_.finance.equity.size(); ++k)
      add(DrawnKind::equity, k, std::to_string(k),
          [&, k](std::uint32_t path) { return happens(path, Kind::equity, k, s_.finance.equity[k].probability); });
    add_market();
    for (std::size_t r = 0; r < s_.regions.size(); ++r) add_region(r, rho, rest);
    return std::move(found_);
  }

  Fate fate(std::uint32_t path) const {
    Fate made;
    made.server_lead = server_lead(path);
    for (std::size_t k = 0; k < s_.contracts.size(); ++k)
      made.contracts.push_back(happens(path, Kind::contract, k, s_.contracts[k].probability) != 0);
    for (std::size_t k = 0; k < s_.finance.equity.size(); ++k)
      made.equity.push_back(happens(path, Kind::equity, k, s_.finance.equity[k].probability) != 0);
    double left = 0;
    for (std::size_t t = 0; t < months_; ++t) {
      left = winter_left(left, uniforms(key_, path, static_cast<std::uint32_t>(t), Kind::market, 0));
      made.winter.push_back(left > 0);
    }
    for (std::size_t r = 0; r < s_.regions.size(); ++r) {
      made.facility_lead.push_back(facility_lead(path, r));
      auto& cutoff = made.cutoff.emplace_back();
      left = 0;
      for (std::size_t t = 0; t < months_; ++t) {
        left = cutoff_left(
            s_.regions[r], left,
            uniforms(key_, path, static_cast<std::uint32_t>(t), Kind::region, static_cast<std::uint32_t>(r)));
        cutoff.push_back(left > 0);
      }
    }
    return made;
  }

 private:
  double server_lead(std::uint32_t path) const {
    return lead_months(s_.servers.lead, s_.lead_time_sd, company(path, 3));
  }
  double facility_lead(std::uint32_t path, std::size_t r) const {
    return lead_months(s_.regions[r].facility_lead, s_.lead_time_sd, listed(path, Kind::lead, r));
  }
  // Months that are left of it, from those a month ago and this month's draws.
  template <class Draws>
  double winter_left(double left, const Draws& u) const {
    return event_step(left, u[2], s_.demand.winter_hazard * kDt, s_.demand.winter_months);
  }
  template <class Draws>
  static double cutoff_left(const Region& region, double left, const Draws& u) {
    return event_step(left, u[2], region.cutoff_hazard * kDt, cutoff_length(region.cutoff_months, u[3]));
  }
  double company(std::uint32_t path, std::size_t word) const {
    return normal_quantile(uniforms(key_, path, kOncePerPath, Kind::company, 0)[word]);
  }
  double uniform_of(std::uint32_t path, Kind kind, std::size_t k) const {
    return uniforms(key_, path, kOncePerPath, kind, static_cast<std::uint32_t>(k / kWords))[k % kWords];
  }
  double listed(std::uint32_t path, Kind kind, std::size_t k) const {
    return normal_quantile(uniform_of(path, kind, k));
  }
  double happens(std::uint32_t path, Kind kind, std::size_t k, double probability) const {
    return uniform_of(path, kind, k) < probability ? 1 : 0;
  }

  void keep(DrawnKind kind, std::size_t index, const std::string& of, std::vector<double> values) {
    if (std::all_of(values.begin(), values.end(), [&](double value) { return value == values[0]; })) return;
    std::string name(name_of(kind));
    if (!of.empty()) name += "/" + of;
    found_.push_back({kind, index, std::move(name), std::move(values)});
  }
  template <class ValueOf>
  void add(DrawnKind kind, std::size_t index, const std::string& of, ValueOf&& value_of) {
    std::vector<double> values;
    for (std::size_t path = 0; path < paths_; ++path) values.push_back(value_of(static_cast<std::uint32_t>(path)));
    keep(kind, index, of, std::move(values));
  }

  void add_market() {
    std::vector<double> scarcity(paths_), hardware(paths_), winter(paths_);
    const auto& m = s_.market;
    const double decay = ou_decay(m.scarcity_half_life), sd = ou_step_sd(m.scarcity_half_life, m.scarcity_volatility);
    const double hardware_sd = m.server_cost_volatility * std::sqrt(kDt), n = static_cast<double>(months_);
    for (std::size_t path = 0; path < paths_; ++path) {
      double y = m.scarcity_initial, sum = 0, shocks = 0, left = 0, months = 0;
      for (std::size_t t = 0; t < months_; ++t) {
        const auto u = uniforms(key_, static_cast<std::uint32_t>(path), static_cast<std::uint32_t>(t), Kind::market, 0);
        y = ou_step(y, decay, sd, normal_quantile(u[0]));
        sum += exp_of(y);
        shocks += hardware_sd * normal_quantile(u[1]);
        left = winter_left(left, u);
        months += left > 0 ? 1 : 0;
      }
      scarcity[path] = sum / n;
      hardware[path] = exp_of(shocks);
      winter[path] = months;
    }
    keep(DrawnKind::scarcity, 0, "", std::move(scarcity));
    keep(DrawnKind::hardware, 0, "", std::move(hardware));
    keep(DrawnKind::winter, 0, "", std::move(winter));
  }

  void add_region(std::size_t r, double rho, double rest) {
    const Region& region = s_.regions[r];
    std::vector<double> electricity(paths_), climate(paths_), cutoff(paths_);
    const double v_decay = ou_decay(1), v_sd = ou_step_sd(1, region.electricity_volatility),
                 n = static_cast<double>(months_);
    const double x_decay = ou_decay(s_.demand.half_life), x_sd = ou_step_sd(s_.demand.half_life, s_.demand.volatility);
    for (std::size_t path = 0; path < paths_; ++path) {
      double v = 0, x = 0, v_sum = 0, x_sum = 0, left = 0, months = 0;
      for (std::size_t t = 0; t < months_; ++t) {
        const auto p = static_cast<std::uint32_t>(path), month = static_cast<std::uint32_t>(t);
        const double shared = normal_quantile(uniforms(key_, p, month, Kind::market, 0)[0]);
        const auto u = uniforms(key_, p, month, Kind::region, static_cast<std::uint32_t>(r));
        v = ou_step(v, v_decay, v_sd, normal_quantile(u[0]));
        x = ou_step(x, x_decay, x_sd, correlated(rho, shared, rest, normal_quantile(u[1])));
        v_sum += exp_of(v);
        x_sum += exp_of(x);
        left = cutoff_left(region, left, u);
        months += left > 0 ? 1 : 0;
      }
      electricity[path] = v_sum / n;
      climate[path] = x_sum / n;
      cutoff[path] = months;
    }
    keep(DrawnKind::electricity, r, region.id, std::move(electricity));
    keep(DrawnKind::climate, r, region.id, std::move(climate));
    keep(DrawnKind::cutoff, r, region.id, std::move(cutoff));
  }

  const Scenario& s_;
  Key key_;
  std::size_t paths_, months_;
  std::vector<Drawn> found_;
};

}  // namespace

std::string_view name_of(DrawnKind kind) { return kNames[static_cast<std::size_t>(kind)]; }
std::string_view unit_of(DrawnKind kind) { return kUnits[static_cast<std::size_t>(kind)]; }

std::vector<Drawn> drawn_quantities(const Scenario& scenario, std::uint64_t seed, std::size_t paths,
                                    std::size_t months) {
  return Draw(scenario, seed, paths, std::max<std::size_t>(months, 1)).all();
}

Fate fate_of(const Scenario& scenario, std::uint64_t seed, std::size_t path) {
  return Draw(scenario, seed, path + 1, static_cast<std::size_t>(scenario.months))
      .fate(static_cast<std::uint32_t>(path));
}

}  // namespace curseur::core
