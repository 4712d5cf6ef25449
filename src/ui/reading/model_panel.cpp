#include "ui/reading/model_panel.hpp"

#include "ui/kit/overlay.hpp"

namespace curseur::ui {

void ModelPanel::draw(const Panel& panel) {
  const app::View& view = panel.state.view;
  const OverlayCard overlay(panel, "model", panel.word("about.model_title"), {1000, 820});
  if (overlay.closed()) panel.commands.push(app::CloseOverlay{});
  if (asked_ != view.sections_asked) reader_.jump_to(view.section);
  asked_ = view.sections_asked;
  reader_.draw(panel, overlay.content());
}

}  // namespace curseur::ui
