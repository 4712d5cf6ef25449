# Configures and builds presets (sourced by serve, test, desktop).

# build PRESET [TARGET...]: binary folders are those of CMakePresets.json.
build() {
  local preset=$1 folder=$root/build/$1 options=()
  shift
  case $preset in
    web*) folder=$root/build/cmake-$preset; options=("-DCURSEUR_EMSCRIPTEN=$("$root/scripts/emscripten")") ;;
  esac
  # A folder configured for another place (the clone was moved) is started again.
  if [ -f "$folder/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
  step "building $preset"
  ( cd "$root" && run_logged "configure-$preset" cmake --preset "$preset" "${options[@]}" ) || return 1
  ( cd "$root" && run_logged "build-$preset" cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"} )
}
