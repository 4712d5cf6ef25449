// What to set in one tree to make it another: applied to the one, it is the other.
#include "io/json/json_difference.hpp"

#include <doctest/doctest.h>

#include "io/json/json_pointer.hpp"
#include "io/json/json_writer.hpp"

using namespace curseur::io;

namespace {

Json json(std::string_view text) { return *read_json(text).value; }
std::string text(const Json& value) {
  JsonWriter writer(JsonLayout::compact);
  writer.value(value);
  return std::move(writer).take();
}

}  // namespace

TEST_CASE("settings make one tree the other, and there are no more than needed") {
  const struct {
    const char *from, *to;
    std::size_t settings;
  } rows[] = {
      {R"({"a":1})", R"({"a":1})", 0},
      {R"({"a":1,"b":"x"})", R"({"a":2,"b":"x"})", 1},
      {R"({"a":{"b":1,"c":2}})", R"({"a":{"b":3,"c":4}})", 2},
      {R"({"a":[1,2,3]})", R"({"a":[1,5,3]})", 1},
      {R"({"a":[1,2,3]})", R"({"a":[1,2]})", 1},
      {R"({"a":[{"b":1}]})", R"({"a":[{"b":1},{"b":2}]})", 1},
      {R"({"a":{"b":1}})", R"({"a":{"b":1,"c":2}})", 1},
      {R"({"a":{"b":1,"c":2}})", R"({"a":{"b":1}})", 1},
      {R"({"a":{"b":1,"c":2,"d":[1]}})", R"({"a":{"c":3}})", 3},
      {R"({"a":"text"})", R"({"a":{"en":"x","fr":"y"}})", 1},
      {R"({"a":true,"b":null})", R"({"a":false,"b":0})", 2},
      {R"({"a":0,"b":-0.0,"c":-0.0})", R"({"a":-0.0,"b":0,"c":-0.0})", 2},  // a zero keeps its sign
      {R"({"/x/~y":{"low":1}})", R"({"/x/~y":{"low":2}})", 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    const auto settings = difference(json(row.from), json(row.to));
    CHECK(settings.size() == row.settings);
    Json made = json(row.from);
    for (const auto& setting : settings)
      CHECK_FALSE((setting.removes ? remove_at(made, setting.pointer) : set_at(made, setting.pointer, setting.value))
                      .has_value());
    CHECK(text(made) == text(json(row.to)));
  }
}

TEST_CASE("compact text has no space, and reads back as the same values") {
  const char* const given = R"({"a":[1,-0.5,1e300],"b":{"c":"\"\\\n","d":[]},"e":null,"f":true})";
  const std::string written = text(json(given));
  CHECK(written.find(' ') == std::string::npos);
  CHECK(text(json(written)) == written);
}
