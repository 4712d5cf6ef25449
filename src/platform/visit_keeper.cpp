#include "platform/visit_keeper.hpp"

#include <utility>

#include "app/saved.hpp"

namespace curseur::platform {

std::optional<std::string> VisitKeeper::due(const app::State& state, std::uint32_t now, bool at_once) {
  if (!at_once && (revision_ == state.revision || now - looked_at_ < kMilliseconds)) return std::nullopt;
  revision_ = state.revision;
  looked_at_ = now;
  std::string text = app::saved_text(state);
  return text == kept_ ? std::nullopt : std::optional(std::move(text));
}

bool VisitKeeper::answer(std::string text, bool is_kept) {
  if (is_kept) {
    kept_ = std::move(text);
    return false;
  }
  revision_ = 0;  // the next look tries again
  return !std::exchange(has_told_, true);
}

}  // namespace curseur::platform
