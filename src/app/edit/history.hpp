// Every change of the document as one step that can be undone and redone; a drag is one step.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/document.hpp"
#include "app/view.hpp"

namespace curseur::app {

// What was done, for the step's name in the list. `edit`: a list or a text was edited; `finding`: an answer to a
// question was applied.
enum class StepKind { number, finding, reset, open, link, edit };

struct NumberChange {
  std::string pointer;
  double before = 0, after = 0;
};

struct Step {
  StepKind kind = StepKind::number;
  std::vector<NumberChange> numbers;  // all changes, if only numbers changed; otherwise
  std::shared_ptr<const Content> before, after;  // the whole content
  core::Text name;  // of what was opened or edited
  std::uint64_t gesture = 0;  // the gesture; 0 = none

  bool is_whole() const { return before != nullptr; }
};

class History {
 public:
  static constexpr std::size_t kMostSteps = 200, kMostWhole = 40;

  const std::deque<Step>& steps() const { return steps_; }
  std::size_t done() const { return done_; }  // steps() before this index are applied, the rest are undone
  bool can_undo() const { return done_ > 0; }
  bool can_redo() const { return done_ < steps_.size(); }

  // Adds a step after the applied ones and drops the undone ones. Number changes by one gesture merge into one step.
  void add(Step step);
  // The step to undo or redo; moves the position past it. Precondition: can_undo() or can_redo().
  const Step& undo() { return steps_[--done_]; }
  const Step& redo() { return steps_[done_++]; }

 private:
  bool goes_on(const Step& step) const;
  void forget_oldest();

  std::deque<Step> steps_;
  std::size_t done_ = 0;
};

// A short description of a step: "Rental price: 1.6 -> 1.8".
std::string step_text(const Step& step, const core::Scenario& scenario, Language language);

}  // namespace curseur::app
