# Sets `languages` to the ids of the languages in the folder WORDS. There is one file per language; English comes first.
file(GLOB languages RELATIVE "${WORDS}" "${WORDS}/*.json")
list(TRANSFORM languages REPLACE "\\.json$" "")
list(REMOVE_ITEM languages en)
list(PREPEND languages en)
