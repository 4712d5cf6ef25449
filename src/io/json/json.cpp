#include "io/json/json.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "io/json/json_lexer.hpp"
#include "io/json/json_writer.hpp"
#include "io/text/encoding.hpp"
#include "io/text/file_kind.hpp"
#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

using core::phrase;

Fault fault_at(std::string_view text, std::size_t offset, core::Phrase what) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto column = 1 + character_count(before.substr(before.rfind('\n') + 1));  // npos + 1 is 0
  return {"", "place", {line, column, std::move(what)}};
}

// Builds the tree, token by token. Each function returns false if there is a fault.
class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text), lexer_(text) {}

  JsonReading read() && {
    Json root;
    const bool is_read = value(lexer_.next(), root, 0);
    if (is_read) expect(JsonToken::end, phrase("end"));
    if (fault_) return {.value = {}, .fault = std::move(fault_)};
    return {.value = std::move(root), .fault = {}};
  }

 private:
  bool value(JsonToken token, Json& made, std::size_t depth) {
    switch (token) {
      case JsonToken::begin_object:
        return open(depth) && count(made, JsonKind::object) && object(made, depth + 1);
      case JsonToken::begin_array:
        return open(depth) && count(made, JsonKind::array) && array(made, depth + 1);
      case JsonToken::string:
        made.string = lexer_.take_string();
        return count(made, JsonKind::string);
      case JsonToken::number:
        made.number = lexer_.number();
        if (!std::isfinite(made.number))
          return stop(lexer_.token_offset(), phrase("too_large", {in_quotes(lexer_.source())}));
        return count(made, JsonKind::number);
      case JsonToken::literal_true:
      case JsonToken::literal_false:
        made.boolean = token == JsonToken::literal_true;
        return count(made, JsonKind::boolean);
      case JsonToken::literal_null:
        return count(made, JsonKind::null);
      default:
        return unexpected(token, phrase("value_begin", {"'[', '{'"}));
    }
  }

  bool object(Json& made, std::size_t depth) {
    JsonToken token = lexer_.next();
    if (token == JsonToken::end_object) return true;
    while (true) {
      if (token == JsonToken::end_object) return stop(lexer_.token_offset(), phrase("trailing_comma", {"'}'"}));
      if (const auto name = lexer_.bare_name(); !name.empty())
        return stop(lexer_.begin_offset(), phrase("bare_name", {in_quotes(name)}));
      if (token != JsonToken::string) return unexpected(token, phrase("a_string"));
      JsonMember& member = made.members.emplace_back();
      member.key = lexer_.take_string();
      if (!expect(JsonToken::colon, "':'") || !value(lexer_.next(), member.value, depth)) return false;
      token = lexer_.next();
      if (token == JsonToken::end_object) return true;
      if (token != JsonToken::comma) return unexpected(token, "'}'");
      token = lexer_.next();
    }
  }

  bool array(Json& made, std::size_t depth) {
    JsonToken token = lexer_.next();
    if (token == JsonToken::end_array) return true;
    while (true) {
      if (token == JsonToken::end_array && !made.items.empty())
        return stop(lexer_.token_offset(), phrase("trailing_comma", {"']'"}));
      if (!value(token, made.items.emplace_back(), depth)) return false;
      token = lexer_.next();
      if (token == JsonToken::end_array) return true;
      if (token != JsonToken::comma) return unexpected(token, "']'");
      token = lexer_.next();
    }
  }

  bool open(std::size_t depth) {
    return depth < kMaxJsonDepth || stop(lexer_.last_offset(), phrase("depth", {kMaxJsonDepth}));
  }
  bool count(Json& made, JsonKind kind) {
    made.kind = kind;
    return ++values_ <= kMaxJsonValues || stop(lexer_.last_offset(), phrase("values", {kMaxJsonValues}));
  }
  bool expect(JsonToken wanted, core::Phrase expected) {
    const JsonToken token = lexer_.next();
    return token == wanted || unexpected(token, std::move(expected));
  }
  bool unexpected(JsonToken token, core::Phrase expected) {
    if (token == JsonToken::fault && lexer_.is_about_token()) return stop(lexer_.token_offset(), lexer_.fault());
    if (token == JsonToken::fault) return stop(lexer_.token_offset(), phrase("read", {lexer_.fault(), lexer_.read()}));
    return stop(lexer_.token_offset(), phrase("unexpected_other", {shown(token), std::move(expected)}));
  }
  static core::Phrase shown(JsonToken token) {
    switch (token) {
      case JsonToken::end:
        return phrase("end");
      case JsonToken::string:
        return phrase("string");
      case JsonToken::number:
        return phrase("number");
      case JsonToken::literal_true:
        return phrase("literal_found", {"true"});
      case JsonToken::literal_false:
        return phrase("literal_found", {"false"});
      case JsonToken::literal_null:
        return phrase("literal_found", {"null"});
      default:
        return std::string("'") + static_cast<char>(token) + "'";
    }
  }
  bool stop(std::size_t offset, core::Phrase what) {
    fault_ = fault_at(text_, offset, std::move(what));
    return false;
  }

  std::string_view text_;
  JsonLexer lexer_;
  std::size_t values_ = 0;
  std::optional<Fault> fault_;
};

bool begins_json_list(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}
bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

const Json* Json::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}
Json* Json::find(std::string_view key) { return const_cast<Json*>(std::as_const(*this).find(key)); }

JsonReading read_json(std::string_view text) {
  const auto refused = [](Fault fault) { return JsonReading{.value = {}, .fault = std::move(fault)}; };
  if (text.size() > kMaxJsonBytes) return refused({"", "bytes", {text.size(), kMaxJsonBytes}});
  if (auto kind = other_kind_of_file(text)) return refused(std::move(*kind));
  std::string converted;
  text = decoded(text, converted);
  if (auto kind = other_kind_of_text(text)) return refused(std::move(*kind));
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return refused(fault_at(text, nul, phrase("zero_byte")));
  if (is_blank(text)) return refused(fault_at(text, 0, phrase("no_json")));
  auto reading = JsonReader(text).read();
  if (reading.fault && !begins_json_list(text) && looks_like_table(text))
    return refused({"", "file_is", {phrase("cells_file"), phrase("open_in_tables")}});
  return reading;
}

core::Phrase shown(const Json& value) {
  switch (value.kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return value.boolean ? "true" : "false";
    case JsonKind::number:
      return number_text(value.number);
    case JsonKind::string:
      return in_quotes(value.string);
    case JsonKind::array:
      return phrase("an_array");
    case JsonKind::object:
      return phrase("an_object");
  }
  return {};
}

}  // namespace curseur::io
