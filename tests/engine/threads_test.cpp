// The threads: every item once, whatever their number, call after call.
#include "engine/threads.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <new>
#include <vector>

using curseur::engine::Threads;

TEST_CASE("every item is done exactly once, with any number of threads") {
  for (const std::size_t count : {1u, 2u, 3u, 8u}) {
    Threads threads(count);
    for (const std::size_t items : {0u, 1u, 2u, 7u, 1000u}) {
      std::vector<std::atomic<int>> done(items);
      threads.for_each(items, [&](std::size_t i) { ++done[i]; });
      for (const auto& times : done) REQUIRE(times == 1);
    }
  }
}

TEST_CASE("a loop called again and again keeps its books") {
  Threads threads(4);
  std::atomic<std::size_t> sum{0};
  for (std::size_t round = 0; round < 2000; ++round) threads.for_each(3, [&](std::size_t i) { sum += i; });
  CHECK(sum == 6000);
}

TEST_CASE("a loop inside a loop runs in turn") {
  Threads threads(3);
  const auto for_each = threads.executor();
  std::atomic<int> done{0};
  for_each(5, [&](std::size_t) { for_each(5, [&](std::size_t) { ++done; }); });
  CHECK(done == 25);
}

TEST_CASE("what a body throws on any thread is thrown to the caller, and the threads go on working") {
  for (const std::size_t count : {1u, 2u, 8u}) {
    Threads threads(count);
    std::size_t ended_early = 0;  // a thread that is set aside before it throws lets the others do all the rest
    for (std::size_t round = 0; round < 50; ++round) {
      std::atomic<std::size_t> begun{0};
      const auto fail = [&](std::size_t i) {
        ++begun;
        if (i == round) throw std::bad_alloc();
      };
      CHECK_THROWS_AS(threads.for_each(1000, fail), std::bad_alloc);
      if (begun < 1000) ++ended_early;
      std::atomic<std::size_t> done{0};
      threads.for_each(100, [&](std::size_t) { ++done; });
      CHECK(done == 100);
    }
    CHECK(ended_early > 0);
    if (count == 1) CHECK(ended_early == 50);
    CHECK_THROWS_AS(threads.for_each(8, [](std::size_t) { throw 1; }), int);
  }
}

TEST_CASE("no or too many threads are made some") {
  CHECK(Threads(0).count() == 1);
  CHECK(Threads(1).count() == 1);
  CHECK(curseur::engine::available_threads() >= 1);
  CHECK(curseur::engine::available_threads() <= curseur::engine::kMaxThreads);
}
