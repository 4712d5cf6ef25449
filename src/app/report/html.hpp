// Writes HTML and the SVG inside it: every text and attribute escaped, every element closed.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace curseur::app {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

class Html {
 public:
  Html& open(std::string_view tag, Attributes attributes = {});
  Html& close();
  Html& text(std::string_view text);
  // An element with a text and nothing else in it.
  Html& element(std::string_view tag, std::string_view text, Attributes attributes = {});
  // One that has no end: <meta>, <br>; in SVG a shape.
  Html& leaf(std::string_view tag, Attributes attributes);
  // Markup of the program's own.
  Html& raw(std::string_view markup);
  std::string take() { return std::move(made_); }

 private:
  void begin(std::string_view tag, Attributes attributes);
  void escape(std::string_view text);

  std::string made_;
  std::vector<std::string> opened_;
};

// A place or length of a drawing, to a tenth of its unit.
std::string coordinate(double value);

}  // namespace curseur::app
