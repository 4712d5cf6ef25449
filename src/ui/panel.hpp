// What every panel receives for a frame: the state to read, the queue for commands, and what panels share.
#pragma once

#include <string>
#include <string_view>

#include "app/edit/commands.hpp"
#include "app/say/words.hpp"
#include "app/state.hpp"
#include "ui/kit/theme.hpp"
#include "ui/kit/touch.hpp"
#include "ui/layout.hpp"
#include "ui/numbers/number_table.hpp"

namespace curseur::ui {

class NumberFields;

struct Panel {
  const app::State& state;
  app::Commands& commands;
  const NumberTable& numbers;
  NumberFields& fields;  // the fields in which numbers are typed
  const Touch& touch;
  const Layout& layout;
  // What is drawn of the outcome, or of the sweep, is of an earlier setting, and has been for more than a moment.
  bool outcome_waits = false, sweep_waits = false;

  app::Language language() const { return state.view.language; }
  const char* word(std::string_view key) const { return app::word(language(), key); }
  std::string fill(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    return app::fill(language(), key, values);
  }
  bool roomy() const { return layout.roomy; }
  // The height of a button for a mouse or a finger.
  float control() const { return layout.roomy ? kTouchHeight : kControlHeight; }
};

}  // namespace curseur::ui
