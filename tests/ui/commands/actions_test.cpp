// The table of actions: what its shortcuts do, and which letters a page has to take from its browser for them.
#include "ui/commands/actions.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

#include "app/edit/apply.hpp"
#include "ui/driver.hpp"

using namespace curseur;
using curseur::testing::Driver;

TEST_CASE("actions have names of their own, and shortcuts that nobody else has") {
  std::set<std::string> ids;
  std::set<ImGuiKeyChord> chords;
  std::size_t shortcuts = 0;
  for (const ui::Action& one : ui::actions()) {
    CHECK_MESSAGE(ids.insert(one.id).second, one.id);
    for (const ImGuiKeyChord chord : {one.shortcut, one.other_shortcut}) {
      if (chord == 0) continue;
      ++shortcuts;
      CHECK_MESSAGE(chords.insert(chord).second, one.id);
      const int key = chord & ~ImGuiMod_Mask_;
      CHECK_MESSAGE((key >= ImGuiKey_A && key <= ImGuiKey_Z), one.id);
      CHECK_MESSAGE((chord & ImGuiMod_Shortcut) != 0, one.id);
      const char letter = static_cast<char>('a' + key - ImGuiKey_A);
      CHECK_MESSAGE(ui::shortcut_letters().find(letter) != std::string::npos, one.id);
    }
  }
  CHECK(shortcuts == 6);
}

TEST_CASE("the letters of the shortcuts are told once each") {
  std::string letters = ui::shortcut_letters();
  std::sort(letters.begin(), letters.end());
  CHECK(letters == "kosyz");
}

TEST_CASE("undo and redo by their keys, redo also by Ctrl+Y") {
  Driver driver;
  const double before = driver.number("/planning/pace");
  app::apply(app::SetNumber{"/planning/pace", 0.72}, driver.state());
  driver.frames();
  driver.press_shortcut(ImGuiKey_Z);
  CHECK(driver.number("/planning/pace") == before);
  driver.press_shortcut(ImGuiKey_Z, true);
  CHECK(driver.number("/planning/pace") == 0.72);
  driver.press_shortcut(ImGuiKey_Z);
  CHECK(driver.number("/planning/pace") == before);
  driver.press_shortcut(ImGuiKey_Y);
  CHECK(driver.number("/planning/pace") == 0.72);
}
