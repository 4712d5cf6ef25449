# curseur_precompile(TARGET HEADERS...): these headers are read once for all of TARGET's files. Reading headers is most of
# a compilation; the native build does without (CURSEUR_PRECOMPILE off), so that an #include that a file lacks is noticed.
option(CURSEUR_PRECOMPILE "Read headers once for many files" ON)

function(curseur_precompile target)
  if(CURSEUR_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # Without the time of its making in it, a compiler cache finds it again.
    target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endfunction()
