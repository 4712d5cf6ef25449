# The static files of web/, the words they need and the licences, put beside the modules in build/web.
file(GLOB_RECURSE page_names RELATIVE "${CMAKE_SOURCE_DIR}/web" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*")
list(FILTER page_names EXCLUDE REGEX "CMakeLists.txt$")
set(page_outputs "")
foreach(name IN LISTS page_names)
  set(stamp "${CMAKE_BINARY_DIR}/page/${name}.stamp")
  cmake_path(GET stamp PARENT_PATH stamp_folder)
  file(MAKE_DIRECTORY "${stamp_folder}")
  add_custom_command(OUTPUT "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${CMAKE_SOURCE_DIR}/web/${name}" "${CURSEUR_WEB_DIR}/${name}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${CMAKE_SOURCE_DIR}/web/${name}" COMMENT "Page: ${name}" VERBATIM)
  list(APPEND page_outputs "${stamp}")
endforeach()

set(licence_stamp "${CMAKE_BINARY_DIR}/page/licences.stamp")
add_custom_command(OUTPUT "${licence_stamp}"
  COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${CURSEUR_WEB_DIR}/licences.txt" "-DLIST=${CMAKE_SOURCE_DIR}/assets/licences.json"
    "-DSOURCE=${CMAKE_SOURCE_DIR}" "-DIMGUI=${CURSEUR_IMGUI_DIR}" "-DNLOPT=${CURSEUR_NLOPT_DIR}"
    "-DEMSCRIPTEN=${CURSEUR_EMSCRIPTEN}" -P "${CMAKE_SOURCE_DIR}/scripts/cmake/licences_run.cmake"
  COMMAND "${CMAKE_COMMAND}" -E touch "${licence_stamp}"
  DEPENDS "${CMAKE_SOURCE_DIR}/scripts/cmake/licences_run.cmake" "${CMAKE_SOURCE_DIR}/assets/licences.json" "${CMAKE_SOURCE_DIR}/LICENSE"
  COMMENT "Page: licences.txt" VERBATIM)
set(words_stamp "${CMAKE_BINARY_DIR}/page/words.stamp")
add_custom_command(OUTPUT "${words_stamp}"
  COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${CURSEUR_WEB_DIR}/words.mjs" "-DWORDS=${CMAKE_SOURCE_DIR}/assets/i18n"
    -P "${CMAKE_SOURCE_DIR}/scripts/cmake/page_words_run.cmake"
  COMMAND "${CMAKE_COMMAND}" -E touch "${words_stamp}"
  DEPENDS "${CMAKE_SOURCE_DIR}/scripts/cmake/page_words_run.cmake" "${CMAKE_SOURCE_DIR}/assets/i18n/en.json" "${CMAKE_SOURCE_DIR}/assets/i18n/fr.json"
  COMMENT "Page: words.mjs" VERBATIM)
add_custom_target(curseur_page ALL DEPENDS ${page_outputs} "${licence_stamp}" "${words_stamp}")
