// Deflate streams: our own, those of other compressors, broken and hostile ones.
#include "io/text/deflate.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using namespace curseur::io;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t kEnough = 100000;

std::string text_of(std::size_t bytes) {
  std::string text;
  for (unsigned seed = 1; text.size() < bytes; seed = seed * 1664525 + 1013904223)
    text += static_cast<char>('a' + (seed >> 24) % 20);
  return text;
}

}  // namespace

TEST_CASE("what is compressed comes back, with any dictionary") {
  const std::string long_text = text_of(40000);
  for (const std::string_view dictionary :
       {""sv, "x"sv, "planning pace"sv, std::string_view(long_text).substr(0, 30000)})
    for (const std::string_view text :
         {""sv, "a"sv, "planning pace planning pace"sv, "\0\xff\0"sv, std::string_view(long_text)}) {
      const auto packed = deflated(text, dictionary);
      REQUIRE(packed.has_value());
      const Inflation found = inflated(*packed, dictionary, kEnough);
      CHECK(found.end == InflateEnd::whole);
      CHECK(found.bytes == text);
      CHECK(found.used == packed->size());
      // The stream says itself where it ends.
      const Inflation followed = inflated(*packed + "more", dictionary, kEnough);
      CHECK(followed.bytes == text);
      CHECK(followed.used == packed->size());
    }
}

TEST_CASE("a dictionary makes a text shorter that repeats it") {
  const std::string_view dictionary = R"({"curseur_saved":1,"version":"0.1.0","preset":"europe","set":{)";
  CHECK(deflated(dictionary, dictionary)->size() < 10);
}

TEST_CASE("streams of every kind of block open, whoever wrote them") {
  struct Row {
    std::string_view stream, text, source;
  };
  const Row rows[] = {
      {"\x01\x05\x00\xfa\xff"
       "hello"sv,
       "hello", "RFC 1951, section 3.2.4: stored"},
      {"\xcb\x48\xcd\xc9\xc9\x07\x00"sv, "hello", "Python 3.11, zlib level 9: fixed codes"},
      {"\x00\x02\x00\xfd\xffhe\x01\x03\x00\xfc\xffllo"sv, "hello", "two stored blocks, by hand"},
      {"\x03\x00"sv, "", "an empty block of fixed codes"},
  };
  for (const Row& row : rows) {
    INFO(row.source);
    const Inflation found = inflated(row.stream, "", kEnough);
    CHECK(found.end == InflateEnd::whole);
    CHECK(found.bytes == row.text);
  }
}

TEST_CASE("a stream that was cut anywhere is told from a damaged one") {
  const std::string packed = deflated(text_of(3000), "").value();
  for (std::size_t length = 0; length < packed.size(); ++length) {
    const Inflation found = inflated(std::string_view(packed).substr(0, length), "", kEnough);
    CHECK(found.end == InflateEnd::cut);
  }
  for (const std::string_view stream : {"\x07"sv, "\x01\x05\x00\xfa\xfe"sv, "\xff\xff\xff"sv, "\x4b\x04\xff\xff\xff"sv})
    CHECK(inflated(stream, "", kEnough).end == InflateEnd::damaged);
}

TEST_CASE("no stream takes more memory than it may") {
  const std::string bomb = deflated(std::string(5000000, '0'), "").value();
  CHECK(bomb.size() < 6000);
  for (const std::size_t most : {1u, 1000u, 16384u, 16385u, 4999999u}) {
    const Inflation found = inflated(bomb, "", most);
    CHECK(found.end == InflateEnd::large);
    CHECK(found.bytes.size() <= most);
    CHECK(found.bytes.capacity() <= 2 * most + 64);
  }
  const Inflation whole = inflated(bomb, "", 5000000);
  CHECK(whole.end == InflateEnd::whole);
  CHECK(whole.bytes == std::string(5000000, '0'));
}

TEST_CASE("any byte of a stream may be another one") {
  const std::string packed = deflated(text_of(400) + text_of(400), "abcdefgh").value();
  for (std::size_t i = 0; i < packed.size(); ++i)
    for (const int other : {0x00, 0x01, 0x55, 0x80, 0xff}) {
      std::string changed = packed;
      changed[i] = static_cast<char>(other);
      const Inflation found = inflated(changed, "abcdefgh", 2000);
      CHECK(found.bytes.size() <= 2000);
      CHECK(found.used <= changed.size());
    }
}

TEST_CASE("the checksum is Adler-32") {
  CHECK(checksum_of("") == 1);
  CHECK(checksum_of("a") == 0x00620062);
  CHECK(checksum_of("Wikipedia") == 0x11E60398);  // the example of its article there
}
