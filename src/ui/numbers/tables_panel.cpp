#include "ui/numbers/tables_panel.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "app/edit/list_table.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/overlay.hpp"

namespace curseur::ui {
namespace {

using app::List;

constexpr const char* kHelp[app::kLists] = {"lists.contracts_help", "lists.equity_help", "lists.deliveries_help",
                                            "lists.regions_help", "lists.segments_help"};

// "Add a row" and the other buttons, as many per line as fit.
float buttons_height(const Panel& panel, float width, const std::array<std::string, 4>& texts) {
  float x = 0, lines = 1;
  for (const std::string& text : texts) {
    const float wide = button_width(text);
    if (x > 0 && x + wide > width) x = 0, ++lines;
    x += wide + kSpace2;
  }
  return lines * (panel.control() + kSpace2) - kSpace2;
}

std::array<std::string, 4> button_texts(const Panel& panel) {
  return {panel.word("lists.add"), panel.word("lists.import"), panel.word("lists.copy"), panel.word("lists.save")};
}

}  // namespace

void TablesPanel::forget(const Panel&) {
  import_.leave();
  import_.forget_done();
  grid_.forget();
}

void TablesPanel::take_offered(const Panel& panel) {
  const app::Offered& offered = panel.state.offered;
  if (offered.number != offered_) {
    offered_ = offered.number;
    import_.begin(offered.text);
  }
  // Pasted cells go directly to the import view, where they are checked.
  if (import_.shown() || ImGui::GetIO().WantTextInput || !ImGui::IsKeyChordPressed(ImGuiMod_Shortcut | ImGuiKey_V))
    return;
  if (const char* text = ImGui::GetClipboardText()) import_.begin(text);
}

void TablesPanel::choose_list(const Panel& panel, Rect box) const {
  std::array<std::string, app::kLists> names;
  std::array<std::string_view, app::kLists> texts;
  float wide = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i] = app::list_name(app::kAllLists[i], panel.language());
    texts[i] = names[i];
    wide += text_width(names[i], Style::label) + kSpace4;
  }
  const int now = static_cast<int>(panel.state.view.list);
  const int chosen = wide <= box.width
                         ? tabs("lists", box, texts, now)
                         : drop_down("lists", {box.x, box.y, box.width, box.height - kSpace1}, texts, now);
  if (chosen >= 0) panel.commands.push(app::ShowTable{app::kAllLists[chosen]});
}

void TablesPanel::draw_buttons(const Panel& panel, Rect box) {
  const List list = panel.state.view.list;
  const core::Scenario& scenario = panel.numbers.scenario();
  const auto texts = button_texts(panel);
  const char* const ids[] = {"add", "import", "copy", "save"};
  float x = box.x;
  for (std::size_t k = 0; k < texts.size(); ++k) {
    const float wide = std::min(button_width(texts[k]), box.width);
    if (x > box.x && x + wide > box.right()) x = box.x, box.y += panel.control() + kSpace2;
    const bool can = k != 0 || (app::row_count(scenario, list) < app::most_rows(scenario, list) &&
                                !(list == List::contracts && scenario.segments.empty()));
    ImGui::BeginDisabled(!can);
    const bool is_pressed = button(ids[k], {x, box.y, wide, panel.control()}, texts[k],
                                   k == 0 && can ? Emphasis::strong : Emphasis::plain) &&
                            can;
    ImGui::EndDisabled();
    x += wide + kSpace2;
    if (!is_pressed) continue;
    if (k == 0) panel.commands.push(app::AddRow{list});
    if (k == 1) import_.show();
    if (k == 2) panel.commands.push(app::Copy{app::table_text(scenario, list, panel.language(), true)});
    if (k == 3)
      panel.commands.push(app::SaveTable{app::list_name(list, panel.language()),
                                         app::table_text(scenario, list, panel.language(), false)});
  }
}

// What the last import did, above the list.
float TablesPanel::draw_done(const Panel& panel, const Rect& at) {
  const auto& done = import_.done();
  if (!done) return 0;
  if (done->list != panel.state.view.list || done->language != panel.language()) {
    import_.forget_done();
    return 0;
  }
  Flow flow(panel, at);
  flow.text(done->words, Style::body, theme().text);
  flow.space(kSpace1);
  constexpr const char* kKeys[] = {"import.copy_summary", "import.save_summary", "import.close_summary"};
  std::size_t pressed = std::size(kKeys);
  flow.buttons("done", std::size(kKeys), [&](std::size_t k) {
    return std::tuple{std::string(panel.word(kKeys[k])), false, [&pressed, k] { pressed = k; }};
  });
  flow.space(kSpace3);
  const float high = flow.y() - at.y;
  if (pressed == 0) panel.commands.push(app::Copy{done->for_clipboard});
  if (pressed == 1)
    panel.commands.push(app::SaveTable{
        panel.fill("import.summary_of", {{"list", app::list_name(done->list, panel.language())}}), done->for_file});
  if (pressed == 2) import_.forget_done();
  return high;
}

void TablesPanel::draw(const Panel& panel) {
  take_offered(panel);
  const List list = panel.state.view.list;
  const OverlayCard overlay(panel, "tables", panel.word(import_.shown() ? "lists.import_title" : "lists.title"),
                            {1240, 760});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  Rect rest = overlay.content();
  choose_list(panel, rest.cut_top(panel.control() + kSpace1));
  draw_hairline_across(drawn, rest.x, rest.right(), rest.y, theme().line);
  rest.cut_top(kSpace3);
  ImGui::PushID(static_cast<int>(list));
  if (import_.shown()) {
    import_.draw(panel, list, rest);
  } else {
    const char* const help = panel.word(kHelp[static_cast<std::size_t>(list)]);
    rest.cut_top(draw_text_wrapped(&drawn, rest.min(), help, Style::body, theme().text_soft, rest.width) + kSpace2);
    rest.cut_top(draw_done(panel, rest));
    draw_buttons(panel, rest.cut_bottom(buttons_height(panel, rest.width, button_texts(panel))));
    rest.cut_bottom(kSpace3);
    if (const std::string reason = grid_.refusal(panel, panel.fields, list); !reason.empty()) {
      const float high = draw_text_wrapped(nullptr, {}, reason, Style::body, 0, rest.width);
      draw_text_wrapped(&drawn, rest.cut_bottom(high).min(), reason, Style::body, theme().danger, rest.width);
      rest.cut_bottom(kSpace2);
    }
    grid_.draw(panel, panel.fields, list, rest);
  }
  ImGui::PopID();
}

}  // namespace curseur::ui
