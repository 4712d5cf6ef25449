// A field with its matches below; arrows select, Enter runs.
#include "ui/commands/palette_panel.hpp"

#include <algorithm>

#include "io/fault.hpp"
#include "io/scenario/presets.hpp"
#include "io/text/fold.hpp"
#include "ui/commands/actions.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/search.hpp"
#include "ui/kit/text_field.hpp"
#include "ui/numbers/assumption_groups.hpp"

namespace curseur::ui {

void PalettePanel::begin(const Panel& panel) {
  entries_.clear();
  query_.clear();
  chosen_ = 0;
  const auto add = [&](std::string text, std::string keys, std::function<void(const Panel&)> run) {
    std::string searched = io::folded(text);
    entries_.push_back({std::move(text), std::move(keys), std::move(searched), std::move(run), false});
  };
  for (const Action& one : actions())
    if (std::string_view(one.id) != "palette" && one.can_run(panel.state))
      add(one.text(panel), shortcut_text(panel, one), one.run);
  for (std::size_t k = 0; k < core::kQuestions; ++k) {
    const auto kind = static_cast<core::QuestionKind>(k);
    const std::string name = panel.word("questions." + std::string(core::name_of(kind)));
    add(panel.fill("palette.ask", {{"name", name}}), "", [kind](const Panel& p) {
      app::AskQuestion wish;
      wish.asked.emplace().kind = kind;
      p.commands.push(std::move(wish));
    });
  }
  for (const io::Preset& preset : io::presets()) {
    const core::Text name = io::scenario_of(preset).name;
    add(panel.fill("palette.open", {{"name", app::text_of(name, panel.language())}}), "",
        [id = std::string(preset.id)](const Panel& p) { p.commands.push(app::LoadPreset{id}); });
  }
  for (const std::string& name : panel.state.kept)
    add(panel.fill("palette.open", {{"name", io::printable(name)}}), "",
        [name](const Panel& p) { p.commands.push(app::OpenKept{name}); });
  for (const app::Language language : app::languages())
    add(panel.fill("palette.set", {{"what", panel.word("bar.language")}, {"value", app::conventions(language).name}}),
        "", [language](const Panel& p) { p.commands.push(app::SetLanguage{language}); });
  for (const auto& [key, theme] : {std::pair{"bar.automatic", app::ThemeChoice::automatic},
                                   {"bar.light", app::ThemeChoice::light},
                                   {"bar.dark", app::ThemeChoice::dark}})
    add(panel.fill("palette.set", {{"what", panel.word("bar.theme")}, {"value", panel.word(key)}}), "",
        [theme](const Panel& p) { p.commands.push(app::SetTheme{theme}); });
  for (const NumberRow& row : panel.numbers.rows()) {
    const GroupPlace place = place_of(panel, row);
    add(panel.fill("palette.number", {{"name", place.label + " (" + place.title + ")"}}), "",
        [pointer = row.pointer](const Panel& p) { p.commands.push(app::ShowNumber{pointer}); });
    entries_.back().only_searched = true;
  }
}

std::vector<const PalettePanel::Entry*> PalettePanel::found() const {
  std::vector<const Entry*> all;
  const std::string query = io::folded(query_);
  for (const Entry& entry : entries_)
    if ((!entry.only_searched || !query.empty()) && found_in(entry.folded, query)) all.push_back(&entry);
  return all;
}

bool PalettePanel::draw_entry(const Panel& panel, const Entry& entry, bool is_chosen, const Rect& row) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushID(entry.text.c_str());
  const Press press = press_area("entry", row);
  ImGui::PopID();
  if (is_chosen || press.hovered) draw_box(list, row, is_chosen ? theme().accent_soft : theme().field_hovered);
  if (is_chosen && theme().high_contrast) draw_focus_ring(list, row);
  Rect body = row.shrunk(kSpace3, 0);
  const float keys = panel.roomy() ? 0 : text_width(entry.keys, Style::caption) + 1;
  draw_text_in(list, body.cut_right(keys), panel.roomy() ? "" : entry.keys, Style::caption, theme().text_faint,
               Align::right);
  draw_text_in(list, body, entry.text, Style::body, theme().text);
  return press.pressed;
}

void PalettePanel::draw(const Panel& panel) {
  if (!is_begun_) begin(panel);
  const OverlayCard overlay(panel, "palette", panel.word("palette.title"), {560, 520});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  Rect rest = overlay.content();
  const Rect field = rest.cut_top(panel.control());
  rest.cut_top(kSpace2);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Typed typed = text_field("##query", field, panel.word("palette.hint"), query_, 0, !is_begun_);
  is_begun_ = true;
  if (typed.changed) chosen_ = 0;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) panel.commands.push(app::SetOverlay{app::Overlay::none});

  const auto all = found();
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) && chosen_ + 1 < all.size()) ++chosen_;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && chosen_ > 0) --chosen_;
  const Scroll scroll("entries", rest, {0, kSpace1});
  Rect row = scroll.content();
  row.width -= kSpace3;
  row.height = panel.control() + kSpace1;
  if (all.empty())
    draw_text_wrapped(&list, row.min(), panel.word("palette.none"), Style::body, theme().text_soft, row.width);
  for (std::size_t k = 0; k < all.size(); ++k) {
    const bool is_chosen = k == chosen_;
    if (is_chosen && !in_sight(row)) ImGui::SetScrollY(row.y - scroll.content().y);
    if ((in_sight(row) && draw_entry(panel, *all[k], is_chosen, row)) || (typed.entered && is_chosen)) {
      panel.commands.push(app::SetOverlay{app::Overlay::none});
      all[k]->run(panel);
    }
    row.y += row.height;
  }
  claim({row.x, row.y - 1, row.width, 1});
}

}  // namespace curseur::ui
