// What an engine has made of a document: immutable once published, each replaced by the next of its kind.
#pragma once

#include <memory>
#include <utility>

#include "app/run/finding.hpp"
#include "app/run/outcome.hpp"
#include "app/run/paired_differences.hpp"
#include "app/run/stories.hpp"

namespace curseur::app {

// Of the open document or, for a moment, of the one before; null where there is none, or not yet.
struct Published {
  std::shared_ptr<const Outcome> outcome;
  std::shared_ptr<const CursorSweep> sweep;
  std::shared_ptr<const Finding> finding;  // of the question asked last
  std::shared_ptr<const Outcome> baseline_outcome;  // of the baseline's setting; has no median path
  std::shared_ptr<const Differences> differences;  // of the two
  std::shared_ptr<const Stories> stories;  // of typical futures, and a picked one
  std::shared_ptr<const Finding> drivers;  // what drives the result, where a report is to be made
  bool operator==(const Published&) const = default;  // the same ones, not equal ones

  // Of two of them, kind by kind.
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
  // Takes over what `news` has, which then has nothing; true if that was anything.
  bool take(Published&& news) {
    bool any = false;
    each_kind(*this, news, [&any](auto& mine, auto& its) {
      if (its) mine = std::exchange(its, nullptr), any = true;
    });
    return any;
  }
  // All that there is, which it then no longer has.
  Published hand_over() { return std::exchange(*this, {}); }
  // Those that are others than in `before`.
  Published since(Published before) const {
    Published news = *this;
    each_kind(news, before, [](auto& mine, auto& its) {
      if (mine == its) mine = nullptr;
    });
    return news;
  }
};

}  // namespace curseur::app
