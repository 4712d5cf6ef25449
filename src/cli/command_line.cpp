#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/commands.hpp"
#include "io/fault.hpp"
#include "io/version.hpp"

namespace curseur::cli {
namespace {

constexpr const char* kFooter = R"(
SCENARIO is a file, "-" for standard input, or the id of a built-in scenario (see "curseur presets").
POINTER is a JSON Pointer into the scenario, such as /planning/pace or /regions/0/pue.

Exit: 0 done; 2 the command line is wrong; 3 the scenario is wrong; 4 a file cannot be read or written.
On an error nothing is printed to standard output.

Examples:
  curseur run
  curseur run utility --set /planning/pace=0.3 --json --monthly
  curseur sweep my-scenario.json
  curseur sweep --lever /market/rent_price --from 0.8 --to 3.2 --steps 13
  curseur optimise --risk 0.5 --keep "distress<=0.1" --lever /planning/pace=0.05:0.95
  curseur compare europe --set /planning/pace=0.3
  curseur sensitivity utility --sobol 64
  curseur report europe -o europe.html --lang fr)";

// The program with all its commands, as seen by CLI11.
class Program {
 public:
  Program() : app_("Where is the right place for the cursor between owned and rented AI capacity?", "curseur") {
    app_.set_version_flag("--version", "curseur " + std::string(io::version()), "Print the version");
    app_.set_help_flag("-h,--help", "Print this help");
    app_.footer(kFooter);
    app_.require_subcommand(1);
    for (auto& row : commands()) {
      auto* const command = app_.add_subcommand(row.name, row.summary);
      typed_.push_back(std::make_unique<TypedOptions>(*command));
      row.add_options(*typed_.back());
      command->allow_extras();
      rows_.push_back(std::move(row));
    }
  }
  CLI::App& app() { return app_; }
  const std::vector<Command>& rows() const { return rows_; }
  // Reads the request of the chosen command. Precondition: the app has parsed its arguments.
  Call read();

 private:
  CLI::App app_;
  std::vector<Command> rows_;
  std::vector<std::unique_ptr<TypedOptions>> typed_;  // by row
};

std::vector<std::string_view> option_names(const CLI::App& command, std::vector<std::string>& kept) {
  for (const auto* const option : command.get_options())
    for (const auto& name : option->get_lnames()) kept.push_back("--" + name);
  return {kept.begin(), kept.end()};
}

// The message for an argument that belongs to nothing.
std::string surplus_text(const CLI::App& command, const std::string& argument) {
  if (!argument.starts_with('-')) return io::in_quotes(argument) + " is one argument too many";
  std::vector<std::string> kept;
  const auto meant = io::nearest_word(argument.substr(0, argument.find('=')), option_names(command, kept));
  return io::in_quotes(argument) + " is not an option of \"curseur " + command.get_name() + "\"" +
         (meant.empty() ? "" : "; did you mean " + io::in_quotes(meant) + "?");
}

std::string unknown_command_text(const std::vector<Command>& rows, const std::string& name) {
  std::vector<std::string_view> views;
  for (const auto& row : rows) views.push_back(row.name);
  const auto meant = io::nearest_word(name, views);
  return "there is no command " + io::in_quotes(name) +
         (meant.empty() ? "; expected one of " + io::list_in_quotes(views)
                        : "; did you mean " + io::in_quotes(meant) + "?");
}

Call Program::read() {
  const CLI::App& chosen = *app_.get_subcommands().front();
  if (!chosen.remaining().empty()) return Mistake{surplus_text(chosen, chosen.remaining().front())};
  const auto row = std::ranges::find(rows_, chosen.get_name(), &Command::name);
  TypedOptions& typed = *typed_[static_cast<std::size_t>(row - rows_.begin())];
  Call request = row->read(typed);
  if (!typed.first_mistake().empty()) return Mistake{typed.first_mistake()};
  return request;
}

}  // namespace

Call read_command_line(std::span<const std::string> arguments) {
  Program program;
  CLI::App& app = program.app();
  if (arguments.empty()) return Mistake{"expected a command\n\n" + app.help()};
  constexpr std::string_view kWithoutCommand[] = {"-h", "--help", "--version"};
  if (std::ranges::find(program.rows(), arguments[0], &Command::name) == program.rows().end() &&
      std::ranges::find(kWithoutCommand, arguments[0]) == std::end(kWithoutCommand))
    return Mistake{unknown_command_text(program.rows(), arguments[0])};
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return Reply{chosen.empty() ? app.help() : chosen.front()->help(app.get_name())};
  } catch (const CLI::CallForVersion&) {
    return Reply{"curseur " + std::string(io::version()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return Mistake{error.what()};
  }
  return program.read();
}

std::vector<CommandInfo> command_infos() {
  Program program;
  std::vector<CommandInfo> found;
  for (const auto* const command : program.app().get_subcommands([](const CLI::App*) { return true; })) {
    CommandInfo info{command->get_name(), command->get_description(), {}};
    for (const auto* const option : command->get_options())
      info.options.push_back(
          {option->get_name(), option->get_type_size() == 0 ? "" : option->get_type_name(), option->get_description()});
    found.push_back(std::move(info));
  }
  return found;
}

}  // namespace curseur::cli
