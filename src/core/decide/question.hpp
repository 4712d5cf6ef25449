// All questions that can be asked about a scenario: one table that the command line, the JavaScript API and the cockpit
// walk, and one function that starts any of them with the same checks.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/decide/compare.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/option.hpp"
#include "core/decide/sensitivity.hpp"
#include "core/decide/stress.hpp"
#include "core/decide/worth.hpp"

namespace curseur::core {

enum class QuestionKind { optimise, map, frontier, compare, sensitivity, stress, worth };

struct QuestionOptions {
  QuestionKind kind = QuestionKind::optimise;
  std::vector<LeverRange> levers;  // for optimise, map (two), frontier; inputs of sensitivity; empty = the usual ones
  double risk = 0;  // for optimise, as are the next two
  std::vector<Constraint> constraints;
  std::size_t evaluations = 0;
  std::array<int, 2> steps{kUsualMapSteps, kUsualMapSteps};  // for map
  std::size_t points = kUsualFrontierPoints;  // for frontier
  std::size_t joint = kUsualJoint, sobol = 0;  // for sensitivity
  std::vector<Scenario> others;  // for compare, one to four
  Futures futures;
};

using Answer =
    std::variant<Optimum, Map, Frontier, Comparison, Sensitivity, Stress, Worth>;  // in the order of QuestionKind
inline constexpr std::size_t kQuestions = std::variant_size_v<Answer>;

struct Question {
  std::unique_ptr<Inquiry> inquiry;
  std::function<Answer()> answer;  // call it once the inquiry is done
};
struct Asking {
  std::optional<Question> question;  // either this or faults
  std::vector<Fault> faults;
};
// Checks the options (except the number of paths) and makes the inquiry.
using MakeInquiry = Asking (*)(const Scenario& scenario, const QuestionOptions& options);

// An option and the member of QuestionOptions that holds it. The type of the member determines its kind.
struct QuestionOption : Option {
  std::variant<double QuestionOptions::*, std::size_t QuestionOptions::*, std::array<int, 2> QuestionOptions::*,
               std::vector<LeverRange> QuestionOptions::*, std::vector<Constraint> QuestionOptions::*,
               std::vector<Scenario> QuestionOptions::*>
      member;
};

// How much the cockpit simulates for a question: a little in the first round, enough in the second.
struct QuestionRound {
  std::size_t paths, joint = 0, points = 0;
};

// Everything the program knows about a question. To add one, add a row in question.cpp, and a kind and an alternative
// of Answer above. Then write its text, its JSON, its sentence and its chart.
struct QuestionInfo {
  QuestionKind kind;
  std::string_view name;  // "optimise", as a command and as a method
  std::string_view summary;  // one line for the help of the command line
  int place;  // in the cockpit's list of questions, from 1
  std::size_t usual_paths;  // the default
  std::size_t most_paths;  // limited by memory: some values are kept for every setting and path
  std::array<QuestionRound, 2> rounds;
  std::span<const QuestionOption> options;  // in addition to question_options()
  MakeInquiry make;
};
std::span<const QuestionInfo> questions();  // by kind
const QuestionInfo& info_of(QuestionKind kind);
// In the order in which people ask them: what to do, what that depends on, what may go wrong.
std::array<QuestionKind, kQuestions> questions_in_order_of_asking();
std::optional<QuestionKind> question_named(std::string_view name);
inline std::string_view name_of(QuestionKind kind) { return info_of(kind).name; }

// Precondition: core::check finds no fault in the scenario or in the others.
Asking ask(const Scenario& scenario, const QuestionOptions& options);

}  // namespace curseur::core
