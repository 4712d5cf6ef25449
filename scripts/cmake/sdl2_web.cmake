# SDL2::SDL2 for the web: the files a window, its events and its OpenGL ES context need, without SDL's own
# configure (three minutes of checks). Sound, joysticks, sensors and SDL's renderer stay out.
if(NOT EXISTS "${CURSEUR_SDL2_DIR}/include/SDL.h")
  message(FATAL_ERROR "No SDL2 sources in ${CURSEUR_SDL2_DIR}: run scripts/setup, or set CURSEUR_SDL2_DIR")
endif()

set(sdl2_files
  SDL.c SDL_assert.c SDL_dataqueue.c SDL_error.c SDL_guid.c SDL_hints.c SDL_list.c SDL_log.c SDL_utils.c
  atomic/SDL_atomic.c atomic/SDL_spinlock.c
  cpuinfo/SDL_cpuinfo.c
  events/SDL_clipboardevents.c events/SDL_displayevents.c events/SDL_dropevents.c events/SDL_events.c
  events/SDL_gesture.c events/SDL_keyboard.c events/SDL_keysym_to_scancode.c events/SDL_mouse.c
  events/SDL_quit.c events/SDL_scancode_tables.c events/SDL_touch.c events/SDL_windowevents.c
  file/SDL_rwops.c
  joystick/SDL_gamecontroller.c joystick/SDL_joystick.c joystick/SDL_steam_virtual_gamepad.c
  joystick/controller_type.c joystick/dummy/SDL_sysjoystick.c
  loadso/dummy/SDL_sysloadso.c
  misc/SDL_url.c misc/emscripten/SDL_sysurl.c
  render/SDL_render.c render/SDL_yuv_sw.c
  stdlib/SDL_crc16.c stdlib/SDL_crc32.c stdlib/SDL_getenv.c stdlib/SDL_iconv.c stdlib/SDL_malloc.c
  stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c stdlib/SDL_strtokr.c
  thread/SDL_thread.c
  timer/SDL_timer.c timer/unix/SDL_systimer.c
  video/SDL_RLEaccel.c video/SDL_blit.c video/SDL_blit_0.c video/SDL_blit_1.c video/SDL_blit_A.c
  video/SDL_blit_N.c video/SDL_blit_auto.c video/SDL_blit_copy.c video/SDL_blit_slow.c video/SDL_bmp.c
  video/SDL_clipboard.c video/SDL_egl.c video/SDL_fillrect.c video/SDL_pixels.c video/SDL_rect.c
  video/SDL_shape.c video/SDL_stretch.c video/SDL_surface.c video/SDL_video.c video/SDL_yuv.c
  video/yuv2rgb/yuv_rgb_std.c
  video/emscripten/SDL_emscriptenevents.c video/emscripten/SDL_emscriptenframebuffer.c
  video/emscripten/SDL_emscriptenmouse.c video/emscripten/SDL_emscriptenopengles.c
  video/emscripten/SDL_emscriptenvideo.c)
if(CURSEUR_THREADS)
  set(sdl2_threads pthread)
else()
  set(sdl2_threads generic)
endif()
foreach(file syscond sysmutex syssem systhread systls)
  list(APPEND sdl2_files thread/${sdl2_threads}/SDL_${file}.c)
endforeach()
list(TRANSFORM sdl2_files PREPEND "${CURSEUR_SDL2_DIR}/src/")

# SDL's configuration for Emscripten with those parts off; included before each file, it stands for
# SDL_config.h, whose guard it defines.
set(sdl2_config "${CMAKE_BINARY_DIR}/headers/sdl2_config.h")
file(CONFIGURE OUTPUT "${sdl2_config}" CONTENT [=[
#define SDL_config_h_
#include "@CURSEUR_SDL2_DIR@/include/SDL_config_emscripten.h"
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1
#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_JOYSTICK_DISABLED 1
#undef SDL_SENSOR_DUMMY
#define SDL_SENSOR_DISABLED 1
#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1
#undef SDL_VIDEO_RENDER_OGL_ES2
#define SDL_RENDER_DISABLED 1
#undef SDL_POWER_EMSCRIPTEN
#define SDL_POWER_DISABLED 1
#undef SDL_FILESYSTEM_EMSCRIPTEN
#define SDL_FILESYSTEM_DISABLED 1
]=] @ONLY)

add_library(sdl2_web STATIC ${sdl2_files})
target_include_directories(sdl2_web SYSTEM PUBLIC "${CURSEUR_SDL2_DIR}/include")
target_compile_options(sdl2_web PRIVATE -w -include "${sdl2_config}")
add_library(SDL2::SDL2 ALIAS sdl2_web)
