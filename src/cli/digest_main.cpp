// The program `curseur-digest`. It prints what `curseur digest` prints for the built-in scenarios, to compare builds.
// Of this project it needs only the model, its files and threads.
//
// usage: curseur-digest [PRESET] [--paths N] [--each] [--trace PATH] [--threads N] [--instructions NAME]
#include <charconv>
#include <iostream>
#include <string>
#include <string_view>

#include "cli/digest.hpp"
#include "cli/exit_code.hpp"
#include "io/scenario/presets.hpp"

namespace {

using namespace curseur;

int refused(const std::string& why) {
  std::cerr << "curseur-digest: " << why << '\n';
  return static_cast<int>(cli::Exit::command_line);
}

bool read_count(std::string_view text, std::size_t& count) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_set(std::string_view name, core::InstructionSet& wanted) {
  for (const auto set : core::instruction_sets())
    if (core::name_of(set) == name) {
      wanted = set;
      return true;
    }
  return false;
}

}  // namespace

int main(int count, char** values) {
  cli::DigestChoice choice;
  cli::NamedScenarios scenarios;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = values[i], next = i + 1 < count ? values[i + 1] : "";
    std::size_t number = 0;
    if (const auto* const preset = io::find_preset(word)) {
      scenarios.assign(1, {std::string(preset->id), io::scenario_of(*preset)});
      continue;
    }
    if (word == "--each") {
      choice.each = true;
      continue;
    }
    ++i;
    if (word == "--instructions") {
      if (read_set(next, choice.instructions)) continue;
      std::string names;
      for (const auto set : core::instruction_sets()) names += " \"" + std::string(core::name_of(set)) + "\"";
      return refused("this program on this processor has" + names);
    }
    if (!read_count(next, number)) return refused("cannot use " + std::string(word) + " " + std::string(next));
    if (word == "--paths") choice.paths = number;
    else if (word == "--trace") choice.trace = number;
    else if (word == "--threads") choice.threads = number;
    else return refused("unknown option " + std::string(word));
  }
  if (choice.each && !choice.paths) return refused("--each needs --paths");
  if (scenarios.empty()) scenarios = cli::preset_scenarios();
  std::cout << cli::digest_text(scenarios, choice) << std::flush;
  return std::cout ? 0 : static_cast<int>(cli::Exit::file);
}
