#include "ui/finding/questions_panel.hpp"

#include <array>
#include <imgui.h>
#include <string>

#include "app/say/fault_text.hpp"
#include "app/say/number_format.hpp"
#include "core/decide/sweep.hpp"
#include "ui/finding/finding_view.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

using core::QuestionKind;

std::string key_of(QuestionKind kind, const char* end = "") {
  return "questions." + std::string(core::name_of(kind)) + end;
}

void draw_questions(const Panel& panel, Flow& flow) {
  const auto& document = panel.state.document;
  const auto order = core::questions_in_order_of_asking();
  flow.buttons("questions", order.size(), [&](std::size_t k) {
    const QuestionKind kind = order[k];
    const bool on = document.asked && document.asked->kind == kind;
    return std::tuple{std::string(panel.word(key_of(kind))), on, [&panel, kind, on] {
                        app::AskQuestion wish;
                        if (!on) wish.asked.emplace().kind = kind;
                        panel.commands.push(std::move(wish));
                      }};
  });
}

// What one click can do with a finding.
void draw_action(const Panel& panel, Flow& flow) {
  const app::Finding& finding = *panel.state.finding;
  std::vector<std::pair<std::string, double>> numbers;
  const char* key = "questions.put_point";
  if (const auto* const found = std::get_if<core::Optimum>(&finding.answer)) {
    for (std::size_t k = 0; k < found->levers.size(); ++k) numbers.emplace_back(found->levers[k].pointer, found->at[k]);
    const bool is_pace = found->levers.size() == 1 && found->levers[0].pointer == core::kPacePointer;
    key = is_pace ? "questions.put" : "questions.use";
  } else if (const auto* const frontier = std::get_if<core::Frontier>(&finding.answer)) {
    const auto better = frontier->nearest_better(panel.state.view.against);
    for (std::size_t k = 0; better && k < frontier->levers.size(); ++k)
      numbers.emplace_back(frontier->levers[k].pointer, frontier->points[*better].at[k]);
  } else if (const auto* const map = std::get_if<core::Map>(&finding.answer)) {
    const std::size_t width = map->positions[0].size();
    numbers = {{map->levers[0].pointer, map->positions[0][map->best % width]},
               {map->levers[1].pointer, map->positions[1][map->best / width]}};
  }
  if (numbers.empty()) return;
  flow.space(kSpace3);
  const Rect row = flow.row(panel.control());
  const std::string text = panel.word(key);
  if (button("apply", {row.x, row.y, std::min(button_width(text), row.width), row.height}, text, Emphasis::strong))
    panel.commands.push(app::SetLevers{std::move(numbers)});
}

std::string reading_text(const Panel& panel) {
  const app::Finding& finding = *panel.state.finding;
  const auto number = [&](std::size_t value) {
    return app::number_text(static_cast<double>(value), panel.language(), 6);
  };
  std::string settings, limit, name;
  if (const auto* const found = std::get_if<core::Optimum>(&finding.answer)) {
    settings = number(found->evaluations);
    limit = number(found->limit);
  }
  if (const auto* const map = std::get_if<core::Map>(&finding.answer))
    name = app::number_name(finding.setting->scenario, map->levers[1].pointer, panel.language());
  return panel.fill(key_of(finding.kind, "_read"), {{"settings", settings}, {"limit", limit}, {"name", name}}) + " " +
         panel.fill(finding.complete ? "questions.progress" : "questions.coarse", {{"paths", number(finding.paths)}}) +
         ".";
}

// A line that shows the progress of the current round. It always takes its height, so that nothing moves.
void draw_progress(Flow& flow) {
  const Rect line = flow.row(2);
  const auto share = static_cast<float>(flow.panel().state.progress.question);
  if (share >= 1) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_box(list, line, theme().grid, 1);
  draw_box(list, {line.x, line.y, line.width * std::max(share, 0.01f), line.height}, theme().accent, 1);
}

}  // namespace

void QuestionsPanel::draw(const Panel& panel) {
  card_.draw(panel, [&](Flow& flow) {
    ImGui::PushID("questions");
    write(flow);
    ImGui::PopID();
  });
}

void QuestionsPanel::write(Flow& flow) {
  const Panel& panel = flow.panel();
  const app::State& state = panel.state;
  flow.text(panel.word("questions.title"), Style::title, theme().text);
  flow.space(kSpace1);
  flow.text(panel.word("questions.intro"), Style::body, theme().text_soft);
  flow.space(kSpace3);
  draw_questions(panel, flow);
  if (state.document.asked) {
    flow.space(kSpace4);
    choices_.draw(flow, *state.document.asked);
    const bool is_its = state.finding && state.finding->kind == state.document.asked->kind;
    if (!is_its) {
      flow.text(panel.word("questions.working"), Style::body, theme().text_soft);
      flow.space(kSpace3);
      draw_progress(flow);
      flow.space(panel.control() * 2);
    } else if (!state.finding->faults.empty()) {
      flow.text(panel.word("questions.refused"), Style::strong, theme().danger);
      for (const auto& fault : state.finding->faults)
        flow.text(app::fault_line(fault, panel.language()), Style::body, theme().text);
    } else {
      // An answer to an earlier state of the document stays, faded, until the new one is there.
      const bool is_current = state.finding->version == state.document.version &&
                              state.finding->asked_version == state.document.asked_version;
      flow.text(app::finding_sentence(state), Style::strong, is_current ? theme().text : theme().text_soft);
      flow.space(kSpace2);
      draw_progress(flow);
      flow.space(kSpace3);
      flow.space(draw_finding(panel, flow.rest()));
      draw_action(panel, flow);
      flow.space(kSpace3);
      flow.text(reading_text(panel), Style::caption, theme().text_soft);
    }
  }
}

}  // namespace curseur::ui
