// The rows of parameters.hpp: every number of a scenario with unit, allowed range, usual range and step.
// Allowed ranges are wide enough for any real question and narrow enough that no result can overflow.
#include "core/model/parameters.hpp"

namespace curseur::core {
namespace {

constexpr Ends both = Ends::both, high_only = Ends::high_only, low_only = Ends::low_only, neither = Ends::neither;
constexpr Scale linear = Scale::linear, logarithmic = Scale::logarithmic;

// {name, unit, low, high, ends, slider low, slider high, step, scale}, member. If a later format of the file added a
// number, its row continues after the scale: ..., linear, since, otherwise}.
constexpr Field<Scenario> kScenario[] = {
    {{"months", "months", 12, kMaxMonths, both, 36, 180, 12, linear}, &Scenario::months},
    {{"discount_rate", "1/yr", 0, 1, both, 0, 0.25, 0.005, linear}, &Scenario::discount_rate},
    {{"tax_rate", "share", 0, 1, both, 0, 0.4, 0.01, linear}, &Scenario::tax_rate},
    {{"exit_multiple", "years", 0, 100, both, 0, 20, 0.5, linear}, &Scenario::exit_multiple},
    {{"salvage", "share", 0, 1, both, 0, 1, 0.05, linear}, &Scenario::salvage},
    {{"correlation", "", 0, 1, both, 0, 1, 0.05, linear}, &Scenario::correlation},
    {{"lead_time_sd", "log", 0, 2, both, 0, 0.6, 0.02, linear}, &Scenario::lead_time_sd},
};
constexpr Field<Market> kMarket[] = {
    {{"market.rent_price", "EUR/H100e-h", 0, 1e4, high_only, 0.4, 8, 0.05, logarithmic}, &Market::rent_price},
    {{"market.scarcity_initial", "log", -3, 3, both, -1, 1, 0.02, linear}, &Market::scarcity_initial},
    {{"market.scarcity_half_life", "years", 0, 100, high_only, 0.1, 5, 0.1, logarithmic}, &Market::scarcity_half_life},
    {{"market.scarcity_volatility", "1/sqrt(yr)", 0, 3, both, 0, 1, 0.01, linear}, &Market::scarcity_volatility},
    {{"market.server_cost", "EUR/H100e", 0, 1e7, high_only, 5000, 60000, 500, logarithmic}, &Market::server_cost},
    {{"market.server_cost_decline", "1/yr", 0, 0.9, both, 0, 0.6, 0.01, linear}, &Market::server_cost_decline},
    {{"market.server_cost_decline_sd", "1/yr", 0, 0.5, both, 0, 0.2, 0.005, linear}, &Market::server_cost_decline_sd},
    {{"market.server_cost_volatility", "1/sqrt(yr)", 0, 1, both, 0, 0.4, 0.01, linear},
     &Market::server_cost_volatility},
    {{"market.power_per_h100e", "kW/H100e", 0, 100, high_only, 0.2, 2, 0.02, linear}, &Market::power_per_h100e},
    {{"market.power_decline", "1/yr", 0, 1, low_only, 0, 0.6, 0.01, linear}, &Market::power_decline},
    {{"market.reserved_discount", "share", 0, 1, both, 0, 0.7, 0.01, linear}, &Market::reserved_discount},
    {{"market.reserved_term", "months", 1, kMaxMonths, both, 1, 36, 1, linear}, &Market::reserved_term},
};
constexpr Field<Region> kRegions[] = {
    {{"regions.rent_multiplier", "", 0, 100, both, 0.5, 3, 0.01, linear}, &Region::rent_multiplier},
    {{"regions.electricity_price", "EUR/MWh", 0, 1e4, both, 20, 250, 1, linear}, &Region::electricity_price},
    {{"regions.electricity_volatility", "1/sqrt(yr)", 0, 2, both, 0, 0.8, 0.01, linear},
     &Region::electricity_volatility},
    {{"regions.pue", "", 1, 5, both, 1, 2, 0.01, linear}, &Region::pue},
    {{"regions.carbon_intensity", "g/kWh", 0, 2000, both, 0, 800, 5, linear}, &Region::carbon_intensity},
    {{"regions.facility_capex", "MEUR/MW", 0, 1000, both, 0, 20, 0.1, linear}, &Region::facility_capex},
    {{"regions.facility_lease", "EUR/kW-month", 0, 1e5, both, 0, 300, 5, linear}, &Region::facility_lease},
    {{"regions.facility_lead", "months", 1, 240, both, 1, 84, 1, linear}, &Region::facility_lead},
    {{"regions.power_cap", "MW", 0, 1e6, both, 0, 5000, 10, linear}, &Region::power_cap},
    {{"regions.power_order_max", "MW/month", 0, 1e6, both, 0, 200, 1, linear}, &Region::power_order_max},
    {{"regions.cutoff_hazard", "1/yr", 0, 12, both, 0, 0.3, 0.005, linear}, &Region::cutoff_hazard},
    {{"regions.cutoff_months", "months", 0, kMaxMonths, both, 0, 24, 0.5, linear}, &Region::cutoff_months},
    {{"regions.rent_availability", "share", 0, 10, both, 0, 1, 0.05, linear}, &Region::rent_availability},
    {{"regions.own_initial", "H100e", 0, 1e9, both, 0, 100000, 500, linear}, &Region::own_initial},
    {{"regions.own_initial_remaining", "months", 1, kMaxMonths, both, 1, 72, 1, linear},
     &Region::own_initial_remaining},
    {{"regions.power_initial", "MW", 0, 1e6, both, 0, 200, 1, linear}, &Region::power_initial},
};
constexpr Field<Region> kRegionsAfterIntegration[] = {
    {{"regions.reserved_share", "share", 0, 1, both, 0, 1, 0.05, linear}, &Region::reserved_share},
};
constexpr Field<Integration> kIntegration[] = {
    {{"regions.integration.from", "share", 0, 1, both, 0, 1, 0.05, linear}, &Integration::from},
    {{"regions.integration.to", "share", 0, 1, both, 0, 1, 0.05, linear}, &Integration::to},
    {{"regions.integration.start", "month", 0, kMaxMonths, both, 0, 120, 1, linear}, &Integration::start},
    {{"regions.integration.end", "month", 0, kMaxMonths, both, 0, 120, 1, linear}, &Integration::end},
};
constexpr Field<Delivery> kDelivery[] = {
    {{"regions.committed.month", "month", 0, kMaxMonths, both, 0, 60, 1, linear}, &Delivery::month},
    {{"regions.committed.h100e", "H100e", 0, 1e9, both, 0, 100000, 500, linear}, &Delivery::h100e},
    {{"regions.committed.power", "MW", 0, 1e6, both, 0, 200, 1, linear}, &Delivery::power},
    {{"regions.committed.cost", "MEUR", 0, 1e7, both, 0, 2000, 10, linear}, &Delivery::cost},
};
constexpr Field<Segment> kSegments[] = {
    {{"segments.min_seal", "SEAL", 0, kMaxSeal, both, 0, kMaxSeal, 1, linear}, &Segment::min_seal},
    {{"segments.potential", "H100e", 0, 1e9, both, 100, 1e6, 100, logarithmic}, &Segment::potential},
    {{"segments.potential_growth", "1/yr", -1, 5, high_only, -0.2, 1.5, 0.01, linear}, &Segment::potential_growth},
    {{"segments.potential_sd", "log", 0, 3, both, 0, 1.2, 0.02, linear}, &Segment::potential_sd},
    {{"segments.adopted", "share", 0, 1, both, 0, 1, 0.005, linear}, &Segment::adopted},
    {{"segments.bass_p", "1/yr", 0, 10, both, 0, 0.1, 0.002, linear}, &Segment::bass_p},
    {{"segments.bass_q", "1/yr", 0, 10, both, 0, 1.5, 0.02, linear}, &Segment::bass_q},
    {{"segments.deployment_months", "months", 0, 240, both, 0, 24, 0.5, linear}, &Segment::deployment_months},
    {{"segments.markup", "", 0, 1000, both, 0.5, 5, 0.05, linear}, &Segment::markup},
};
constexpr Field<Contract> kContracts[] = {
    {{"contracts.start", "month", 0, kMaxMonths, both, 0, 120, 1, linear}, &Contract::start},
    {{"contracts.months", "months", 1, kMaxMonths, both, 1, 120, 1, linear}, &Contract::months},
    {{"contracts.h100e", "H100e", 0, 1e9, both, 0, 20000, 100, linear}, &Contract::h100e},
    {{"contracts.probability", "share", 0, 1, both, 0, 1, 0.05, linear}, &Contract::probability},
};
constexpr Field<Training> kTraining[] = {
    {{"training.h100e", "H100e", 0, 1e9, both, 0, 100000, 500, linear}, &Training::h100e},
    {{"training.growth", "1/yr", -1, 5, high_only, -0.5, 2, 0.05, linear}, &Training::growth},
};
constexpr Field<Demand> kDemand[] = {
    {{"demand.volatility", "1/sqrt(yr)", 0, 3, both, 0, 1, 0.01, linear}, &Demand::volatility},
    {{"demand.half_life", "years", 0, 100, high_only, 0.1, 5, 0.1, logarithmic}, &Demand::half_life},
    {{"demand.imitation_sd", "log", 0, 2, both, 0, 1, 0.02, linear}, &Demand::imitation_sd},
    {{"demand.share_loss", "1/yr", 0, 12, low_only, 0, 4, 0.1, linear}, &Demand::share_loss},
    {{"demand.share_recovery_months", "months", 1, kMaxMonths, both, 1, 60, 1, linear}, &Demand::share_recovery_months},
    {{"demand.growth_fade", "1/yr", 0, 10, both, 0, 0.5, 0.01, linear}, &Demand::growth_fade},
    {{"demand.winter_hazard", "1/yr", 0, 12, both, 0, 0.3, 0.01, linear}, &Demand::winter_hazard},
    {{"demand.winter_depth", "share", 0, 1, both, 0, 0.9, 0.05, linear}, &Demand::winter_depth},
    {{"demand.winter_months", "months", 1, kMaxMonths, both, 1, 48, 1, linear}, &Demand::winter_months},
};
constexpr Field<Servers> kServers[] = {
    {{"servers.lead", "months", 1, 240, both, 1, 24, 1, linear}, &Servers::lead},
    {{"servers.life", "months", 1, kMaxMonths, both, 12, 120, 6, linear}, &Servers::life},
    {{"servers.availability", "share", 0, 1, high_only, 0.5, 1, 0.01, linear}, &Servers::availability},
    {{"servers.deposit", "share", 0, 1, both, 0, 1, 0.05, linear}, &Servers::deposit},
    {{"servers.maintenance", "1/yr", 0, 1, both, 0, 0.2, 0.005, linear}, &Servers::maintenance},
    {{"servers.idle_power", "share", 0, 1, both, 0, 1, 0.05, linear}, &Servers::idle_power},
};
constexpr Field<Facilities> kFacilities[] = {
    {{"facilities.maintenance", "1/yr", 0, 1, both, 0, 0.2, 0.005, linear}, &Facilities::maintenance},
    {{"facilities.budget_share", "share", 0, 1, both, 0, 1, 0.05, linear}, &Facilities::budget_share},
    {{"facilities.life", "months", 1, kMaxMonths, both, 60, 360, 12, linear}, &Facilities::life},
};
constexpr Field<Planning> kPlanning[] = {
    {{"planning.pace", "quantile", 0, 1, neither, 0.01, 0.99, 0.01, linear}, &Planning::pace},
    {{"planning.perception_months", "months", 1, 120, both, 1, 12, 1, linear}, &Planning::perception_months},
    {{"planning.reference_months", "months", 1, 240, both, 1, 36, 1, linear}, &Planning::reference_months},
    {{"planning.trend_months", "months", 1, 120, both, 1, 24, 1, linear}, &Planning::trend_months},
    {{"planning.trend_initial", "1/yr", -12, 12, both, -0.5, 2, 0.05, linear}, &Planning::trend_initial},
    {{"planning.damping", "1/yr", 0, 12, both, 0, 3, 0.05, linear}, &Planning::damping},
    {{"planning.trend_min", "1/yr", -12, 12, both, -2, 0, 0.05, linear}, &Planning::trend_min},
    {{"planning.trend_max", "1/yr", -12, 12, both, 0, 4, 0.05, linear}, &Planning::trend_max},
    {{"planning.forecast_sd", "1/sqrt(yr)", 0, 3, both, 0, 1, 0.01, linear}, &Planning::forecast_sd},
    {{"planning.headroom", "", 0, 10, both, 0.5, 2, 0.05, linear}, &Planning::headroom},
};
constexpr Field<Finance> kFinance[] = {
    {{"finance.cash", "MEUR", 0, 1e7, both, 0, 10000, 50, linear}, &Finance::cash},
};
constexpr Field<Finance> kFinanceAfterEquity[] = {
    {{"finance.debt_limit", "MEUR", 0, 1e7, both, 0, 10000, 50, linear}, &Finance::debt_limit},
    {{"finance.debt_ltv", "share", 0, 1, low_only, 0, 0.95, 0.05, linear}, &Finance::debt_ltv},
    {{"finance.debt_rate", "1/yr", 0, 1, both, 0, 0.2, 0.0025, linear}, &Finance::debt_rate},
    {{"finance.debt_term", "months", 1, kMaxMonths, both, 12, 120, 6, linear}, &Finance::debt_term},
    {{"finance.min_cash", "MEUR", 0, 1e7, both, 0, 2000, 10, linear}, &Finance::min_cash},
    {{"finance.runway_months", "months", 0, kMaxMonths, both, 0, 36, 1, linear}, &Finance::runway_months},
    {{"finance.rescue_cost", "share", 0, 10, both, 0, 2, 0.05, linear}, &Finance::rescue_cost},
};
constexpr Field<EquityRound> kEquity[] = {
    {{"finance.equity.month", "month", 0, kMaxMonths, both, 0, 120, 1, linear}, &EquityRound::month},
    {{"finance.equity.amount", "MEUR", 0, 1e7, both, 0, 10000, 50, linear}, &EquityRound::amount},
    {{"finance.equity.probability", "share", 0, 1, both, 0, 1, 0.05, linear}, &EquityRound::probability},
};
constexpr Field<Opex> kOpex[] = {
    {{"opex.fixed", "MEUR/month", 0, 1e6, both, 0, 100, 0.5, linear}, &Opex::fixed},
    {{"opex.fixed_growth", "1/yr", -1, 5, high_only, -0.2, 1, 0.01, linear}, &Opex::fixed_growth},
    {{"opex.variable", "share", 0, 1, both, 0, 0.6, 0.01, linear}, &Opex::variable},
};
constexpr Field<Thresholds> kThresholds[] = {
    {{"thresholds.idle_utilisation", "share", 0, 1, both, 0, 1, 0.05, linear}, &Thresholds::idle_utilisation},
    {{"thresholds.lost_revenue", "share", 0, 1, both, 0, 0.5, 0.01, linear}, &Thresholds::lost_revenue},
    {{"thresholds.regret", "share", 0, 1, both, 0, 0.5, 0.01, linear}, &Thresholds::regret},
};
constexpr Parameter kSeal = {"regions.sovereignty", "SEAL", 0, kMaxSeal, both, 0, kMaxSeal, 1, linear};

}  // namespace

std::span<const Field<Scenario>> scenario_fields() { return kScenario; }
std::span<const Field<Market>> market_fields() { return kMarket; }
std::span<const Field<Region>> region_fields() { return kRegions; }
std::span<const Field<Region>> region_fields_after_integration() { return kRegionsAfterIntegration; }
std::span<const Field<Integration>> integration_fields() { return kIntegration; }
std::span<const Field<Delivery>> delivery_fields() { return kDelivery; }
std::span<const Field<Segment>> segment_fields() { return kSegments; }
std::span<const Field<Contract>> contract_fields() { return kContracts; }
std::span<const Field<Training>> training_fields() { return kTraining; }
std::span<const Field<Demand>> demand_fields() { return kDemand; }
std::span<const Field<Servers>> servers_fields() { return kServers; }
std::span<const Field<Facilities>> facilities_fields() { return kFacilities; }
std::span<const Field<Planning>> planning_fields() { return kPlanning; }
std::span<const Field<Finance>> finance_fields() { return kFinance; }
std::span<const Field<Finance>> finance_fields_after_equity() { return kFinanceAfterEquity; }
std::span<const Field<EquityRound>> equity_fields() { return kEquity; }
std::span<const Field<Opex>> opex_fields() { return kOpex; }
std::span<const Field<Thresholds>> thresholds_fields() { return kThresholds; }
const Parameter& seal_parameter() { return kSeal; }

}  // namespace curseur::core
