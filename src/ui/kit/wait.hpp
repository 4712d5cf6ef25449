// How long what is drawn has been behind what is open. Short waits are not marked: while a hand drags, every result is
// one or two frames behind, and marks would flicker.
#pragma once

#include <cstdint>

namespace curseur::ui {

class Wait {
 public:
  // Once a frame. `newest`: the version of what is drawn, so that each newer result starts the wait again; `seconds`:
  // since the last frame.
  void update(bool is_behind, std::uint64_t newest, float seconds) {
    if (!is_behind || newest != newest_) waited_ = 0;
    else if (is_counting_) waited_ += seconds;
    is_counting_ = is_behind;
    newest_ = newest;
  }
  bool is_long() const { return is_counting_ && waited_ >= kShort; }
  bool is_counting() const { return is_counting_ && waited_ < kShort; }

 private:
  static constexpr float kShort = 0.2f;

  std::uint64_t newest_ = 0;
  float waited_ = 0;
  bool is_counting_ = false;
};

}  // namespace curseur::ui
