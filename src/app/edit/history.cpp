// Steps are small if only numbers changed. The few that hold whole documents have a lower limit.
#include "app/edit/history.hpp"

#include <algorithm>

#include "app/say/names.hpp"
#include "app/say/words.hpp"

namespace curseur::app {

bool History::goes_on(const Step& step) const {
  if (step.gesture == 0 || done_ == 0 || step.is_whole()) return false;
  const Step& last = steps_[done_ - 1];
  return last.gesture == step.gesture && last.kind == step.kind && !last.is_whole();
}

void History::add(Step step) {
  steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(done_), steps_.end());
  if (!goes_on(step)) {
    steps_.push_back(std::move(step));
    forget_oldest();
    done_ = steps_.size();
    return;
  }
  auto& numbers = steps_.back().numbers;
  for (auto& change : step.numbers) {
    const auto same = std::find_if(numbers.begin(), numbers.end(),
                                   [&](const auto& other) { return other.pointer == change.pointer; });
    if (same == numbers.end()) numbers.push_back(std::move(change));
    else same->after = change.after;
  }
  std::erase_if(numbers, [](const auto& change) { return change.before == change.after; });
  if (numbers.empty()) steps_.pop_back();  // dragged back to where it started
  done_ = steps_.size();
}

void History::forget_oldest() {
  if (steps_.size() > kMostSteps) steps_.pop_front();
  const auto whole = [](const Step& step) { return step.is_whole(); };
  if (static_cast<std::size_t>(std::count_if(steps_.begin(), steps_.end(), whole)) > kMostWhole)
    steps_.erase(steps_.begin(), std::find_if(steps_.begin(), steps_.end(), whole) + 1);
}

std::string step_text(const Step& step, const core::Scenario& scenario, Language language) {
  const std::string& name = text_of(step.name, language);
  switch (step.kind) {
    case StepKind::open:
      return fill(language, "history.open", {{"name", name}});
    case StepKind::link:
      return fill(language, "history.link", {{"name", name}});
    case StepKind::edit:
      return fill(language, "history.edit", {{"name", name}});
    case StepKind::reset:
      if (step.is_whole()) return word(language, "history.reset_all");
      break;
    default:
      break;
  }
  const std::string count = std::to_string(step.numbers.size());
  if (step.numbers.size() != 1)
    return fill(language,
                step.kind == StepKind::reset     ? "history.reset_many"
                : step.kind == StepKind::finding ? "history.finding_many"
                                                 : "history.many",
                {{"count", count}});
  const auto& change = step.numbers[0];
  const char* const key = step.kind == StepKind::reset     ? "history.reset"
                          : step.kind == StepKind::finding ? "history.finding"
                                                           : "history.number";
  return fill(language, key,
              {{"name", number_name(scenario, change.pointer, language)},
               {"before", number_value_text(scenario, change.pointer, change.before, language)},
               {"after", number_value_text(scenario, change.pointer, change.after, language)}});
}

}  // namespace curseur::app
