#include "cli/typed_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "core/text.hpp"
#include "io/fault.hpp"
#include "io/json/json_writer.hpp"

namespace curseur::cli {
namespace {

using core::OptionKind;

std::string last_name(const std::string& names) { return names.substr(names.rfind(',') + 1); }

bool is_repeatable(OptionKind kind) {
  return kind == OptionKind::settings || kind == OptionKind::levers || kind == OptionKind::constraints;
}

bool is_any_number(const core::Option& option) { return option.low == 0 && option.high == 0; }

// How the help describes the default of an option; empty if there is nothing to say.
std::string otherwise_text(const core::Option& option) {
  if (!option.otherwise_text.empty()) return std::string(option.otherwise_text);
  const bool is_number =
      option.kind == OptionKind::whole || option.kind == OptionKind::number || option.kind == OptionKind::pair;
  return is_number && !is_any_number(option) ? io::number_text(option.otherwise) : "";
}

std::uint64_t whole_of(double value) {
  constexpr double kTwoTo64 = 18446744073709551616.0;
  return value >= kTwoTo64 ? UINT64_MAX : static_cast<std::uint64_t>(value);
}

}  // namespace

void TypedOptions::add_text(const std::string& names, const std::string& value, const std::string& help) {
  auto* const added = command_.add_option(names, texts_[last_name(names)], help);
  if (!value.empty()) added->type_name(value);
}

void TypedOptions::add_list(const std::string& names, const std::string& value, const std::string& help) {
  auto* const added = command_.add_option(names, lists_[last_name(names)], help);
  if (!value.empty()) added->type_name(value)->allow_extra_args(false);
}

void TypedOptions::add_flag(const std::string& name, const std::string& help) {
  command_.add_flag(name, flags_[name], help)->disable_flag_override();
}

void TypedOptions::add(const core::Option& option) { add(option, otherwise_text(option)); }

void TypedOptions::add(const core::Option& option, const std::string& otherwise) {
  const std::string name(option.flag), value(option.value);
  const std::string help = std::string(option.help) + (is_repeatable(option.kind) ? " (repeatable)" : "") +
                           (otherwise.empty() ? "" : " [" + otherwise + "]");
  if (option.kind == OptionKind::flag) add_flag(name, help);
  else if (is_repeatable(option.kind) || option.kind == OptionKind::scenarios) add_list(name, value, help);
  else add_text(name, value, help);
}

bool TypedOptions::has(const std::string& name) const { return command_.count(name) > 0; }

std::uint64_t TypedOptions::whole(const std::string& name, std::uint64_t low, std::uint64_t high) {
  const std::string& typed = text(name);
  std::uint64_t value = low;
  const auto* const end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || value < low || value > high)
    expected(name, "a whole number in [" + std::to_string(low) + ", " + std::to_string(high) + "]");
  return value;
}

std::uint64_t TypedOptions::whole(const core::Option& option) {
  const std::string name(option.flag);
  if (!has(name)) return whole_of(option.otherwise);
  return whole(name, whole_of(std::min(option.low, option.otherwise)), whole_of(option.high));
}

double TypedOptions::number(const core::Option& option) {
  const std::string name(option.flag);
  if (!has(name)) return option.otherwise;
  // Not from_chars, which libc++ 19 lacks for double. strtod also reads hex, inf and nan.
  const std::string& typed = text(name);
  char* end = nullptr;
  const double value = std::strtod(typed.c_str(), &end);
  const bool is_decimal = !typed.empty() && typed.find_first_not_of("0123456789+-.eE") == std::string::npos;
  if (!is_decimal || *end != '\0' || !std::isfinite(value)) expected(name, "a number");
  if (!is_any_number(option) && !(value >= option.low && value <= option.high)) {
    const auto meant = option.high == 1 && value > 0 ? core::meant_in_percent(value) : std::nullopt;
    expected(name, "a number in [" + io::number_text(option.low) + ", " + io::number_text(option.high) + "]" +
                       (meant ? "; did you mean " + *meant + "?" : ""));
  }
  return value;
}

void TypedOptions::mistake(const std::string& text) {
  if (mistake_.empty()) mistake_ = text;
}

void TypedOptions::expected(const std::string& name, const std::string& what) {
  mistake(name + ": found " + io::in_quotes(text(name)) + "; expected " + what);
}

}  // namespace curseur::cli
