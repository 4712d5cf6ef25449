#include "platform/engine_remote.hpp"

#include <utility>

namespace curseur::platform {

bool EngineRemote::work(double milliseconds, app::State& state) {
  if (!is_afar_) return here_.work(milliseconds, state);
  const app::Document& document = state.document;
  if (document.version != sent_ || document.sweep_version != sent_sweep_ || document.asked_version != sent_asked_) {
    outgoing_ = app::bytes_of(document);
    sent_ = document.version;
    sent_sweep_ = document.sweep_version;
    sent_asked_ = document.asked_version;
  }
  auto outcome = std::exchange(news_.outcome, nullptr);
  auto sweep = std::exchange(news_.sweep, nullptr);
  // The other one starts from nothing: what was worked out here meanwhile is not replaced by less of the same.
  const auto is_news = [](const auto& told, const auto& known, auto version) {
    return told && !(known && (*known).*version == (*told).*version && known->paths > told->paths);
  };
  const bool has_outcome = is_news(outcome, state.outcome, &app::Outcome::version);
  const bool has_sweep = is_news(sweep, state.sweep, &app::CursorSweep::sweep_version);
  if (has_outcome) state.outcome = std::move(outcome);
  if (has_sweep) state.sweep = std::move(sweep);
  auto finding = std::exchange(news_.finding, nullptr);
  const bool has_finding = finding != nullptr;
  if (has_finding) state.finding = std::move(finding);
  state.progress = news_.progress;
  state.progress.busy = !idle(document);
  return has_outcome || has_sweep || has_finding;
}

bool EngineRemote::idle(const app::Document& document) const {
  if (!is_afar_) return here_.idle(document);
  return news_.idle && !news_.outcome && !news_.sweep && !news_.finding && news_.version == document.version &&
         news_.sweep_version == document.sweep_version && news_.asked_version == document.asked_version;
}

void EngineRemote::receive(std::string_view bytes) {
  auto told = app::news_of(bytes);
  if (!told) return;
  // News not yet fetched stay where these bring none of their kind.
  if (!told->outcome) told->outcome = std::move(news_.outcome);
  if (!told->sweep) told->sweep = std::move(news_.sweep);
  if (!told->finding) told->finding = std::move(news_.finding);
  news_ = std::move(*told);
}

bool EngineAfar::take_document(std::string_view bytes) {
  auto document = app::document_of(bytes);
  if (!document) return false;
  state_.document = std::move(*document);
  return true;
}

std::string EngineAfar::work(double milliseconds) {
  const auto outcome = state_.outcome;
  const auto sweep = state_.sweep;
  const auto finding = state_.finding;
  simulation_.work(milliseconds, state_);
  app::EngineNews news;
  if (state_.outcome != outcome) news.outcome = state_.outcome;
  if (state_.sweep != sweep) news.sweep = state_.sweep;
  if (state_.finding != finding) news.finding = state_.finding;
  news.progress = state_.progress;
  news.version = state_.document.version;
  news.sweep_version = state_.document.sweep_version;
  news.asked_version = state_.document.asked_version;
  news.idle = idle();
  return app::bytes_of(news);
}

}  // namespace curseur::platform
