// Every change of the document as one step that can be taken back and done again; a drag is one.
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

// What was done, for its name in the list: `edit` is of a list or a text, `finding` puts in place what a question
// found.
enum class StepKind { number, finding, reset, open, link, edit };

struct NumberChange {
  std::string pointer;
  double before = 0, after = 0;
};

struct Step {
  StepKind kind = StepKind::number;
  std::vector<NumberChange> numbers;  // all that changed, where nothing but numbers did; else
  std::shared_ptr<const Content> before, after;  // the whole
  core::Text name;  // of what was opened or edited
  std::uint64_t gesture = 0;  // the hand's; 0 = none

  bool is_whole() const { return before != nullptr; }
};

class History {
 public:
  static constexpr std::size_t kMostSteps = 200, kMostWhole = 40;

  const std::deque<Step>& steps() const { return steps_; }
  std::size_t done() const { return done_; }  // steps() before it hold, those from it on were taken back
  bool can_undo() const { return done_ > 0; }
  bool can_redo() const { return done_ < steps_.size(); }

  // After what holds now; what was taken back is gone. Numbers moved on by the same gesture make one step.
  void add(Step step);
  // The step to take back or do again, counted as such from now on. Precondition: can_undo(), can_redo().
  const Step& undo() { return steps_[--done_]; }
  const Step& redo() { return steps_[done_++]; }

 private:
  bool goes_on(const Step& step) const;
  void forget_oldest();

  std::deque<Step> steps_;
  std::size_t done_ = 0;
};

// What a step did, in a few words: "Rental price: 1.6 -> 1.8".
std::string step_text(const Step& step, const core::Scenario& scenario, Language language);

}  // namespace curseur::app
