// Fields in which a number of the scenario is typed. What was typed stays in its field, with the reason, until it can
// be taken or is given up with Escape. Used by the rows of levers and assumptions; one object for all of them.
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
  // Once a frame: drops what was typed for numbers that are gone or have changed elsewhere since.
  void update(const NumberTable& numbers);

  // Typed in now, or holding a text that was refused: its row is to be drawn even outside the visible part.
  bool any_open() const { return !drafts_.empty(); }
  bool open(std::string_view pointer) const { return drafts_.contains(std::string(pointer)); }
  // Why what was typed was not taken; empty where nothing was refused.
  std::string refusal(const Panel& panel, const NumberRow& row);
  // Begins typing, as a click in the field does.
  void begin(const Panel& panel, const NumberRow& row);

  void draw(const Panel& panel, const NumberRow& row, const Rect& box);
  // Where the number's field was drawn in the last frame, if it was.
  std::optional<Rect> place(std::string_view pointer) const;

 private:
  struct Draft {
    std::string text, reason;
    app::Language language{};  // of the reason
    double value = 0;  // the number's when typing began
    bool typing = false, wants_focus = false;
  };
  void draw_at_rest(const Panel& panel, const NumberRow& row, const Rect& box);
  void draw_typing(const Panel& panel, const NumberRow& row, const Rect& box, Draft& draft);
  void finish(const Panel& panel, const NumberRow& row, Draft& draft);

  std::unordered_map<std::string, Draft> drafts_;
  std::vector<std::pair<std::string, Rect>> places_;  // of this frame
  std::uint64_t shape_ = 0;
};

}  // namespace curseur::ui
