# The static files of web/page and web/api, side by side in build/web, with the words they need and the licences.
file(GLOB page_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/page/*" "${CMAKE_SOURCE_DIR}/web/api/*")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/page")
set(page_outputs "")
foreach(file IN LISTS page_files)
  cmake_path(GET file FILENAME name)
  set(stamp "${CMAKE_BINARY_DIR}/page/${name}.stamp")
  add_custom_command(OUTPUT "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${file}" "${CURSEUR_WEB_DIR}/${name}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${file}" COMMENT "Page: ${name}" VERBATIM)
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
