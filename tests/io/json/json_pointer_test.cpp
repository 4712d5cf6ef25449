// JSON Pointers: the examples of RFC 6901, section 5, and changing a value through one.
#include "io/json/json_pointer.hpp"

#include <doctest/doctest.h>

using namespace curseur::io;

namespace {

std::string change(std::string_view text, std::string_view pointer, std::string_view value) {
  auto root = read_json(text);
  auto read = read_json(value);
  REQUIRE(root.value.has_value());
  REQUIRE(read.value.has_value());
  const auto fault = set_at(*root.value, pointer, *read.value);
  return fault ? line_of(*fault) : "";
}

}  // namespace

TEST_CASE("a pointer and its steps are each other's inverse, as in RFC 6901") {
  struct Row {
    std::string_view key, pointer;
  };
  const Row rows[] = {{"foo", "/foo"}, {"", "/"},   {"a/b", "/a~1b"}, {"m~n", "/m~0n"},
                      {"~1", "/~01"},  {" ", "/ "}, {"k\"l", "/k\"l"}};
  for (const auto& row : rows) {
    CHECK(pointer_to("", row.key) == row.pointer);
    const auto steps = steps_of_pointer(row.pointer);
    REQUIRE(steps.has_value());
    REQUIRE(steps->size() == 1);
    CHECK(steps->front() == row.key);
  }
  CHECK(steps_of_pointer("")->empty());
  CHECK(steps_of_pointer("/a/0/b")->size() == 3);
  CHECK(!steps_of_pointer("a"));
  CHECK(!steps_of_pointer("/a~"));
  CHECK(!steps_of_pointer("/a~2"));
}

TEST_CASE("a value is replaced, added to its object or appended to its array") {
  auto root = *read_json(R"({"a": [1, 2], "b": {}})").value;
  const auto five = *read_json("5").value;
  CHECK(!set_at(root, "/a/1", five));
  CHECK(!set_at(root, "/a/-", five));
  CHECK(!set_at(root, "/b/new~1name", five));
  CHECK(root.find("a")->items.size() == 3);
  CHECK(root.find("a")->items[1].number == 5);
  CHECK(root.find("b")->find("new/name")->number == 5);
  CHECK(!set_at(root, "", five));
  CHECK(root.number == 5);
}

TEST_CASE("a pointer that leads nowhere is told with what is there") {
  const std::string_view text = R"({"a": [1, 2], "b": {"c": 1}, "none": []})";
  CHECK(change(text, "/a/2", "5") == "/a/2: there is no such entry; expected an index from 0 to 1");
  CHECK(change(text, "/a/01", "5") == "/a/01: there is no such entry; expected an index from 0 to 1");
  CHECK(change(text, "/a/x/y", "5") == "/a/x: there is no such entry; expected an index from 0 to 1");
  CHECK(change(text, "/none/0", "5") == "/none/0: there is no such entry; expected \"-\" to append one");
  CHECK(change(text, "/d/c", "5") == "/d: there is no such field; expected one of \"a\", \"b\", \"none\"");
  CHECK(change(text, "/b/c/d", "5") == "/b/c/d: there is nothing inside 1");
  CHECK(change(text, "b", "5") == "b: not a JSON Pointer; expected something like /planning/pace");
}
