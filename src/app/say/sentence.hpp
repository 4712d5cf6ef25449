// The result in one sentence, for the page's live region and the summary below the cursor.
#pragma once

#include <string>

#include "app/state.hpp"

namespace curseur::app {

// "At pace 0.35 ...": money, too slow / right / too fast, ruin, autonomy, lost contracts, with their uncertainty.
std::string result_sentence(const State& state);

}  // namespace curseur::app
