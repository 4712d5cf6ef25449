# Debian packages of the system's own release (sourced).

# missing_packages NAME...: prints those that are not installed, one per line.
missing_packages() {
  local name
  for name in "$@"; do
    if ! dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed$'; then echo "$name"; fi
  done
}

apt_install_now() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# apt_install NAME...: installs what is missing; prints nothing if nothing is.
apt_install() {
  command -v dpkg-query >/dev/null || { say "  (no Debian packages here: $* must be installed by hand)"; return 0; }
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} = 0 ]; then return 0; fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "these packages are missing and only root can install them: ${missing[*]}"
  fi
  step "installing ${missing[*]} (apt)"
  if run_logged apt-install apt_install_now "${missing[@]}" 2>/dev/null; then return 0; fi
  # The package lists may be old, or missing on a new machine.
  run_logged apt-update as_root apt-get update -o DPkg::Lock::Timeout=300 || fail "the package lists could not be read: is there a network?"
  run_logged apt-install apt_install_now "${missing[@]}" || fail "apt could not install: ${missing[*]}"
}
