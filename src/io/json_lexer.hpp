// Parts a JSON text into tokens (RFC 8259) and says what is wrong where there is none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/fault.hpp"

namespace curseur::io {

// The first character of the token is its value, except of `end` and `fault`.
enum class JsonToken : char {
  end = 0,
  fault = '!',
  string = '"',
  number = '0',
  literal_true = 't',
  literal_false = 'f',
  literal_null = 'n',
  begin_array = '[',
  end_array = ']',
  begin_object = '{',
  end_object = '}',
  colon = ':',
  comma = ','
};

class JsonLexer {
 public:
  // `text` outlives the lexer and has no zero bytes.
  explicit JsonLexer(std::string_view text) : text_(text) {}

  JsonToken next();

  std::string take_string() { return std::move(string_); }  // of the token `string`, unescaped
  double number() const;  // of the token `number`; infinite if it is too large
  std::string_view source() const { return text_.substr(start_, at_ - start_); }  // of the last string or number

  // Of the token `fault`: what is wrong, and the end of what was read, short and printable.
  const core::Phrase& fault() const { return fault_; }
  std::string read() const;

  // Offset of the last token in the text: a string's or a number's begin, else its last character.
  std::size_t token_offset() const;
  // Offset of the last character that was looked at: behind a number, the one that ends it.
  std::size_t last_offset() const;

 private:
  JsonToken refuse(core::Phrase fault) {
    fault_ = std::move(fault);
    return token_ = JsonToken::fault;
  }
  JsonToken scan();
  JsonToken scan_literal(std::string_view literal, JsonToken token);
  JsonToken scan_number();
  JsonToken scan_string();
  JsonToken scan_escape();
  JsonToken scan_code_point();
  JsonToken scan_character();
  bool digits();
  long hexadecimal();
  bool is_at_end() const { return at_ == text_.size(); }
  char peek() const { return is_at_end() ? '\0' : text_[at_]; }

  std::string_view text_;
  std::size_t at_ = 0;  // of what is read next; where there is a fault, of the character that cannot be
  std::size_t start_ = 0;  // of the last string or number
  JsonToken token_ = JsonToken::end;
  bool is_whole_ = false;  // the number has no fraction and no exponent
  std::string string_;
  core::Phrase fault_;
};

}  // namespace curseur::io
