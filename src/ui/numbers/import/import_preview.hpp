// The lines of a table that is to be imported, each with what it does; only those in sight are drawn. On a phone each
// line is a card.
#pragma once

#include <set>

#include "ui/numbers/import/import_sight.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

struct ImportCanvas;

class ImportPreview {
 public:
  // Call when there is another sight to draw.
  void forget_layout() { width_ = 0; }
  // Call when the lines are others: none of them is open or to be brought into sight.
  void forget_lines() {
    opened_.clear();
    wanted_.reset();
    looked_at_ = 0;
  }
  // The height of all lines at this width.
  float height(const Panel& panel, const ImportSight& sight, float width);
  // Draws into `box`; what was pressed to settle a remark. `choice`: what was chosen for a head.
  struct Pressed {
    std::optional<Settled> settled;
    std::optional<std::size_t> place, choice;
  };
  Pressed draw(const Panel& panel, const app::Import& import, const ImportSight& sight, const Rect& box);
  // Brings the next line that needs care into sight.
  void go_to_next(const ImportSight& sight);

 private:
  void lay_out(const Panel& panel, const ImportSight& sight, float width);
  void lay_out_columns(const ImportSight& sight, float room);
  float line_height_of(const Panel& panel, const SightLine& line) const;
  Rect words_place(float x, float y) const;
  float draw_more(ImportCanvas* canvas, const Panel& panel, const SightLine& line, const Rect& at) const;
  void draw_heads(ImportCanvas& canvas, const app::Import& import, const Rect& box, float left);
  void draw_row(ImportCanvas& canvas, const SightLine& line, std::size_t index, const Rect& box, float left);
  void draw_card(ImportCanvas& canvas, const SightLine& line, std::size_t index, const Rect& box);
  void lay_out_card(const ImportSight& sight);
  float card_cells_height(const SightLine& line) const;
  void draw_lines(ImportCanvas& canvas, const Rect& box, float left);

  bool is_opened(std::size_t line) const { return opened_.contains(line); }
  void toggle(std::size_t line);

  float width_ = 0;  // of the layout below
  bool is_roomy_ = false, is_cards_ = false;
  float gutter_ = 0, heads_ = 0, row_ = 0;  // width of what a line does; heights of the heads and of a row
  std::vector<float> widths_;  // one per shown column
  std::vector<float> label_heights_;  // on a card, one per shown column
  std::vector<float> tops_;  // one per line, and the end
  std::set<std::size_t> opened_;  // lines
  std::optional<std::size_t> wanted_;  // a line to bring into sight
  std::size_t looked_at_ = 0;  // the line brought into sight last, plus one
};

}  // namespace curseur::ui
