// Text fields whose text is taken when they lose the focus. A refused text stays in its field with the reason until it
// can be taken or Escape drops it. Used by tables and by the card of a number.
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
      std::function<std::optional<std::string>(const std::string& text)>;  // why the text cannot be taken, or nothing
  using Take = std::function<void(const std::string& text)>;
  // `now` is the current text; `hint` is shown if it is empty. A refused text is checked again in every frame, because
  // what it needs may have appeared.
  void draw(const std::string& key, const Rect& box, const std::string& now, const char* hint, const Check& check,
            const Take& take);
  bool any() const { return !refused_.empty() || !typed_in_.empty(); }
  // Being typed in, or refused.
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
  std::string typed_in_;  // key of the field with the keyboard focus
};

}  // namespace curseur::ui
