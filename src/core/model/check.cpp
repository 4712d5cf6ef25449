// Checks everything that a scenario needs to run: the range of each number, and the rules between numbers.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/parameters.hpp"
#include "core/text.hpp"

namespace curseur::core {
namespace {

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

class Checker {
 public:
  explicit Checker(const Scenario& scenario) : s_(scenario), numbers_(numbers(scenario)) {}

  std::vector<Fault> faults() && {
    ranges();
    sizes();
    identities();
    references();
    relations();
    assumptions();
    return std::move(faults_);
  }

 private:
  void fault(std::string pointer, FaultId id, std::vector<Phrase> arguments = {}) {
    faults_.push_back({std::move(pointer), id, std::move(arguments)});
  }

  void range(const std::string& pointer, double value, const ConstNumber& number) {
    if (number.parameter->allows(value)) return;
    const Phrase expected = number_in(number.parameter->allowed_text(), number.whole());
    if (const auto meant = number.parameter->meant(value))
      fault(pointer, "out_of_range_meant", {value, expected, *meant});
    else fault(pointer, "out_of_range", {value, expected});
  }

  void ranges() {
    for (const auto& number : numbers_) range(number.pointer, number.value(), number);
    if (s_.start_month < 1 || s_.start_month > 12 || s_.start_year < 1900 || s_.start_year > 9999)
      fault("/start", "start");
  }

  void limit(const std::string& pointer, std::size_t size, int low, int high) {
    if (size < static_cast<std::size_t>(low) || size > static_cast<std::size_t>(high))
      fault(pointer, "entries", {size, low, high});
  }

  void sizes() {
    limit("/regions", s_.regions.size(), 1, kMaxRegions);
    limit("/segments", s_.segments.size(), 0, kMaxSegments);
    limit("/contracts", s_.contracts.size(), 0, kMaxContracts);
    limit("/finance/equity", s_.finance.equity.size(), 0, kMaxDeliveries);
    for (std::size_t r = 0; r < s_.regions.size(); ++r)
      limit("/regions/" + std::to_string(r) + "/committed", s_.regions[r].committed.size(), 0, kMaxDeliveries);
  }

  template <class List>
  void unique(const std::string& pointer, const List& list) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string at = pointer + "/" + std::to_string(i) + "/id";
      if (list[i].id.empty()) fault(at, "id_empty");
      else if (!seen.insert(list[i].id).second) fault(at, "id_twice", {quoted(list[i].id)});
    }
  }
  void identities() {
    unique("/regions", s_.regions);
    unique("/segments", s_.segments);
  }

  template <class List>
  void refers(const std::string& pointer, const std::string& id, const List& list, FaultId otherwise) {
    std::string known;
    for (const auto& entry : list) {
      if (entry.id == id) return;
      known += (known.empty() ? "" : ", ") + quoted(entry.id);
    }
    fault(pointer, otherwise, {quoted(id), known.empty() ? phrase("none") : Phrase(known)});
  }
  void references() {
    for (std::size_t i = 0; i < s_.segments.size(); ++i)
      refers("/segments/" + std::to_string(i) + "/region", s_.segments[i].region, s_.regions, "no_region");
    for (std::size_t i = 0; i < s_.contracts.size(); ++i)
      refers("/contracts/" + std::to_string(i) + "/segment", s_.contracts[i].segment, s_.segments, "no_segment");
    refers("/training/region", s_.training.region, s_.regions, "no_region");
  }

  void relations() {
    const auto& p = s_.planning;
    if (p.trend_initial <= -12 / p.reference_months)
      fault("/planning/trend_initial", "trend_initial", {p.trend_initial, -12 / p.reference_months});
    if (p.trend_min > p.trend_max) fault("/planning/trend_min", "trend_order", {p.trend_min, p.trend_max});
  }

  void assumptions() {
    std::map<std::string_view, const ConstNumber*> by_pointer;
    for (const auto& number : numbers_) by_pointer.emplace(number.pointer, &number);
    for (const Assumption& assumption : s_.assumptions) {
      const std::string at = "/assumptions/" + pointer_step(assumption.pointer);
      const auto found = by_pointer.find(assumption.pointer);
      if (found == by_pointer.end()) {
        fault(at, "no_number");
        continue;
      }
      range(at + "/low", assumption.low, *found->second);
      range(at + "/high", assumption.high, *found->second);
      if (!(assumption.low <= assumption.high)) fault(at + "/low", "range_order", {assumption.low, assumption.high});
    }
  }

  const Scenario& s_;
  std::vector<ConstNumber> numbers_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check(const Scenario& scenario) { return Checker(scenario).faults(); }

}  // namespace curseur::core
