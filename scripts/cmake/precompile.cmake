# curseur_precompile(TARGET HEADERS...): reads these headers once for all files of TARGET. Reading headers takes most of
# the compilation time. The native build does not use this (CURSEUR_PRECOMPILE off), so that a missing #include in a
# file is noticed.
option(CURSEUR_PRECOMPILE "Read headers once for many files" ON)

function(curseur_precompile target)
  if(CURSEUR_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # Without a timestamp in the precompiled header, a compiler cache can reuse it.
    target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endfunction()
