// One row per action.
#include "ui/commands/actions.hpp"

#include <algorithm>
#include <imgui_internal.h>

namespace curseur::ui {
namespace {

using app::Overlay;
using app::State;

constexpr auto kAlways = [](const State&) { return true; };

template <class Command>
void push(const Panel& panel) {
  panel.commands.push(Command{});
}
// If the new contrast is the system's, chooses `automatic`, so that the cockpit follows when the system changes.
void switch_contrast(const Panel& panel) {
  const app::View& view = panel.state.view;
  const bool high = !view.high_contrast();
  panel.commands.push(app::SetContrast{high == view.system_prefers_contrast ? app::Contrast::automatic
                                       : high                               ? app::Contrast::high
                                                                            : app::Contrast::normal});
}
template <int kSteps>
bool can_size(const State& state) {
  return app::text_size_beside(state.view.text_size, kSteps) != state.view.text_size;
}
template <int kSteps>
void size_text(const Panel& panel) {
  panel.commands.push(app::SizeText{kSteps});
}
template <Overlay kOverlay>
void open(const Panel& panel) {
  panel.commands.push(app::SetOverlay{kOverlay});
}

const Action kActions[] = {
    {"undo", Icon::undo, ImGuiMod_Shortcut | ImGuiKey_Z, [](const State& s) { return s.history.can_undo(); },
     push<app::Undo>},
    {"redo", Icon::redo, ImGuiMod_Shortcut | ImGuiMod_Shift | ImGuiKey_Z,
     [](const State& s) { return s.history.can_redo(); }, push<app::Redo>, ImGuiMod_Shortcut | ImGuiKey_Y},
    {"replay", Icon::replay, 0,
     [](const State& s) { return s.history.can_undo() && !s.history.steps()[s.history.done() - 1].is_whole(); },
     push<app::ReplayLast>},
    {"changes", Icon::changes, 0, kAlways, open<Overlay::changes>},
    {"pin", Icon::pin, 0, [](const State& s) { return s.document.pins.size() < app::kMostPins; },
     push<app::PinSetting>},
    {"story", Icon::changes, 0, kAlways,
     [](const Panel& panel) { panel.commands.push(app::ShowStory{app::StoryChoice::median}); }},
    {"tables", Icon::changes, 0, kAlways, open<Overlay::tables>},
    {"sovereignty", Icon::levels, 0, kAlways, open<Overlay::sovereignty>},
    {"share", Icon::share, 0, kAlways, push<app::ShareLink>},
    {"keep", Icon::keep, ImGuiMod_Shortcut | ImGuiKey_S, kAlways, open<Overlay::keep>},
    {"open_file", Icon::folder, ImGuiMod_Shortcut | ImGuiKey_O, kAlways, push<app::OpenFile>},
    {"export", Icon::download, 0, kAlways, push<app::ExportScenario>},
    {"report", Icon::download, 0, kAlways, push<app::MakeReport>},
    {"reset_all", Icon::reset, 0, [](const State& s) { return s.document.scenario != s.document.original; },
     push<app::ResetAll>},
    {"contrast", Icon::half_disc, 0, kAlways, switch_contrast},
    {"larger_text", Icon::plus, 0, can_size<1>, size_text<1>},
    {"smaller_text", Icon::minus, 0, can_size<-1>, size_text<-1>},
    {"normal_text", Icon::reset, 0, can_size<0>, size_text<0>},
    {"palette", Icon::search, ImGuiMod_Shortcut | ImGuiKey_K, kAlways, open<Overlay::palette>},
    {"help", Icon::help, 0, kAlways, open<Overlay::help>},
    {"model", Icon::info, 0, kAlways, [](const Panel& panel) { panel.commands.push(app::ShowModel{}); }},
    {"about", Icon::info, 0, kAlways, open<Overlay::about>},
};

}  // namespace

std::span<const Action> actions() { return kActions; }

const Action& action(std::string_view id) {
  const auto found =
      std::find_if(std::begin(kActions), std::end(kActions), [&](const Action& one) { return id == one.id; });
  IM_ASSERT(found != std::end(kActions));
  return *found;
}

std::string shortcut_text(const Panel& panel, const Action& action) {
  if (action.shortcut == 0) return {};
  const bool is_mac = ImGui::GetIO().ConfigMacOSXBehaviors;
  std::string text = is_mac ? "⌘" : panel.word("actions.control");
  const char* const join = is_mac ? "" : "+";
  if (!is_mac) text += join;
  if (action.shortcut & ImGuiMod_Shift) text += std::string(is_mac ? "⇧" : panel.word("actions.shift")) + join;
  return text + ImGui::GetKeyName(static_cast<ImGuiKey>(action.shortcut & ~ImGuiMod_Mask_));
}

std::string hint_text(const Panel& panel, const Action& action) {
  const std::string shortcut = shortcut_text(panel, action);
  return shortcut.empty() ? action.text(panel) : action.text(panel) + "  ·  " + shortcut;
}

void run_shortcuts(const Panel& panel) {
  if (ImGui::GetIO().WantTextInput) return;
  const auto is_pressed = [](ImGuiKeyChord chord) { return chord != 0 && ImGui::IsKeyChordPressed(chord); };
  for (const Action& one : kActions)
    if ((is_pressed(one.shortcut) || is_pressed(one.other_shortcut)) && one.can_run(panel.state)) return one.run(panel);
}

std::string shortcut_letters() {
  std::string letters;
  for (const Action& one : kActions)
    for (const ImGuiKeyChord chord : {one.shortcut, one.other_shortcut}) {
      if (chord == 0) continue;
      const char letter = static_cast<char>('a' + ((chord & ~ImGuiMod_Mask_) - ImGuiKey_A));
      if (letters.find(letter) == std::string::npos) letters += letter;
    }
  return letters;
}

}  // namespace curseur::ui
