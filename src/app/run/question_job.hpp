// Answers the question asked of the open document besides run and sweep: coarsely first, then with more paths.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/document.hpp"
#include "app/run/finding.hpp"
#include "app/run/run_job.hpp"
#include "app/run/setting.hpp"

namespace curseur::app {

// The settings a comparison uses, in order: the pins (baseline first), or the scenario as loaded if there are none;
// then the open setting. The first is compared with each of the others. By index of the pin; nothing = as loaded or, at
// the end, the open one.
std::vector<std::optional<std::size_t>> compared_pins(const Document& document);

class QuestionJob {
 public:
  // Restarts with the document's question; `setting` is the document's.
  void start(const Document& document, SettingPtr setting);
  std::uint64_t version() const { return version_; }
  std::uint64_t asked_version() const { return asked_version_; }
  bool is_done() const { return !question_ && !refused_; }
  double progress() const { return question_ ? question_->inquiry->progress() : 1; }  // of this round
  // Simulates a few batches of one setting. Returns a finding once this round has its answer.
  std::shared_ptr<const Finding> refine(Slots& slots);

 private:
  void ask_round();
  void make_options();
  std::shared_ptr<Finding> begun_finding() const;

  std::uint64_t version_ = 0, asked_version_ = 0;
  Document document_;
  SettingPtr setting_;
  core::QuestionOptions options_;
  std::size_t round_ = 0;
  std::optional<core::Question> question_;
  std::optional<std::vector<core::Fault>> refused_;  // faults still to report
};

}  // namespace curseur::app
