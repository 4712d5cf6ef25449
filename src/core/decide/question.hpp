// Everything that can be asked of a scenario, behind one door: the command line, the JavaScript API and the cockpit ask
// the same questions with the same checks.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "core/decide/compare.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/sensitivity.hpp"
#include "core/decide/stress.hpp"
#include "core/decide/worth.hpp"

namespace curseur::core {

enum class QuestionKind { optimise, map, frontier, compare, sensitivity, stress, worth };
inline constexpr std::size_t kQuestions = 7;
std::string_view name_of(QuestionKind kind);  // "optimise", as a command and a method
std::optional<QuestionKind> question_named(std::string_view name);
// Paths where nobody says how many, and at most: what is kept of each setting takes memory by path.
std::size_t usual_paths(QuestionKind kind);
std::size_t most_paths(QuestionKind kind);

struct QuestionOptions {
  QuestionKind kind = QuestionKind::optimise;
  std::vector<LeverRange> levers;  // of optimise, map (two), frontier; inputs of sensitivity; empty = the usual ones
  double risk = 0;  // of optimise, below too
  std::vector<Constraint> constraints;
  std::size_t evaluations = 0;
  std::array<int, 2> steps{9, 9};  // of map
  std::size_t points = 96;  // of frontier
  std::size_t joint = 256, sobol = 0;  // of sensitivity
  std::vector<Scenario> others;  // of compare, one to four
  Futures futures;
};

using Answer =
    std::variant<Optimum, Map, Frontier, Comparison, Sensitivity, Stress, Worth>;  // in the order of the kinds

struct Question {
  std::unique_ptr<Inquiry> inquiry;
  std::function<Answer()> answer;  // once the inquiry is done
};
struct Asking {
  std::optional<Question> question;  // or
  std::vector<Fault> faults;
};
// Precondition: core::check finds nothing in the scenario, nor in the others.
Asking ask(const Scenario& scenario, const QuestionOptions& options);

}  // namespace curseur::core
