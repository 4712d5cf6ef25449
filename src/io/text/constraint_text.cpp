#include "io/text/constraint_text.hpp"

#include <cmath>
#include <cstdlib>
#include <vector>

#include "core/sim/metrics.hpp"
#include "io/fault.hpp"

namespace curseur::io {
namespace {

std::optional<double> number_of(std::string_view text) {
  const std::string copy(text);
  if (copy.empty() || copy.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (*end != '\0' || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

ConstraintReading read_constraint(std::string_view text) {
  const auto sign = text.find_first_of("<>");
  if (sign == std::string_view::npos || sign + 1 >= text.size() || text[sign + 1] != '=')
    return {{}, core::Fault{"", "no_constraint", {in_quotes(text)}}};
  const auto name = text.substr(0, sign);
  const auto metric = core::measure_named(name);
  if (!metric) {
    std::vector<std::string_view> names;
    for (const auto& info : core::metric_infos()) names.push_back(core::measure_name(info.metric));
    const auto meant = nearest_word(name, names);
    return {{},
            meant.empty() ? core::Fault{"", "no_metric", {in_quotes(name), list_in_quotes(names)}}
                          : core::Fault{"", "no_metric_meant", {in_quotes(name), in_quotes(meant)}}};
  }
  const auto bound = number_of(text.substr(sign + 2));
  if (!bound) return {{}, core::Fault{"", "no_bound", {in_quotes(text.substr(sign + 2)), name}}};
  return {core::Constraint{*metric, text[sign] == '<', *bound}, {}};
}

LeverReading read_lever(std::string_view text) {
  const auto equals = text.rfind('='), colon = text.rfind(':');
  const core::Fault fault{"", "no_lever_range", {in_quotes(text)}};
  if (equals == std::string_view::npos || colon == std::string_view::npos || colon < equals) return {{}, fault};
  const auto low = number_of(text.substr(equals + 1, colon - equals - 1)), high = number_of(text.substr(colon + 1));
  if (!low || !high) return {{}, fault};
  return {core::LeverRange{std::string(text.substr(0, equals)), *low, *high}, {}};
}

}  // namespace curseur::io
