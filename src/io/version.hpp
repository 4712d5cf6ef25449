// The version of this program, as set in CMakeLists.txt.
#pragma once

#include <string_view>

namespace curseur::io {

std::string_view version();

}  // namespace curseur::io
