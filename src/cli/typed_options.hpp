// The options of one command: first offered, then read as they were typed. Numbers are read here and not by CLI11, so
// that what is said about a wrong one is in the words of this program.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/decide/option.hpp"

namespace CLI {
class App;
}

namespace curseur::cli {

class TypedOptions {
 public:
  explicit TypedOptions(CLI::App& command) : command_(command) {}
  TypedOptions(const TypedOptions&) = delete;
  TypedOptions& operator=(const TypedOptions&) = delete;

  // Offering. `names` as CLI11 takes them ("--paths", "-o,--output", "SCENARIO" for an argument without a name); what
  // is typed is then read by the last of them. `value` is written for the value in the help.
  void add_text(const std::string& names, const std::string& value, const std::string& help);
  void add_list(const std::string& names, const std::string& value, const std::string& help);  // may be repeated
  void add_flag(const std::string& name, const std::string& help);
  void add(const core::Option& option);  // a row, with its default in the help
  void add(const core::Option& option, const std::string& otherwise);  // with another default

  // Reading.
  bool has(const std::string& name) const;
  const std::string& text(const std::string& name) const { return texts_.at(name); }  // "" where it was left out
  const std::vector<std::string>& list(const std::string& name) const { return lists_.at(name); }
  bool flag(const std::string& name) const { return flags_.at(name); }
  // Numbers; without a value, or with a mistake, what is returned does not matter.
  std::uint64_t whole(const std::string& name, std::uint64_t low, std::uint64_t high);
  std::uint64_t whole(const core::Option& option);  // or what it is otherwise
  double number(const core::Option& option);  // or what it is otherwise

  // The first mistake is the one that is told.
  void mistake(const std::string& text);
  const std::string& first_mistake() const { return mistake_; }

 private:
  void expected(const std::string& name, const std::string& what);

  CLI::App& command_;
  // By name. CLI11 keeps references to the values, which a map never moves.
  std::map<std::string, std::string> texts_;
  std::map<std::string, std::vector<std::string>> lists_;
  std::map<std::string, bool> flags_;
  std::string mistake_;
};

}  // namespace curseur::cli
