// The model's text (core/model/model.md and its French twin) as sections and blocks, to be drawn and to be linked to.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/view.hpp"

namespace curseur::app {

struct ModelBlock {
  enum class Kind { heading, paragraph, bullet, formula, table };
  Kind kind = Kind::paragraph;
  std::string text;  // of all but formulas and tables, without the marks of emphasis and code
  int level = 0;  // of a heading: 1 is the document's own
  std::vector<std::vector<std::string>> rows;  // of a table, its head first
  // Of a formula, a line each: what is defined (may be empty), the rest from its sign on, a remark set apart.
  std::vector<std::array<std::string, 3>> lines;
};
struct ModelSection {
  std::string id;  // its number, the same in both languages: "4.8"; "" where it has none
  std::string title;  // with its number
  std::size_t block = 0;  // its heading's
  bool is_part() const { return id.find('.') != std::string::npos; }
};
struct ModelText {
  std::vector<ModelBlock> blocks;
  std::vector<ModelSection> sections;  // in the order of the text

  bool has(std::string_view id) const;
};

// The sections whose equations and text speak of a number, by core::Parameter::name; not the one that lists all of
// them.
std::vector<const ModelSection*> sections_of(const ModelText& text, std::string_view parameter);

ModelText read_model_text(std::string_view markdown);
// In the language if there is such a text, else in the other one. Read once; valid for ever.
const ModelText& model_text(Language language);

}  // namespace curseur::app
