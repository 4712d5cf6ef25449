// zlib without its file functions (scripts/cmake/third_party.cmake), so memory is passed to it.
#include "io/text/deflate.hpp"

#include <algorithm>
#include <cstdlib>
#include <zlib.h>

namespace curseur::io {
namespace {

constexpr int kWithoutHeader = -MAX_WBITS;

void* taken(void*, unsigned count, unsigned size) { return std::calloc(count, size); }
void given_back(void*, void* memory) { std::free(memory); }

z_stream stream_of(std::string_view input) {
  z_stream stream{};
  stream.zalloc = taken;
  stream.zfree = given_back;
  stream.next_in = reinterpret_cast<const Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  return stream;
}

// Makes the stream write to bytes[from, end).
void write_to(z_stream& stream, std::string& bytes, std::size_t from) {
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data() + from);
  stream.avail_out = static_cast<uInt>(bytes.size() - from);
}

const Bytef* bytes_of(std::string_view text) { return reinterpret_cast<const Bytef*>(text.data()); }

}  // namespace

std::optional<std::string> deflated(std::string_view bytes, std::string_view dictionary) {
  z_stream stream = stream_of(bytes);
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kWithoutHeader, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    return std::nullopt;
  deflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  write_to(stream, packed, 0);
  const bool is_whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (!is_whole) return std::nullopt;
  return packed;
}

Inflation inflated(std::string_view compressed, std::string_view dictionary, std::size_t most) {
  constexpr std::size_t kFirst = 16 * 1024;  // bytes; doubled when they are full
  Inflation found;
  z_stream stream = stream_of(compressed);
  if (inflateInit2(&stream, kWithoutHeader) != Z_OK) return found;
  inflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
  int news = Z_OK;
  while (news == Z_OK && found.bytes.size() < most) {
    const std::size_t full = found.bytes.size();
    found.bytes.resize(std::min(most, std::max(kFirst, 2 * full)));
    write_to(stream, found.bytes, full);
    news = inflate(&stream, Z_SYNC_FLUSH);
    if (stream.avail_out > 0) break;  // it ended, or there is nothing more to read
  }
  // What fills the room exactly may end there.
  if (news == Z_OK && stream.avail_out == 0) {
    Bytef more = 0;
    stream.next_out = &more;
    stream.avail_out = 1;
    news = inflate(&stream, Z_SYNC_FLUSH);
    if (stream.avail_out == 0) found.end = InflateEnd::large;
  }
  if (news == Z_STREAM_END && found.end != InflateEnd::large) found.end = InflateEnd::whole;
  else if ((news == Z_OK || news == Z_BUF_ERROR) && found.end != InflateEnd::large) found.end = InflateEnd::cut;
  found.used = compressed.size() - stream.avail_in;
  found.bytes.resize(std::min<std::size_t>(stream.total_out, found.bytes.size()));
  inflateEnd(&stream);
  return found;
}

std::uint32_t checksum_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(adler32(1, bytes_of(bytes), static_cast<uInt>(bytes.size())));
}

}  // namespace curseur::io
