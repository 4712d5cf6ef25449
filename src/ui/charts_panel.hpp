// The centre of the cockpit: the charts of the outcome, in a grid that fits the width. Drawn by the cockpit.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/state.hpp"
#include "ui/chart/chart.hpp"
#include "ui/chart/frame.hpp"
#include "ui/chart/time_view.hpp"

namespace curseur::ui {

class ChartsPanel {
 public:
  // Inside a window that scrolls; takes its width, and as much height as the charts need.
  void draw(const app::State& state, app::Commands& commands);
  // The months shown have changed after the charts were placed: they are to be drawn once more.
  bool moving() const { return placed_anew_; }

 private:
  // What the charts were made of; they are made again only when it changes.
  struct Made {
    std::shared_ptr<const app::Outcome> outcome, baseline;
    std::shared_ptr<const app::Stories> stories;
    std::optional<app::StoryChoice> story;
    std::size_t hidden = 0;  // how often curves were hidden or shown
    std::uint64_t version = 0;
    app::Language language{};
    bool dark = false, high_contrast = false;
    std::size_t region = 0;
    bool operator==(const Made&) const = default;
  };

  void make_charts(const app::State& state);
  void read_pointer();
  void pick_path(app::Commands& commands) const;
  void draw_skeletons(const app::State& state, const std::vector<Rect>& cards);
  void draw_charts();
  void draw_reading_card(const app::State& state);
  void draw_legend_presses();
  void draw_menus(const app::State& state, app::Commands& commands);
  std::vector<Rect> place_cards(const app::State& state, ImVec2 at, float width, float height, float above) const;
  void draw_controls(const app::State& state, app::Commands& commands);

  // What value axes depend on beside the data: with any other, they are fitted anew.
  struct Shown {
    std::string scenario;
    std::size_t region = 0;
    int first = 0, last = 0, large = -1;
    std::size_t hidden = 0;
    bool operator==(const Shown&) const = default;
  };

  void place_charts(const app::State& state, const std::vector<Rect>& cards, float aside);

  Made made_;
  std::vector<Chart> charts_;
  ChartText text_;
  std::vector<ChartFrame> frames_;  // of this frame
  std::vector<std::optional<ValueRange>> ranges_;  // of the value axes
  Shown shown_;
  TimeView view_;
  int large_ = -1;                              // the chart that stands alone; -1 = none
  std::set<std::pair<std::size_t, std::size_t>> hidden_;  // chart and curve
  std::size_t hidings_ = 0;
  bool placed_anew_ = false;
};

}  // namespace curseur::ui
