# Puts the static files of web/page and web/api into build/web, with the words they need and the licences.
file(GLOB page_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/page/*" "${CMAKE_SOURCE_DIR}/web/api/*")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/page")
file(GLOB word_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/i18n/*.json")
set(words_folder "-DWORDS=${CMAKE_SOURCE_DIR}/assets/i18n")
set(page_scripts "${CMAKE_SOURCE_DIR}/scripts/cmake/page_languages.cmake")
set(page_outputs "")
foreach(file IN LISTS page_files)
  cmake_path(GET file FILENAME name)
  set(stamp "${CMAKE_BINARY_DIR}/page/${name}.stamp")
  set(copy "${CMAKE_COMMAND}" -E copy_if_different "${file}" "${CURSEUR_WEB_DIR}/${name}")
  set(copy_depends "${file}")
  if(name STREQUAL "index.html")
    set(script "${CMAKE_SOURCE_DIR}/scripts/cmake/page_index_run.cmake")
    set(copy "${CMAKE_COMMAND}" "-DINPUT=${file}" "-DOUTPUT=${CURSEUR_WEB_DIR}/${name}" "${words_folder}" -P "${script}")
    list(APPEND copy_depends "${script}" ${page_scripts} ${word_files})
  endif()
  add_custom_command(OUTPUT "${stamp}"
    COMMAND ${copy}
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS ${copy_depends} COMMENT "Page: ${name}" VERBATIM)
  list(APPEND page_outputs "${stamp}")
endforeach()

set(licence_stamp "${CMAKE_BINARY_DIR}/page/licences.stamp")
add_custom_command(OUTPUT "${licence_stamp}"
  COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${CURSEUR_WEB_DIR}/licences.txt" "-DLIST=${CMAKE_SOURCE_DIR}/assets/licences.json"
    "-DSOURCE=${CMAKE_SOURCE_DIR}" "-DIMGUI=${CURSEUR_IMGUI_DIR}" "-DNLOPT=${CURSEUR_NLOPT_DIR}" "-DZLIB=${CURSEUR_ZLIB_DIR}"
    "-DEMSCRIPTEN=${CURSEUR_EMSCRIPTEN}" -P "${CMAKE_SOURCE_DIR}/scripts/cmake/licences_run.cmake"
  COMMAND "${CMAKE_COMMAND}" -E touch "${licence_stamp}"
  DEPENDS "${CMAKE_SOURCE_DIR}/scripts/cmake/licences_run.cmake" "${CMAKE_SOURCE_DIR}/assets/licences.json" "${CMAKE_SOURCE_DIR}/LICENSE"
  COMMENT "Page: licences.txt" VERBATIM)
# words.mjs: section `page`, for the page before its program has loaded. bench_words.mjs: section `bench`.
foreach(module_section words:page bench_words:bench)
  string(REPLACE ":" ";" pair "${module_section}")
  list(GET pair 0 module)
  list(GET pair 1 section)
  set(stamp "${CMAKE_BINARY_DIR}/page/${module}.stamp")
  set(script "${CMAKE_SOURCE_DIR}/scripts/cmake/page_words_run.cmake")
  add_custom_command(OUTPUT "${stamp}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${CURSEUR_WEB_DIR}/${module}.mjs" "${words_folder}" "-DSECTION=${section}" -P "${script}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${script}" ${page_scripts} ${word_files} COMMENT "Page: ${module}.mjs" VERBATIM)
  list(APPEND page_outputs "${stamp}")
endforeach()
add_custom_target(curseur_page ALL DEPENDS ${page_outputs} "${licence_stamp}")
