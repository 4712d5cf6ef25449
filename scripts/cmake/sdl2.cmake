# SDL2::SDL2 for the desktop window. It is built once from source into the cache folder, where a clean build finds it.
# Without sources, the installed SDL2 of this system is used.
set(sdl2_prefix "${CURSEUR_CACHE_FOLDER}/built/sdl2")
set(sdl2_stamp "${sdl2_prefix}/from")  # the sources it was built from

if(EXISTS "${CURSEUR_SDL2_DIR}/CMakeLists.txt")
  file(LOCK "${CURSEUR_CACHE_FOLDER}/built" DIRECTORY GUARD FILE)  # two presets may be configured at the same time
  file(STRINGS "${CURSEUR_SDL2_DIR}/include/SDL_version.h" sdl2_version REGEX "#define SDL_(MAJOR|MINOR|PATCHLEVEL|MICRO)")
  set(sdl2_built "")
  if(EXISTS "${sdl2_stamp}")
    file(READ "${sdl2_stamp}" sdl2_built)
  endif()
  if(NOT sdl2_built STREQUAL "${CURSEUR_SDL2_DIR} ${sdl2_version}")
    message(STATUS "Building SDL2, once")
    set(sdl2_log "${CURSEUR_CACHE_FOLDER}/built/sdl2.log")
    # Only a window with mouse, keyboard, touch and OpenGL is used.
    set(sdl2_off "")
    foreach(part AUDIO JOYSTICK HAPTIC SENSOR HIDAPI RENDER POWER VULKAN KMSDRM WAYLAND OPENGLES DBUS IBUS TEST SHARED)
      list(APPEND sdl2_off "-DSDL_${part}=OFF")
    endforeach()
    file(REMOVE_RECURSE "${sdl2_prefix}" "${sdl2_prefix}.build")
    execute_process(COMMAND "${CMAKE_COMMAND}" -G "${CMAKE_GENERATOR}" -S "${CURSEUR_SDL2_DIR}" -B "${sdl2_prefix}.build"
      -DCMAKE_BUILD_TYPE=Release -DSDL_STATIC=ON ${sdl2_off} "-DCMAKE_INSTALL_PREFIX=${sdl2_prefix}" -DCMAKE_INSTALL_LIBDIR=lib
      OUTPUT_FILE "${sdl2_log}" ERROR_FILE "${sdl2_log}" COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND "${CMAKE_COMMAND}" --build "${sdl2_prefix}.build" --parallel --target install
      OUTPUT_FILE "${sdl2_log}" ERROR_FILE "${sdl2_log}" COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE_RECURSE "${sdl2_prefix}.build")
    file(WRITE "${sdl2_stamp}" "${CURSEUR_SDL2_DIR} ${sdl2_version}")
  endif()
  file(LOCK "${CURSEUR_CACHE_FOLDER}/built" DIRECTORY RELEASE)
  find_package(SDL2 CONFIG REQUIRED PATHS "${sdl2_prefix}" NO_DEFAULT_PATH)
  if(NOT TARGET SDL2::SDL2)
    add_library(SDL2::SDL2 ALIAS SDL2::SDL2-static)
  endif()
else()
  find_package(SDL2 QUIET)
endif()
