// Reads a column of names: which entry of the scenario each of them means, and what has to be asked first.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/edit/import.hpp"
#include "app/edit/name_index.hpp"

namespace curseur::app {

class NameReader {
 public:
  struct Meaning {
    enum Kind { entry, added, open, unknown } kind = unknown;  // open: a question is not answered yet
    std::size_t place = 0;  // of the entry, in the index
    std::string form;  // of an added one: what rows that add the same one have in common
  };

  // `column` of the list; `can_add`: a name that means no entry is a new one. All references must outlive this.
  NameReader(const NameIndex& index, const std::vector<NameAnswer>& answers, std::size_t column, bool can_add,
             Language language)
      : index_(index), answers_(answers), column_(column), can_add_(can_add), language_(language) {}

  Meaning meaning_of(const std::string& text, std::size_t row);
  const std::vector<NameQuestion>& questions() const { return questions_; }

 private:
  using Added = std::pair<io::NameForm, std::string>;  // a new name and its text
  struct Known {
    Meaning meaning;
    std::optional<std::size_t> question;
  };
  Known read(const std::string& text);
  // Asks which of these entries the text means, or if it is the new one `earlier`. `may_be_new`: or none of them.
  Meaning ask(const std::string& text, const char* key, const std::vector<std::size_t>& entries, bool may_be_new,
              const Added* earlier = nullptr);
  void take_answer(NameQuestion& question) const;

  const NameIndex& index_;
  const std::vector<NameAnswer>& answers_;
  std::size_t column_;
  bool can_add_;
  Language language_;
  std::map<std::string, Known> known_;  // by same form
  std::vector<Added> added_;
  std::vector<NameQuestion> questions_;
};

}  // namespace curseur::app
