# Shared by the scripts of this folder (sourced): paths, and how steps and failures are reported.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${CURSEUR_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/curseur}
logs=$root/build/logs
jobs=$(nproc 2>/dev/null || echo 2)

say() { printf '%s\n' "$*"; }
step() { printf '• %s\n' "$*"; }
fail() { printf '✗ %s\n' "$*" >&2; exit 1; }

# run_logged NAME COMMAND...: writes the output to build/logs/NAME.log; on failure, shows its last lines.
run_logged() {
  local name=$1 log=$logs/$1.log
  shift
  mkdir -p "$logs"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    printf '✗ %s failed; everything it said is in build/logs/%s.log\n' "$name" "$name" >&2
    return 1
  fi
}

# as_root COMMAND...: runs it directly as root, otherwise through sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else return 126; fi
}

# version_at_least HAVE WANTED
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# in_one_at_a_time NAME COMMAND...: takes a lock, so that two runs of these scripts do not install into the cache at
# once.
in_one_at_a_time() {
  local lock=$cache/$1.lock
  shift
  mkdir -p "$cache"
  ( flock 9; "$@" ) 9>"$lock"
}

debian_version() {
  ( . /etc/os-release 2>/dev/null || true
    if [ "${ID:-}" = debian ]; then echo "${VERSION_ID:-0}"; else echo 0; fi )
}
