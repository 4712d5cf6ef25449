#include "ui/questions_panel.hpp"

#include <imgui.h>

#include <array>
#include <string>

#include "app/number_format.hpp"
#include "ui/controls.hpp"
#include "ui/finding_charts.hpp"
#include "ui/paint.hpp"

namespace curseur::ui {
namespace {

using core::QuestionKind;

// In the order of asking: what to do, what that depends on, what may go wrong.
constexpr QuestionKind kOrder[] = {QuestionKind::optimise, QuestionKind::sensitivity, QuestionKind::compare, QuestionKind::frontier,
                                   QuestionKind::map,      QuestionKind::stress,      QuestionKind::worth};
constexpr double kRisks[] = {0, 0.5, 1};

std::string key_of(QuestionKind kind, const char* end = "") { return "questions." + std::string(core::name_of(kind)) + end; }

// Draws from the top of `at` downwards.
class Column {
 public:
  Column(const Panel& panel, Rect at) : panel_(panel), at_(at), list_(*ImGui::GetWindowDrawList()) {}
  float y() const { return at_.y; }
  void space(float height) { at_.y += height; }
  void text(std::string_view text, Style style, ImU32 colour) {
    at_.y += draw_text_wrapped(&list_, {at_.x, at_.y}, text, style, colour, at_.width);
  }
  Rect row(float height) {
    const Rect row{at_.x, at_.y, at_.width, height};
    at_.y += height;
    return row;
  }
  // Buttons side by side, as many a row as fit.
  template <class Each>
  void flow(std::size_t count, Each&& each) {
    float x = at_.x;
    const float height = panel_.control();
    for (std::size_t k = 0; k < count; ++k) {
      const auto [text, on, press] = each(k);
      const float width = std::min(button_width(text), at_.width);
      if (x > at_.x && x + width > at_.right()) {
        x = at_.x;
        at_.y += height + kSpace2;
      }
      ImGui::PushID(static_cast<int>(k));
      if (button("choice", {x, at_.y, width, height}, text, on ? Emphasis::strong : Emphasis::plain)) press();
      ImGui::PopID();
      x += width + kSpace2;
    }
    at_.y += height;
  }
  Rect rest() const { return at_; }

 private:
  const Panel& panel_;
  Rect at_;
  ImDrawList& list_;
};

void draw_choices(const Panel& panel, Column& column) {
  const auto& document = panel.state.document;
  column.flow(std::size(kOrder), [&](std::size_t k) {
    const QuestionKind kind = kOrder[k];
    const bool on = document.asked == kind;
    return std::tuple{std::string(panel.word(key_of(kind))), on, [&panel, &document, kind, on] {
      panel.commands.push(app::AskQuestion{on ? std::nullopt : std::optional(kind), document.asked_risk});
    }};
  });
}

void draw_risk(const Panel& panel, Column& column) {
  const auto& document = panel.state.document;
  constexpr const char* kWords[] = {"questions.risk_mean", "questions.risk_both", "questions.risk_tail"};
  ImGui::PushID("risk");
  column.flow(std::size(kRisks), [&](std::size_t k) {
    return std::tuple{std::string(panel.word(kWords[k])), document.asked_risk == kRisks[k], [&panel, k] {
      panel.commands.push(app::AskQuestion{QuestionKind::optimise, kRisks[k]});
    }};
  });
  ImGui::PopID();
}

void draw_against(const Panel& panel, Column& column) {
  constexpr core::Against kOffered[] = {core::Against::distress, core::Against::cvar5, core::Against::autonomy};
  ImGui::PushID("against");
  column.flow(std::size(kOffered), [&](std::size_t k) {
    const core::Against against = kOffered[k];
    return std::tuple{app::against_name(against, panel.language()), panel.state.view.against == against,
                      [&panel, against] { panel.commands.push(app::SetAgainst{against}); }};
  });
  ImGui::PopID();
}

// What can be done with a finding in one click.
void draw_action(const Panel& panel, Column& column) {
  const app::Finding& finding = *panel.state.finding;
  std::vector<std::pair<std::string, double>> numbers;
  const char* key = "questions.put_point";
  if (const auto* const found = std::get_if<core::Optimum>(&finding.answer)) {
    for (std::size_t k = 0; k < found->levers.size(); ++k) numbers.emplace_back(found->levers[k].pointer, found->at[k]);
    key = "questions.put";
  } else if (const auto* const frontier = std::get_if<core::Frontier>(&finding.answer)) {
    const auto better = frontier->nearest_better(panel.state.view.against);
    for (std::size_t k = 0; better && k < frontier->levers.size(); ++k)
      numbers.emplace_back(frontier->levers[k].pointer, frontier->points[*better].at[k]);
  } else if (const auto* const map = std::get_if<core::Map>(&finding.answer)) {
    const std::size_t width = map->positions[0].size();
    numbers = {{map->levers[0].pointer, map->positions[0][map->best % width]}, {map->levers[1].pointer, map->positions[1][map->best / width]}};
  }
  if (numbers.empty()) return;
  column.space(kSpace3);
  const Rect row = column.row(panel.control());
  const std::string text = panel.word(key);
  if (button("apply", {row.x, row.y, std::min(button_width(text), row.width), row.height}, text, Emphasis::strong))
    panel.commands.push(app::SetLevers{std::move(numbers)});
}

std::string reading_text(const Panel& panel) {
  const app::Finding& finding = *panel.state.finding;
  const auto number = [&](std::size_t value) { return app::number_text(static_cast<double>(value), panel.language(), 6); };
  std::string settings, limit, name;
  if (const auto* const found = std::get_if<core::Optimum>(&finding.answer)) {
    settings = number(found->evaluations);
    limit = number(found->limit);
  }
  if (const auto* const map = std::get_if<core::Map>(&finding.answer))
    name = app::number_name(panel.state.document.scenario, map->levers[1].pointer, panel.language());
  return panel.fill(key_of(finding.kind, "_read"), {{"settings", settings}, {"limit", limit}, {"name", name}}) + " " +
         panel.fill(finding.complete ? "questions.progress" : "questions.coarse", {{"paths", number(finding.paths)}}) + ".";
}

}  // namespace

void QuestionsPanel::draw(const Panel& panel) {
  const app::State& state = panel.state;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Column column(panel, {at.x + kSpace4, at.y + kSpace3 + kSpace4, width - 2 * kSpace4, 0});
  draw_card(list, {at.x, at.y + kSpace3, width, height_});
  ImGui::PushID("questions");
  column.text(panel.word("questions.title"), Style::title, theme().text);
  column.space(kSpace1);
  column.text(panel.word("questions.intro"), Style::body, theme().text_soft);
  column.space(kSpace3);
  draw_choices(panel, column);
  if (state.document.asked) {
    column.space(kSpace4);
    if (*state.document.asked == QuestionKind::optimise) {
      draw_risk(panel, column);
      column.space(kSpace3);
    }
    if (*state.document.asked == QuestionKind::frontier) {
      draw_against(panel, column);
      column.space(kSpace3);
    }
    const bool is_its = state.finding && state.finding->kind == *state.document.asked;
    if (!is_its) {
      column.text(panel.word("questions.working"), Style::body, theme().text_soft);
      column.space(panel.control() * 3);
    } else {
      // An answer to an earlier state of the document stays, paler, until the new one is there.
      const bool is_current = state.finding->version == state.document.version && state.finding->asked_version == state.document.asked_version;
      column.text(app::finding_sentence(state), Style::strong, is_current ? theme().text : theme().text_soft);
      column.space(kSpace3);
      column.space(draw_finding(panel, column.rest()));
      draw_action(panel, column);
      column.space(kSpace3);
      column.text(reading_text(panel), Style::caption, theme().text_soft);
    }
  }
  ImGui::PopID();
  column.space(kSpace4);
  const float height = column.y() - at.y - kSpace3;
  changed_ = height != height_;
  height_ = height;
  claim({at.x, at.y, width, kSpace3 + height});
}

}  // namespace curseur::ui
