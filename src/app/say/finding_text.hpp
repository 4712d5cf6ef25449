// What was found out about a question: immutable once published, tagged with what made it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/view.hpp"
#include "core/decide/question.hpp"

namespace curseur::app {

struct State;

struct Finding {
  std::uint64_t version = 0, asked_version = 0;  // of the document
  core::QuestionKind kind{};
  std::size_t paths = 0;  // of each setting
  bool complete = false;
  std::vector<core::Fault> faults;  // where it could not be asked of this scenario: there is no answer then
  core::Answer answer;
};

// The finding in a sentence or two, in plain words with its error. Precondition: the state has one.
std::string finding_sentence(const State& state);
// A condition of the search: "distress at most 10 %".
std::string condition_text(const core::Constraint& condition, Language language);
// The settings of a comparison by name, in its order.
std::vector<std::string> compared_names(const State& state);
// Which share of the variance of a measure (into core::kAsked) each input gives, alone: Sobol's first-order indices, or
// squared standardised weights where a straight line explains most of it; else empty.
std::vector<double> variance_shares(const core::Sensitivity& found, std::size_t measure);
// What value is weighed against, and one of its values.
std::string against_name(core::Against against, Language language);
std::string against_text(core::Against against, double value, Language language);
// A number of the scenario by its name, with the region or segment it belongs to.
std::string number_name(const core::Scenario& scenario, std::string_view pointer, Language language);
// A quantity that chance decides, likewise; and one of its values.
std::string drawn_name(const core::Scenario& scenario, core::DrawnKind kind, std::size_t index, Language language);
std::string drawn_text(core::DrawnKind kind, double value, Language language);
// A value of a number as people read it: shares in per cent, MEUR as money, else with its unit.
std::string number_value_text(const core::Scenario& scenario, std::string_view pointer, double value,
                              Language language);

}  // namespace curseur::app
