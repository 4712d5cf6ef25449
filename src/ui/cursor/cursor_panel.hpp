// The cursor, across the whole width: a large handle on a track. Behind it the results at every position, below it the
// results at the current one.
#pragma once

#include <memory>

#include "ui/cursor/cursor_graph.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class CursorPanel {
 public:
  // The heights wanted for a width. While the sentence is being read its height only grows, so that nothing jumps.
  CursorNeeds needs(const app::State& state, float width, bool roomy);
  void draw(const Panel& panel);

  // The handle is being held.
  bool moving() const { return held_; }
  // The range of the handle's centre, from the slowest pace to the fastest, as last drawn.
  const Rect& track() const { return track_; }

 private:
  struct Parts;
  Parts parts_of(const Panel& panel) const;
  void place_numbers(const Panel& panel, Rect& rest, Parts& parts) const;
  void read_sweep(const app::State& state);
  void draw_head(const Panel& panel, const Rect& box);
  void steer(const Panel& panel, const CursorAxes& axes, const Rect& area);
  void draw_handle(const Panel& panel, const CursorAxes& axes, const Rect& track, bool lively, bool focused);
  void draw_ticks(const Panel& panel, const CursorAxes& axes, const Rect& box);
  void draw_numbers(const Panel& panel, const Parts& parts);
  void draw_shares(const Panel& panel, const Rect& row);

  std::shared_ptr<const app::CursorSweep> sweep_;
  std::unique_ptr<const CursorCurves> curves_;  // made from sweep_
  float grip_ = 0;  // offset from the pointer to the handle's centre when it was grabbed
  bool held_ = false, moved_ = false;
  bool lively_ = false, focused_ = false;
  Rect track_;
  float sentence_width_ = 0, sentence_height_ = 0, meaning_height_ = 0;
  app::Language sentence_language_{};
};

}  // namespace curseur::ui
