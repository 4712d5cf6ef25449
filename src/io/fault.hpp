// Faults in a text that a person wrote: a list with an upper limit, their sentences, and their form on one line.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/fault.hpp"

namespace curseur::io {

using core::Fault;

// Collects faults. Beyond a thousand they are only counted: nobody reads that many, and a hostile file could hold any
// number.
class FaultList {
 public:
  static constexpr std::size_t kListed = 1000;

  void add(Fault fault);
  bool empty() const { return faults_.empty(); }
  bool is_full() const { return faults_.size() >= kListed; }
  const std::vector<Fault>& faults() const { return faults_; }
  // The faults; an extra last one says how many more there were.
  std::vector<Fault> take() &&;

 private:
  std::vector<Fault> faults_;
  std::size_t left_out_ = 0;
};

// The sentences of a language: the one for a row of core::kFaultKinds, by its id, with {names} as placeholders.
using Sentences = std::function<std::string_view(std::string_view id)>;
// The sentences of assets/i18n/en.json.
std::string_view english_sentence(std::string_view id);

// What is wrong and what was expected, without the place.
std::string fault_text(const Fault& fault, const Sentences& sentences = english_sentence);
// "/regions/0/pue: 0.4 is out of range; ..." on one line, safe to print: no control characters.
std::string line_of(const Fault& fault, const Sentences& sentences = english_sentence);

// Shows control characters (they could steer a terminal) as <U+001B> and broken UTF-8 as the replacement character.
std::string printable(std::string_view text);
// The first `bytes` bytes of a UTF-8 text, or slightly fewer so that no character is cut in two.
std::string_view cut(std::string_view text, std::size_t bytes);
// A text in double quotes, cut if it is too long for a message.
std::string in_quotes(std::string_view text);
// "a", "b", "c"
std::string list_in_quotes(std::span<const std::string_view> words);
// The candidate that begins with `word` or is a typing slip away from it; empty if none is that close.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace curseur::io
