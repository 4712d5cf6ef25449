// The result in a sentence, for the live region of the page and the summary under the cursor.
#pragma once

#include <string>

#include "app/state.hpp"

namespace curseur::app {

// "At pace 0.35 ...": money, too slow / right / too fast, ruin, autonomy, lost contracts, with their uncertainty.
std::string result_sentence(const State& state);

}  // namespace curseur::app
