// The desktop window: SDL2 and OpenGL 3 around one CockpitLoop. Used by desktop_main.
#pragma once

#include <SDL.h>
#include <memory>
#include <optional>
#include <string>

#include "platform/cockpit_loop.hpp"
#include "platform/desktop_fingers.hpp"
#include "platform/desktop_store.hpp"
#include "platform/file_dialog.hpp"
#include "platform/visit_keeper.hpp"

namespace curseur::platform {

class DesktopWindow {
 public:
  // `scale`: pixels per layout unit; 0 = the display's own. Check problem() before calling anything else.
  explicit DesktopWindow(float scale);
  ~DesktopWindow();
  DesktopWindow(const DesktopWindow&) = delete;
  DesktopWindow& operator=(const DesktopWindow&) = delete;

  // Why there is no window; empty if there is one.
  const std::string& problem() const { return problem_; }
  CockpitLoop& cockpit() { return *loop_; }

  // Reads the file and opens it as a scenario; false if it cannot be read.
  bool open_file(const std::string& path);
  // Opens a link, or what follows "#" in it.
  void open_link(std::string link) { loop_->commands().push(app::OpenLink{std::move(link)}); }
  // Runs until the person closes the window.
  void run();

 private:
  struct EndWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  };

  bool make_window();
  bool make_context();
  void follow_pixel_ratio();
  void correct_mouse();
  void take_event(SDL_Event event);
  bool take_size_key(const SDL_Keysym& key);
  void take_drop(SDL_Event& event);
  void open_or_tell(const std::string& path);
  void draw();
  void show_title();
  void carry_out(const app::Request& request);
  void keep_document();
  float pixel_ratio() const;  // pixels per layout unit at the normal text size
  float units_of_mouse() const;  // layout units per unit of SDL's mouse positions

  std::string problem_;
  std::unique_ptr<SDL_Window, EndWindow> window_;
  SDL_GLContext context_ = nullptr;
  const char* glsl_version_ = nullptr;
  std::unique_ptr<CockpitLoop> loop_;
  float scale_ = 0;
  float ratio_ = 0;  // pixels of the drawable per layout unit, including the text size
  bool waits_for_display_ = false;  // swapping buffers blocks until the display has drawn
  bool quit_ = false;
  std::string title_;
  DesktopStore store_;
  DesktopFingers fingers_;
  FileDialog dialog_;
  VisitKeeper keeper_;
};

}  // namespace curseur::platform
