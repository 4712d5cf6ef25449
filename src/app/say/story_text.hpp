// The events of a future in words.
#pragma once

#include <string>

#include "app/view.hpp"
#include "core/read/story.hpp"

namespace curseur::app {

// What happened, in plain words: "Equity round 2 brings €1.5 bn."
std::string event_text(const core::StoryEvent& event, const core::Scenario& scenario, Language language);

}  // namespace curseur::app
