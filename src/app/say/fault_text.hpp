// Faults of files, links and questions in the person's language.
#pragma once

#include <string>

#include "app/view.hpp"
#include "io/fault.hpp"

namespace curseur::app {

// Says what is wrong, without the location.
std::string fault_text(const io::Fault& fault, Language language);
// The same with the location, on one line, as io::line_of.
std::string fault_line(const io::Fault& fault, Language language);

}  // namespace curseur::app
