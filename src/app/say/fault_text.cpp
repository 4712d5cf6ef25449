#include "app/say/fault_text.hpp"

#include "app/say/words.hpp"

namespace curseur::app {
namespace {

io::Sentences sentences_in(Language language) {
  return [language](std::string_view id) { return word(language, "file_faults." + std::string(id)); };
}

}  // namespace

std::string fault_text(const io::Fault& fault, Language language) {
  return io::fault_text(fault, sentences_in(language));
}

std::string fault_line(const io::Fault& fault, Language language) { return io::line_of(fault, sentences_in(language)); }

}  // namespace curseur::app
