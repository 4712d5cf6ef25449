# CURSEUR_CACHE_FOLDER: the per-user folder that scripts/setup fills (same rule as in scripts/parts/common.sh).
if(DEFINED ENV{CURSEUR_CACHE})
  set(CURSEUR_CACHE_FOLDER "$ENV{CURSEUR_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(CURSEUR_CACHE_FOLDER "$ENV{XDG_CACHE_HOME}/curseur")
else()
  set(CURSEUR_CACHE_FOLDER "$ENV{HOME}/.cache/curseur")
endif()
