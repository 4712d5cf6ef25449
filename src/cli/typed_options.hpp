// The options of one command: first declared, then read as typed. Numbers are read here and not by CLI11, so that the
// error messages are in this program's words.
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

  // Declaring. `names` are as CLI11 takes them ("--paths", "-o,--output", "SCENARIO" for an argument without a name);
  // read the value by the last of them. `value` is how the help writes the value.
  void add_text(const std::string& names, const std::string& value, const std::string& help);
  void add_list(const std::string& names, const std::string& value, const std::string& help);  // may be repeated
  void add_flag(const std::string& name, const std::string& help);
  void add(const core::Option& option);  // from a row, with its default in the help
  void add(const core::Option& option, const std::string& otherwise);  // with another default

  // Reading.
  bool has(const std::string& name) const;
  const std::string& text(const std::string& name) const { return texts_.at(name); }  // "" if it was not given
  const std::vector<std::string>& list(const std::string& name) const { return lists_.at(name); }
  bool flag(const std::string& name) const { return flags_.at(name); }
  // Numbers. If there is no value, or after a mistake, the result does not matter.
  std::uint64_t whole(const std::string& name, std::uint64_t low, std::uint64_t high);
  std::uint64_t whole(const core::Option& option);  // or its default
  double number(const core::Option& option);  // or its default

  // Only the first mistake is reported.
  void mistake(const std::string& text);
  const std::string& first_mistake() const { return mistake_; }

 private:
  void expected(const std::string& name, const std::string& what);

  CLI::App& command_;
  // Values by name. CLI11 keeps references to them, and a map never moves its values.
  std::map<std::string, std::string> texts_;
  std::map<std::string, std::vector<std::string>> lists_;
  std::map<std::string, bool> flags_;
  std::string mistake_;
};

}  // namespace curseur::cli
