# What Emscripten links: the page's module and programs for Node. Natively these do nothing.

# The build's name in the names of its modules.
set(CURSEUR_WEB_VARIANT single)
if(CURSEUR_THREADS)
  set(CURSEUR_WEB_VARIANT threads)
elseif(NOT CURSEUR_SIMD)
  set(CURSEUR_WEB_VARIANT plain)
endif()

# TARGET becomes build/web/NAME-VARIANT.mjs and .wasm, an ES module whose default export makes one instance.
function(curseur_es_module target name)
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${name}-${CURSEUR_WEB_VARIANT} SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${CURSEUR_WEB_DIR}")
  target_link_options(${target} PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=1MB
    -sFILESYSTEM=0 -sEXIT_RUNTIME=0 -sABORTING_MALLOC=1 --no-entry -sEXPORTED_FUNCTIONS=_malloc,_free)
endfunction()

# curseur_web_module(TARGET): TARGET becomes the page's module, curseur-VARIANT.
function(curseur_web_module target)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  curseur_es_module(${target} curseur)
  if(CURSEUR_THREADS)
    # A worker for each of the engine's threads, made before anything runs so that std::thread starts at once.
    target_link_options(${target} PRIVATE
      "-sPTHREAD_POOL_SIZE=Module['engineThreads']"
      -sPTHREAD_POOL_SIZE_STRICT=0)
  endif()
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web,worker -sINITIAL_MEMORY=32MB -sFULL_ES3=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sEXPORTED_RUNTIME_METHODS=GL,HEAPU8,UTF8ToString,stringToUTF8,lengthBytesUTF8)
  set(module "${CURSEUR_WEB_DIR}/curseur-${CURSEUR_WEB_VARIANT}")
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND "${CMAKE_COMMAND}" "-DFILE=${module}.wasm" "-DOUTPUT=${module}.size.mjs" -P "${CMAKE_SOURCE_DIR}/scripts/cmake/module_size_run.cmake"
    COMMAND node "${CMAKE_SOURCE_DIR}/scripts/page_size.mjs" "${CURSEUR_WEB_DIR}" ${CURSEUR_WEB_VARIANT}
    VERBATIM)
endfunction()

# curseur_web_engine(TARGET): TARGET becomes the engine behind the JavaScript API, curseur-engine-VARIANT, for browsers
# and Node. Whoever makes an instance says how many workers it gets (Module.workers).
function(curseur_web_engine target)
  curseur_es_module(${target} curseur-engine)
  if(CURSEUR_THREADS)
    target_link_options(${target} PRIVATE "-sPTHREAD_POOL_SIZE=(Module['workers']|0)" -sPTHREAD_POOL_SIZE_STRICT=0)
  endif()
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web,worker,node -sINITIAL_MEMORY=32MB
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8)
endfunction()

# curseur_node_program(TARGET): TARGET becomes TARGET.js beside the other programs, started by node; reads and
# writes the real files. Linked for 2 GB, as a test of 10,000 paths may want.
function(curseur_node_program target)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  set_target_properties(${target} PROPERTIES SUFFIX .js)
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=node,worker -sNODERAWFS=1 -sEXIT_RUNTIME=1
    "SHELL:--pre-js \"${CMAKE_SOURCE_DIR}/scripts/cmake/node_streams.js\""
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=4MB)
  if(CURSEUR_THREADS)
    # main runs on a worker, so that it may wait for threads that are still being made.
    target_link_options(${target} PRIVATE -sPROXY_TO_PTHREAD=1)
  endif()
endfunction()

# curseur_with_exceptions(TARGET): for the one program that catches them (CLI11 throws).
function(curseur_with_exceptions target)
  if(NOT EMSCRIPTEN)
    return()
  endif()
  set_target_properties(${target} PROPERTIES CURSEUR_EXCEPTIONS ON)
  target_compile_options(${target} PRIVATE -fexceptions)
  target_link_options(${target} PRIVATE -fexceptions)
endfunction()

set(CURSEUR_WEB_DIR "${CMAKE_SOURCE_DIR}/build/web" CACHE PATH "Where the page and its modules are put")
