// Formats of the scenario file by name: "curseur/1".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace curseur::io {

std::string format_name(int format);
// 1 of "curseur/1"; nothing if it is no format of ours. A number beyond int comes back as the largest int.
std::optional<int> format_number(std::string_view name);

}  // namespace curseur::io
