# Embeds files into the programs.

# embed_files(OUTPUT x.cpp HEADER "io/assets.hpp" NAMESPACE curseur::io TYPE Asset FUNCTION assets
#             NAMES a b FILES path_a path_b)
# generates x.cpp, which defines `std::span<const Asset> curseur::io::assets()`: the files' bytes by name.
function(embed_files)
  cmake_parse_arguments(PARSE_ARGV 0 embed "" "OUTPUT;HEADER;NAMESPACE;TYPE;FUNCTION" "NAMES;FILES")
  string(REPLACE ";" "," names "${embed_NAMES}")
  string(REPLACE ";" "," files "${embed_FILES}")
  add_custom_command(OUTPUT "${embed_OUTPUT}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${embed_OUTPUT}" "-DHEADER=${embed_HEADER}"
      "-DNAMESPACE=${embed_NAMESPACE}" "-DTYPE=${embed_TYPE}" "-DFUNCTION=${embed_FUNCTION}"
      "-DNAMES=${names}" "-DFILES=${files}" -P "${CMAKE_SOURCE_DIR}/scripts/cmake/embed_run.cmake"
    DEPENDS ${embed_FILES} "${CMAKE_SOURCE_DIR}/scripts/cmake/embed_run.cmake"
    COMMENT "Embedding ${embed_FUNCTION}" VERBATIM)
endfunction()
