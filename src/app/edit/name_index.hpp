// Finds the region or segment that a text names: by its id, or by its name in any language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/say/words.hpp"
#include "core/model/text.hpp"
#include "io/text/name_match.hpp"

namespace curseur::app {

class NameIndex {
 public:
  struct Entry {
    std::string id, shown;  // shown: the name in the person's language
  };
  // What a text may mean, as indices of the entries, in order. At most one of the three is not empty.
  struct Match {
    std::vector<std::size_t> same;  // several if entries share a name, or one has the other's name as its id
    std::vector<std::size_t> alike, slips;  // as io::Likeness
  };

  NameIndex() = default;
  template <class Entries>
  NameIndex(const Entries& entries, Language language) {
    for (const auto& entry : entries) add(entry.id, entry.name, language);
  }

  const std::vector<Entry>& entries() const { return entries_; }
  // Whether an entry but `own` has the text as its id or name, whatever its case, apostrophes, dashes and spaces.
  bool has(std::string_view text, std::optional<std::size_t> own = {}) const;
  Match find(std::string_view text) const;
  // The one entry that has exactly this id, or that alone has this id or name.
  std::optional<std::size_t> same_as(std::string_view text) const;
  // The entry's name; with its id where another entry has the same name.
  std::string told_apart(std::size_t entry) const;
  // The one entry that is alike, or else whose name is a typing slip away; for "did you mean".
  std::optional<std::size_t> meant(std::string_view text) const;

 private:
  void add(const std::string& id, const core::Text& name, Language language);
  bool is_same(std::size_t entry, const io::NameForm& text) const;

  std::vector<Entry> entries_;
  std::vector<io::NameForm> ids_;
  std::vector<std::vector<io::NameForm>> names_;  // per entry
};

}  // namespace curseur::app
