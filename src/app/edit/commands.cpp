#include "app/edit/commands.hpp"

namespace curseur::app {

Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command::~Command() = default;

Commands::Commands() = default;
Commands::~Commands() = default;

void Commands::push(Command command) { queue_.push_back({std::move(command), gesture_}); }

std::vector<Queued> Commands::take() { return std::exchange(queue_, {}); }

}  // namespace curseur::app
