// The card of one number: what it is, its value, range, source, note and quality, all of which can be changed; where
// the model uses it; how much it matters. An overlay.
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
  // When it is over with this card: what was asked before the card asked is asked again.
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
  std::string shown_;  // whose drafts these are
  std::optional<app::Asked> before_;
  bool has_asked_ = false;
  float height_ = 0;
};

}  // namespace curseur::ui
