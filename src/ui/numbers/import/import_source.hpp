// The text of a table that is to be imported: pasted, opened or typed, changed by mends, and hidden once it can be
// read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/table/reading.hpp"
#include "ui/kit/rect.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ImportSource {
 public:
  const std::string& text() const { return text_; }
  // Another table.
  void begin(std::string text);
  // The field has the keyboard where there is no text yet.
  void show();

  // Makes these changes, one after the other, as one step. Each step can be taken back; so can what was typed while the
  // field had the keyboard, as one step.
  void mend(const std::vector<app::Mend>& mends);
  void clear();
  bool can_take_back() const { return !earlier_.empty() || (typed_from_ && *typed_from_ != text_); }
  void take_back();

  // The field is hidden while the text can be read as a table, unless it is being typed or was asked for.
  bool is_hidden() const { return !is_edited_; }
  void edit(bool is_edited) { is_edited_ = is_edited; }
  float height() const;
  void draw(const Panel& panel, const Rect& box);

 private:
  void change(std::string changed);
  void keep(std::string earlier);
  void end_typing();

  std::string text_;
  std::vector<std::string> earlier_;
  std::optional<std::string> typed_from_;  // the text when the field got the keyboard, until it loses it
  bool is_edited_ = true, wants_focus_ = false;
  int begun_ = 0;  // gives each new text its own field id
};

}  // namespace curseur::ui
