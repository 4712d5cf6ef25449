#include "cli/scenario_source.hpp"

#include "cli/files.hpp"
#include "io/scenario/presets.hpp"

namespace curseur::cli {
namespace {

std::string unreadable_text(const std::string& source, const std::string& problem) {
  std::vector<std::string_view> ids;
  for (const auto& preset : io::presets()) ids.push_back(preset.id);
  const auto meant = io::nearest_word(source, ids);
  return io::printable(source) + ": " + problem + ", and there is no built-in scenario of that name; " +
         (meant.empty() ? "built in are " + io::list_in_quotes(ids) : "did you mean " + io::in_quotes(meant) + "?");
}

}  // namespace

ScenarioLoading load_scenario(const ScenarioChoice& choice, std::istream& in) {
  FileReading file;
  if (const auto* const preset = io::find_preset(choice.source)) file.text = preset->text;
  else if (choice.source == "-") file = read_stream(in);
  else file = read_file(choice.source);
  if (!file.problem.empty() && choice.source == "-") return {{}, Exit::file, {"standard input: " + file.problem}};
  if (!file.problem.empty()) return {{}, Exit::file, {unreadable_text(choice.source, file.problem)}};

  auto reading = io::read_scenario(file.text, choice.settings);
  if (reading.scenario) return {std::move(reading.scenario), Exit::done, {}};
  ScenarioLoading loading{{}, Exit::scenario, {}};
  for (const auto& fault : reading.faults) loading.messages.push_back(io::line_of(fault));
  return loading;
}

}  // namespace curseur::cli
