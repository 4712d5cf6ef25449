// The languages there are: one for each file assets/i18n/<id>.json. The id is a language tag (RFC 5646), such as "en".
#pragma once

#include <span>
#include <string_view>

namespace curseur::io {

// English, which every text falls back to, is the first; the others are in the order of their ids.
std::span<const std::string_view> language_ids();

}  // namespace curseur::io
