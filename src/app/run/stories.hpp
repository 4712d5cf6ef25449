// Futures told month by month: typical ones of the open document, and the one a person picked. Immutable once
// published.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "app/run/setting.hpp"
#include "app/view.hpp"
#include "core/read/story.hpp"

namespace curseur::app {

struct Stories {
  std::uint64_t version = 0, picked_version = 0;  // of the document
  SettingPtr setting = std::make_shared<const Setting>();  // never null
  std::array<std::optional<core::Story>, kStoryChoices> stories;  // by StoryChoice; picked: only if a path was
  const std::optional<core::Story>& operator[](StoryChoice choice) const {
    return stories[static_cast<std::size_t>(choice)];
  }
};
constexpr auto fields(const Stories*) {
  return core::carried_members(&Stories::version, &Stories::picked_version, &Stories::setting, &Stories::stories);
}

}  // namespace curseur::app
