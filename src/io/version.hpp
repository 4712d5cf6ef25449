// The version of this program, as CMakeLists.txt says it.
#pragma once

#include <string_view>

namespace curseur::io {

std::string_view version();

}  // namespace curseur::io
