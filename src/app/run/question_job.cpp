// Two rounds per question: first with few paths, then with enough.
#include "app/run/question_job.hpp"

#include <utility>

namespace curseur::app {
namespace {

constexpr std::size_t kPathsOfFew = 16;  // multiplies the paths if the question is about few numbers
constexpr std::size_t kIndexPoints = 64;  // for Sobol indices: settings per range

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

void QuestionJob::start(const Document& document, SettingPtr setting) {
  version_ = document.version;
  asked_version_ = document.asked_version;
  question_.reset();
  refused_.reset();
  if (!document.asked) return;
  document_ = document;
  setting_ = std::move(setting);
  round_ = 0;
  ask_round();
}

void QuestionJob::make_options() {
  const Asked& asked = *document_.asked;
  const core::QuestionRound round = core::info_of(asked.kind).rounds[round_];
  options_ = {};
  options_.kind = asked.kind;
  options_.futures = {document_.seed, round.paths};
  options_.risk = asked.risk;
  options_.constraints = asked.constraints;
  options_.joint = round.joint;
  options_.points = round.points;
  if (asked.indices && round_ > 0) options_.sobol = kIndexPoints;
  if (asked.kind == core::QuestionKind::compare || asked.levers.empty()) return;
  if (asked.kind == core::QuestionKind::sensitivity) {  // about a few numbers only
    for (const auto& pointer : asked.levers)
      if (const auto range = doubted_range(document_.scenario, pointer)) options_.levers.push_back(*range);
    options_.joint = 0;
    options_.futures.paths = round.paths * kPathsOfFew;
    return;
  }
  options_.levers = ranges_of_levers(document_.scenario, asked.levers);
  if (asked.kind == core::QuestionKind::map) options_.levers.insert(options_.levers.begin(), core::kPaceRange);
}

void QuestionJob::ask_round() {
  make_options();
  core::Scenario first = document_.scenario;
  if (options_.kind == core::QuestionKind::compare) {
    std::vector<core::Scenario> settings;
    for (const auto& pin : compared_pins(document_))
      settings.push_back(pin ? document_.pins[*pin].content.scenario : document_.original);
    settings.back() = document_.scenario;
    first = settings[0];
    options_.others.assign(settings.begin() + 1, settings.end());
  }
  auto asking = core::ask(first, options_);
  question_ = std::move(asking.question);
  if (!question_) refused_ = std::move(asking.faults);
}

std::shared_ptr<Finding> QuestionJob::begun_finding() const {
  auto made = std::make_shared<Finding>();
  made->version = version_;
  made->asked_version = asked_version_;
  made->setting = setting_;
  made->kind = document_.asked->kind;
  made->paths = options_.futures.paths;
  return made;
}

std::shared_ptr<const Finding> QuestionJob::refine(Slots& slots) {
  if (refused_) {
    auto made = begun_finding();
    made->complete = true;
    made->faults = *std::exchange(refused_, std::nullopt);
    return made;
  }
  if (!question_) return nullptr;
  question_->inquiry->advance(slots.executor(), slots.threads());
  if (!question_->inquiry->done()) return nullptr;
  auto made = begun_finding();
  made->complete = round_ + 1 == core::info_of(made->kind).rounds.size();
  made->answer = question_->answer();
  question_.reset();
  if (!made->complete) {
    ++round_;
    ask_round();
  }
  return made;
}

}  // namespace curseur::app
