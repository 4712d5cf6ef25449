// Everything that can be done at once, by name: one table for the menu, the shortcuts, the palette and the help.
#pragma once

#include <imgui.h>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/paint.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

struct Action {
  const char* id;  // its words are under "actions.<id>"
  Icon icon;
  ImGuiKeyChord shortcut;  // Ctrl or Cmd and a letter; 0 = none
  bool (*can_run)(const app::State& state);
  void (*run)(const Panel& panel);
  ImGuiKeyChord other_shortcut = 0;  // the alternative used by many programs; not shown

  std::string text(const Panel& panel) const { return panel.word(std::string("actions.") + id); }
};

std::span<const Action> actions();
// Precondition: an action with this id exists.
const Action& action(std::string_view id);
// "Ctrl+Z", or as the system writes it; empty if there is no shortcut.
std::string shortcut_text(const Panel& panel, const Action& action);
// The action's name with its shortcut, as the hint of an icon.
std::string hint_text(const Panel& panel, const Action& action);
// Runs the actions whose keys were pressed in this frame; none while a text is being typed.
void run_shortcuts(const Panel& panel);
// The letters of all shortcuts in lower case, without duplicates. With Ctrl or Cmd, a page takes them from its browser.
std::string shortcut_letters();

}  // namespace curseur::ui
