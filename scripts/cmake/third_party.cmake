# Third-party libraries as targets: nlohmann_json, doctest (headers only, for the tests), cli11 (headers only), nlopt,
# zlib, imgui, imgui_backend. Their headers are SYSTEM, so their warnings are not reported.
include(cache_folder)

find_package(Threads REQUIRED)

# headers_only(TARGET HEADER): links HEADER's folder (or the file) into a separate folder, because Emscripten must not
# see the rest of /usr/include.
function(headers_only target header)
  string(TOUPPER "CURSEUR_${target}_INCLUDE_DIR" variable)
  find_path(${variable} NAMES "${header}" PATHS /usr/include /usr/local/include
    DOC "Folder that holds ${header}" NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${variable})
    message(FATAL_ERROR "${header} not found: run scripts/setup, or set ${variable}")
  endif()
  set(own "${CMAKE_BINARY_DIR}/headers/${target}")
  cmake_path(GET header PARENT_PATH folder)
  file(MAKE_DIRECTORY "${own}")
  file(CREATE_LINK "${${variable}}/${folder}" "${own}/${folder}" SYMBOLIC)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE "${own}")
endfunction()

headers_only(nlohmann_json nlohmann/json.hpp)
headers_only(doctest doctest/doctest.h)
headers_only(cli11 CLI/CLI.hpp)

# source_folder(VARIABLE NAME TEXT): takes the variable as given to CMake or in the environment, or the folder of
# scripts/setup.
function(source_folder variable name text)
  if(DEFINED ENV{${variable}})
    set(${variable} "$ENV{${variable}}" CACHE PATH "${text}")
  else()
    set(${variable} "${CURSEUR_CACHE_FOLDER}/sources/${name}" CACHE PATH "${text}")
  endif()
endfunction()
source_folder(CURSEUR_IMGUI_DIR imgui "Sources of Dear ImGui 1.90")
source_folder(CURSEUR_NLOPT_DIR nlopt "Sources of NLopt 2.7")
source_folder(CURSEUR_ZLIB_DIR zlib "Sources of zlib 1.3")

if(NOT EXISTS "${CURSEUR_IMGUI_DIR}/imgui.cpp")
  message(FATAL_ERROR "No Dear ImGui sources in ${CURSEUR_IMGUI_DIR}: run scripts/setup, or set CURSEUR_IMGUI_DIR")
endif()

if(NOT EXISTS "${CURSEUR_NLOPT_DIR}/src/api/nlopt.h")
  message(FATAL_ERROR "No NLopt sources in ${CURSEUR_NLOPT_DIR}: run scripts/setup, or set CURSEUR_NLOPT_DIR")
endif()

# nlopt: only COBYLA and the Sobol sequence. The library's one entry point would pull every algorithm into the page.
file(WRITE "${CMAKE_BINARY_DIR}/headers/nlopt/nlopt_config.h.new"
  "#define THREADLOCAL __thread\n#define HAVE_STDINT_H\n#define HAVE_UINT32_T\n#define HAVE_ISINF\n#define HAVE_ISNAN\n#define HAVE_GETTIMEOFDAY\n#define HAVE_SYS_TIME_H\n")
file(COPY_FILE "${CMAKE_BINARY_DIR}/headers/nlopt/nlopt_config.h.new" "${CMAKE_BINARY_DIR}/headers/nlopt/nlopt_config.h" ONLY_IF_DIFFERENT)
add_library(nlopt STATIC
  ${CURSEUR_NLOPT_DIR}/src/algs/cobyla/cobyla.c
  ${CURSEUR_NLOPT_DIR}/src/util/mt19937ar.c
  ${CURSEUR_NLOPT_DIR}/src/util/rescale.c
  ${CURSEUR_NLOPT_DIR}/src/util/sobolseq.c
  ${CURSEUR_NLOPT_DIR}/src/util/stop.c
  ${CURSEUR_NLOPT_DIR}/src/util/timer.c)
target_include_directories(nlopt SYSTEM PUBLIC "${CMAKE_BINARY_DIR}/headers/nlopt"
  ${CURSEUR_NLOPT_DIR}/src/algs/cobyla ${CURSEUR_NLOPT_DIR}/src/api ${CURSEUR_NLOPT_DIR}/src/util)

if(NOT EXISTS "${CURSEUR_ZLIB_DIR}/inflate.c")
  message(FATAL_ERROR "No zlib sources in ${CURSEUR_ZLIB_DIR}: run scripts/setup, or set CURSEUR_ZLIB_DIR")
endif()

# zlib: deflate and inflate in memory. Its names begin with z_, so that they are not mixed up with those of a zlib that
# the graphics driver brings along.
add_library(zlib STATIC
  ${CURSEUR_ZLIB_DIR}/adler32.c
  ${CURSEUR_ZLIB_DIR}/deflate.c
  ${CURSEUR_ZLIB_DIR}/inffast.c
  ${CURSEUR_ZLIB_DIR}/inflate.c
  ${CURSEUR_ZLIB_DIR}/inftrees.c
  ${CURSEUR_ZLIB_DIR}/trees.c
  ${CURSEUR_ZLIB_DIR}/zutil.c)
target_include_directories(zlib SYSTEM PUBLIC ${CURSEUR_ZLIB_DIR})
target_compile_definitions(zlib PUBLIC NO_GZIP ZLIB_CONST Z_PREFIX Z_SOLO)

add_library(imgui STATIC
  ${CURSEUR_IMGUI_DIR}/imgui.cpp
  ${CURSEUR_IMGUI_DIR}/imgui_draw.cpp
  ${CURSEUR_IMGUI_DIR}/imgui_tables.cpp
  ${CURSEUR_IMGUI_DIR}/imgui_widgets.cpp
  ${CURSEUR_IMGUI_DIR}/misc/cpp/imgui_stdlib.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${CURSEUR_IMGUI_DIR} ${CURSEUR_IMGUI_DIR}/misc/cpp)
target_compile_definitions(imgui PUBLIC
  "ImDrawIdx=unsigned int"            # charts may need more than 65,536 vertices per window
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS)

# imgui_backend: draws ImGui's lists with OpenGL 3 (WebGL 2 on the web, where the page forwards input itself); natively
# it also provides the window through SDL2.
if(EMSCRIPTEN)
  add_library(imgui_backend STATIC ${CURSEUR_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp)
  target_compile_definitions(imgui_backend PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_link_libraries(imgui_backend PUBLIC imgui)
else()
  source_folder(CURSEUR_SDL2_DIR sdl2 "Sources of SDL 2.32; none: the installed SDL2")
  find_package(OpenGL QUIET)
  if(OpenGL_FOUND AND CURSEUR_APP)
    include(sdl2)
  endif()
  if(TARGET SDL2::SDL2 AND TARGET OpenGL::GL)
    add_library(imgui_backend STATIC
      ${CURSEUR_IMGUI_DIR}/backends/imgui_impl_sdl2.cpp
      ${CURSEUR_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp)
    target_link_libraries(imgui_backend PUBLIC imgui SDL2::SDL2 OpenGL::GL ${CMAKE_DL_LIBS})
  endif()
endif()
if(TARGET imgui_backend)
  target_include_directories(imgui_backend SYSTEM PUBLIC ${CURSEUR_IMGUI_DIR}/backends)
endif()
