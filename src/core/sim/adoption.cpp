// Adoption, contracts and deployment: model.md 4.4.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {
namespace {

// Recomputed whenever a contract starts or ends, so that no rounding residue of an ended one remains.
void sum_running_contracts(const Constants& c, std::size_t t, Workspace& w) {
  for (const std::size_t segment : c.contract_changes[t]) {
    Column& running = w.segments[segment].contracts;
    running.fill(0);
    for (std::size_t k = 0; k < c.contracts.size(); ++k) {
      const auto& contract = c.contracts[k];
      if (contract.segment != segment || t < contract.start || t >= contract.end) continue;
      const double h100e = contract.h100e;
      const Column& is_signed = w.signed_contracts[k];
      for_lanes([&](std::size_t i) { running[i] += h100e * is_signed[i]; });
    }
  }
}

}  // namespace

void adopt(const Constants& c, std::size_t t, Workspace& w) {
  sum_running_contracts(c, t, w);
  const double winter_depth = c.scenario.demand.winter_depth;
  std::vector<RegionColumns>& regions = w.regions;
  for (RegionColumns& region : regions)
    for_lanes([&](std::size_t i) {
      region.climate_factor[i] = climate_factor(region.climate[i], w.winter_left[i], winter_depth);
    });
  for (std::size_t k = 0; k < c.segments.size(); ++k) {
    const SegmentConstants& g = c.segments[k];
    SegmentColumns& segment = w.segments[k];
    const Column& climate = regions[g.region].climate_factor;
    const double p = g.bass_p, q = g.bass_q, grown_potential = g.grown_potential[t], weight = g.delay_weight;
    for_lanes([&](std::size_t i) {
      const double adopted = bass_step(segment.adopted[i], p, q * w.imitation[i]);
      const double workload = contracted_workload(grown_potential, segment.potential[i], adopted, segment.share[i],
                                                  climate[i], segment.contracts[i]);
      segment.adopted[i] = adopted;
      segment.workload[i] = workload;
      segment.stage1[i] = delay_step(segment.stage1[i], workload, weight);
      segment.stage2[i] = delay_step(segment.stage2[i], segment.stage1[i], weight);
      segment.stage3[i] = delay_step(segment.stage3[i], segment.stage2[i], weight);
    });
  }
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = regions[r];
    const double training = c.regions[r].trains ? c.training[t] : 0;
    region.deployed.fill(training);
    region.contracted.fill(training);
    region.may_own.fill(training);
    region.may_rent.fill(training);
    for (const std::size_t k : c.regions[r].dispatch) {
      const SegmentColumns& segment = w.segments[k];
      const double own = c.segments[k].may_own ? 1 : 0, rent = c.segments[k].may_rent ? 1 : 0;
      for_lanes([&](std::size_t i) {
        const double workload = segment.workload[i];
        region.deployed[i] += segment.stage3[i];
        region.contracted[i] += workload;
        region.may_own[i] += own * workload;
        region.may_rent[i] += rent * workload;
      });
    }
  }
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
