# curseur_precompile(TARGET HEADERS...): these headers are read once for all of TARGET's files, where reading headers is
# most of a compilation: for the web and with sanitizers. Other builds do without, so that an #include that a file
# lacks is still noticed.
function(curseur_precompile target)
  if(EMSCRIPTEN OR CURSEUR_SANITIZE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()
