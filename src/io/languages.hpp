// The available languages: one for each file assets/i18n/<id>.json. The id is a language tag (RFC 5646), such as "en".
#pragma once

#include <span>
#include <string_view>

namespace curseur::io {

// English comes first, and every text falls back to it. The others are in the order of their ids.
std::span<const std::string_view> language_ids();

}  // namespace curseur::io
