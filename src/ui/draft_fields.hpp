// Fields for texts that are taken when the hand leaves them. What is refused stays in its field with the reason, until it can be
// taken or is given up with Escape. Used by tables and by the card of a number.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ui/rect.hpp"

namespace curseur::ui {

class DraftFields {
 public:
  // take(text): why the text cannot be taken, or nothing, and it is. `now` is what holds; `hint` stands where that is empty.
  void draw(const std::string& key, const Rect& box, const std::string& now, const char* hint, const std::function<std::optional<std::string>(const std::string&)>& take);
  bool refused(std::string_view key) const { return refused_.contains(key); }
  std::string refusal(std::string_view key) const;
  void forget() { refused_.clear(); }

 private:
  struct Refused { std::string text, reason; };
  std::map<std::string, Refused, std::less<>> refused_;
};

}  // namespace curseur::ui
