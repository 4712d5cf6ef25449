// The names of the scenario file formats: "curseur/1".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace curseur::io {

std::string format_name(int format);
// Returns 1 for "curseur/1"; empty if it is not one of our formats. A number beyond int gives the largest int.
std::optional<int> format_number(std::string_view name);

}  // namespace curseur::io
