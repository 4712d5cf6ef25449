// Makes the sentence of a fault.
#include <algorithm>
#include <map>

#include "io/assets.hpp"
#include "io/fault.hpp"
#include "io/json/json.hpp"

namespace curseur::io {
namespace {

std::string said(core::FaultId id, const std::vector<core::Phrase>& arguments, const Sentences& sentences);

std::string said(const core::Phrase& phrase, const Sentences& sentences) {
  return phrase.id ? said(*phrase.id, phrase.arguments, sentences) : phrase.text;
}

// The argument of a placeholder; null if the kind has no placeholder of that name.
const core::Phrase* argument_of(core::FaultId id, std::string_view place, const std::vector<core::Phrase>& arguments) {
  std::string_view places = id.kind().places;
  for (const core::Phrase& argument : arguments) {
    const auto end = std::min(places.find(' '), places.size());
    if (places.substr(0, end) == place) return &argument;
    places.remove_prefix(std::min(end + 1, places.size()));
  }
  return nullptr;
}

std::string said(core::FaultId id, const std::vector<core::Phrase>& arguments, const Sentences& sentences) {
  const std::string_view sentence = sentences(id.kind().id);
  std::string made;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = sentence.find('{', at), close = sentence.find('}', open);
    if (close == std::string_view::npos) return made.append(sentence.substr(at));
    made += sentence.substr(at, open - at);
    if (const auto* const argument = argument_of(id, sentence.substr(open + 1, close - open - 1), arguments))
      made += said(*argument, sentences);
    at = close + 1;
  }
}

using SentencesById = std::map<std::string, std::string, std::less<>>;

SentencesById read_sentences(const Asset& words) {
  SentencesById read;
  const auto file = read_json(words.bytes);
  if (const Json* const section = file.value ? file.value->find("file_faults") : nullptr)
    for (const auto& [id, sentence] : section->members) read.emplace(id, sentence.string);
  return read;
}

}  // namespace

std::string_view english_sentence(std::string_view id) {
  static const SentencesById sentences = read_sentences(*find_asset("i18n/en.json"));
  const auto found = sentences.find(id);
  return found != sentences.end() ? std::string_view(found->second) : id;
}

std::string fault_text(const Fault& fault, const Sentences& sentences) {
  return said(fault.id, fault.arguments, sentences);
}

}  // namespace curseur::io
