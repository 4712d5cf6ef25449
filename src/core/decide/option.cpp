#include "core/decide/option.hpp"

#include <algorithm>

namespace curseur::core {
namespace {

constexpr double kMostSeed = 18446744073709551615.0;  // 2^64 - 1, rounded

constexpr Option kSeed = {"seed",
                          "--seed",
                          "K",
                          OptionKind::whole,
                          0,
                          kMostSeed,
                          1,
                          "",
                          "Which random futures",
                          "The same seed gives the same bits on every machine and in every browser."};
constexpr Option kSet = {"set",
                         "--set",
                         "POINTER=VALUE",
                         OptionKind::settings,
                         0,
                         0,
                         0,
                         "",
                         "Change a value first: JSON Pointer, JSON value",
                         "Such as { '/planning/pace': 0.3 }."};

constexpr Option kRun[] = {
    {"paths", "--paths", "N", OptionKind::whole, 1, kMostPaths, kUsualPaths, "", "Random futures",
     "Memory does not grow with them, except with `perPath`."},
    kSeed,
    {"median", "--median", "", OptionKind::flag, 0, 0, 0, "", "The median path alone: no chance, no events"},
    kSet,
    {"monthly", "--monthly", "", OptionKind::flag, 0, 0, 0, "",
     "With --json: every monthly series, quantiles and mean"},
    {"perPath", "--per-path", "", OptionKind::flag, 0, 0, 0, "", "With --json: every metric of every path"}};

constexpr Option kSweep[] = {{"lever", "--lever", "POINTER", OptionKind::pointer, 0, 0, 0, "",
                              "The number to move; left out, the pace at its standard positions"},
                             {"from", "--from", "A", OptionKind::number, 0, 0, 0, "", "Lowest position of the lever"},
                             {"to", "--to", "B", OptionKind::number, 0, 0, 0, "", "Highest position of the lever"},
                             {"steps", "--steps", "N", OptionKind::whole, kFewestSweepSteps, kMostSweepSteps,
                              kUsualSweepSteps, "", "Number of positions"}};

// The limits of `paths` here are those of a run. A question has narrower limits and a separate fault.
constexpr Option kQuestion[] = {
    {"paths", "--paths", "N", OptionKind::whole, 1, kMostPaths, 0, "", "Random futures of each setting"}, kSeed, kSet};

constexpr std::string_view kKindNames[] = {"flag",     "whole",  "number",      "pair",     "pointer",
                                           "settings", "levers", "constraints", "scenarios"};

}  // namespace

std::string_view name_of(OptionKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

const Option& option_of(std::span<const Option> options, std::string_view key) {
  return *std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.key == key; });
}

std::span<const Option> run_options() { return kRun; }
std::span<const Option> sweep_options() { return kSweep; }
std::span<const Option> question_options() { return kQuestion; }

}  // namespace curseur::core
