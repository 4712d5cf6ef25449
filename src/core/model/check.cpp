// Everything that must hold for a scenario to run: each number in its range, and what must hold between them.
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/model/parameters.hpp"
#include "core/text.hpp"

namespace curseur::core {
namespace {

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
  void fault(std::string pointer, std::string message) { faults_.push_back({std::move(pointer), std::move(message)}); }

  void range(const std::string& pointer, double value, const ConstNumber& number) {
    if (number.parameter->allows(value)) return;
    const std::string kind = number.whole() ? "a whole number in " : "a number in ";
    fault(pointer, text_of(value) + " is out of range; expected " + kind + number.parameter->allowed_text());
  }

  void ranges() {
    for (const auto& number : numbers_) range(number.pointer, number.value(), number);
    if (s_.start_month < 1 || s_.start_month > 12 || s_.start_year < 1900 || s_.start_year > 9999)
      fault("/start", "expected a month from 1900-01 to 9999-12, as \"YYYY-MM\"");
  }

  void limit(const std::string& pointer, std::size_t size, int low, int high) {
    if (size < static_cast<std::size_t>(low) || size > static_cast<std::size_t>(high))
      fault(pointer,
            std::to_string(size) + " entries; expected " + std::to_string(low) + " to " + std::to_string(high));
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
      if (list[i].id.empty()) fault(at, "empty; expected a name of its own");
      else if (!seen.insert(list[i].id).second)
        fault(at, "\"" + list[i].id + "\" is used twice; expected a name of its own");
    }
  }
  void identities() {
    unique("/regions", s_.regions);
    unique("/segments", s_.segments);
  }

  template <class List>
  void refers(const std::string& pointer, const std::string& id, const List& list, const std::string& kind) {
    std::string known;
    for (const auto& entry : list) {
      if (entry.id == id) return;
      known += (known.empty() ? "\"" : ", \"") + entry.id + "\"";
    }
    fault(pointer, "no " + kind + " has the id \"" + id + "\"; expected one of " + (known.empty() ? "none" : known));
  }
  void references() {
    for (std::size_t i = 0; i < s_.segments.size(); ++i)
      refers("/segments/" + std::to_string(i) + "/region", s_.segments[i].region, s_.regions, "region");
    for (std::size_t i = 0; i < s_.contracts.size(); ++i)
      refers("/contracts/" + std::to_string(i) + "/segment", s_.contracts[i].segment, s_.segments, "segment");
    refers("/training/region", s_.training.region, s_.regions, "region");
  }

  void relations() {
    const auto& p = s_.planning;
    if (p.trend_initial <= -12 / p.reference_months)
      fault("/planning/trend_initial",
            text_of(p.trend_initial) +
                " is out of range; expected more than -12/reference_months = " + text_of(-12 / p.reference_months));
    if (p.trend_min > p.trend_max)
      fault("/planning/trend_min",
            text_of(p.trend_min) + " is above trend_max; expected at most " + text_of(p.trend_max));
  }

  void assumptions() {
    std::map<std::string_view, const ConstNumber*> by_pointer;
    for (const auto& number : numbers_) by_pointer.emplace(number.pointer, &number);
    for (const Assumption& assumption : s_.assumptions) {
      const std::string at = "/assumptions/" + pointer_step(assumption.pointer);
      const auto found = by_pointer.find(assumption.pointer);
      if (found == by_pointer.end()) {
        fault(at, "names no number of this scenario; expected a JSON Pointer to one");
        continue;
      }
      range(at + "/low", assumption.low, *found->second);
      range(at + "/high", assumption.high, *found->second);
      if (!(assumption.low <= assumption.high))
        fault(at + "/low", text_of(assumption.low) + " is above high; expected at most " + text_of(assumption.high));
    }
  }

  const Scenario& s_;
  std::vector<ConstNumber> numbers_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check(const Scenario& scenario) { return Checker(scenario).faults(); }

}  // namespace curseur::core
