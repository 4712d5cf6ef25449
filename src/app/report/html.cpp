#include "app/report/html.hpp"

#include <cmath>
#include <cstdio>

namespace curseur::app {

void Html::escape(std::string_view text) {
  constexpr std::string_view kMinus = "\u2212",
                             kJoined = "\u2212\u2060";  // else a line may break between the sign and its number
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(kMinus)) {
      made_ += kJoined;
      i += kMinus.size() - 1;
      continue;
    }
    const char c = text[i];
    switch (c) {
      case '&':
        made_ += "&amp;";
        break;
      case '<':
        made_ += "&lt;";
        break;
      case '>':
        made_ += "&gt;";
        break;
      case '"':
        made_ += "&quot;";
        break;
      case '\'':
        made_ += "&#39;";
        break;
      default:
        // HTML allows no other control character.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') made_ += c;
    }
  }
}

void Html::begin(std::string_view tag, Attributes attributes) {
  made_ += '<';
  made_ += tag;
  for (const auto& [name, value] : attributes) {
    made_ += ' ';
    made_ += name;
    made_ += "=\"";
    escape(value);
    made_ += '"';
  }
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  made_ += '>';
  opened_.emplace_back(tag);
  return *this;
}

Html& Html::close() {
  made_ += "</" + opened_.back() + ">";
  opened_.pop_back();
  return *this;
}

Html& Html::text(std::string_view text) {
  escape(text);
  return *this;
}

Html& Html::element(std::string_view tag, std::string_view text_inside, Attributes attributes) {
  return open(tag, attributes).text(text_inside).close();
}

Html& Html::leaf(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  made_ += "/>";
  return *this;
}

Html& Html::raw(std::string_view markup) {
  made_ += markup;
  return *this;
}

std::string coordinate(double value) {
  const double tenths = std::round(value * 10);
  char text[40];
  std::snprintf(text, sizeof text, std::fmod(tenths, 10) == 0 ? "%.0f" : "%.1f", tenths == 0 ? 0.0 : tenths / 10);
  return text;
}

}  // namespace curseur::app
