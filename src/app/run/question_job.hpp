// The question that is asked of the open document beside run and sweep: answered coarse first, then with more paths.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/document.hpp"
#include "app/run/finding.hpp"
#include "app/run/run_job.hpp"

namespace curseur::app {

// What a comparison compares, the first with all others: what was put aside, the baseline first, or else the setting as
// it was loaded; at the end the open one. By place among the pins; nothing = as loaded, or the open one at the end.
std::vector<std::optional<std::size_t>> compared_pins(const Document& document);

class QuestionJob {
 public:
  // Starts over with what the document asks.
  void start(const Document& document);
  std::uint64_t version() const { return version_; }
  std::uint64_t asked_version() const { return asked_version_; }
  bool is_done() const { return !question_ && !refused_; }
  double progress() const { return question_ ? question_->inquiry->progress() : 1; }  // of this round
  // A few batches of one setting. A finding when the answer of this round is there.
  std::shared_ptr<const Finding> refine(Slots& slots);

 private:
  void ask_round();
  void make_options();
  std::shared_ptr<Finding> begun_finding() const;

  std::uint64_t version_ = 0, asked_version_ = 0;
  Document document_;
  core::QuestionOptions options_;
  std::size_t round_ = 0;
  std::optional<core::Question> question_;
  std::optional<std::vector<core::Fault>> refused_;  // to be told
};

}  // namespace curseur::app
