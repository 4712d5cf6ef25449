// Texts that people read, in several languages or one for all.
#include "core/model/text.hpp"

#include <doctest/doctest.h>

using curseur::core::Text;

TEST_CASE("a text has one wording for all languages or one for each") {
  const Text one("Europe"), two{{"fr", "Ici"}, {"en", "Here"}};
  CHECK(one.is_same_everywhere());
  CHECK(one.in("en") == "Europe");
  CHECK(one.in("de") == "Europe");
  CHECK_FALSE(two.is_same_everywhere());
  CHECK(two.english() == "Here");
  CHECK(two.in("fr") == "Ici");
  CHECK(two.in("de").empty());
  CHECK(two == Text{{"en", "Here"}, {"fr", "Ici"}});
  CHECK(Text().in("en").empty());
}

TEST_CASE("equal wordings are one text for all languages") {
  CHECK(Text{{"en", "Same"}, {"fr", "Same"}} == Text("Same"));
  CHECK(Text{{"en", ""}, {"fr", ""}} == Text());
  CHECK(Text("") == Text());
  CHECK(Text{{"en", "One"}, {"fr", ""}} != Text("One"));
}

TEST_CASE("what is reworded in one language stays as it was in the others, and one text for all stays one") {
  Text text{{"en", "Here"}, {"fr", "Ici"}};
  text.reword("fr", "Chez nous");
  CHECK(text == Text{{"en", "Here"}, {"fr", "Chez nous"}});
  text.reword("de", "Hier");
  CHECK(text.wordings().size() == 3);
  CHECK(text.in("fr") == "Chez nous");
  Text one("Europe");
  one.reword("fr", "Monde");
  CHECK(one == Text("Monde"));
  Text alike{{"en", "a"}, {"fr", "b"}};
  alike.reword("fr", "a");
  CHECK(alike.is_same_everywhere());
}
