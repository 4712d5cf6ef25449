// Writes the answer to a question (core/decide/question.hpp) as JSON: the shapes other programs rely on.
#pragma once

#include <string>

#include "core/decide/question.hpp"

namespace curseur::io {

std::string answer_json(const core::Scenario& scenario, const core::QuestionOptions& options,
                        const core::Answer& answer);

}  // namespace curseur::io
