#include "platform/desktop_window.hpp"

#include <SDL_opengl.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>
#include <string_view>

#include "app/say/words.hpp"
#include "io/json/json.hpp"
#include "platform/chart_pixels.hpp"
#include "platform/engine_thread.hpp"
#include "platform/png.hpp"

namespace curseur::platform {
namespace {

constexpr int kWidth = 1440, kHeight = 900, kSmallestWidth = 360, kSmallestHeight = 480;  // layout units
constexpr int kSleepMilliseconds = 1000;  // when idle; any event ends the wait
constexpr int kDialogMilliseconds = 50;  // between checks of an open dialog
constexpr Uint32 kEngineMilliseconds = 2;  // between checks of an engine on another thread
constexpr Uint32 kFrameMilliseconds = 15;  // if the display does not set the pace

double milliseconds_now() {
  return 1000.0 * static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

// The first of the person's languages that is available; otherwise English.
app::Language preferred_language() {
  const std::unique_ptr<SDL_Locale, void (*)(void*)> locales(SDL_GetPreferredLocales(), SDL_free);
  for (const SDL_Locale* locale = locales.get(); locale && locale->language; ++locale)  // the last one has none
    if (const auto language = app::language_named(locale->language)) return *language;
  return app::Language::en;
}

// The scale that desktops set in the environment of programs.
float scale_of_desktop() {
  for (const char* name : {"GDK_SCALE", "QT_SCALE_FACTOR"}) {
    const char* text = SDL_getenv(name);
    const double value = text ? SDL_atof(text) : 0;
    if (value >= 0.5 && value <= 4) return static_cast<float>(value);
  }
  return 1;
}

// Empty if the system has none.
std::filesystem::path folder_of_program() {
  const std::unique_ptr<char, void (*)(void*)> path(SDL_GetPrefPath("", "curseur"), SDL_free);
  return path ? std::filesystem::path(path.get()) : std::filesystem::path();
}

// The folder where people look for saved files: Downloads, otherwise the home folder.
std::filesystem::path folder_of_person() {
  const char* const home = SDL_getenv("HOME");
  if (!home) return {};
  std::error_code problem;
  const auto downloads = std::filesystem::path(home) / "Downloads";
  return std::filesystem::is_directory(downloads, problem) ? downloads : std::filesystem::path(home);
}

// OpenGL versions to try, newest first, because drivers differ in what they offer.
struct GlVersion {
  int major, minor;
  const char* glsl;
};
constexpr std::array<GlVersion, 2> kGlVersions = {{{3, 2, "#version 150"}, {3, 0, "#version 130"}}};

}  // namespace

DesktopWindow::DesktopWindow(float scale)
    : scale_(scale > 0 ? scale : scale_of_desktop()), store_(folder_of_program()) {
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
#ifdef SDL_HINT_WINDOWS_DPI_SCALING
  SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
#endif
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    problem_ = std::string("No display to open a window on: ") + SDL_GetError();
    return;
  }
  if (!make_window()) {
    problem_ = std::string("Curseur needs OpenGL 3, which this display does not offer: ") + SDL_GetError();
    return;
  }
  waits_for_display_ = SDL_GL_SetSwapInterval(1) == 0;
  loop_ = std::make_unique<CockpitLoop>(std::make_unique<EngineThread>(engine::available_threads(), milliseconds_now),
                                        milliseconds_now);
  ImGui_ImplSDL2_InitForOpenGL(window_.get(), context_);
  if (!ImGui_ImplOpenGL3_Init(glsl_version_)) {
    problem_ = "Curseur needs OpenGL 3, and this display's driver gives less.";
    return;
  }
  loop_->commands().push(app::SetLanguage{preferred_language()});
  if (auto last = store_.last_visit()) loop_->commands().push(app::OpenSaved{"", std::move(*last)});
  else loop_->commands().push(app::SetTour{0});
  loop_->commands().push(app::SetKept{store_.names()});
}

DesktopWindow::~DesktopWindow() {
  if (loop_) {
    keep_document();
    if (ImGui::GetIO().BackendRendererUserData) ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    loop_.reset();
  }
  if (context_) SDL_GL_DeleteContext(context_);
  window_.reset();
  SDL_Quit();
}

bool DesktopWindow::make_window() {
  SDL_Rect room{0, 0, kWidth, kHeight};
  SDL_GetDisplayUsableBounds(0, &room);
  const auto size = [&](int units, int most) {
    return std::min(static_cast<int>(std::lround(static_cast<float>(units) * scale_)), most);
  };
  for (const GlVersion& version : kGlVersions) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, version.minor == 2 ? SDL_GL_CONTEXT_PROFILE_CORE : 0);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, version.minor == 2 ? SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG : 0);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, version.major);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, version.minor);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    window_.reset(SDL_CreateWindow("Curseur", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size(kWidth, room.w),
                                   size(kHeight, room.h),
                                   SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
    glsl_version_ = version.glsl;
    if (window_ && make_context()) {
      SDL_SetWindowMinimumSize(window_.get(), size(kSmallestWidth, room.w), size(kSmallestHeight, room.h));
      return true;
    }
  }
  return false;
}

bool DesktopWindow::make_context() {
  context_ = SDL_GL_CreateContext(window_.get());
  return context_ && SDL_GL_MakeCurrent(window_.get(), context_) == 0;
}

bool DesktopWindow::open_file(const std::string& path) {
  auto text = text_of_file(path);
  if (!text) return false;
  loop_->commands().push(app::LoadText{std::filesystem::path(path).filename().string(), std::move(*text)});
  return true;
}

// If the drawable has more pixels than the window has points, their ratio is the display's; otherwise uses `scale`.
float DesktopWindow::pixel_ratio() const {
  int width = 0, drawable = 0, height = 0;
  SDL_GetWindowSize(window_.get(), &width, &height);
  SDL_GL_GetDrawableSize(window_.get(), &drawable, &height);
  return drawable > width && width > 0 ? static_cast<float>(drawable) / static_cast<float>(width) : scale_;
}

float DesktopWindow::units_of_mouse() const {
  int width = 0, drawable = 0, height = 0;
  SDL_GetWindowSize(window_.get(), &width, &height);
  SDL_GL_GetDrawableSize(window_.get(), &drawable, &height);
  return width > 0 ? static_cast<float>(drawable) / static_cast<float>(width) / ratio_ : 1;
}

// Except during drags, the backend asks the desktop for the pointer's position, which is in SDL's points.
void DesktopWindow::correct_mouse() {
  const float units = units_of_mouse();
  if (units == 1 || SDL_GetKeyboardFocus() != window_.get()) return;
  int x = 0, y = 0, left = 0, top = 0;
  if (SDL_GetGlobalMouseState(&x, &y) != 0) return;
  SDL_GetWindowPosition(window_.get(), &left, &top);
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(x - left) * units, static_cast<float>(y - top) * units);
}

void DesktopWindow::follow_pixel_ratio() {
  const float ratio = pixel_ratio();
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window_.get(), &width, &height);
  ratio_ = ratio * loop_->zoom(static_cast<float>(width) / ratio, static_cast<float>(height) / ratio);
  if (loop_->fit_letters(ratio_)) ImGui_ImplOpenGL3_DestroyDeviceObjects();  // the next frame creates them again
}

void DesktopWindow::take_drop(SDL_Event& event) {
  const std::string path = event.drop.file;
  SDL_free(event.drop.file);
  open_or_tell(path);
}

void DesktopWindow::open_or_tell(const std::string& path) {
  if (open_file(path)) return;
  const app::Language language = loop_->state().view.language;
  SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Curseur",
                           app::fill(language, "file_faults.unreadable_file", {{"name", path}}).c_str(), window_.get());
}

// Shortcuts that browsers reserve on the page: Ctrl with plus, minus and 0, wherever the keyboard layout has them.
bool DesktopWindow::take_size_key(const SDL_Keysym& key) {
  if ((key.mod & (KMOD_CTRL | KMOD_GUI)) == 0 || (key.mod & KMOD_ALT) != 0) return false;
  switch (key.sym) {
    case SDLK_PLUS:
    case SDLK_EQUALS:
    case SDLK_KP_PLUS:
      loop_->commands().push(app::SizeText{1});
      return true;
    case SDLK_MINUS:
    case SDLK_KP_MINUS:
      loop_->commands().push(app::SizeText{-1});
      return true;
    case SDLK_0:
    case SDLK_KP_0:
      loop_->commands().push(app::SizeText{0});
      return true;
    default:
      break;
  }
  if (key.scancode != SDL_SCANCODE_0) return false;  // AZERTY types another character there, 0 with Shift
  loop_->commands().push(app::SizeText{0});
  return true;
}

void DesktopWindow::take_event(SDL_Event event) {
  if (event.type == SDL_QUIT) quit_ = true;
  if (event.type == SDL_DROPFILE) return take_drop(event);
  if (fingers_.take(event, *loop_)) return;
  if (event.type == SDL_KEYDOWN && take_size_key(event.key.keysym)) return;
  if (event.type == SDL_MOUSEMOTION) {
    // The backend uses whole points; layout units may be finer.
    const float units = units_of_mouse();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(event.motion.which == SDL_TOUCH_MOUSEID ? ImGuiMouseSource_TouchScreen
                                                                   : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(static_cast<float>(event.motion.x) * units, static_cast<float>(event.motion.y) * units);
    return;
  }
  ImGui_ImplSDL2_ProcessEvent(&event);
}

void DesktopWindow::show_title() {
  const app::State& state = loop_->state();
  const std::string title = app::text_of(state.document.scenario.name, state.view.language) + " – Curseur";
  if (title == title_) return;
  title_ = title;
  SDL_SetWindowTitle(window_.get(), title.c_str());
}

void DesktopWindow::draw() {
  const Uint32 begin = SDL_GetTicks();
  follow_pixel_ratio();
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window_.get(), &width, &height);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  correct_mouse();
  loop_->draw(static_cast<float>(width) / ratio_, static_cast<float>(height) / ratio_, ratio_);
  glViewport(0, 0, width, height);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window_.get());
  show_title();
  const Uint32 taken = SDL_GetTicks() - begin;
  if (!waits_for_display_ && taken < kFrameMilliseconds) SDL_Delay(kFrameMilliseconds - taken);
}

void DesktopWindow::carry_out(const app::Request& request) {
  auto& commands = loop_->commands();
  if (const auto* const link = std::get_if<app::CopyLink>(&request)) {
    const bool copied = SDL_SetClipboardText(("#" + link->token).c_str()) == 0;
    if (copied) commands.push(app::LinkCopied{"told.token_copied", link->token.size() + 1});
    else commands.push(app::Tell{"told.not_copied", ""});
  } else if (const auto* const copy = std::get_if<app::CopyText>(&request)) {
    const bool copied = SDL_SetClipboardText(copy->text.c_str()) == 0;
    commands.push(app::Tell{copied ? "told.copied" : "told.not_copied", ""});
  } else if (const auto* const file = std::get_if<app::SaveFile>(&request)) {
    const auto place = folder_of_person() / file->name;
    commands.push(app::Tell{write_file(place, file->text) ? "told.file_saved" : "told.file_not_saved", place.string()});
  } else if (const auto* const image = std::get_if<app::SaveImage>(&request)) {
    const auto place = folder_of_person() / image->name;
    const Pixels pixels = pixels_of(*image->picture, image->dark, glsl_version_);
    const bool saved = !pixels.rgba.empty() && write_file(place, png_of(pixels.width, pixels.height, pixels.rgba));
    commands.push(app::Tell{saved ? "told.file_saved" : "told.file_not_saved", place.string()});
  } else if (std::holds_alternative<app::PickFile>(request)) {
    if (!dialog_.ask(app::word(loop_->state().view.language, "actions.open_file")))
      commands.push(app::Tell{"told.drop_file", ""});
  } else if (const auto* const keep = std::get_if<app::KeepScenario>(&request)) {
    commands.push(app::Tell{store_.keep(keep->name, keep->text) ? "told.kept" : "told.not_kept", keep->name});
    commands.push(app::SetKept{store_.names()});
  } else if (const auto* const fetch = std::get_if<app::FetchScenario>(&request)) {
    commands.push(app::OpenSaved{fetch->name, store_.fetch(fetch->name).value_or("")});
  } else if (const auto* const forget = std::get_if<app::ForgetScenario>(&request)) {
    store_.forget(forget->name);
    commands.push(app::SetKept{store_.names()});
  }
}

void DesktopWindow::keep_document() {
  auto text = keeper_.due(loop_->state(), SDL_GetTicks(), quit_);
  if (!text) return;
  const bool is_kept = store_.keep_last_visit(*text);
  if (keeper_.answer(std::move(*text), is_kept)) loop_->commands().push(app::Tell{"told.nothing_kept", ""});
}

void DesktopWindow::run() {
  bool busy = true;
  while (!quit_) {
    SDL_Event event;
    bool heard = !busy && SDL_WaitEventTimeout(&event, dialog_.is_open() ? kDialogMilliseconds : kSleepMilliseconds);
    if (heard) take_event(event);
    if (const auto chosen = dialog_.take()) {
      open_or_tell(*chosen);
      heard = true;
    }
    while (SDL_PollEvent(&event)) {
      take_event(event);
      heard = true;
    }
    if (quit_ || (!heard && !busy)) {
      keep_document();  // what was too soon to be kept before the last wait
      busy = loop_->wants_update();
      continue;
    }
    const bool hidden = SDL_GetWindowFlags(window_.get()) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN);
    // The event may be that the window was uncovered.
    if (!hidden && (loop_->update() || heard)) draw();
    else if (busy) SDL_Delay(kEngineMilliseconds);  // the engine works on its own threads
    for (const auto& request : loop_->take_requests()) carry_out(request);
    keep_document();
    busy = !hidden && loop_->wants_update();
  }
}

}  // namespace curseur::platform
