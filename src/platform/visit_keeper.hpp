// When the desktop program keeps what a visit holds (document, pins, view): soon after each change, but not at every
// step of a drag.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/state.hpp"

namespace curseur::platform {

class VisitKeeper {
 public:
  // The text to keep now; nothing if it is kept already, or was looked at less than a second ago. `now`: milliseconds
  // of a clock that may wrap; `at_once`: the program ends.
  std::optional<std::string> due(const app::State& state, std::uint32_t now, bool at_once);
  // What became of a text that was due. True if its loss is to be told, which is once.
  bool answer(std::string text, bool is_kept);

 private:
  static constexpr std::uint32_t kMilliseconds = 1000;

  std::uint64_t revision_ = 0;  // of the state looked at last
  std::uint32_t looked_at_ = 0;
  std::string kept_;
  bool has_told_ = false;
};

}  // namespace curseur::platform
