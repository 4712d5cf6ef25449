// The result in one sentence, for the page's live region and the summary below the cursor.
#pragma once

#include <string>

#include "app/state.hpp"

namespace curseur::app {

// "At pace 0.35 ...": money, too slow / right / too fast, ruin, autonomy, lost contracts, with their uncertainty.
// Said of the outcome's own setting, which may be an earlier one than the open one.
std::string result_sentence(const State& state);
// Which setting the result on view is of while that of the open one is under way: "For pace 0.50. Computing 0.95 …";
// empty if the result is that of the open setting.
std::string waiting_text(const State& state);

}  // namespace curseur::app
