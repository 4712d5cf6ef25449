// The results an engine publishes for a document: each is immutable, and replaced by the next of its kind.
#pragma once

#include <memory>
#include <utility>

#include "app/run/finding.hpp"
#include "app/run/outcome.hpp"
#include "app/run/paired_differences.hpp"
#include "app/run/stories.hpp"

namespace curseur::app {

// Results of the open document or, briefly, of the previous one; null if there is none or none yet.
struct Published {
  std::shared_ptr<const Outcome> outcome;
  std::shared_ptr<const CursorSweep> sweep;
  std::shared_ptr<const Finding> finding;  // of the latest question
  std::shared_ptr<const Outcome> baseline_outcome;  // of the baseline setting; has no median path
  std::shared_ptr<const Differences> differences;  // between the two
  std::shared_ptr<const Stories> stories;  // of typical futures, and of a picked one
  std::shared_ptr<const Finding> drivers;  // what drives the result, if a report is to be made
  bool operator==(const Published&) const = default;  // compares identity, not contents

  // Calls each(result of a, result of b) for every kind of result.
  template <class Each>
  static void each_kind(Published& a, Published& b, Each each) {
    each(a.outcome, b.outcome);
    each(a.sweep, b.sweep);
    each(a.finding, b.finding);
    each(a.baseline_outcome, b.baseline_outcome);
    each(a.differences, b.differences);
    each(a.stories, b.stories);
    each(a.drivers, b.drivers);
  }
  bool is_empty() const { return *this == Published{}; }
  // Moves everything out of `news`; true if there was anything.
  bool take(Published&& news) {
    bool any = false;
    each_kind(*this, news, [&any](auto& mine, auto& its) {
      if (its) mine = std::exchange(its, nullptr), any = true;
    });
    return any;
  }
  // Moves everything out and leaves this empty.
  Published hand_over() { return std::exchange(*this, {}); }
  // The results that differ from those in `before`.
  Published since(Published before) const {
    Published news = *this;
    each_kind(news, before, [](auto& mine, auto& its) {
      if (mine == its) mine = nullptr;
    });
    return news;
  }
};

constexpr auto fields(const Published*) {
  return core::carried_members(&Published::outcome, &Published::sweep, &Published::finding,
                               &Published::baseline_outcome, &Published::differences, &Published::stories,
                               &Published::drivers);
}

}  // namespace curseur::app
