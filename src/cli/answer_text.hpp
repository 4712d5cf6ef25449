// The answers to questions as text for people: the finding in a sentence, a table, and how to read it.
#pragma once

#include <string>

#include "core/decide/question.hpp"

namespace curseur::cli {

std::string answer_text(const core::Scenario& scenario, const core::QuestionOptions& options,
                        const core::Answer& answer);

}  // namespace curseur::cli
