// Everything that can be done at once, by its name: one table for the menu, the shortcuts, the palette and the help.
#pragma once

#include <imgui.h>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/paint.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

struct Action {
  const char* id;  // its words: "actions.<id>"
  Icon icon;
  ImGuiKeyChord shortcut;  // Ctrl or Cmd and a letter; 0 = none
  bool (*can_run)(const app::State& state);
  void (*run)(const Panel& panel);
  ImGuiKeyChord other_shortcut = 0;  // does the same, as many programs have it; not shown

  std::string text(const Panel& panel) const { return panel.word(std::string("actions.") + id); }
};

std::span<const Action> actions();
// Precondition: there is one of that id.
const Action& action(std::string_view id);
// "Ctrl+Z", or as the system writes it; empty where there is none.
std::string shortcut_text(const Panel& panel, const Action& action);
// Its name with the shortcut, as the hint of an icon.
std::string hint_text(const Panel& panel, const Action& action);
// Runs those whose keys were pressed in this frame; none while somebody types.
void run_shortcuts(const Panel& panel);
// The letters of all shortcuts in lower case, each once: a page takes them from its browser where Ctrl or Cmd is down.
std::string shortcut_letters();

}  // namespace curseur::ui
