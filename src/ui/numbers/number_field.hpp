// Fields for typing numbers of the scenario. A refused text stays in its field with the reason until it can be taken or
// Escape drops it. Used by the rows of levers and assumptions, which share one object.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/panel.hpp"

namespace curseur::ui {

class NumberFields {
 public:
  // Call once per frame: drops typed text for numbers that are gone or have since changed elsewhere.
  void update(const NumberTable& numbers);

  // Being typed in, or refused: its row must be drawn even outside the visible part.
  bool any_open() const { return !drafts_.empty(); }
  bool open(std::string_view pointer) const { return drafts_.contains(std::string(pointer)); }
  // Why the typed text was refused; empty if nothing was.
  std::string refusal(const Panel& panel, const NumberRow& row);
  // Begins typing, as if the field had been clicked.
  void begin(const Panel& panel, const NumberRow& row);

  void draw(const Panel& panel, const NumberRow& row, const Rect& box);
  // Where the number's field was drawn in the last frame, if it was.
  std::optional<Rect> place(std::string_view pointer) const;

 private:
  struct Draft {
    std::string text, reason;
    app::Language language{};  // of the reason
    double value = 0;  // of the number when typing began
    bool typing = false, wants_focus = false;
  };
  void draw_at_rest(const Panel& panel, const NumberRow& row, const Rect& box);
  void draw_typing(const Panel& panel, const NumberRow& row, const Rect& box, Draft& draft);
  void finish(const Panel& panel, const NumberRow& row, Draft& draft);

  std::unordered_map<std::string, Draft> drafts_;
  std::vector<std::pair<std::string, Rect>> places_;  // in this frame
  std::uint64_t shape_ = 0;
};

}  // namespace curseur::ui
