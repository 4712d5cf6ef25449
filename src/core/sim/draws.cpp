// The random numbers of a batch, from the counters of random/streams.hpp.
#include <cmath>

#include "core/math/normal_quantile.hpp"
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {
namespace {

using Block = std::array<Column, kWords>;

void draw_uniforms(const Draws& draws, std::uint32_t month, StreamKind kind, std::uint32_t index, Block& out) {
  // The same as uniforms() of random/streams.hpp, but round by round over all lanes, so that the rounds vectorise.
  alignas(64) std::uint32_t words[kWords][kBatch];
  auto& [c0, c1, c2, c3] = words;
  const std::uint32_t first = draws.first_path;
  for_lanes([&](std::size_t i) {
    c0[i] = first + static_cast<std::uint32_t>(i);
    c1[i] = month;
    c2[i] = static_cast<std::uint32_t>(kind);
    c3[i] = index;
  });
  Key key = draws.key;
  for (int round = 0; round < kPhiloxRounds; ++round, key = next_key(key))
    for_lanes([&](std::size_t i) { philox_round(c0[i], c1[i], c2[i], c3[i], key); });
  for (std::size_t k = 0; k < kWords; ++k) {
    const std::uint32_t(&word)[kBatch] = words[k];
    Column& uniform = out[k];
    for_lanes([&](std::size_t i) { uniform[i] = uniform_from(word[i]); });
  }
}

// Standard normals; all zero on the median path.
void normal_from_uniform(const Draws& draws, const Column& uniform, Column& out) {
  if (draws.median) {
    out.fill(0);
    return;
  }
  for_lanes([&](std::size_t i) { out[i] = normal_quantile_in_centre(uniform[i]); });
  // The tails cost several times as much, so their lanes (one in seven) are collected and computed together.
  Column tail;
  std::array<std::size_t, kBatch> lane_of;
  std::size_t tails = 0;
  for (std::size_t i = 0; i < kBatch; ++i) {
    tail[tails] = uniform[i];
    lane_of[tails] = i;
    tails += in_tail(uniform[i]) ? 1 : 0;
  }
  for (std::size_t k = 0; k < tails; ++k) tail[k] = normal_quantile_in_tail(tail[k]);
  for (std::size_t k = 0; k < tails; ++k) out[lane_of[k]] = tail[k];
}

// Uniforms that start events. On the median path they are one, so that no event starts.
void event_uniform(const Draws& draws, const Column& uniform, Column& out) {
  if (draws.median) out.fill(1);
  else out = uniform;
}

// Draws four at a time; calls use(k, uniforms of number k).
template <class Use>
void draw_list(const Draws& draws, StreamKind kind, std::size_t count, Use&& use) {
  Block block;
  for (std::size_t k = 0; k < count; ++k) {
    if (word_of(k) == 0) draw_uniforms(draws, kOncePerPath, kind, block_of(k), block);
    use(k, block[word_of(k)]);
  }
}

// Drawn once per path: whether a contract is signed or a round closes.
void draw_happens(const Draws& draws, const Column& uniform, double probability, Column& out) {
  if (draws.median) {
    out.fill(happens_on_median(probability));
    return;
  }
  for_lanes([&](std::size_t i) { out[i] = happens(uniform[i], probability); });
}

}  // namespace

void draw_path(const Constants& c, const Draws& draws, Workspace& w) {
  const Scenario& s = c.scenario;
  Block company;
  Column common, normal;
  draw_uniforms(draws, kOncePerPath, StreamKind::company, 0, company);
  normal_from_uniform(draws, company[CompanyWord::common], common);
  const double imitation_sd = s.demand.imitation_sd;
  normal_from_uniform(draws, company[CompanyWord::imitation], normal);
  for_lanes([&](std::size_t i) { w.imitation[i] = imitation_factor(imitation_sd, normal[i]); });
  const double decline = s.market.server_cost_decline, decline_sd = s.market.server_cost_decline_sd;
  normal_from_uniform(draws, company[CompanyWord::hardware_decline], normal);
  for_lanes([&](std::size_t i) {
    w.cost_decline[i] = cost_decline(decline, decline_sd, normal[i]);
    w.log_cost_kept[i] = log_cost_kept(w.cost_decline[i]);
  });
  const double lead_sd = s.lead_time_sd, server_lead = s.servers.lead;
  normal_from_uniform(draws, company[CompanyWord::server_lead], normal);
  for_lanes([&](std::size_t i) { w.server_lead[i] = lead_months(server_lead, lead_sd, normal[i]); });

  draw_list(draws, StreamKind::potential, c.segments.size(), [&](std::size_t k, const Column& uniform) {
    normal_from_uniform(draws, uniform, normal);
    const double root_rho = c.root_rho, root_rest = c.root_rest, sd = c.segments[k].potential_sd;
    Column& potential = w.segments[k].potential;
    for_lanes([&](std::size_t i) { potential[i] = potential_factor(sd, root_rho, common[i], root_rest, normal[i]); });
  });
  draw_list(draws, StreamKind::lead, c.regions.size(), [&](std::size_t k, const Column& uniform) {
    normal_from_uniform(draws, uniform, normal);
    const double lead = c.regions[k].facility_lead;
    Column& facility_lead = w.regions[k].facility_lead;
    for_lanes([&](std::size_t i) { facility_lead[i] = lead_months(lead, lead_sd, normal[i]); });
  });
  draw_list(draws, StreamKind::contract, c.contracts.size(), [&](std::size_t k, const Column& uniform) {
    draw_happens(draws, uniform, c.contracts[k].probability, w.signed_contracts[k]);
  });
  draw_list(draws, StreamKind::equity, c.equity.size(), [&](std::size_t k, const Column& uniform) {
    draw_happens(draws, uniform, c.equity[k].probability, w.closed_rounds[k]);
  });
}

void draw_month(const Constants& c, const Draws& draws, std::size_t t, Workspace& w) {
  const auto month = static_cast<std::uint32_t>(t);
  Block block;
  draw_uniforms(draws, month, StreamKind::market, 0, block);
  normal_from_uniform(draws, block[MarketWord::scarcity], w.market_draws.scarcity);
  normal_from_uniform(draws, block[MarketWord::hardware], w.market_draws.hardware);
  event_uniform(draws, block[MarketWord::winter], w.market_draws.winter);
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    auto& out = w.region_draws[r];
    draw_uniforms(draws, month, StreamKind::region, static_cast<std::uint32_t>(r), block);
    normal_from_uniform(draws, block[RegionWord::electricity], out.electricity);
    normal_from_uniform(draws, block[RegionWord::climate], out.climate);
    event_uniform(draws, block[RegionWord::cutoff], out.cutoff_start);
    out.cutoff_length = block[RegionWord::cutoff_months];
  }
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
