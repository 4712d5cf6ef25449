// The centre of the cockpit: the charts of the outcome, in a grid that fits the width. Drawn by the cockpit. Input is
// in charts_input.cpp, the controls in the headers in charts_menu.cpp.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/chart/picture.hpp"
#include "app/edit/commands.hpp"
#include "app/state.hpp"
#include "ui/chart/chart.hpp"
#include "ui/chart/frame.hpp"
#include "ui/chart/time_view.hpp"
#include "ui/kit/two_fingers.hpp"

namespace curseur::ui {

class ChartsPanel {
 public:
  // Draws into a scrolling window; takes its width and as much height as the charts need.
  void draw(const app::State& state, app::Commands& commands);
  // The months shown changed after the charts were placed, so the charts must be drawn again.
  bool moving() const { return placed_anew_; }
  // The card of a chart, if it was drawn.
  std::optional<Rect> place(std::size_t chart) const;
  // Both fingers are on plots that nothing covers, so the charts want them.
  bool takes_two_fingers(const TwoFingers& fingers) const;
  // Their current positions; nothing once one has left.
  void follow(const std::optional<TwoFingers>& fingers) { two_fingers_ = fingers; }
  // The finger is reading a chart, so it must not scroll.
  bool keeps_finger() const { return view_.scrubbing(); }

 private:
  // The inputs of the charts, which are rebuilt only when these change.
  struct Made {
    std::shared_ptr<const app::Outcome> outcome, baseline;
    std::shared_ptr<const app::Stories> stories;
    std::optional<app::StoryChoice> story;
    std::size_t hidden = 0;  // how often curves were hidden or shown
    std::uint64_t version = 0;
    app::Language language{};
    bool dark = false, high_contrast = false;
    std::size_t region = 0;
    std::map<std::string, app::ChartLook> looks;
    bool operator==(const Made&) const = default;
  };

  void make_charts(const app::State& state);
  void read_hands(const app::State& state);
  void read_keys(int chart);
  bool read_two_fingers();
  int plot_at(ImVec2 place) const;
  void pick_path(app::Commands& commands) const;
  void draw_skeletons(const app::State& state, const std::vector<Rect>& cards);
  void draw_charts();
  void draw_reading_card(const app::State& state);
  void draw_legend_presses();
  void draw_menus(const app::State& state, app::Commands& commands);
  void draw_menu(const app::State& state, app::Commands& commands, std::size_t chart);
  void draw_whole_buttons(const app::State& state);
  Rect menu_box(std::size_t chart) const;
  float whole_width(const app::State& state, std::size_t chart, float card_width, float aside) const;
  app::Picture picture_of(const app::State& state, std::size_t chart) const;
  std::vector<Rect> place_cards(const app::State& state, ImVec2 at, float width, float height, float above) const;
  void draw_controls(const app::State& state, app::Commands& commands);

  // What the value axes depend on besides the data; if it changes, they are fitted again.
  struct Shown {
    std::string scenario;
    std::size_t region = 0;
    double from = 0, to = 0;
    int large = -1;
    std::size_t hidden = 0;
    std::map<std::string, app::ChartLook> looks;
    bool operator==(const Shown&) const = default;
  };

  void measure_wholes(const app::State& state, const std::vector<Rect>& cards, float aside);
  float aside_of(std::size_t chart, float aside) const;
  void stack_cards(std::vector<Rect>& cards) const;
  void place_charts(const app::State& state, const std::vector<Rect>& cards, float aside);

  Made made_;
  std::vector<Chart> charts_;
  ChartText text_;
  std::vector<ChartFrame> frames_;  // in this frame
  std::vector<std::optional<ValueRange>> ranges_;  // of the value axes
  Shown shown_;
  TimeView view_;
  int large_ = -1;  // the chart shown alone; -1 = none
  std::set<std::pair<std::size_t, std::size_t>> hidden_;  // chart and curve
  std::size_t hidings_ = 0;
  bool placed_anew_ = false;
  std::vector<float> wholes_;  // in this frame: the width of the button back to all months
  std::vector<Rect> hands_on_;  // in this frame: where plots can be touched
  int focused_ = -1;  // the chart with the visible keyboard focus
  bool keyed_ = false;  // the current reading was made by keys
  int menu_wanted_ = -1;  // the chart whose menu a key asked for
  std::optional<TwoFingers> two_fingers_;
  int pinched_ = -1;  // the chart the two fingers are on
  bool can_pinch_ = false;
  int drawn_in_ = -100;  // the number of the frame
};

}  // namespace curseur::ui
