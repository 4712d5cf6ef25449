// Where a spreadsheet table is pasted or opened: its text, what each cell becomes, and what is wrong with it.
#pragma once

#include <cstdint>
#include <string>

#include "app/edit/import.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ImportView {
 public:
  // Opens with this text instead of the previous one.
  void begin(std::string text);
  // Opens with the previous text.
  void show();
  bool shown() const { return is_shown_; }
  void leave() { is_shown_ = false; }
  void draw(const Panel& panel, app::List list, Rect box);

 private:
  void read(const Panel& panel, app::List list);
  void draw_text_box(const Panel& panel, const Rect& box);
  void draw_preview(const Rect& box) const;
  float draw_faults(const Panel& panel, Rect column) const;
  std::string take_text(const Panel& panel) const;
  float buttons_height(const Panel& panel, float width) const;
  void draw_buttons(const Panel& panel, app::List list, const Rect& box);

  bool is_shown_ = false, wants_focus_ = false;
  int begun_ = 0;  // gives each new text its own field id
  std::string text_;
  app::ImportedRows rows_ = app::ImportedRows::added;
  app::Import import_;  // made from the members below
  std::string read_text_;
  app::List read_list_{};
  app::ImportedRows read_rows_{};
  app::Language read_language_{};
  std::uint64_t read_version_ = 0;
};

}  // namespace curseur::ui
