// Compression by deflate (RFC 1951, without a header), with a preset dictionary: text that both sides know and to which
// the compressed bytes may refer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace curseur::io {

// The same bytes on every platform. Nothing if there is not enough memory.
std::optional<std::string> deflated(std::string_view bytes, std::string_view dictionary);

enum class InflateEnd {
  whole,
  cut,  // the compressed bytes end too early
  damaged,
  large  // there would be more than `most` bytes
};
struct Inflation {
  InflateEnd end = InflateEnd::damaged;
  std::string bytes;
  std::size_t used = 0;  // of the compressed bytes, which say themselves where they end
};
// Reads what any compressor wrote with this dictionary. Takes no more memory than `most` bytes require, whatever the
// compressed bytes say.
Inflation inflated(std::string_view compressed, std::string_view dictionary, std::size_t most);

// Adler-32 (RFC 1950, section 8.2).
std::uint32_t checksum_of(std::string_view bytes);

}  // namespace curseur::io
