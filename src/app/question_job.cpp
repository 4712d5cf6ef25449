// Two rounds of the same question: few paths, then enough.
#include "app/question_job.hpp"

#include <array>

namespace curseur::app {
namespace {

struct Round { std::size_t paths, joint, points; };
using Rounds = std::array<Round, 2>;

Rounds rounds_of(core::QuestionKind kind) {
  using core::QuestionKind;
  switch (kind) {
    case QuestionKind::optimise: return {{{256, 0, 0}, {1024, 0, 0}}};
    case QuestionKind::compare: return {{{1024, 0, 0}, {10000, 0, 0}}};
    case QuestionKind::sensitivity: return {{{64, 64, 0}, {256, 256, 0}}};
    case QuestionKind::stress: return {{{2048, 0, 0}, {10000, 0, 0}}};
    case QuestionKind::worth: return {{{256, 0, 0}, {2048, 0, 0}}};
    default: return {{{128, 0, 48}, {512, 0, 96}}};
  }
}

}  // namespace

std::vector<std::optional<std::size_t>> compared_pins(const Document& document) {
  std::vector<std::optional<std::size_t>> found;
  if (document.baseline) found.push_back(document.baseline);
  for (std::size_t i = 0; i < document.pins.size(); ++i)
    if (document.baseline != i) found.emplace_back(i);
  if (found.empty()) found.emplace_back();
  found.emplace_back();
  return found;
}

void QuestionJob::start(const Document& document) {
  version_ = document.version;
  asked_version_ = document.asked_version;
  question_.reset();
  if (!document.asked) return;
  document_ = document;
  round_ = 0;
  ask_round();
}

void QuestionJob::ask_round() {
  const Round round = rounds_of(*document_.asked)[round_];
  options_ = {};
  options_.kind = *document_.asked;
  options_.futures = {document_.seed, round.paths};
  options_.risk = document_.asked_risk;
  options_.joint = round.joint;
  options_.points = round.points;
  if (options_.kind == core::QuestionKind::compare) {
    std::vector<core::Scenario> settings;
    for (const auto& pin : compared_pins(document_)) settings.push_back(pin ? document_.pins[*pin].content.scenario : document_.original);
    settings.back() = document_.scenario;
    options_.others.assign(settings.begin() + 1, settings.end());
    question_ = core::ask(settings[0], options_).question;
  } else {
    question_ = core::ask(document_.scenario, options_).question;
  }
}

std::shared_ptr<const Finding> QuestionJob::refine(Slots& slots) {
  if (!question_) return nullptr;
  question_->inquiry->advance(slots.executor(), slots.threads());
  if (!question_->inquiry->done()) return nullptr;
  auto made = std::make_shared<Finding>();
  made->version = version_;
  made->asked_version = asked_version_;
  made->kind = *document_.asked;
  made->paths = options_.futures.paths;
  made->complete = round_ + 1 == rounds_of(made->kind).size();
  made->answer = question_->answer();
  question_.reset();
  if (!made->complete) {
    ++round_;
    ask_round();
  }
  return made;
}

}  // namespace curseur::app
