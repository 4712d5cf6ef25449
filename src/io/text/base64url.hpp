// Encodes bytes as characters that are allowed in a URL (RFC 4648, section 5, without padding).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace curseur::io {

std::string base64url_of(std::string_view bytes);
// Empty if a character is not in the alphabet or the length is impossible.
std::optional<std::string> bytes_of_base64url(std::string_view text);

}  // namespace curseur::io
