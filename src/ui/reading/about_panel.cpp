// Tabs with scrolling text.
#include "ui/reading/about_panel.hpp"

#include <algorithm>

#include "io/assets.hpp"
#include "io/json/json.hpp"
#include "io/version.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/text_column.hpp"

namespace curseur::ui {
namespace {

constexpr float kReadingWidth = 680;  // line width that is easy to read

}  // namespace

void AboutPanel::draw_meaning(const Panel& panel, Rect column) {
  TextColumn text(column);
  text.soft(panel.fill("about.version", {{"version", std::string(io::version())}}));
  text.heading(panel.word("about.what_heading"));
  text.paragraph(panel.word("about.what"));
  text.heading(panel.word("about.means_heading"));
  for (const char* key : {"about.means_1", "about.means_2", "about.means_3"}) text.bullet(panel.word(key));
  text.heading(panel.word("about.not_heading"));
  for (const char* key : {"about.not_1", "about.not_2", "about.not_3"}) text.bullet(panel.word(key));
  text.heading(panel.word("about.private_heading"));
  text.paragraph(panel.word("about.private"));
  text.finish();
}

void AboutPanel::draw_licences(const Panel& panel, Rect column) {
  read_licences();
  TextColumn text(column);
  text.paragraph(panel.word("about.licences_text"));
  for (const Part& part : parts_) {
    text.heading(part.name + " " + part.version + ", " + part.licence);
    text.soft(app::text_of(part.used_for, panel.language()));
  }
  text.finish();
}

void AboutPanel::read_licences() {
  const io::Asset* asset = io::find_asset("licences.json");
  if (!asset || !parts_.empty()) return;
  const auto reading = io::read_json(asset->bytes);
  if (!reading.value) return;
  const auto text = [](const io::Json& object, std::string_view key) {
    const io::Json* found = object.find(key);
    return found ? found->string : std::string();
  };
  for (const io::Json& item : reading.value->items) {
    Part part{text(item, "name"), text(item, "version"), text(item, "licence"), {}};
    if (const io::Json* used = item.find("used_for")) {
      std::vector<core::Text::Wording> wordings;
      for (const auto& [language, wording] : used->members) wordings.push_back({language, wording.string});
      part.used_for = core::Text(std::move(wordings));
    }
    parts_.push_back(std::move(part));
  }
}

void AboutPanel::draw(const Panel& panel) {
  const OverlayCard overlay(panel, "about", panel.word("about.title"), {kReadingWidth + 2 * kSpace6, 720});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  const std::string_view names[] = {panel.word("about.meaning"), panel.word("about.model"),
                                    panel.word("about.licences")};
  Rect rest = overlay.content();
  const int chosen = tabs("parts", rest.cut_top(panel.control() + kSpace1), names, open_);
  if (chosen >= 0) open_ = chosen;
  draw_hairline_across(*ImGui::GetWindowDrawList(), rest.x, rest.right(), rest.y, theme().line);

  ImGui::PushID(open_);  // each part scrolls separately
  if (open_ == 1) {
    rest.cut_top(kSpace2);
    model_.draw(panel, rest);
  } else {
    const Scroll scroll("text", rest, {kSpace1, kSpace4});
    Rect column = scroll.content();
    column.width = std::min(column.width - kSpace3, kReadingWidth);
    if (open_ == 0) draw_meaning(panel, column);
    else draw_licences(panel, column);
  }
  ImGui::PopID();
}

}  // namespace curseur::ui
