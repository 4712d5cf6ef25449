#include "core/model/text.hpp"

#include <algorithm>
#include <utility>

namespace curseur::core {

Text::Text(std::string everywhere) {
  if (!everywhere.empty()) wordings_.push_back({"", std::move(everywhere)});
}

Text::Text(std::vector<Wording> wordings) {
  for (Wording& wording : wordings) set(wording.language, std::move(wording.text));
  merge_equal();
}

const std::string& Text::in(std::string_view language) const {
  static const std::string kNone;
  if (is_same_everywhere()) return wordings_.empty() ? kNone : wordings_.front().text;
  const auto found = std::find_if(wordings_.begin(), wordings_.end(),
                                  [&](const Wording& wording) { return wording.language == language; });
  return found == wordings_.end() ? kNone : found->text;
}

bool Text::is_same_everywhere() const { return wordings_.empty() || wordings_.front().language.empty(); }

void Text::reword(std::string_view language, std::string text) {
  if (is_same_everywhere()) {
    *this = Text(std::move(text));
    return;
  }
  set(language, std::move(text));
  merge_equal();
}

void Text::set(std::string_view language, std::string text) {
  const auto at = std::lower_bound(wordings_.begin(), wordings_.end(), language,
                                   [](const Wording& wording, std::string_view id) { return wording.language < id; });
  if (at != wordings_.end() && at->language == language) at->text = std::move(text);
  else wordings_.insert(at, {std::string(language), std::move(text)});
}

void Text::merge_equal() {
  const auto same = [&](const Wording& wording) { return wording.text == wordings_.front().text; };
  if (wordings_.size() > 1 && std::all_of(wordings_.begin(), wordings_.end(), same))
    *this = Text(std::move(wordings_.front().text));
}

}  // namespace curseur::core
