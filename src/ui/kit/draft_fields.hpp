// Fields for texts that are taken when the hand leaves them. What is refused stays in its field with the reason, until
// it can be taken or is given up with Escape. Used by tables and by the card of a number.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ui/kit/rect.hpp"

namespace curseur::ui {

class DraftFields {
 public:
  using Check =
      std::function<std::optional<std::string>(const std::string& text)>;  // why it cannot be taken, or nothing
  using Take = std::function<void(const std::string& text)>;
  // `now` is what holds; `hint` stands where that is empty. A refused text is looked at again each time: what it waits
  // for may come.
  void draw(const std::string& key, const Rect& box, const std::string& now, const char* hint, const Check& check,
            const Take& take);
  bool any() const { return !refused_.empty() || !typed_in_.empty(); }
  // Typed in, or refused.
  bool open(std::string_view key) const { return typed_in_ == key || refused_.contains(key); }
  std::string refusal(std::string_view key) const;
  void forget() {
    refused_.clear();
    typed_in_.clear();
  }

 private:
  struct Refused {
    std::string text, reason;
  };
  std::map<std::string, Refused, std::less<>> refused_;
  std::string typed_in_;  // the key of the field that has the keyboard
};

}  // namespace curseur::ui
