// Bytes as letters that an address may hold (RFC 4648, section 5, without padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace curseur::io {

std::string base64url_of(std::string_view bytes);
// Nothing where a character is none of the alphabet or the length cannot be.
std::optional<std::string> bytes_of_base64url(std::string_view text);

}  // namespace curseur::io
