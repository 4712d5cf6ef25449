// Places items from left to right; what does not fit on a phone goes into a menu.
#include "ui/commands/bar_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "io/fault.hpp"
#include "io/scenario/presets.hpp"
#include "ui/commands/actions.hpp"
#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr float kMenuWidth = 480;
// Actions with their own button if the bar is wide.
constexpr std::string_view kInBar[] = {"undo", "redo", "share", "about"};

// The question on one or two lines; the rest of the description is shown as a hint.
std::string_view first_sentence(std::string_view text) {
  const std::size_t end = std::min({text.find(". "), text.find("? "), text.find("! ")});
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string paths_text(const Panel& panel) {
  const double done = static_cast<double>(panel.state.progress.paths_done);
  return panel.fill("bar.paths", {{"done", app::number_text(done, panel.language(), 6)}});
}

std::string milliseconds_text(const Panel& panel) {
  return panel.fill("bar.milliseconds",
                    {{"ms", app::number_text(std::round(panel.state.progress.milliseconds), panel.language(), 6)}});
}

std::string progress_hint(const Panel& panel) {
  const std::size_t threads = panel.state.progress.threads;
  if (threads < 2) return panel.word("bar.paths_help_one");
  return panel.fill("bar.paths_help", {{"threads", std::to_string(threads)}});
}

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return capitals;
}

int choose_language(const Panel& panel, const Rect& box, bool in_full) {
  const auto languages = app::languages();
  std::vector<std::string> texts;
  for (const app::Language language : languages)
    texts.push_back(in_full ? app::conventions(language).name : in_capitals(language.id()));
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const auto open = std::find(languages.begin(), languages.end(), panel.language()) - languages.begin();
  const int chosen = choice("language", box, views, static_cast<int>(open));
  if (chosen >= 0) panel.commands.push(app::SetLanguage{languages[static_cast<std::size_t>(chosen)]});
  return chosen;
}

int choose_theme(const Panel& panel, const Rect& box) {
  const std::array<IconChoice, 3> icons = {{{Icon::half_disc, panel.word("bar.automatic")},
                                            {Icon::sun, panel.word("bar.light")},
                                            {Icon::moon, panel.word("bar.dark")}}};
  const int chosen = choice("theme", box, icons, static_cast<int>(panel.state.view.theme));
  if (chosen >= 0) panel.commands.push(app::SetTheme{static_cast<app::ThemeChoice>(chosen)});
  return chosen;
}

Rect centred(Rect slot, float height) {
  slot.y += (slot.height - height) / 2;
  slot.height = height;
  return slot;
}

void caption_line(std::string_view text, float padding) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = draw_text_wrapped(ImGui::GetWindowDrawList(), {at.x + padding, at.y + 2}, text, Style::caption,
                                         theme().text_soft, width - 2 * padding);
  claim({at.x, at.y, width, height + 4});
}

// A menu row with an action's icon, text and keys; runs the action and returns true if pressed.
bool menu_row(const Panel& panel, const Action& one) {
  const bool can_run = one.can_run(panel.state);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  Rect box{at.x, at.y, ImGui::GetContentRegionAvail().x, panel.control()};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::BeginDisabled(!can_run);
  const Press press = press_area(one.id, box);
  ImGui::EndDisabled();
  if (press.hovered && can_run) draw_box(list, box, press.held ? theme().field_held : theme().field_hovered);
  if (press.focused) draw_focus_ring(list, box);
  const ImU32 colour = can_run ? theme().text : theme().text_faint;
  draw_icon(list, one.icon, box.cut_left(kSpace8).centre(), 14, can_run ? theme().text_soft : theme().text_faint);
  box.cut_right(kSpace3);
  const std::string keys = shortcut_text(panel, one);
  if (!panel.roomy())
    draw_text_in(list, box.cut_right(text_width(keys, Style::caption) + 1), keys, Style::caption, theme().text_faint,
                 Align::right);
  draw_text_in(list, box, one.text(panel), Style::body, colour);
  claim({at.x, at.y, box.right() - at.x, panel.control()});
  if (!press.pressed || !can_run) return false;
  one.run(panel);
  return true;
}

}  // namespace

// The person's own scenarios, below the built-in ones.
void BarPanel::draw_kept(const Panel& panel) {
  if (panel.state.kept.empty()) return;
  caption_line(panel.word("keep.kept"), kSpace8);
  for (const std::string& name : panel.state.kept) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Rect box{at.x, at.y, ImGui::GetContentRegionAvail().x, panel.control()};
    const Press press = press_area(name.c_str(), box);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (press.hovered) draw_box(list, box, press.held ? theme().field_held : theme().field_hovered);
    if (press.focused) draw_focus_ring(list, box);
    draw_text_in(list, {box.x + kSpace8, box.y, box.width - kSpace8 - kSpace3, box.height}, io::printable(name),
                 Style::body, theme().text);
    claim(box);
    if (!press.pressed) continue;
    panel.commands.push(app::OpenKept{name});
    ImGui::CloseCurrentPopup();
  }
}

void BarPanel::draw_wordmark(const Panel& panel, Rect& rest) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect sign = rest.cut_left(28);
  {
    // The logo beside the name: a track with its handle a third of the way along.
    const Crisp crisp(list);
    const float y = sign.centre().y;
    list.AddRectFilled({sign.x, y - 2}, {sign.x + 24, y + 2}, t.line_strong, 2);
    list.AddRectFilled({sign.x, y - 2}, {sign.x + 9, y + 2}, t.accent, 2);
    list.AddCircleFilled({sign.x + 9, y}, 6.5f, t.surface);
    list.AddCircleFilled({sign.x + 9, y}, 5, t.accent);
  }
  if (panel.layout.arrangement == Arrangement::phone) return;
  rest.cut_left(kSpace1);
  draw_text_in(list, rest.cut_left(text_width("Curseur", Style::title) + 1), "Curseur", Style::title, t.text);
  rest.cut_left(kSpace4);
}

void BarPanel::draw_offer(const Panel& panel, const Offer& offer, bool open) {
  const Theme& t = theme();
  const std::string& name = app::text_of(offer.name, panel.language());
  const std::string& all = app::text_of(offer.description, panel.language());
  const std::string_view description = first_sentence(all);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  Rect box{at.x, at.y, ImGui::GetContentRegionAvail().x, 0};
  const float text_wide = box.width - kSpace8 - kSpace3;
  const float name_high = draw_text_wrapped(nullptr, {}, name, Style::strong, 0, text_wide) - 2;
  const float text_high = draw_text_wrapped(nullptr, {}, description, Style::caption, 0, text_wide);
  box.height = std::max(panel.control(), name_high + 2 + text_high + 2 * kSpace2);
  const Press press = press_area(offer.id.c_str(), box);
  if (description.size() < all.size()) hint_for_last(all);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (press.hovered) draw_box(list, box, press.held ? t.field_held : t.field_hovered);
  if (press.focused) draw_focus_ring(list, box);
  if (open)
    draw_icon(list, Icon::check, {box.x + kSpace4, box.y + kSpace2 + line_height(Style::strong) / 2}, 13, t.accent);
  const Rect name_box{box.x + kSpace8, box.y + kSpace2, text_wide, name_high};
  draw_text_in(list, name_box, name, Style::strong, t.text);
  draw_text_wrapped(&list, {name_box.x, name_box.bottom() + 2}, description, Style::caption, t.text_soft, text_wide);
  if (press.pressed) {
    panel.commands.push(app::LoadPreset{offer.id});
    ImGui::CloseCurrentPopup();
  }
}

void BarPanel::draw_scenario_menu(const Panel& panel, const Rect& button) {
  const ImVec2 canvas = ImGui::GetIO().DisplaySize;
  const float width = std::min(kMenuWidth, canvas.x - 2 * kSpace2);
  const float left = std::clamp(button.x, kSpace2, std::max(kSpace2, canvas.x - width - kSpace2));
  ImGui::SetNextWindowPos({left, button.bottom() + kSpace1});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, canvas.y - button.bottom() - kSpace3});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kSpace1, kSpace1});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 2});
  if (ImGui::BeginPopup("scenarios")) {
    if (offers_.empty())
      for (const io::Preset& preset : io::presets()) {
        core::Scenario scenario = io::scenario_of(preset);
        offers_.push_back({std::string(preset.id), std::move(scenario.name), std::move(scenario.description)});
      }
    const std::string& open = panel.state.document.preset;
    for (const Offer& offer : offers_) draw_offer(panel, offer, offer.id == open);
    if (open.empty()) caption_line(panel.word("bar.from_file"), kSpace8);
    const std::size_t changed = panel.numbers.changed();
    if (changed > 0) caption_line(app::counted(panel.language(), "bar.changed_help", changed), kSpace8);
    draw_kept(panel);
    if (menu_row(panel, action("open_file"))) ImGui::CloseCurrentPopup();
    caption_line(panel.word("bar.drop_file"), kSpace8);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
}

void BarPanel::draw_scenario(const Panel& panel, Rect box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string& name = app::text_of(panel.state.document.scenario.name, panel.language());
  const bool changed = panel.numbers.changed() > 0;
  const std::string_view mark = panel.word("bar.changed");
  const float mark_width = text_width(mark, Style::caption) + 3 * kSpace2;
  const float wanted = kSpace3 + text_width(name, Style::body) + 1 + mark_width + kSpace6;
  box.width = std::min(box.width, wanted);
  const Rect whole = box;

  const Press press = press_area("scenario", box);
  draw_field(list, box, press.held ? t.field_held : press.hovered ? t.field_hovered : t.field);
  if (press.focused) draw_focus_ring(list, box);
  hint_for_last(panel.word("bar.scenario_help"));
  if (press.pressed) ImGui::OpenPopup("scenarios");
  box.cut_left(kSpace3);
  draw_icon(list, Icon::chevron_down, box.cut_right(kSpace6).centre(), 11, t.text_soft);
  if (changed) {
    const bool in_words = box.width >= text_width(name, Style::body) + mark_width;
    Rect at = box.cut_right(in_words ? mark_width : kSpace4);
    at.cut_left(in_words ? kSpace2 : kSpace1);
    draw_mark(list, Mark::disc, at.cut_left(kSpace2).centre(), 7, t.accent);
    at.cut_left(kSpace1);
    if (in_words) draw_text_in(list, at, mark, Style::caption, t.text_soft);
  }
  draw_text_in(list, box, name, Style::body, t.text);
  draw_scenario_menu(panel, whole);
}

void BarPanel::draw_progress(const Panel& panel, Rect& rest) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string paths = paths_text(panel), time = milliseconds_text(panel);
  const std::string widest = panel.fill("bar.paths", {{"done", app::number_text(10000, panel.language(), 6)}});
  const float width = std::max({text_width(widest, Style::caption), text_width(paths, Style::caption), 72.f}) + 1;
  Rect box = rest.cut_right(width);
  rest.cut_right(kSpace4);
  box = centred(box, 2 * line_height(Style::caption));
  ImGui::SetCursorScreenPos(box.min());
  ImGui::Dummy(box.size());
  hint_for_last(progress_hint(panel));
  draw_text_in(list, box.cut_top(line_height(Style::caption)), paths, Style::caption, t.text_soft, Align::right);
  draw_text_in(list, box, time, Style::caption, t.text_faint, Align::right);
}

void BarPanel::draw_actions(const Panel& panel, Rect& rest) {
  const float height = panel.roomy() ? kTouchHeight : kControlHeight;
  for (const char* id : {"share", "redo", "undo"}) {  // from right to left
    const Action& one = action(id);
    ImGui::BeginDisabled(!one.can_run(panel.state));
    if (icon_button(id, centred(rest.cut_right(height), height), one.icon, hint_text(panel, one))) one.run(panel);
    ImGui::EndDisabled();
  }
  rest.cut_right(kSpace2);
}

void BarPanel::draw_settings(const Panel& panel, Rect& rest) {
  draw_more(panel, rest);
  const float height = panel.roomy() ? kTouchHeight : kControlHeight;
  const char* about = panel.word("bar.about");
  if (panel.layout.arrangement == Arrangement::columns) {
    if (button("about", centred(rest.cut_right(button_width(about)), height), about, Emphasis::quiet))
      panel.commands.push(app::SetOverlay{app::Overlay::about});
  } else if (icon_button("about", centred(rest.cut_right(height), height), Icon::info, about)) {
    panel.commands.push(app::SetOverlay{app::Overlay::about});
  }
  rest.cut_right(kSpace2);
  choose_theme(panel, centred(rest.cut_right(3 * (panel.roomy() ? 42.f : 34.f)), height));
  rest.cut_right(kSpace2);
  choose_language(
      panel,
      centred(rest.cut_right(static_cast<float>(app::languages().size()) * (panel.roomy() ? 44.f : 36.f)), height),
      false);
  rest.cut_right(kSpace4);
}

// What does not fit into the bar, and About. On a phone, language and theme come first, visible without scrolling.
void BarPanel::draw_more_menu(const Panel& panel) {
  const bool is_phone = panel.layout.arrangement == Arrangement::phone;
  if (is_phone) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    Rect rest{at.x, at.y, ImGui::GetContentRegionAvail().x, 10000};
    if (choose_language(panel, rest.cut_top(kTouchHeight), true) >= 0) ImGui::CloseCurrentPopup();
    rest.cut_top(kSpace2);
    if (choose_theme(panel, rest.cut_top(kTouchHeight)) >= 0) ImGui::CloseCurrentPopup();
    rest.cut_top(kSpace2);
    claim(rect_between(at.x, at.y, at.x + rest.width, rest.y));
  }
  for (const Action& one : actions()) {
    const bool has_place_in_bar = std::find(std::begin(kInBar), std::end(kInBar), one.id) != std::end(kInBar);
    if ((is_phone || !has_place_in_bar) && menu_row(panel, one)) ImGui::CloseCurrentPopup();
  }
  if (!is_phone) return;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Rect foot{at.x, at.y + kSpace2, ImGui::GetContentRegionAvail().x, line_height(Style::caption) + 2};
  draw_text_in(*ImGui::GetWindowDrawList(), foot, paths_text(panel) + " · " + milliseconds_text(panel), Style::caption,
               theme().text_soft);
  claim(rect_between(at.x, at.y, foot.right(), foot.bottom()));
}

void BarPanel::draw_more(const Panel& panel, Rect& rest) {
  const float height = panel.control();
  const Rect box = centred(rest.cut_right(height), height);
  if (icon_button("more", box, Icon::menu, panel.word("bar.menu"))) ImGui::OpenPopup("more");
  const ImVec2 canvas = ImGui::GetIO().DisplaySize;
  const float width = std::min(340.f, canvas.x - 2 * kSpace2);
  ImGui::SetNextWindowPos({box.right() - width, box.bottom() + kSpace1});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, canvas.y - box.bottom() - kSpace3});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::BeginPopup("more")) {
    draw_more_menu(panel);
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
  rest.cut_right(kSpace1);
}

void BarPanel::draw(const Panel& panel) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect& bar = panel.layout.bar;
  draw_box(list, bar, t.surface, 0);
  draw_hairline_across(list, bar.x, bar.right(), bar.bottom() - pixel(), t.line);
  const app::Progress& progress = panel.state.progress;
  if (progress.busy && progress.paths_wanted > 0) {
    const float share = static_cast<float>(progress.paths_done) / static_cast<float>(progress.paths_wanted);
    list.AddRectFilled({bar.x, bar.bottom() - 2}, {bar.x + bar.width * std::min(1.f, share), bar.bottom()}, t.accent);
  }

  Rect rest = bar.shrunk(panel.layout.arrangement == Arrangement::phone ? kSpace3 : kSpace4, 0);
  draw_wordmark(panel, rest);
  if (panel.layout.arrangement == Arrangement::phone) {
    draw_more(panel, rest);
  } else {
    draw_settings(panel, rest);
    draw_actions(panel, rest);
    constexpr float kEnoughForName = 200, kProgress = 130;
    if (rest.width > kEnoughForName + kProgress) draw_progress(panel, rest);
  }
  draw_scenario(panel, centred(rest, panel.control()));
}

}  // namespace curseur::ui
