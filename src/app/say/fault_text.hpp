// Faults of files, links and questions in the person's language. They are found and worded in English far below, where
// there are no languages, and told so on the command line; here each is known again by its pattern in the section
// `file_faults` of the words, and told in the other language's.
#pragma once

#include <string>

#include "app/view.hpp"
#include "io/fault.hpp"

namespace curseur::app {

// What is wrong, without the place; in English where nothing is said of it in the language (a test holds that none is).
std::string fault_text(const io::Fault& fault, Language language);
// With the place, on one line, as io::line_of.
std::string fault_line(const io::Fault& fault, Language language);

}  // namespace curseur::app
