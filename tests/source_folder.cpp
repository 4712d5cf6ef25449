#include "source_folder.hpp"

// Alone in its file: the path differs between clones, and a compiler cache finds all other tests again.
const char* const curseur::tests::kSourceFolder = CURSEUR_SOURCE_DIR;
