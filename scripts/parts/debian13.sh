# Packages and sources of Debian 13 in addition to the system's own (sourced by emscripten and third_party), through a
# private apt configuration in the cache. It uses the mirror that this machine already uses. apt checks the signatures
# with the Debian keyring. Nothing here is installed into the system.

private_apt=$cache/debian13
debian13_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# Prints the address of the first Debian archive in this machine's own apt configuration.
debian_mirror() {
  apt-get indextargets --format '$(CREATED_BY) $(ORIGIN) $(CODENAME) $(COMPONENT) $(REPO_URI)' |
    awk '$1 == "Packages" && $2 == "Debian" && $3 !~ /-/ && $4 == "main" { print $5; exit }'
}

debian13_apt() {
  local user=()
  [ "$(id -u)" = 0 ] && user=(-o APT::Sandbox::User=root)
  "$1" "${user[@]}" \
    -o Dir::Etc::sourcelist="$private_apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o Dir::State="$private_apt/state" -o Dir::State::status="$private_apt/status" \
    -o Dir::Cache="$private_apt/cache" -o APT::Update::Post-Invoke::= \
    -o Acquire::Retries=3 -o Acquire::Languages=none "${@:2}"
}

# Prepares for debian13_apt; contacts the mirror at most once a day.
debian13_prepare() {
  command -v apt-get >/dev/null || fail "this system has no apt: put emcc 3.1.50 or newer on the PATH, and point CURSEUR_IMGUI_DIR, CURSEUR_SDL2_DIR, CURSEUR_NLOPT_DIR and CURSEUR_ZLIB_DIR at source folders of Dear ImGui 1.90, SDL 2.32, NLopt 2.7 and zlib 1.3"
  [ -r "$debian13_keyring" ] || fail "the package debian-archive-keyring is missing, so Debian's signatures cannot be checked"
  if [ -n "$(find "$private_apt/updated" -mmin -1440 2>/dev/null)" ]; then return; fi
  local mirror
  mirror=$(debian_mirror)
  if [ -z "$mirror" ]; then
    as_root apt-get update >/dev/null || true
    mirror=$(debian_mirror)
  fi
  [ -n "$mirror" ] || fail "no Debian mirror in this machine's apt configuration (apt-get indextargets names none)"
  mkdir -p "$private_apt"/{state/lists/partial,cache/archives/partial}
  : >"$private_apt/status"
  {
    echo "deb [signed-by=$debian13_keyring] $mirror trixie main"
    echo "deb-src [signed-by=$debian13_keyring] $mirror trixie main"
  } >"$private_apt/sources.list"
  step "reading Debian 13's package lists"
  run_logged debian13-update debian13_apt apt-get update --error-on=any || fail "Debian 13's package lists could not be read or their signatures did not check"
  touch "$private_apt/updated"
}
