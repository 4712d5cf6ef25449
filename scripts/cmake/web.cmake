# What Emscripten links: the page's module, and programs for Node. In native builds these functions do nothing.

# The variants that a build makes, as named in their modules' file names. `single` and `plain` (for browsers without
# SIMD) share everything except the month loop.
set(CURSEUR_WEB_VARIANTS single plain)
if(CURSEUR_THREADS)
  set(CURSEUR_WEB_VARIANTS threads)
endif()

# curseur_month_loop(TARGET VARIANT): links the month loop of VARIANT into TARGET.
function(curseur_month_loop target variant)
  if(variant STREQUAL plain)
    target_link_libraries(${target} PRIVATE curseur_kernel_plain)
  else()
    target_link_libraries(${target} PRIVATE curseur_kernel_simd)
  endif()
endfunction()

# Builds TARGET as build/web/NAME-VARIANT.mjs and .wasm, an ES module whose default export makes one instance.
function(curseur_es_module target name variant)
  curseur_month_loop(${target} ${variant})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${name}-${variant} SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${CURSEUR_WEB_DIR}")
  target_link_options(${target} PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=1MB
    -sFILESYSTEM=0 -sEXIT_RUNTIME=0 -sABORTING_MALLOC=1 --no-entry -sEXPORTED_FUNCTIONS=_malloc,_free)
endfunction()

# curseur_web_module(TARGET VARIANT): builds TARGET as the page's module, curseur-VARIANT.
function(curseur_web_module target variant)
  curseur_es_module(${target} curseur ${variant})
  if(CURSEUR_THREADS)
    # One worker for each of the engine's threads, created before anything runs so that std::thread starts at once.
    target_link_options(${target} PRIVATE
      "-sPTHREAD_POOL_SIZE=Module['engineThreads']"
      -sPTHREAD_POOL_SIZE_STRICT=0)
  endif()
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web,worker -sINITIAL_MEMORY=32MB -sFULL_ES3=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sEXPORTED_RUNTIME_METHODS=GL,HEAPU8,UTF8ToString,stringToUTF8,lengthBytesUTF8)
  set(module "${CURSEUR_WEB_DIR}/curseur-${variant}")
  # The size file is written last, so a page that finds it also finds the rest.
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND "${CMAKE_COMMAND}" "-DFILE=${module}.wasm" "-DOUTPUT=${module}.size.mjs" -P "${CMAKE_SOURCE_DIR}/scripts/cmake/module_size_run.cmake"
    COMMAND node "${CMAKE_SOURCE_DIR}/scripts/page_size.mjs" "${CURSEUR_WEB_DIR}" ${variant}
    VERBATIM)
endfunction()

# curseur_web_engine(TARGET VARIANT): builds TARGET as the engine behind the JavaScript API, curseur-engine-VARIANT, for
# browsers and Node. The code that makes an instance sets its number of workers (Module.workers).
function(curseur_web_engine target variant)
  curseur_es_module(${target} curseur-engine ${variant})
  if(CURSEUR_THREADS)
    target_link_options(${target} PRIVATE "-sPTHREAD_POOL_SIZE=(Module['workers']|0)" -sPTHREAD_POOL_SIZE_STRICT=0)
  endif()
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web,worker,node -sINITIAL_MEMORY=32MB
    -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString,stringToUTF8,lengthBytesUTF8)
endfunction()

# curseur_node_program(TARGET [VARIANT]): builds TARGET as TARGET.js beside the other programs. It is started by node,
# and reads and writes real files. It may use 2 GB, because a test of 10,000 paths can need that. VARIANT defaults to
# the first variant of the build.
function(curseur_node_program target)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  list(GET CURSEUR_WEB_VARIANTS 0 variant)
  if(ARGC GREATER 1)
    set(variant ${ARGV1})
  endif()
  curseur_month_loop(${target} ${variant})
  set_target_properties(${target} PROPERTIES SUFFIX .js)
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=node,worker -sNODERAWFS=1 -sEXIT_RUNTIME=1
    "SHELL:--pre-js \"${CMAKE_SOURCE_DIR}/scripts/cmake/node_streams.js\""
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=4MB)
  if(CURSEUR_THREADS)
    # main runs on a worker, so that it can wait for threads that are still being created.
    target_link_options(${target} PRIVATE -sPROXY_TO_PTHREAD=1)
  endif()
endfunction()

# curseur_with_exceptions(TARGET): enables exceptions, for the one program that catches them (CLI11 throws).
function(curseur_with_exceptions target)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  set_target_properties(${target} PROPERTIES CURSEUR_EXCEPTIONS ON)
  target_compile_options(${target} PRIVATE -fexceptions)
  target_link_options(${target} PRIVATE -fexceptions)
endfunction()

set(CURSEUR_WEB_DIR "${CMAKE_SOURCE_DIR}/build/web" CACHE PATH "Where the page and its modules are put")
