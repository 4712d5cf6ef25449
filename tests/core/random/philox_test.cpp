// The generator against its published answers, and the layout of its counter.
#include <cmath>
#include <doctest/doctest.h>
#include <set>

#include "core/random/streams.hpp"

using namespace curseur::core;

TEST_CASE("Philox4x32-10 gives the known answers") {
  // Random123, tests/kat_vectors, philox4x32 10
  struct {
    Words counter;
    Key key;
    Words expected;
  } const rows[] = {
      {{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
      {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
       {0xffffffff, 0xffffffff},
       {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
      {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
       {0xa4093822, 0x299f31d0},
       {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
  };
  for (const auto& row : rows) CHECK(philox(row.counter, row.key) == row.expected);
}

TEST_CASE("a word becomes a number strictly between 0 and 1") {
  CHECK(uniform_from(0) == 0.5 / 4294967296.0);
  CHECK(uniform_from(0xffffffffu) == 1 - 0.5 / 4294967296.0);
  CHECK(uniform_from(0x80000000u) == 0.5 + 0.5 / 4294967296.0);
}

TEST_CASE("the seed's two words are the key") {
  CHECK(key_of_seed(1) == Key{1, 0});
  CHECK(key_of_seed(0x0123456789abcdefu) == Key{0x89abcdefu, 0x01234567u});
}

TEST_CASE("every name of a draw has a counter of its own") {
  std::set<std::array<double, kWords>> seen;
  int names = 0;
  for (std::uint32_t path : {0u, 1u, 9999u})
    for (std::uint32_t month : {0u, 1u, kOncePerPath})
      for (const StreamKind kind : {StreamKind::company, StreamKind::potential, StreamKind::lead, StreamKind::contract,
                                    StreamKind::equity, StreamKind::market, StreamKind::region})
        for (std::uint32_t index : {0u, 1u, 31u}) {
          seen.insert(uniforms(key_of_seed(7), path, month, kind, index));
          ++names;
        }
  CHECK(seen.size() == static_cast<std::size_t>(names));
}

TEST_CASE("uniforms of neighbouring counters are spread evenly and do not go together") {
  constexpr int kPaths = 20000;
  double sum = 0, square = 0, product = 0, last = 0;
  for (std::uint32_t path = 0; path < kPaths; ++path) {
    const double u = uniforms(key_of_seed(1), path, 3, StreamKind::market, 0)[0] - 0.5;
    sum += u;
    square += u * u;
    product += u * last;
    last = u;
  }
  const double se = 1 / std::sqrt(12.0 * kPaths);
  CHECK(std::fabs(sum / kPaths) < 4 * se);
  CHECK(square / kPaths == doctest::Approx(1.0 / 12).epsilon(0.03));
  CHECK(std::fabs(product / kPaths) < 4.0 / 12 / std::sqrt(kPaths));
}
