#include "core/model/fault.hpp"

#include <charconv>

namespace curseur::core {

std::string decimal_text(double value) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

}  // namespace curseur::core
