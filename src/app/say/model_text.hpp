// The model's text (core/model/model.md and its French twin) as sections and blocks, to draw and to link to.
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
  std::string text;  // for all but formulas and tables, without the marks of emphasis and code
  int level = 0;  // of a heading; 1 is the document's title
  std::vector<std::vector<std::string>> rows;  // of a table, including its head as the first row
  // Of a formula, one per line: what is defined (may be empty), the rest from its sign on, and the remark.
  std::vector<std::array<std::string, 3>> lines;
};
struct ModelSection {
  std::string id;  // its number, the same in both languages: "4.8"; "" if it has none
  std::string title;  // including its number
  std::size_t block = 0;  // index of its heading
  bool is_part() const { return id.find('.') != std::string::npos; }
};
struct ModelText {
  std::vector<ModelBlock> blocks;
  std::vector<ModelSection> sections;  // in text order

  bool has(std::string_view id) const;
};

// The sections whose equations and text mention a number (by core::Parameter::name), except the section that lists all
// numbers.
std::vector<const ModelSection*> sections_of(const ModelText& text, std::string_view parameter);

ModelText read_model_text(std::string_view markdown);
// In this language if the text exists in it, otherwise in the other. Read once; stays valid.
const ModelText& model_text(Language language);

}  // namespace curseur::app
