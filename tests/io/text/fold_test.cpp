// Forms of a text for comparing, searching and naming files.
#include "io/text/fold.hpp"

#include <doctest/doctest.h>
#include <string>

#include "io/text/fold_tables.hpp"
#include "io/text/utf8.hpp"

using namespace curseur;
using namespace curseur::io;

TEST_CASE("texts that differ only in how they are typed have the same form") {
  struct Row {
    const char *a, *b, *source;
  };
  const Row rows[] = {
      {"États-Unis", "E\u0301tats-Unis", "macOS decomposes the names of files"},
      {"ÉTATS-UNIS", "états-unis", "capital letters with accents"},
      {"Partenaires d’Asie", "Partenaires d'Asie", "French keyboards have the straight apostrophe"},
      {"d‘Asie", "d´Asie", "acute accent typed for an apostrophe"},
      {"« Europe »", "“ Europe ”", "quotation marks of two languages"},
      {"Bade–Wurtemberg", "Bade-Wurtemberg", "a word processor makes a dash of a hyphen"},
      {"Bade‑Wurtemberg", "Bade−Wurtemberg", "no-break hyphen, minus sign"},
      {"EU\u00a0companies", "EU companies", "no-break space copied from a web page"},
      {"Secteurs (UE)\u202f: santé", "Secteurs (UE)  : santé", "narrow no-break space of French"},
      {" Europe\u200b", "Europe", "a zero-width space from a web page"},
      {"\ufeffEurope\t", "Europe", "a byte-order mark in the middle of a table"},
      {"Éner\u00adgie", "Énergie", "a soft hyphen from a PDF"},
      {"Ｅｕｒｏｐｅ　１", "Europe 1", "full-width letters of a Japanese keyboard"},
      {"oﬃce", "office", "ligature from a PDF"},
      {"CO₂", "CO2", "lowered figure"},
      {"Phase Ⅳ", "phase iv", "Roman numeral as one character"},
      {"STRASSE", "Straße", "capital letters of German"},
      {"ẞ", "ß", "the capital sharp s"},
      {"Ångström", "\u212bngstro\u0308m", "Ångström sign"},
      {"ΑΘΉΝΑΣ", "αθήνας", "final sigma"},
      {"ά", "\u1f71", "tonos and oxia"},
      {"МОСКВА", "москва", "capital Cyrillic"},
      {"Йошкар", "И\u0306ошкар", "decomposed Cyrillic"},
      {"Việt Nam", "Vie\u0302\u0323t nam", "two marks in the other order"},
      {"İzmir", "i\u0307zmir", "dotted capital I of Turkish"},
      {"서울", "\u1109\u1165\u110b\u116e\u11af", "decomposed Hangul"},
      {"ガバナ", "カ\u3099ハ\u3099ナ", "decomposed kana"},
      {"ぱ", "は\u309a", "decomposed kana"},
      {"ŉ ǆ ǲ", "'n dž Dz", "letters for older character sets"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(same_form(row.a) == same_form(row.b));
    CHECK(folded(row.a) == folded(row.b));
  }
}

TEST_CASE("accents and letters with strokes are folded, and tell names apart before") {
  struct Row {
    const char *text, *folded, *in_pairs;
  };
  const Row rows[] = {
      {"Électricité À L’ŒUVRE", "electricite a l'oeuvre", "electricite a l'oeuvre"},
      {"Łódź, ÇA", "lodz, ca", "lodz, ca"},
      {"Düsseldorf", "dusseldorf", "duesseldorf"},
      {"Malmö Århus Tromsø", "malmo arhus tromso", "malmoe aarhus tromsoe"},
      {"Ðakovo þing Đuro", "dakovo thing duro", "dakovo thing duro"},
      {"Đồng Nai, Huế", "dong nai, hue", "dong nai, hue"},
      {"Αθήνα", "αθηνα", "αθηνα"},
      {"Ἀθῆναι", "αθηναι", "αθηναι"},
      {"Королёв", "королев", "королев"},
      {"日本 東京", "日本 東京", "日本 東京"},
  };
  for (const Row& row : rows) {
    CHECK(folded(row.text) == row.folded);
    CHECK(folded_in_pairs(row.text) == row.in_pairs);
    CHECK((same_form(row.text) == row.folded) == (std::string(row.text) == row.folded));
  }
  CHECK(folded("10 000 €") == folded("10\u202f000 €"));
  CHECK(folded("が") != folded("か"));  // another letter, not an accent
  CHECK(folded("").empty());
  CHECK(folded(std::string("\xff\xc3")) == std::string("\xff\xc3"));  // broken bytes stay
}

TEST_CASE("every letter of the tables is folded to the one below its mark") {
  for (const Marked& row : kMarked) {
    const auto letters = letters_of(row.pairs);
    REQUIRE(letters.size() % 2 == 0);
    for (std::size_t i = 0; i < letters.size(); i += 2) {
      const std::string base = text_of_letters(letters.substr(i, 1)), whole = text_of_letters(letters.substr(i + 1, 1));
      std::string typed = base;
      append_letter(typed, row.mark);
      CAPTURE(whole);
      CHECK(same_form(whole) == same_form(typed));
      CHECK(same_form(whole) != same_form(base));
      CHECK(folded(whole) == folded(base));
    }
  }
}

TEST_CASE("folding twice changes nothing more") {
  for (char32_t letter = 1; letter < 0x3100; ++letter) {
    std::string text = "a";
    append_letter(text, letter);
    CAPTURE(letter);
    CHECK(same_form(same_form(text)) == same_form(text));
    CHECK(folded(folded(text)) == folded(text));
    CHECK(folded(same_form(text)) == folded(text));
  }
}

TEST_CASE("names of files keep their letters") {
  struct Row {
    const char *name, *stem;
  };
  const Row rows[] = {
      {"Europe: a provider", "europe-a-provider"},
      {"Énergie : d’où vient-elle ?", "energie-d-ou-vient-elle"},
      {"Øresund & Łódź", "oresund-lodz"},
      {"Straße 5", "strasse-5"},
      {"Αθήνα", "αθηνα"},
      {"Россия, Йошкар-Ола", "россия-иошкар-ола"},
      {"東京リージョン", "東京リージョン"},
      {"서울", "서울"},
      {"../../etc/passwd", "etc-passwd"},
      {"CON", "con-"},
      {"com1", "com1-"},
      {"company", "company"},
      {"—", "curseur"},
      {"", "curseur"},
      {"a\xff"
       "b",
       "a-b"},
  };
  for (const Row& row : rows) CHECK(file_stem(row.name) == row.stem);
  const std::string longest = file_stem(std::string(10'000, 'x'));
  CHECK(longest.size() == 120);
  std::string greek;
  for (int i = 0; i < 200; ++i) greek += "ωa";
  CHECK(is_utf8(file_stem(greek)));
  CHECK(file_stem(greek).size() <= 120);
}
