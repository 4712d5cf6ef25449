// Numbers as text.
#include "core/text.hpp"

#include <doctest/doctest.h>

using namespace curseur::core;

TEST_CASE("a share written in per cent is recognised, and shown without the digits of binary fractions") {
  struct Row {
    double value;
    const char* meant;  // "" = nothing
  };
  const Row rows[] = {
      {5, "0.05"},    {12.3, "0.123"}, {100, "1"}, {1.5, "0.015"}, {33.3333333333333333, "0.333333333333"},
      {-25, "-0.25"}, {0.5, ""},       {1, ""},    {1.05, ""},     {-1, ""},
      {100.5, ""},    {1e300, ""},     {0, ""}};
  for (const auto& [value, meant] : rows) CHECK_MESSAGE(meant_in_percent(value).value_or("") == meant, value);
  CHECK_FALSE(meant_in_percent(0.0 / 0.0).has_value());
}
