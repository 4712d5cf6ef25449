#include "platform/page_keys.hpp"

#include <algorithm>
#include <array>

namespace curseur::platform {
namespace {

struct Named {
  std::string_view name;
  ImGuiKey key;
};
// Tab and the function keys are left out on purpose: they belong to the browser.
constexpr std::array<Named, 15> kKeys = {{{"ArrowLeft", ImGuiKey_LeftArrow},
                                          {"ArrowRight", ImGuiKey_RightArrow},
                                          {"ArrowUp", ImGuiKey_UpArrow},
                                          {"ArrowDown", ImGuiKey_DownArrow},
                                          {"PageUp", ImGuiKey_PageUp},
                                          {"PageDown", ImGuiKey_PageDown},
                                          {"Home", ImGuiKey_Home},
                                          {"End", ImGuiKey_End},
                                          {"Backspace", ImGuiKey_Backspace},
                                          {"Delete", ImGuiKey_Delete},
                                          {"Enter", ImGuiKey_Enter},
                                          {"Escape", ImGuiKey_Escape},
                                          {" ", ImGuiKey_Space},
                                          {"+", ImGuiKey_KeypadAdd},
                                          {"-", ImGuiKey_KeypadSubtract}}};

}  // namespace

ImGuiKey key_named(std::string_view name) {
  // Letters, for shortcuts: by the character the layout types, not by the key's position.
  if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'z') return static_cast<ImGuiKey>(ImGuiKey_A + (name[0] - 'a'));
  const auto found = std::ranges::find(kKeys, name, &Named::name);
  return found == kKeys.end() ? ImGuiKey_None : found->key;
}

}  // namespace curseur::platform
