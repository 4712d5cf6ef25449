// What was found out about a question: immutable once published, tagged with what made it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/decide/question.hpp"

namespace curseur::app {

struct Finding {
  std::uint64_t version = 0, asked_version = 0;  // of the document
  core::QuestionKind kind{};
  std::size_t paths = 0;  // of each setting
  bool complete = false;
  std::vector<core::Fault> faults;  // where it could not be asked of this scenario: there is no answer then
  core::Answer answer;
};

}  // namespace curseur::app
