#include "app/edit/name_index.hpp"

#include <algorithm>

#include "io/fault.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {

void NameIndex::add(const std::string& id, const core::Text& name, Language language) {
  entries_.push_back({id, text_of(name, language)});
  ids_.emplace_back(id);
  auto& forms = names_.emplace_back();
  for (const auto& wording : name.wordings()) forms.emplace_back(wording.text);
}

bool NameIndex::is_same(std::size_t entry, const io::NameForm& text) const {
  const auto& names = names_[entry];
  return ids_[entry].same() == text.same() || std::ranges::find(names, text.same(), &io::NameForm::same) != names.end();
}

bool NameIndex::has(std::string_view text, std::optional<std::size_t> own) const {
  const io::NameForm form(text);
  for (std::size_t i = 0; i < entries_.size() && !form.empty(); ++i)
    if (i != own && is_same(i, form)) return true;
  return false;
}

NameIndex::Match NameIndex::find(std::string_view text) const {
  const io::NameForm form(text);
  Match match;
  if (form.empty()) return match;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is_same(i, form)) match.same.push_back(i);
    io::Likeness nearest = io::Likeness::none;
    for (const auto& name : names_[i]) nearest = std::max(nearest, likeness(form, name));
    if (nearest == io::Likeness::alike) match.alike.push_back(i);
    if (nearest == io::Likeness::slip) match.slips.push_back(i);
  }
  if (!match.same.empty()) match.alike.clear();
  if (!match.same.empty() || !match.alike.empty()) match.slips.clear();
  return match;
}

std::optional<std::size_t> NameIndex::same_as(std::string_view text) const {
  if (const auto exact = std::ranges::find(entries_, text, &Entry::id); exact != entries_.end())
    return static_cast<std::size_t>(exact - entries_.begin());
  const std::vector<std::size_t> same = find(text).same;
  return same.size() == 1 ? std::optional(same[0]) : std::nullopt;
}

std::string NameIndex::told_apart(std::size_t entry) const {
  const auto& [id, shown] = entries_[entry];
  return std::ranges::count(entries_, shown, &Entry::shown) > 1 ? shown + " (" + id + ")" : shown;
}

std::optional<std::size_t> NameIndex::meant(std::string_view text) const {
  const Match match = find(text);
  for (const auto& found : {match.same, match.alike})
    if (!found.empty()) return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
  const std::string wanted = io::folded(text);
  std::vector<std::string> names;
  for (const auto& entry : entries_) names.push_back(io::folded(entry.shown));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto found = std::ranges::find(candidates, io::nearest_word(wanted, candidates));
  if (wanted.empty() || found == candidates.end()) return std::nullopt;
  return static_cast<std::size_t>(found - candidates.begin());
}

}  // namespace curseur::app
