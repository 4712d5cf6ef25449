#include "io/json.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "io/json_writer.hpp"

namespace curseur::io {
namespace {

// Walks the text and lets the handler below know how far the parser has read.
class ByteIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  ByteIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  ByteIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  ByteIterator operator++(int) {
    ByteIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const ByteIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

std::string place_text(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto in_line = before.substr(start);
  const auto column = 1 + std::count_if(in_line.begin(), in_line.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
  return "line " + std::to_string(line) + ", column " + std::to_string(column) + ": ";
}

// Receives what the parser of nlohmann-json finds and builds the tree; returns false to stop it.
class TreeBuilder {
 public:
  using Library = nlohmann::json;

  TreeBuilder(std::string_view text, const char* const* furthest) : text_(text), furthest_(furthest) {}

  bool null() { return place({}) != nullptr; }
  bool boolean(bool value) { return add(JsonKind::boolean, &Json::boolean, value); }
  bool number_integer(Library::number_integer_t value) { return add_number(static_cast<double>(value)); }
  bool number_unsigned(Library::number_unsigned_t value) { return add_number(static_cast<double>(value)); }
  bool number_float(Library::number_float_t value, const std::string&) { return add_number(value); }
  bool string(std::string& value) { return add(JsonKind::string, &Json::string, std::move(value)); }
  bool binary(Library::binary_t&) { return false; }  // not in JSON texts
  bool key(std::string& key) {
    key_ = std::move(key);
    return true;
  }
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& error);

  JsonReading take() && {
    if (fault_) return {.value = {}, .fault = std::move(fault_)};
    return {.value = std::move(root_), .fault = {}};
  }

 private:
  bool add_number(double value) { return add(JsonKind::number, &Json::number, value); }
  template <class Value>
  bool add(JsonKind kind, Value Json::*member, Value value) {
    Json made;
    made.kind = kind;
    made.*member = std::move(value);
    return place(std::move(made)) != nullptr;
  }
  bool open(JsonKind kind) {
    if (open_.size() == kMaxJsonDepth)
      return stop("nested too deeply; expected at most " + std::to_string(kMaxJsonDepth) + " levels");
    Json made;
    made.kind = kind;
    Json* const opened = place(std::move(made));
    if (opened) open_.push_back(opened);
    return opened != nullptr;
  }
  bool close() {
    open_.pop_back();
    return true;
  }
  // Puts the value where the parser stands. An open container does not move: only its own list grows.
  Json* place(Json value) {
    if (++values_ > kMaxJsonValues) {
      stop("too many values; expected at most " + std::to_string(kMaxJsonValues));
      return nullptr;
    }
    if (open_.empty()) return &(root_ = std::move(value));
    Json& parent = *open_.back();
    if (parent.kind == JsonKind::array) return &parent.items.emplace_back(std::move(value));
    return &parent.members.emplace_back(JsonMember{std::move(key_), std::move(value)}).value;
  }
  bool stop(const std::string& message) {
    const auto read = static_cast<std::size_t>(*furthest_ - text_.data());
    fault_ = Fault{"", place_text(text_, read > 0 ? read - 1 : 0) + message};
    return false;
  }

  std::string_view text_;
  const char* const* furthest_;
  Json root_;
  std::vector<Json*> open_;
  std::string key_;
  std::size_t values_ = 0;
  std::optional<Fault> fault_;
};

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (const auto at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
}

// The end of what was read, where the fault is; it may be any bytes.
std::string tail_of(const std::string& token) {
  constexpr std::size_t kBytes = 40;
  return token.size() <= kBytes ? printable(token) : "…" + printable(token.substr(token.size() - kBytes));
}

// The library writes "[...] parse error at line 1, column 2: syntax error while parsing value - WHAT; last
// read: '...'"; WHAT is kept, the place is counted anew (in characters), what was read is shown short.
bool TreeBuilder::parse_error(std::size_t position, const std::string& token,
                              const nlohmann::detail::exception& error) {
  const auto stop_before = [&](std::size_t back, const std::string& message) {
    fault_ = Fault{"", place_text(text_, position - std::min(position, back)) + message};
    return false;
  };
  const std::string_view whole = error.what();
  if (whole.find("number overflow") != std::string_view::npos)
    return stop_before(token.size(), in_quotes(token) + " is too large; expected a finite number");
  const auto dash = whole.find(" - ");
  std::string what{dash == std::string_view::npos ? whole : whole.substr(dash + 3)};
  if (const auto last_read = what.find("; last read: '"); last_read != std::string::npos)
    return stop_before(1, what.substr(0, last_read) + " (read: " + tail_of(token) + ")");
  const bool is_whole_token =
      what.starts_with("unexpected number literal") || what.starts_with("unexpected string literal");
  replace(what, "unexpected number literal", "unexpected number");
  replace(what, "unexpected string literal", "unexpected string");
  replace(what, "expected string literal", "expected a string");
  return stop_before(is_whole_token ? token.size() : 1, what);
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
  if (text.size() > kMaxJsonBytes)
    return {
        .value = {},
        .fault = Fault{"", std::to_string(text.size()) + " bytes; expected at most " + std::to_string(kMaxJsonBytes)}};
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    return {.value = {}, .fault = Fault{"", "line 1, column 1: UTF-16 text; expected UTF-8"}};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)  // the library would take it for the end
    return {.value = {}, .fault = Fault{"", place_text(text, nul) + "a zero byte; expected text"}};
  if (is_blank(text)) return {.value = {}, .fault = Fault{"", "line 1, column 1: nothing there; expected JSON"}};

  const char* furthest = text.data();
  TreeBuilder builder(text, &furthest);
  const ByteIterator first(text.data(), &furthest), last(text.data() + text.size(), &furthest);
  nlohmann::json::sax_parse(first, last, &builder);
  return std::move(builder).take();
}

std::string shown(const Json& value) {
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
      return "an array";
    case JsonKind::object:
      return "an object";
  }
  return "";
}

}  // namespace curseur::io
