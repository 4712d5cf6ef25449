# Compiler flags for this project's own code. Third-party targets do not get them.

# curseur_target(TARGET): treats warnings as errors and gives the same bits everywhere.
function(curseur_target target)
  target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Werror
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>"  # false alarms on string concatenation (GCC bug 105329)
    # GCC's library uses deprecated functions in stable_sort. And a loop marked for vectorisation may not be vectorised
    # if the target lacks an instruction or optimisation is off.
    "$<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations;-Wno-pass-failed>")
  target_compile_definitions(${target} PRIVATE CURSEUR_VERSION="${PROJECT_VERSION}")
endfunction()

# curseur_core_target(TARGET): also allows vectorisation. None of these flags changes a result: no call sets errno or
# traps, and contraction into fused multiply-adds stays off.
function(curseur_core_target target)
  curseur_target(${target})
  target_compile_options(${target} PRIVATE -fno-math-errno -fno-trapping-math)
  if(CURSEUR_OPTIMISE)
    target_compile_options(${target} PRIVATE $<IF:$<BOOL:${CURSEUR_SANITIZE}>,-O2,-O3>)
  endif()
  if(NOT CURSEUR_VECTORISE)
    target_compile_options(${target} PRIVATE -fno-tree-vectorize -fno-tree-slp-vectorize)
  endif()
endfunction()

# All code, including third-party code, rounds the same way.
add_compile_options(-ffp-contract=off)

if(NOT CURSEUR_OPTIMISE)
  set(CMAKE_CXX_FLAGS_RELEASE "-O0")
  set(CMAKE_C_FLAGS_RELEASE "-O0")
endif()

if(CURSEUR_SANITIZE)
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -g1")
  set(CMAKE_C_FLAGS_RELEASE "-O1 -g1")
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # Optimised for size, since the browser downloads all of it. The core sets its own flags for speed, because it takes
  # most of the time.
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-Oz -DNDEBUG")
  set(CMAKE_EXE_LINKER_FLAGS_RELEASE "-O3")  # for the linker's optimiser, which works on everything, including the core
  add_compile_options("$<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<BOOL:$<TARGET_PROPERTY:CURSEUR_EXCEPTIONS>>>>:-fno-exceptions>")
  if(CURSEUR_THREADS)
    add_compile_options(-pthread)
    add_link_options(-pthread -Wno-pthreads-mem-growth)
  endif()
endif()
