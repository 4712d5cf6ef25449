// Faults in a scenario, a text or a question, as values. The wording is in the section `file_faults` of assets/i18n,
// with one file per language; io/fault_text.cpp makes the sentences.
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalogue/fields.hpp"
#include "core/text.hpp"

namespace curseur::core {

// A kind of fault, or of a phrase within a fault.
struct FaultKind {
  std::string_view id;  // its key in the section `file_faults`
  std::string_view places;  // names of the placeholders in the sentence, in the order of the arguments
};

// To add a kind, add a row here, a sentence in each file of assets/i18n, and a row in
// tests/app/say/fault_kinds_test.cpp.
inline constexpr FaultKind kFaultKinds[] = {
    // Numbers and lists of a scenario
    {"out_of_range", "value expected"},
    {"out_of_range_meant", "value expected meant"},
    {"not_whole", "value expected"},
    {"trend_initial", "value limit"},
    {"trend_order", "value limit"},
    {"range_order", "value limit"},
    {"start", ""},
    {"entries", "count low high"},
    {"entries_most", "count most"},
    {"entries_levels", "count most"},
    {"id_empty", ""},
    {"id_twice", "quoted"},
    {"no_region", "quoted known"},
    {"no_segment", "quoted known"},
    {"no_number", ""},
    // Fields of a file
    {"missing", "expected"},
    {"found", "found expected"},
    {"too_long", "count most"},
    {"newer_format", "quoted expected"},
    {"newer_field", "quoted"},
    {"twice", ""},
    {"unknown_meant", "quoted"},
    {"unknown", "known"},
    {"more", "count"},
    {"unreadable_file", "name"},
    // JSON Pointers
    {"no_pointer", ""},
    {"no_member_pointer", ""},
    {"append", ""},
    {"no_entry", "last"},
    {"no_field", "known"},
    {"nothing_inside", "found"},
    // JSON texts
    {"place", "line column what"},
    {"bytes", "count most"},
    {"depth", "most"},
    {"values", "most"},
    {"zero_byte", ""},
    {"no_json", ""},
    {"too_large", "quoted"},
    {"unexpected_other", "found expected"},
    {"read", "what text"},
    {"literal", ""},
    {"no_quote", ""},
    {"hexadecimal", ""},
    {"surrogate_high", ""},
    {"surrogate_low", ""},
    {"backslash", ""},
    {"control", "text escape"},
    {"escape_two", "escape other"},
    {"ill_formed", ""},
    {"minus", ""},
    {"point", ""},
    {"exponent", ""},
    {"exponent_sign", ""},
    {"byte_order", ""},
    {"comment", ""},
    {"other_quotes", "found"},
    {"trailing_comma", "close"},
    {"foreign_word", "found instead"},
    {"bare_name", "quoted"},
    // Files that are no text, or text of another kind
    {"file_is", "what instead"},
    // Tables
    {"table_line", "line what"},
    {"quote_open", ""},
    {"many_columns", "count"},
    {"many_rows", "count"},
    {"many_bytes", "count"},
    // Links and saved documents
    {"newer_save", "found value"},
    {"no_preset", ""},
    {"link_long", "count most"},
    {"link_large", "most"},
    {"link_none", ""},
    {"link_cut", ""},
    {"link_damaged", ""},
    // Questions
    {"no_lever", ""},
    {"points", "count most"},
    {"lever_twice", ""},
    {"lever_empty", "range"},
    {"lever_outside", "range text"},
    {"lever_outside_meant", "range text meant"},
    {"lever_whole", "range"},
    {"lever_horizon", ""},
    {"lever_yardstick", ""},
    {"levers_many", "count most"},
    {"levers_of_map", "count"},
    {"positions", "count most"},
    {"risk", ""},
    {"risk_meant", "value meant"},
    {"bound", ""},
    {"bound_share", "value"},
    {"bound_share_meant", "value meant"},
    {"no_range", ""},
    {"joint", "count most"},
    {"sobol", "count most"},
    {"settings", "count most"},
    {"paths", "count most"},
    {"memory_paths", "paths most"},
    {"memory_positions", "positions most"},
    {"memory_levers", "count paths most"},
    {"memory_joint", "count paths most"},
    {"no_constraint", "quoted"},
    {"no_metric", "quoted known"},
    {"no_metric_meant", "quoted meant"},
    {"no_bound", "quoted metric"},
    {"no_lever_range", "quoted"},
    // Phrases: what was found and what was expected
    {"a_number_in", "range"},
    {"a_whole_number_in", "range"},
    {"a_number", ""},
    {"a_whole_number", ""},
    {"an_array", ""},
    {"an_object", ""},
    {"a_string", ""},
    {"a_text", ""},
    {"a_month", ""},
    {"levels", "count"},
    {"assumptions", ""},
    {"a_scenario", ""},
    {"a_setting", ""},
    {"a_json_value", ""},
    {"saved", ""},
    {"a_preset", ""},
    {"nothing", ""},
    {"none", ""},
    {"end", ""},
    {"string", ""},
    {"number", ""},
    {"literal_found", "text"},
    {"value_begin", "text"},
    {"finite_number", ""},
    {"no_member", ""},
    // Phrases: what a file is, and what to do instead of opening it
    {"excel_file", ""},
    {"calc_file", ""},
    {"word_file", ""},
    {"slides_file", ""},
    {"numbers_file", ""},
    {"pdf_file", ""},
    {"image_file", ""},
    {"media_file", ""},
    {"web_page", ""},
    {"xml_file", ""},
    {"archive_file", "kind"},
    {"data_file", "kind"},
    {"program_file", ""},
    {"cells_file", ""},
    {"save_as_csv", ""},
    {"paste_cells", ""},
    {"type_cells", ""},
    {"unpack", ""},
    {"export_csv", ""},
    {"choose_other", ""},
    {"open_in_tables", ""},
    {"one_of", "known"},
};

// A row of kFaultKinds, written as its id. A word that is not an id does not compile.
class FaultId {
 public:
  constexpr FaultId() = default;  // the first row, until another is assigned
  consteval FaultId(const char* id) : index_(index_of(id)) {}
  // Empty if there is no such row.
  static std::optional<FaultId> at(std::size_t index) {
    return index < std::size(kFaultKinds) ? std::optional(FaultId(index)) : std::nullopt;
  }
  constexpr std::size_t index() const { return index_; }
  constexpr const FaultKind& kind() const { return kFaultKinds[index_]; }
  bool operator==(const FaultId&) const = default;

 private:
  explicit constexpr FaultId(std::size_t index) : index_(index) {}
  static void no_such_fault() {}  // not constexpr, so that calling it is a compile error
  static consteval std::size_t index_of(std::string_view id) {
    for (std::size_t i = 0; i < std::size(kFaultKinds); ++i)
      if (kFaultKinds[i].id == id) return i;
    no_such_fault();
    return 0;
  }
  std::size_t index_ = 0;
};

// The value of a placeholder: text that is shown unchanged, or a phrase that has words in every language.
struct Phrase {
  Phrase() = default;
  Phrase(std::string given) : text(std::move(given)) {}
  Phrase(std::string_view given) : text(given) {}
  Phrase(const char* given) : text(given) {}
  template <std::integral Number>
  requires(sizeof(Number) >= sizeof(int)) Phrase(Number number) : text(std::to_string(number)) {}
  Phrase(double number) : text(text_of(number)) {}

  std::string text{};  // shown if there is no id
  std::optional<FaultId> id{};
  std::vector<Phrase> arguments{};
  bool operator==(const Phrase&) const = default;
};
constexpr auto fields(const Phrase*) { return carried_members(&Phrase::text, &Phrase::id, &Phrase::arguments); }

inline Phrase phrase(FaultId id, std::vector<Phrase> arguments = {}) {
  Phrase made;
  made.id = id;
  made.arguments = std::move(arguments);
  return made;
}

// "a whole number in [1, 12]"
inline Phrase number_in(std::string range, bool whole) {
  return whole ? phrase("a_whole_number_in", {std::move(range)}) : phrase("a_number_in", {std::move(range)});
}

// One thing that is wrong.
struct Fault {
  std::string pointer;  // the location; "" = the whole file
  FaultId id;  // what is wrong and what was expected
  std::vector<Phrase> arguments{};  // one for each of the id's places
  bool operator==(const Fault&) const = default;
};
constexpr auto fields(const Fault*) { return carried_members(&Fault::pointer, &Fault::id, &Fault::arguments); }

}  // namespace curseur::core
