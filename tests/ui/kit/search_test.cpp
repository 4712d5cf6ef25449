// Letters as a search compares them.
#include "ui/kit/search.hpp"

#include <doctest/doctest.h>

using namespace curseur;
using namespace curseur::ui;

TEST_CASE("folding leaves plain small letters") {
  CHECK(folded("Électricité À L’ŒUVRE") == "electricite a l'oeuvre");
  CHECK(folded("Łódź, straße, ÇA") == "lodz, strasse, ca");
  CHECK(folded("10 000 €") == folded("10\u202f000 €"));
  CHECK(folded(std::string("\xff\xc3")) == std::string("\xff\xc3"));  // broken bytes stay
  CHECK(found_in(folded("Prix de l’électricité en Europe"), folded("europe PRIX")));
  CHECK_FALSE(found_in(folded("Prix de l’électricité"), folded("gaz")));
  CHECK(found_in("anything", ""));
}
