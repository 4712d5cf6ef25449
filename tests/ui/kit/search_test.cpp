// Finds words as people type them.
#include "ui/kit/search.hpp"

#include <doctest/doctest.h>

#include "io/text/fold.hpp"

using namespace curseur;
using namespace curseur::ui;

TEST_CASE("every word that is searched for is found, in any order, with or without accents") {
  const auto finds = [](const char* query, const char* text) { return found_in(io::folded(text), io::folded(query)); };
  CHECK(finds("europe PRIX", "Prix de l’électricité en Europe"));
  CHECK(finds("l'electricite", "Prix de l’électricité"));
  CHECK(finds("  prix\u00a0 ", "Prix de l’électricité"));
  CHECK_FALSE(finds("gaz", "Prix de l’électricité"));
  CHECK(finds("", "anything"));
}
