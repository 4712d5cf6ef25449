// The cockpit without a window, driven by a scripted mouse, keyboard and finger. Reads the screen as a person does:
// texts are found by the letters that were drawn, where they were drawn. Used by the tests of the panels.
#pragma once

#include <cstdint>
#include <imgui.h>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/say/words.hpp"
#include "app/state.hpp"
#include "ui/cockpit.hpp"
#include "ui/screen_text.hpp"

namespace curseur::testing {

// A text on the screen.
struct Sight {
  ImVec2 low, high;
  ImVec2 centre() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
};

class Driver {
 public:
  // The default scenario with a finished run and sweep behind it.
  explicit Driver(float width = 1440, float height = 900, app::Language language = app::Language::en);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  app::State& state() { return state_; }
  const std::vector<app::Command>& commands() const { return seen_; }  // all that were queued
  void forget_commands() { seen_.clear(); }
  template <class Wish>
  std::size_t count() const {
    std::size_t found = 0;
    for (const auto& command : seen_) found += std::holds_alternative<Wish>(command);
    return found;
  }
  double number(std::string_view pointer) const;

  void frames(int count = 4);
  void resize(float width, float height);
  float width() const { return ImGui::GetIO().DisplaySize.x; }
  float height() const { return ImGui::GetIO().DisplaySize.y; }
  bool moving() const { return cockpit_->moving(); }

  // Where a text stands, spaces aside; the first of several, the one nearest to a point, or to a height.
  std::optional<Sight> see(std::string_view text) const;
  std::optional<Sight> see_near(std::string_view text, ImVec2 point) const;
  std::optional<Sight> see_at_height(std::string_view text, float y) const;
  bool sees(std::string_view text) const { return see(text).has_value(); }
  // What can be read, in pieces of one line each, without spaces.
  std::vector<std::string> runs() const { return runs_of(letters_); }
  // Texts cut with an ellipsis or by the edge of their window.
  std::vector<std::string> clipped_texts() const;

  void move(ImVec2 to);
  void press();
  void release();
  void click(ImVec2 at);
  bool click(std::string_view text);  // false where it cannot be seen
  void drag(ImVec2 from, ImVec2 to, int steps = 6);
  void wheel(float notches);
  void key(ImGuiKey key);
  void hold(ImGuiKey modifier, bool down);
  void press_shortcut(ImGuiKey key, bool shift = false);  // with Ctrl
  void type(std::string_view text);
  void use_finger(bool finger) { finger_ = finger; }
  // Two fingers come down where they are told first, if the cockpit takes them; then they move; they go.
  bool two_fingers(ImVec2 first, ImVec2 second);
  void two_fingers_gone();
  // A chart's card; nothing where it is not drawn.
  std::optional<ui::Rect> chart(std::size_t index) const { return cockpit_->chart_place(index); }
  const std::string& clipboard() const { return clipboard_; }

 private:
  void frame();
  void read_screen();
  void source();
  std::vector<Sight> all(std::string_view text) const;
  std::optional<Sight> nearest(std::string_view text, ImVec2 point, float weight_across) const;

  ImGuiContext* context_;
  std::unique_ptr<ui::Cockpit> cockpit_;
  app::State state_;
  app::Commands queue_;
  std::vector<app::Command> seen_;
  std::unordered_map<std::uint64_t, unsigned> pictures_;  // letters by their place in the fonts' texture
  std::vector<float> mark_of_pictures_;
  std::vector<Letter> letters_;
  std::string clipboard_;
  bool finger_ = false, two_fingers_ = false;
};

}  // namespace curseur::testing
