// Splits a JSON text into tokens (RFC 8259), and says what is wrong if there is no valid token.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/fault.hpp"

namespace curseur::io {

// The value is the first character of the token, except for `end` and `fault`.
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

  std::string take_string() { return std::move(string_); }  // for the token `string`, unescaped
  double number() const;  // for the token `number`; infinite if too large
  std::string_view source() const { return text_.substr(start_, at_ - start_); }  // of the last string or number

  // For the token `fault`: what is wrong, and the end of what was read, short and printable.
  const core::Phrase& fault() const { return fault_; }
  std::string read() const;
  // Whether the fault is about the whole token, which begins at token_offset(), so that read() adds nothing.
  bool is_about_token() const { return is_about_token_; }
  std::size_t begin_offset() const { return begin_; }  // of the last token
  // The name of a member without quotes that the last token begins, if a colon follows it.
  std::string_view bare_name() const;

  // The offset of the last token in the text: the start of a string or number, otherwise its last character.
  std::size_t token_offset() const;
  // The offset of the last character examined: after a number, the one that ends it.
  std::size_t last_offset() const;

 private:
  JsonToken refuse(core::Phrase fault) {
    fault_ = std::move(fault);
    return token_ = JsonToken::fault;
  }
  JsonToken refuse_token(core::Phrase fault) {
    at_ = begin_;
    is_about_token_ = true;
    return refuse(std::move(fault));
  }
  JsonToken scan();
  // The fault of what is no JSON but something that people or other programs write instead; `otherwise` if it is not.
  JsonToken scan_foreign(core::Phrase otherwise);
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
  std::size_t at_ = 0;  // of what is read next; after a fault, of the invalid character
  std::size_t begin_ = 0;  // of the last token
  std::size_t start_ = 0;  // start of the last string or number
  JsonToken token_ = JsonToken::end;
  bool is_whole_ = false;  // the number has no fraction and no exponent
  bool is_about_token_ = false;
  std::string string_;
  core::Phrase fault_;
};

}  // namespace curseur::io
