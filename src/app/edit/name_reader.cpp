#include "app/edit/name_reader.hpp"

#include <algorithm>

#include "app/say/words.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {

NameReader::Meaning NameReader::meaning_of(const std::string& text, std::size_t row) {
  const auto [at, is_first] = known_.try_emplace(io::same_form(text));
  if (is_first) at->second = read(text);
  if (at->second.question) questions_[*at->second.question].rows.push_back(row);
  return at->second.meaning;
}

NameReader::Known NameReader::read(const std::string& text) {
  const NameIndex::Match match = index_.find(text);
  if (match.same.size() == 1) return {{Meaning::entry, match.same[0], {}}, {}};
  const std::size_t question = questions_.size();
  if (!match.same.empty()) return {ask(text, "imported.several", match.same, false), question};
  const auto& nearest = match.alike.empty() && can_add_ ? match.slips : match.alike;
  if (!nearest.empty())
    return {ask(text, nearest.size() == 1 ? "imported.almost" : "imported.almost_several", nearest, can_add_),
            question};
  if (!can_add_) return {};
  const io::NameForm form(text);
  const auto earlier =
      std::ranges::find_if(added_, [&](const auto& one) { return one.first.is_same_but_for_accents(form); });
  if (earlier == added_.end()) {
    added_.emplace_back(form, text);
    return {{Meaning::added, 0, form.same()}, {}};
  }
  return {ask(text, "imported.almost", {}, true, &*earlier), question};
}

NameReader::Meaning NameReader::ask(const std::string& text, const char* key, const std::vector<std::size_t>& entries,
                                    bool may_be_new, const Added* earlier) {
  NameQuestion& question = questions_.emplace_back();
  question.text = text;
  question.column = column_;
  std::string names;
  const auto offer = [&](const std::string& name, const std::string& id) {
    names += (names.empty() ? "" : ", ") + fill(language_, "imported.quoted", {{"text", name}});
    question.choices.push_back({fill(language_, "imported.it_is", {{"name", name}}), id});
  };
  for (const std::size_t place : entries) offer(index_.told_apart(place), index_.entries()[place].id);
  if (earlier) offer(earlier->second, kEarlierRow);
  if (may_be_new) question.choices.push_back({word(language_, "imported.it_is_new"), ""});
  take_answer(question);
  if (!question.answered) {
    question.words = fill(language_, key, {{"text", text}, {"names", names}});
    return {Meaning::open, 0, {}};
  }
  const std::string& id = question.choices[*question.answered].id;
  if (id.empty()) {
    question.words = fill(language_, "imported.taken_as_new", {{"text", text}});
    return {Meaning::added, 0, io::same_form(text)};
  }
  const bool is_earlier = id == kEarlierRow;
  const std::size_t place = is_earlier ? 0 : entries[*question.answered];
  const std::string name = is_earlier ? earlier->second : index_.told_apart(place);
  question.words = fill(language_, "imported.taken_as", {{"text", text}, {"name", name}});
  return is_earlier ? Meaning{Meaning::added, 0, earlier->first.same()} : Meaning{Meaning::entry, place, {}};
}

void NameReader::take_answer(NameQuestion& question) const {
  const std::string form = io::same_form(question.text);
  for (const NameAnswer& answer : answers_) {
    if (answer.column != column_ || io::same_form(answer.text) != form) continue;
    const auto chosen = std::ranges::find(question.choices, answer.id, &NameQuestion::Choice::id);
    if (chosen != question.choices.end())
      question.answered = static_cast<std::size_t>(chosen - question.choices.begin());
  }
}

}  // namespace curseur::app
