// A line of the preview as a card, on a phone: what it does, then its cells one below the other.
#include <algorithm>

#include "ui/kit/controls.hpp"
#include "ui/numbers/import/import_canvas.hpp"

namespace curseur::ui {
namespace {

constexpr float kLabelShare = 0.52f, kIndent = 22;

float label_height(const std::string& label, float width) {
  return std::max(24.f, draw_text_wrapped(nullptr, {}, label, Style::caption, 0, width * kLabelShare) + 8);
}

}  // namespace

float ImportPreview::card_cells_height(const SightLine& line) const {
  float high = 0;
  for (std::size_t c = 0; c < line.cells.size(); ++c)
    if (!line.cells[c].text.empty()) high += label_heights_[c];
  return high;
}

void ImportPreview::lay_out_card(const ImportSight& sight) {
  label_heights_.clear();
  for (const SightColumn& head : sight.shown) label_heights_.push_back(label_height(head.label, width_ - kIndent));
}

void ImportPreview::draw_card(ImportCanvas& canvas, const SightLine& line, std::size_t index, const Rect& box) {
  draw_line_head(canvas, line, {box.x, box.y, box.width, row_}, is_opened(index), [&] { toggle(index); });
  float y = box.y + row_;
  for (std::size_t c = 0; c < line.cells.size(); ++c) {
    if (line.cells[c].text.empty()) continue;
    Rect row{box.x + kIndent, y, box.width - kIndent, label_heights_[c]};
    y += row.height;
    // Names get all the room that their label leaves.
    const SightColumn& head = canvas.sight.shown[c];
    const float share = row.width * kLabelShare;
    const float wanted = head.is_number ? share : std::min(share, text_width(head.label, Style::caption) + kSpace3);
    const Rect label = row.cut_left(wanted);
    const float text = label.height - 8;
    draw_text_wrapped(&canvas.list, {label.x, label.y + (label.height - text) / 2}, head.label, Style::caption,
                      theme().text_soft, label.width);
    ImGui::PushID(static_cast<int>(c));
    SightCell cell = line.cells[c];
    if (!head.unit.empty() && cell.look == SightCell::Look::value) cell.text += " " + head.unit;
    draw_sight_cell(canvas.list, cell, row, true);
    ImGui::PopID();
  }
  const Rect below{box.x, y, box.width, 0};
  y += draw_remarks(&canvas.list, canvas.panel, below, line.remarks, canvas.pressed.settled);
  if (is_opened(index)) draw_more(&canvas, canvas.panel, line, {box.x, y, box.width, 0});
}

}  // namespace curseur::ui
