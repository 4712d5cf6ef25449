// One row per option of a simulation or a question. The command line, the JavaScript API, `curseur describe` and the
// types of curseur.d.ts all walk these rows, so each limit and default is written once.
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
  settings,  // JSON Pointers with the values to set
  levers,  // JSON Pointers with the range of each
  constraints,  // such as "distress<=0.1"
  scenarios  // low to high other scenarios; separate arguments, in JavaScript and on the command line
};
std::string_view name_of(OptionKind kind);

struct Option {
  std::string_view key;  // in JavaScript: "perPath"
  std::string_view flag;  // on the command line: "--per-path", or "OTHERS" for an argument without a name
  std::string_view value;  // how the help writes its value: "POINTER=MIN:MAX"
  OptionKind kind;
  double low = 0, high = 0;
  double otherwise = 0;  // the default. Below `low`, the question chooses; the command line may say so too.
  std::string_view otherwise_text;  // how the help words the default, if the number is not enough
  std::string_view help;
  std::string_view detail = "";  // a further sentence for programmers, in the JavaScript types
};

// The row of a key. Precondition: there is one.
const Option& option_of(std::span<const Option> options, std::string_view key);

// In the order in which the JavaScript types list them.
std::span<const Option> run_options();
std::span<const Option> sweep_options();  // in addition to those of a run
std::span<const Option> question_options();  // common to all questions; the limits of paths depend on the question

}  // namespace curseur::core
