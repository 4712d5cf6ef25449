#include "io/json/json_writer.hpp"

#include "core/text.hpp"

namespace curseur::io {

std::string number_text(double value) {
  std::string text;
  core::append_json_number(text, value);
  return text;
}

void JsonWriter::new_line() {
  if (layout_ == JsonLayout::compact) return;
  text_ += '\n';
  text_.append(2 * depth_, ' ');
}

void JsonWriter::place() {
  if (in_row_) return;
  if (!after_key_ && depth_ > 0) {
    if (has_entry_) text_ += ',';
    new_line();
  }
  after_key_ = false;
  has_entry_ = true;
}

JsonWriter& JsonWriter::begin(char bracket) {
  place();
  text_ += bracket;
  ++depth_;
  has_entry_ = false;
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  --depth_;
  if (has_entry_) new_line();
  text_ += bracket;
  has_entry_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  text_ += layout_ == JsonLayout::compact ? ":" : ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  place();
  core::append_json_number(text_, value);
  return *this;
}

JsonWriter& JsonWriter::integer(std::uint64_t value) {
  place();
  text_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  place();
  text_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  place();
  text_ += "null";
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  place();
  text_ += '"';
  for (const char c : value) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (text_ += '\\') += c;
    else if (c == '\n') text_ += "\\n";
    else if (c == '\t') text_ += "\\t";
    else if (code < 0x20) ((text_ += "\\u00") += kHex[code >> 4]) += kHex[code & 15];
    else text_ += c;
  }
  text_ += '"';
  return *this;
}

JsonWriter& JsonWriter::value(const Json& value) {
  switch (value.kind) {
    case JsonKind::null:
      return null();
    case JsonKind::boolean:
      return boolean(value.boolean);
    case JsonKind::number:
      return number(value.number);
    case JsonKind::string:
      return string(value.string);
    case JsonKind::array:
      begin_array();
      for (const Json& item : value.items) this->value(item);
      return end_array();
    case JsonKind::object:
      begin_object();
      for (const JsonMember& member : value.members) key(member.key).value(member.value);
      return end_object();
  }
  return *this;
}

std::string JsonWriter::take() && {
  if (layout_ == JsonLayout::indented) text_ += '\n';
  return std::move(text_);
}

}  // namespace curseur::io
