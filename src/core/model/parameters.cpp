// The properties of a parameter, and the numbers of a scenario, found by walking its layout.
#include "core/model/parameters.hpp"

#include <limits>

#include "core/model/layout.hpp"
#include "core/model/layout_walks.hpp"
#include "core/text.hpp"

namespace curseur::core {
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

std::optional<std::string> Parameter::meant(double value) const {
  constexpr double kLeast = 3;  // less is rather a slip of the keyboard
  const bool is_rate = unit == "share" || unit == "quantile" || unit == "1/yr";
  const bool is_large = value >= kLeast || value <= -kLeast;
  if (!is_rate || !is_large || allows(value) || !allows(value / 100)) return std::nullopt;
  return meant_in_percent(value);
}

int rounded(double value) {
  constexpr double kLimit = std::numeric_limits<int>::max();
  const double clipped = value > kLimit ? kLimit : value > -kLimit ? value : -kLimit;  // NaN becomes -kLimit
  return static_cast<int>(clipped < 0 ? clipped - 0.5 : clipped + 0.5);
}

std::vector<Number> numbers(Scenario& scenario) { return numbers_of(scenario, kScenarioLayout); }
std::vector<ConstNumber> numbers(const Scenario& scenario) { return numbers_of(scenario, kScenarioLayout); }

std::optional<Number> find_number(Scenario& scenario, std::string_view pointer) {
  return find_number_of(scenario, kScenarioLayout, pointer);
}
std::optional<ConstNumber> find_number(const Scenario& scenario, std::string_view pointer) {
  return find_number_of(scenario, kScenarioLayout, pointer);
}

std::optional<double> number_value(const Scenario& scenario, std::string_view pointer) {
  const auto number = find_number(scenario, pointer);
  if (!number) return std::nullopt;
  return number->value();
}

const Parameter* parameter_at(const Scenario& scenario, std::string_view pointer) {
  const auto number = find_number(scenario, pointer);
  return number ? number->parameter : nullptr;
}

const std::vector<NumberKind>& number_kinds() {
  static const auto kinds = number_kinds_of<Scenario>(kScenarioLayout);
  return kinds;
}

int oldest_format(const Scenario& scenario) { return oldest_format_of(scenario, kScenarioLayout); }

}  // namespace curseur::core
