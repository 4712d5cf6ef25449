// Overlay: the card of one number. Its value, range, source, note and quality can be changed here; it also shows where
// the model uses the number and how much it matters.
#pragma once

#include <optional>
#include <string>

#include "ui/kit/draft_fields.hpp"
#include "ui/kit/flow.hpp"
#include "ui/numbers/number_field.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class NumberPanel {
 public:
  void draw(const Panel& panel);
  // Called when the card is no longer shown: restores the question asked before the card's own.
  void forget(const Panel& panel);

 private:
  void draw_value(Flow& flow, NumberFields& fields, const NumberRow& row);
  void draw_range(Flow& flow, const NumberRow& row);
  void draw_bound(Flow& flow, const NumberRow& row, const core::Assumption& given, double core::Assumption::*bound,
                  const char* key, const Rect& box);
  void draw_provenance(Flow& flow, const NumberRow& row);
  void draw_text(Flow& flow, const core::Assumption& given, core::Text core::Assumption::*text, const char* title,
                 const char* hint);
  void draw_use(Flow& flow, const NumberRow& row);
  void draw_matters(Flow& flow, const NumberRow& row);
  void draw_refusal(Flow& flow, const char* key);

  DraftFields drafts_;
  std::string shown_;  // the number these drafts are for
  std::optional<app::Asked> before_;
  bool has_asked_ = false;
  float height_ = 0;
};

}  // namespace curseur::ui
