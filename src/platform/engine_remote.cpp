#include "platform/engine_remote.hpp"

#include <utility>

namespace curseur::platform {

bool EngineRemote::work(double milliseconds, app::State& state) {
  if (failure_ != app::Failure::none) {
    state.progress.failure = std::exchange(failure_, app::Failure::none);
    return false;
  }
  if (!is_afar_) return here_.work(milliseconds, state);
  const app::Document& document = state.document;
  if (sent_ != document.versions()) {
    outgoing_ = app::bytes_of(document);
    sent_ = document.versions();
  }
  // The remote engine starts from nothing. Drops its results where better ones of the same version were computed here.
  const auto drop_less = [](auto& told, const auto& known, auto version) {
    if (told && known && (*known).*version == (*told).*version && known->paths > told->paths) told = nullptr;
  };
  drop_less(news_.outcome, state.outcome, &app::Outcome::version);
  drop_less(news_.sweep, state.sweep, &app::CursorSweep::sweep_version);
  const bool published = state.published().take(news_.hand_over());
  state.progress = news_.progress;
  state.progress.busy = !idle(document);
  return published;
}

bool EngineRemote::idle(const app::Document& document) const {
  if (failure_ != app::Failure::none) return false;
  return is_afar_ ? news_.is_done_with(document.versions()) : here_.idle(document);
}

void EngineRemote::receive(std::string_view bytes) {
  auto told = app::news_of(bytes);
  if (!told) return;
  // Keeps news that was not fetched yet, unless there is newer news of the same kind.
  app::Published all = news_.hand_over();
  all.take(told->hand_over());
  news_ = std::move(*told);
  news_.take(std::move(all));
}

bool EngineAfar::take_document(std::string_view bytes) {
  auto document = app::document_of(bytes);
  if (!document) return false;
  state_.document = std::move(*document);
  return true;
}

std::string EngineAfar::work(double milliseconds) {
  const app::Published before = state_.published();
  simulation_.work(milliseconds, state_);
  app::EngineNews news;
  news.take(state_.published().since(before));
  news.progress = state_.progress;
  news.versions = state_.document.versions();
  news.idle = idle();
  return app::bytes_of(news);
}

}  // namespace curseur::platform
