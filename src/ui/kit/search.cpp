#include "ui/kit/search.hpp"

namespace curseur::ui {

bool found_in(std::string_view folded_text, std::string_view folded_query) {
  for (std::size_t at = 0; at < folded_query.size();) {
    const std::size_t from = folded_query.find_first_not_of(' ', at);
    if (from == std::string_view::npos) break;
    at = folded_query.find(' ', from);
    if (at == std::string_view::npos) at = folded_query.size();
    if (folded_text.find(folded_query.substr(from, at - from)) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace curseur::ui
