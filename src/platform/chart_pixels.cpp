// Uses a separate Dear ImGui context for one frame, rendered into its own framebuffer.
#include "platform/chart_pixels.hpp"

#include <algorithm>
#include <cstring>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "ui/chart/picture.hpp"
#include "ui/kit/theme.hpp"

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <SDL.h>
#include <SDL_opengl.h>
#endif

namespace curseur::platform {
namespace {

#ifdef __EMSCRIPTEN__
struct Gl {
  bool complete() const { return true; }
  decltype(&glGenFramebuffers) gen_framebuffers = glGenFramebuffers;
  decltype(&glBindFramebuffer) bind_framebuffer = glBindFramebuffer;
  decltype(&glDeleteFramebuffers) delete_framebuffers = glDeleteFramebuffers;
  decltype(&glCheckFramebufferStatus) check_framebuffer = glCheckFramebufferStatus;
  decltype(&glFramebufferRenderbuffer) attach = glFramebufferRenderbuffer;
  decltype(&glGenRenderbuffers) gen_renderbuffers = glGenRenderbuffers;
  decltype(&glBindRenderbuffer) bind_renderbuffer = glBindRenderbuffer;
  decltype(&glRenderbufferStorage) store = glRenderbufferStorage;
  decltype(&glDeleteRenderbuffers) delete_renderbuffers = glDeleteRenderbuffers;
};
#else
// Framebuffers need OpenGL 3, but the system's headers only promise version 1.
template <class Function>
Function gl_function(const char* name) {
  return reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
}
struct Gl {
  bool complete() const {
    return gen_framebuffers && bind_framebuffer && delete_framebuffers && check_framebuffer && attach &&
           gen_renderbuffers && bind_renderbuffer && store && delete_renderbuffers;
  }
  PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = gl_function<PFNGLGENFRAMEBUFFERSPROC>("glGenFramebuffers");
  PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = gl_function<PFNGLBINDFRAMEBUFFERPROC>("glBindFramebuffer");
  PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers = gl_function<PFNGLDELETEFRAMEBUFFERSPROC>("glDeleteFramebuffers");
  PFNGLCHECKFRAMEBUFFERSTATUSPROC check_framebuffer =
      gl_function<PFNGLCHECKFRAMEBUFFERSTATUSPROC>("glCheckFramebufferStatus");
  PFNGLFRAMEBUFFERRENDERBUFFERPROC attach = gl_function<PFNGLFRAMEBUFFERRENDERBUFFERPROC>("glFramebufferRenderbuffer");
  PFNGLGENRENDERBUFFERSPROC gen_renderbuffers = gl_function<PFNGLGENRENDERBUFFERSPROC>("glGenRenderbuffers");
  PFNGLBINDRENDERBUFFERPROC bind_renderbuffer = gl_function<PFNGLBINDRENDERBUFFERPROC>("glBindRenderbuffer");
  PFNGLRENDERBUFFERSTORAGEPROC store = gl_function<PFNGLRENDERBUFFERSTORAGEPROC>("glRenderbufferStorage");
  PFNGLDELETERENDERBUFFERSPROC delete_renderbuffers =
      gl_function<PFNGLDELETERENDERBUFFERSPROC>("glDeleteRenderbuffers");
};
#endif

// During its lifetime, drawing goes into it instead of onto the screen.
class OffScreen {
 public:
  OffScreen(const Gl& gl, int width, int height) : gl_(gl) {
    gl_.gen_framebuffers(1, &frame_);
    gl_.gen_renderbuffers(1, &colours_);
    gl_.bind_framebuffer(GL_FRAMEBUFFER, frame_);
    gl_.bind_renderbuffer(GL_RENDERBUFFER, colours_);
    gl_.store(GL_RENDERBUFFER, GL_RGBA8, width, height);
    gl_.attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours_);
    complete_ = gl_.check_framebuffer(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  ~OffScreen() {
    gl_.bind_framebuffer(GL_FRAMEBUFFER, 0);
    gl_.bind_renderbuffer(GL_RENDERBUFFER, 0);
    gl_.delete_renderbuffers(1, &colours_);
    gl_.delete_framebuffers(1, &frame_);
  }
  OffScreen(const OffScreen&) = delete;
  OffScreen& operator=(const OffScreen&) = delete;
  bool complete() const { return complete_; }

 private:
  const Gl& gl_;
  GLuint frame_ = 0, colours_ = 0;
  bool complete_ = false;
};

// OpenGL counts rows from the bottom.
void turn_upright(Pixels& pixels) {
  const auto row = static_cast<std::size_t>(pixels.width) * 4;
  std::uint8_t* const bytes = pixels.rgba.data();
  for (int y = 0; y < pixels.height / 2; ++y)
    std::swap_ranges(bytes + static_cast<std::size_t>(y) * row, bytes + static_cast<std::size_t>(y + 1) * row,
                     bytes + static_cast<std::size_t>(pixels.height - 1 - y) * row);
  for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) pixels.rgba[i] = 255;
}

}  // namespace

Pixels pixels_of(const app::Picture& picture, bool dark, const char* glsl_version) {
  const Gl gl;
  Pixels pixels;
  if (!gl.complete()) return pixels;
  const ui::KeptFonts fonts;
  ImGuiContext* const screen = ImGui::GetCurrentContext();
  ImGuiContext* const own = ImGui::CreateContext();
  ImGui::SetCurrentContext(own);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ui::kPictureSize;
  io.DisplayFramebufferScale = {kPictureRatio, kPictureRatio};
  io.DeltaTime = 1;
  ui::use_theme(dark);
  ui::build_fonts(kPictureRatio);
  if (ImGui_ImplOpenGL3_Init(glsl_version)) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ui::draw_picture(*ImGui::GetBackgroundDrawList(), picture);
    ImGui::Render();
    pixels.width = static_cast<int>(ui::kPictureSize.x * kPictureRatio);
    pixels.height = static_cast<int>(ui::kPictureSize.y * kPictureRatio);
    const OffScreen off_screen(gl, pixels.width, pixels.height);
    if (off_screen.complete()) {
      ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
      pixels.rgba.resize(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height) * 4);
      glReadPixels(0, 0, pixels.width, pixels.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
      turn_upright(pixels);
    }
    ImGui_ImplOpenGL3_Shutdown();
  }
  ImGui::DestroyContext(own);
  ImGui::SetCurrentContext(screen);
  return pixels;
}

}  // namespace curseur::platform
