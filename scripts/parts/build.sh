# Configures and builds presets (sourced by serve, test, bench, desktop).

# If the machine has ccache, compiled files are reused from its cache, also across clones. CURSEUR_CCACHE=off builds
# without it.
compiler_launcher() {
  if [ "${CURSEUR_CCACHE:-on}" = off ] || ! command -v ccache >/dev/null; then return 0; fi
  # Paths below the clone are relative to its root, so the location of a clone does not matter.
  export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
  launcher=ccache
}

# build PRESET [TARGET...]: builds in the binary folders of CMakePresets.json.
build() {
  local preset=$1 folder=$root/build/$1 options=() launcher=
  shift
  case $preset in
    web*) folder=$root/build/cmake-$preset; options=("-DCURSEUR_EMSCRIPTEN=$("$root/scripts/emscripten")") ;;
  esac
  # A folder configured for another location (the clone was moved) is configured from scratch.
  if [ -f "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
  step "building $preset${1:+ ($*)}"
  compiler_launcher
  options+=("-DCMAKE_C_COMPILER_LAUNCHER=$launcher" "-DCMAKE_CXX_COMPILER_LAUNCHER=$launcher")
  ( cd "$root" && run_logged "configure-$preset" cmake --preset "$preset" "${options[@]}" ) || return 1
  ( cd "$root" && run_logged "build-$preset" cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"} )
}
