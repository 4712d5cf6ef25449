// One row per option of a simulation or a question. The command line, the JavaScript API, `curseur describe` and the
// types of curseur.d.ts all walk these rows, so that a limit or a default is written once.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace curseur::core {

inline constexpr std::size_t kUsualPaths = 10'000, kMostPaths = 10'000'000;  // of a run
inline constexpr int kUsualSweepSteps = 21, kFewestSweepSteps = 2, kMostSweepSteps = 1000;

// What an option holds.
enum class OptionKind {
  flag,
  whole,  // a whole number in [low, high]
  number,  // a number in [low, high]; any number where both are 0
  pair,  // two whole numbers in [low, high]
  pointer,  // a JSON Pointer
  settings,  // JSON Pointers and the values put there
  levers,  // JSON Pointers and how far each may be moved
  constraints,  // such as "distress<=0.1"
  scenarios  // low to high other scenarios; arguments of their own, in a program as on the command line
};
std::string_view name_of(OptionKind kind);

struct Option {
  std::string_view key;  // in JavaScript: "perPath"
  std::string_view flag;  // on the command line: "--per-path", or "OTHERS" where it has no name
  std::string_view value;  // what the help writes for its value: "POINTER=MIN:MAX"
  OptionKind kind;
  double low = 0, high = 0;
  double otherwise = 0;  // where it is left out. Below `low`, the question chooses; the command line may also say so.
  std::string_view otherwise_text;  // how the help puts that, where the number alone does not say it
  std::string_view help;
  std::string_view detail = "";  // what a programmer needs to know beside: a sentence for the types of JavaScript
};

// The row of a key. Precondition: it is there.
const Option& option_of(std::span<const Option> options, std::string_view key);

// In the order in which JavaScript lists them.
std::span<const Option> run_options();
std::span<const Option> sweep_options();  // beside those of a run
std::span<const Option> question_options();  // what all questions take; how many paths depends on the question

}  // namespace curseur::core
