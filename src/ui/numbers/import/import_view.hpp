// Where a spreadsheet table is pasted or opened: its text, what each line does, and what has to be settled before it is
// taken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/flow.hpp"
#include "ui/numbers/import/import_columns.hpp"
#include "ui/numbers/import/import_preview.hpp"
#include "ui/numbers/import/import_source.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ImportView {
 public:
  // What the last import did.
  struct Done {
    app::List list{};
    app::Language language{};
    std::string words, for_clipboard, for_file;
  };

  // Opens with this text instead of the previous one.
  void begin(std::string text);
  // Opens with the previous text.
  void show();
  bool shown() const { return is_shown_; }
  void leave() { is_shown_ = false; }
  void draw(const Panel& panel, app::List list, Rect box);
  const std::optional<Done>& done() const { return done_; }
  void forget_done() { done_.reset(); }

 private:
  // What was chosen for one table does not hold for another.
  void forget_choices();
  void read(const Panel& panel, app::List list);
  void settle(const Settled& settled);
  void press(const Panel& panel, app::List list, std::string_view key);
  void take(const Panel& panel, app::List list);
  void draw_help(const Panel& panel, app::List list, Flow& flow);
  void draw_choices(const Panel& panel, app::List list, Flow& flow);
  void draw_readings(const Panel& panel, Flow& flow);
  void draw_summary(const Panel& panel, app::List list, Flow& flow);
  void draw_summary_buttons(const Panel& panel, app::List list, Flow& flow, float taken);
  void draw_table(const Panel& panel, Flow& flow, float bottom);
  bool shows_text() const;
  bool is_style_settled() const;
  float summary_width(const Panel& panel) const;
  std::vector<Remark> warnings(const Panel& panel) const;
  std::string take_text(const Panel& panel) const;
  float footer_height(const Panel& panel, float width) const;
  void draw_footer(const Panel& panel, app::List list, Rect box);

  bool is_shown_ = false;
  ImportSource source_;
  app::ImportOptions options_;
  app::Import import_;  // made from the members below
  ImportSight sight_;
  std::string read_text_;
  app::List read_list_{};
  app::ImportOptions read_options_;
  app::Language read_language_{};
  std::uint64_t read_version_ = 0;
  ImportColumns columns_;
  ImportPreview preview_;
  std::optional<Done> done_;
};

}  // namespace curseur::ui
