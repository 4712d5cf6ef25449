// Frames, input and reading of the screen.
#include "ui/driver.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <imgui_internal.h>

#include "app/app.hpp"
#include "app/edit/apply.hpp"
#include "core/model/parameters.hpp"

namespace curseur::testing {
namespace {

// A run and a sweep of the default scenario, made once.
const app::State& simulated() {
  static const app::State state = [] {
    double time = 0;
    app::App program(core::for_each_in_turn, 1, [&time] { return time += 1; });
    for (int i = 0; i < 10000 && !(program.state().outcome && program.state().sweep); ++i) program.work(5);
    return program.state();
  }();
  return state;
}

}  // namespace

Driver::Driver(float width, float height, app::Language language) : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DeltaTime = 1.f / 60;
  io.ClipboardUserData = this;
  io.SetClipboardTextFn = [](void* self, const char* text) { static_cast<Driver*>(self)->clipboard_ = text; };
  io.GetClipboardTextFn = [](void* self) { return static_cast<Driver*>(self)->clipboard_.c_str(); };
  cockpit_ = std::make_unique<ui::Cockpit>();
  cockpit_->set_pixel_ratio(1);
  unsigned char* pixels = nullptr;
  int texture_width = 0, texture_height = 0;
  io.Fonts->GetTexDataAsRGBA32(&pixels, &texture_width, &texture_height);
  state_ = simulated();
  state_.view.language = language;
  state_.view.theme = app::ThemeChoice::dark;
  frames();
}

Driver::~Driver() {
  cockpit_.reset();
  ImGui::DestroyContext(context_);
}

double Driver::number(std::string_view pointer) const {
  return core::number_value(state_.document.scenario, pointer).value();
}

void Driver::frame() {
  ImGui::NewFrame();
  cockpit_->draw(state_, queue_);
  ImGui::Render();
  for (auto& [command, gesture] : queue_.take()) {
    app::apply(command, state_, gesture);
    seen_.push_back(std::move(command));
  }
}

void Driver::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
  read_screen();
}

void Driver::resize(float width, float height) {
  ImGui::GetIO().DisplaySize = {width, height};
  frames(6);
}

void Driver::read_screen() { letters_ = letters_on_screen(); }

std::vector<Sight> Driver::all(std::string_view text) const {
  const auto wanted = letters_of(text);
  std::vector<Sight> found;
  if (wanted.empty()) return found;
  for (std::size_t i = 0; i + wanted.size() <= letters_.size(); ++i) {
    bool same = true;
    Sight sight{letters_[i].low, letters_[i].high};
    for (std::size_t k = 0; same && k < wanted.size(); ++k) {
      const Letter& letter = letters_[i + k];
      same = letter.code == wanted[k] &&
             (k == 0 || (letter.low.x > letters_[i + k - 1].low.x && std::fabs(letter.high.y - sight.high.y) < 14));
      sight.low = {std::min(sight.low.x, letter.low.x), std::min(sight.low.y, letter.low.y)};
      sight.high = {std::max(sight.high.x, letter.high.x), std::max(sight.high.y, letter.high.y)};
    }
    if (!same) continue;
    if (Letter{0, sight.low, sight.high, letters_[i].clip}.is_in_sight()) found.push_back(sight);
  }
  return found;
}

std::optional<Sight> Driver::see(std::string_view text) const {
  const auto found = all(text);
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::optional<Sight> Driver::nearest(std::string_view text, ImVec2 point, float weight_across) const {
  const auto found = all(text);
  const auto distance = [&](const Sight& sight) {
    return std::hypot((sight.centre().x - point.x) * weight_across, sight.centre().y - point.y);
  };
  const auto at = std::min_element(found.begin(), found.end(),
                                   [&](const Sight& a, const Sight& b) { return distance(a) < distance(b); });
  if (at == found.end()) return std::nullopt;
  return *at;
}

std::optional<Sight> Driver::see_near(std::string_view text, ImVec2 point) const { return nearest(text, point, 1); }
std::optional<Sight> Driver::see_at_height(std::string_view text, float y) const { return nearest(text, {0, y}, 0); }

std::vector<std::string> Driver::clipped_texts() const {
  std::vector<std::string> clipped = shortened_texts(letters_, state_.view.language);
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    const Letter& letter = letters_[i];
    const bool beside = letter.low.x < letter.clip.x - 1 || letter.high.x > letter.clip.z + 1;
    const bool in_height = letter.low.y >= letter.clip.y && letter.high.y <= letter.clip.w;
    if (!beside || !in_height) continue;
    std::string around;
    for (std::size_t k = i > 12 ? i - 12 : 0; k <= i; ++k) around += utf8_of(letters_[k].code);
    clipped.push_back("cut at its edge: " + around);
  }
  return clipped;
}

void Driver::source() {
  ImGui::GetIO().AddMouseSourceEvent(finger_ ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
}

void Driver::move(ImVec2 to) {
  source();
  ImGui::GetIO().AddMousePosEvent(to.x, to.y);
  frames(2);
}

void Driver::press() {
  source();
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frames(2);
}

void Driver::release() {
  source();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frames(3);
}

void Driver::click(ImVec2 at) {
  move(at);
  press();
  release();
}

bool Driver::click(std::string_view text) {
  const auto sight = see(text);
  if (sight) click(sight->centre());
  return sight.has_value();
}

void Driver::drag(ImVec2 from, ImVec2 to, int steps) {
  move(from);
  press();
  for (int i = 1; i <= steps; ++i) {
    const float share = static_cast<float>(i) / static_cast<float>(steps);
    move({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
  }
  release();
}

bool Driver::two_fingers(ImVec2 first, ImVec2 second) {
  two_fingers_ = two_fingers_ || cockpit_->takes_two_fingers({first, second});
  if (two_fingers_) cockpit_->follow_two_fingers(ui::TwoFingers{first, second});
  frames(2);
  return two_fingers_;
}

void Driver::two_fingers_gone() {
  two_fingers_ = false;
  cockpit_->follow_two_fingers({});
  frames(3);
}

void Driver::wheel(float notches) {
  ImGui::GetIO().AddMouseWheelEvent(0, notches);
  frames(4);
}

void Driver::key(ImGuiKey key) {
  ImGui::GetIO().AddKeyEvent(key, true);
  frames(2);
  ImGui::GetIO().AddKeyEvent(key, false);
  frames(2);
}

void Driver::hold(ImGuiKey modifier, bool down) {
  ImGui::GetIO().AddKeyEvent(modifier, down);
  frames(2);
}

void Driver::press_shortcut(ImGuiKey which, bool shift) {
  hold(ImGuiMod_Ctrl, true);
  if (shift) hold(ImGuiMod_Shift, true);
  key(which);
  if (shift) hold(ImGuiMod_Shift, false);
  hold(ImGuiMod_Ctrl, false);
}

void Driver::type(std::string_view text) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frames(static_cast<int>(text.size()) + 3);
}

}  // namespace curseur::testing
