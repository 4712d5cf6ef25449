// What a browser tells of keys and pointers, as Dear ImGui sees it, a frame at a time.
#include "platform/page_input.hpp"

#include <doctest/doctest.h>
#include <memory>

#include "platform/page_keys.hpp"

using namespace curseur::platform;

namespace {

struct Screen {
  Screen() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {800, 600};
    io.DeltaTime = 1.f / 60;
    unsigned char* pixels = nullptr;
    int wide = 0, high = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &wide, &high);
  }
  static void frame() {
    ImGui::NewFrame();
    ImGui::EndFrame();
  }
  std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context{ImGui::CreateContext(),
                                                                 [](ImGuiContext* one) { ImGui::DestroyContext(one); }};
  PageInput input;
};

}  // namespace

TEST_CASE("keys go by what the layout writes on them, and those of the browser stay its own") {
  CHECK(key_named("z") == ImGuiKey_Z);
  CHECK(key_named("a") == ImGuiKey_A);
  CHECK(key_named("ArrowLeft") == ImGuiKey_LeftArrow);
  CHECK(key_named("Escape") == ImGuiKey_Escape);
  CHECK(key_named("+") == ImGuiKey_KeypadAdd);
  for (const char* name : {"", "Tab", "F5", "F11", "Z", "é", "1", "Control", "ArrowDiagonal"})
    CHECK_MESSAGE(key_named(name) == ImGuiKey_None, name);
}

TEST_CASE("the letter of a shortcut has been down together with its Ctrl, even where both are let go before a frame") {
  Screen screen;
  CHECK(screen.input.key("z", true, kCtrl));
  CHECK_FALSE(screen.input.key("", false, 0));  // Ctrl is let go first: its letter goes with it
  bool was_pressed = false;
  for (int i = 0; i < 6; ++i) {
    Screen::frame();
    was_pressed |= ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Z);
  }
  CHECK(was_pressed);
  CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Z));
  CHECK_FALSE(ImGui::GetIO().KeyCtrl);
}

TEST_CASE("a letter without Ctrl stays down when modifiers change") {
  Screen screen;
  screen.input.key("ArrowLeft", true, 0);
  screen.input.key("", false, kShift);
  for (int i = 0; i < 4; ++i) Screen::frame();
  CHECK(ImGui::IsKeyDown(ImGuiKey_LeftArrow));
  CHECK(ImGui::GetIO().KeyShift);
  screen.input.key("ArrowLeft", false, 0);
  for (int i = 0; i < 4; ++i) Screen::frame();
  CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_LeftArrow));
}

TEST_CASE("places and distances are told in CSS pixels and reach the cockpit in its own units") {
  Screen screen;
  screen.input.set_zoom(1.5f);
  screen.input.pointer_at(300, 150, PointerSource::finger, kAlt);
  for (int i = 0; i < 3; ++i) Screen::frame();
  const ImGuiIO& io = ImGui::GetIO();
  CHECK(io.MousePos.x == 200);
  CHECK(io.MousePos.y == 100);
  CHECK(io.MouseSource == ImGuiMouseSource_TouchScreen);
  CHECK(io.KeyAlt);
  const auto fingers = screen.input.two_fingers(15, 30, 45, 60);
  CHECK(fingers.first.x == 10);
  CHECK(fingers.second.y == 40);
  screen.input.wheel(0, 5 * 1.5 * static_cast<double>(ImGui::GetFontSize()));
  ImGui::NewFrame();
  CHECK(io.MouseWheel == doctest::Approx(-1));
  ImGui::EndFrame();
}

TEST_CASE("a button is pressed until it is let go, an unknown one never, and a pointer that is gone is nowhere") {
  Screen screen;
  screen.input.pointer_at(10, 10, PointerSource::mouse, 0);
  screen.input.pointer_button(0, true, PointerSource::mouse);
  screen.input.pointer_button(17, true, PointerSource::mouse);
  for (int i = 0; i < 3; ++i) Screen::frame();
  CHECK(ImGui::IsMouseDown(0));
  screen.input.pointer_button(0, false, PointerSource::mouse);
  screen.input.pointer_gone();
  for (int i = 0; i < 3; ++i) Screen::frame();
  CHECK_FALSE(ImGui::IsMouseDown(0));
  CHECK_FALSE(ImGui::IsMousePosValid());
}

TEST_CASE("typing that goes elsewhere ends with Ctrl and Enter, where somebody types") {
  Screen screen;
  screen.input.stop_typing();
  for (int i = 0; i < 3; ++i) Screen::frame();
  CHECK_FALSE(ImGui::IsKeyDown(ImGuiKey_Enter));
  ImGui::GetIO().WantTextInput = true;
  screen.input.stop_typing();
  bool was_pressed = false;
  for (int i = 0; i < 6; ++i) {
    Screen::frame();
    was_pressed |= ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Enter);
  }
  CHECK(was_pressed);
}
