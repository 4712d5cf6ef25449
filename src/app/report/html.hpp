// Writes HTML and embedded SVG: escapes every text and attribute and closes every element.
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
  // An element that contains only a text.
  Html& element(std::string_view tag, std::string_view text, Attributes attributes = {});
  // An element without an end tag: <meta>, <br>; in SVG, a shape.
  Html& leaf(std::string_view tag, Attributes attributes);
  // Trusted markup, written unescaped.
  Html& raw(std::string_view markup);
  std::string take() { return std::move(made_); }

 private:
  void begin(std::string_view tag, Attributes attributes);
  void escape(std::string_view text);

  std::string made_;
  std::vector<std::string> opened_;
};

// A coordinate or length in a drawing, rounded to a tenth of a unit.
std::string coordinate(double value);

}  // namespace curseur::app
