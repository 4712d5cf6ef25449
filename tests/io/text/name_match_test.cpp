// Whether two names mean the same thing.
#include "io/text/name_match.hpp"

#include <doctest/doctest.h>

using namespace curseur::io;

TEST_CASE("names are the same, alike, or not") {
  constexpr Likeness none = Likeness::none, slip = Likeness::slip, alike = Likeness::alike, same = Likeness::same;
  struct Row {
    const char *a, *b;
    Likeness likeness;
    const char* source;
  };
  const Row rows[] = {
      {"Partenaires d’Asie et du Golfe", "Partenaires d'Asie et du Golfe", same, "trial: keyboard's apostrophe"},
      {"États-Unis", "E\u0301TATS-UNIS", same, "name from a macOS file list"},
      {"Europe", "  europe ", same, "cell with outer spaces"},
      {"United States", "united\u00a0 states", same, "cell copied from a web page"},
      {"États-Unis", "ETATS-UNIS", alike, "trial: capitals without accents"},
      {"États-Unis", "Etats Unis", alike, "a space for the hyphen"},
      {"États-Unis", "É.-U.", alike, "French abbreviation"},
      {"Düsseldorf", "Duesseldorf", alike, "German without umlauts"},
      {"Œuvres", "Oeuvres", alike, "keyboards without œ"},
      {"Data center", "Datacenter", alike, "one word or two"},
      {"United States", "US", alike, "initials"},
      {"United States", "U.S.", alike, "initials with points"},
      {"US companies", "United States companies", alike, "initials within a name"},
      {"Asia and Gulf", "Asia", alike, "first word"},
      {"Asia and Gulf", "Gulf and Asia", alike, "other order"},
      {"Asia and Gulf partners", "Asia Gulf partners", alike, "without small words"},
      {"EU public sector and defence", "EU public sector", alike, "first words"},
      {"EU public sector and defence", "public sector", alike, "some words"},
      {"Germany", "Germ.", alike, "a word cut"},
      {"Partenaires d’Asie et du Golfe", "Part. Asie", alike, "words cut"},
      {"Europe", "Euro", alike, "a word cut"},
      {"Europe", "Eurpoe", slip, "two letters swapped"},
      {"Europe", "Europa", slip, "a wrong letter"},
      {"US companies", "US compnies", slip, "a letter missing"},
      {"Virginia", "Virgginia North", none, "another word more"},
      {"Vriginia North", "Virginia Nroth", none, "two slips"},
      {"Europe", "Euorpa", none, "two slips in a word"},
      {"Iran", "Iraq", none, "short words are one letter apart"},
      {"Campus A1234", "Campus A1235", none, "numbers tell names apart"},
      {"EU companies", "US companies", none, "two segments of a scenario"},
      {"EU companies", "companies", none, "one word from the end says too little"},
      {"Europe", "Germany", none, "two regions"},
      {"Europe", "EU", none, "no initials of two words"},
      {"Region 1", "Region 10", none, "numbers tell names apart"},
      {"Switch TAHOE RENO 1", "Switch TAHOE RENO 2", none, "sites of one campus"},
      {"Polaris Forge", "Polaris Forge 2", none, "sites of one campus"},
      {"Region A", "Region B", none, "letters tell names apart"},
      {"Site D", "Site L", none, "no elided articles"},
      {"か", "が", none, "another sound"},
      {"", "", none, "nothing names nothing"},
      {" ", "Europe", none, "nothing names nothing"},
      {"!", "?", none, "signs alone"},
      {"The", "La", none, "articles alone"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CAPTURE(row.source);
    CHECK(static_cast<int>(likeness(row.a, row.b)) == static_cast<int>(row.likeness));
    CHECK(static_cast<int>(likeness(row.b, row.a)) == static_cast<int>(row.likeness));
  }
}

TEST_CASE("long names are compared in little time") {
  std::string one, two;
  for (int i = 0; i < 1000; ++i) one += "a aa ", two += "aa a ";
  CHECK(likeness(one, two + "b") == Likeness::none);
}
