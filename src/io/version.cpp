#include "io/version.hpp"

namespace curseur::io {

std::string_view version() { return CURSEUR_VERSION; }

}  // namespace curseur::io
