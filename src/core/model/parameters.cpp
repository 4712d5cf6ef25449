// Looks a number up by its JSON Pointer and walks all numbers of a scenario, both through the tables.
#include "core/model/parameters.hpp"

#include <charconv>
#include <limits>
#include <utility>

#include "core/text.hpp"

namespace curseur::core {
namespace {

// Calls visit(pointer, field, owner) for every number, in file order.
// Whoever looks for one number says what may hold it.
template <class Owner, class Visit>
void visit_fields(std::span<const Field<Owner>> fields, const std::string& prefix, Owner& owner, Visit& visit) {
  if (!visit.enters(prefix)) return;
  for (const auto& field : fields) {
    const auto pointer = prefix + "/" + std::string(field.key());
    std::visit([&](auto member) { visit(pointer, field, &(owner.*member)); }, field.member);
  }
}

// Calls visit_row(pointer, row) for the rows of a list.
template <class Row, class Visit, class VisitRow>
void visit_rows(std::string prefix, std::vector<Row>& rows, Visit& visit, VisitRow visit_row) {
  prefix += '/';
  if (!visit.enters(prefix)) return;
  const auto [first, end] = visit.rows(prefix, rows.size());
  for (std::size_t i = first; i < end; ++i) visit_row(prefix + std::to_string(i), rows[i]);
}

template <class Visit>
void visit_region(const std::string& at, Region& region, Visit& visit) {
  const auto fields = region_fields();
  const std::size_t last = fields.size() - 1;  // reserved_share stands behind sovereignty and integration
  visit_fields(fields.first(last), at, region, visit);
  for (auto [name, levels] : {std::pair{"/own/", &region.sovereignty.own}, {"/rented/", &region.sovereignty.rented}})
    for (std::size_t i = 0; i < levels->size(); ++i)
      visit(at + "/sovereignty" + name + std::to_string(i), seal_parameter(), &(*levels)[i]);
  visit_fields(integration_fields(), at + "/integration", region.integration, visit);
  visit_fields(fields.last(1), at, region, visit);
  visit_rows(at + "/committed", region.committed, visit,
             [&](const std::string& pointer, Delivery& row) { visit_fields(delivery_fields(), pointer, row, visit); });
}

template <class Visit>
void visit_numbers(Scenario& s, Visit& visit) {
  visit_fields(scenario_fields(), "", s, visit);
  visit_fields(market_fields(), "/market", s.market, visit);
  visit_rows("/regions", s.regions, visit,
             [&](const std::string& pointer, Region& row) { visit_region(pointer, row, visit); });
  visit_rows("/segments", s.segments, visit,
             [&](const std::string& pointer, Segment& row) { visit_fields(segment_fields(), pointer, row, visit); });
  visit_rows("/contracts", s.contracts, visit,
             [&](const std::string& pointer, Contract& row) { visit_fields(contract_fields(), pointer, row, visit); });
  visit_fields(training_fields(), "/training", s.training, visit);
  visit_fields(demand_fields(), "/demand", s.demand, visit);
  visit_fields(servers_fields(), "/servers", s.servers, visit);
  visit_fields(facilities_fields(), "/facilities", s.facilities, visit);
  visit_fields(planning_fields(), "/planning", s.planning, visit);
  const auto finance = finance_fields();
  visit_fields(finance.first(1), "/finance", s.finance, visit);  // cash, then the equity rounds
  visit_rows("/finance/equity", s.finance.equity, visit,
             [&](const std::string& pointer, EquityRound& row) { visit_fields(equity_fields(), pointer, row, visit); });
  visit_fields(finance.subspan(1), "/finance", s.finance, visit);
  visit_fields(opex_fields(), "/opex", s.opex, visit);
  visit_fields(thresholds_fields(), "/thresholds", s.thresholds, visit);
}

using RowRange = std::pair<std::size_t, std::size_t>;  // the first, and behind the last

struct EveryNumber {
  std::vector<Number> found;

  bool enters(std::string_view) const { return true; }
  RowRange rows(std::string_view, std::size_t count) const { return {0, count}; }
  void operator()(const std::string& pointer, const Parameter& parameter, auto* place) {
    found.push_back({pointer, &parameter, place});
  }
};

struct OneNumber {
  std::string_view pointer;
  std::optional<Number> found{};

  bool enters(std::string_view prefix) const { return pointer.starts_with(prefix); }
  // The one row that the pointer goes on with.
  RowRange rows(std::string_view prefix, std::size_t count) const {
    const std::string_view rest = pointer.substr(prefix.size());
    std::size_t row = count;
    std::from_chars(rest.data(), rest.data() + rest.size(), row);
    return row < count ? RowRange{row, row + 1} : RowRange{0, 0};
  }
  void operator()(const std::string& at, const Parameter& parameter, auto* place) {
    if (at == pointer) found = Number{at, &parameter, place};
  }
};

}  // namespace

std::string_view Parameter::key() const { return name.substr(name.rfind('.') + 1); }

std::string_view Parameter::section() const {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : name.substr(0, dot);
}

bool Parameter::allows(double value) const {
  const bool above = ends == Ends::both || ends == Ends::low_only ? value >= low : value > low;
  const bool below = ends == Ends::both || ends == Ends::high_only ? value <= high : value < high;
  return above && below;  // false for NaN
}

std::string Parameter::allowed_text() const {
  const bool low_in = ends == Ends::both || ends == Ends::low_only;
  const bool high_in = ends == Ends::both || ends == Ends::high_only;
  return (low_in ? "[" : "(") + text_of(low) + ", " + text_of(high) + (high_in ? "]" : ")");
}

double Number::value() const {
  return std::visit([](auto* p) { return static_cast<double>(*p); }, place);
}

void Number::set(double value) const {
  if (auto* const* real = std::get_if<double*>(&place)) {
    **real = value;
    return;
  }
  constexpr double kLimit = std::numeric_limits<int>::max();
  const double clipped = value > kLimit ? kLimit : value > -kLimit ? value : -kLimit;  // NaN becomes -kLimit
  *std::get<int*>(place) = static_cast<int>(clipped < 0 ? clipped - 0.5 : clipped + 0.5);
}

std::vector<Number> numbers(Scenario& scenario) {
  EveryNumber every;
  visit_numbers(scenario, every);
  return std::move(every.found);
}

std::optional<Number> find_number(Scenario& scenario, std::string_view pointer) {
  OneNumber one{pointer};
  visit_numbers(scenario, one);
  return std::move(one.found);
}

namespace {

// The walk only reads here; it is written once for all uses.
std::optional<Number> number_of(const Scenario& scenario, std::string_view pointer) {
  return find_number(const_cast<Scenario&>(scenario), pointer);
}

}  // namespace

std::optional<double> number_value(const Scenario& scenario, std::string_view pointer) {
  const auto number = number_of(scenario, pointer);
  if (!number) return std::nullopt;
  return number->value();
}

const Parameter* parameter_at(const Scenario& scenario, std::string_view pointer) {
  const auto number = number_of(scenario, pointer);
  return number ? number->parameter : nullptr;
}

}  // namespace curseur::core
