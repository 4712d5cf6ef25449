// From top to bottom: value, range, source, use, weight.
#include "ui/numbers/number_panel.hpp"

#include <algorithm>
#include <cmath>

#include "app/say/model_text.hpp"
#include "app/say/number_format.hpp"
#include "app/say/refusal.hpp"
#include "app/say/value_text.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/numbers/assumption_groups.hpp"
#include "ui/numbers/number_row.hpp"

namespace curseur::ui {
namespace {

app::ValueKind kind_of(const Panel& panel, const NumberRow& row) {
  return {row.parameter, &panel.numbers.scenario(), panel.language()};
}

// A default range: from a fifth below to a quarter above, within the allowed values.
core::Assumption first_range(const NumberRow& row) {
  core::Assumption given;
  given.pointer = row.pointer;
  given.unit = std::string(row.parameter->unit);
  const double size = row.value == 0 ? (row.parameter->slider_high - row.parameter->slider_low) / 10 : row.value;
  const auto within = [&](double value) {
    value = app::tidied(row.whole ? std::round(value) : value);
    return row.parameter->allows(value) ? value : row.value;
  };
  given.low = within(row.value - 0.2 * std::abs(size));
  given.high = within(row.value + 0.25 * std::abs(size));
  return given;
}

// A question about this number only.
bool is_asked(const Panel& panel, const std::string& pointer) {
  const auto& asked = panel.state.document.asked;
  return asked && asked->kind == core::QuestionKind::sensitivity && asked->levers == std::vector{pointer};
}

}  // namespace

void NumberPanel::forget(const Panel& panel) {
  drafts_.forget();
  if (has_asked_ && is_asked(panel, shown_)) panel.commands.push(app::AskQuestion{std::move(before_)});
  before_.reset();
  has_asked_ = false;
  shown_.clear();
}

void NumberPanel::draw_refusal(Flow& flow, const char* key) {
  if (const std::string reason = drafts_.refusal(key); !reason.empty())
    flow.text(reason, Style::caption, theme().danger);
}

void NumberPanel::draw_value(Flow& flow, NumberFields& fields, const NumberRow& row) {
  const Panel& panel = flow.panel();
  const app::ValueKind kind = kind_of(panel, row);
  flow.text(app::parameter_help(panel.language(), row.parameter->name), Style::body, theme().text_soft);
  flow.space(kSpace3);
  const char* const label = panel.word("card.value");
  const float height = number_row_height(panel, fields, row, label, flow.rest().width);
  draw_number_row(panel, fields, row, label, flow.row(height));
  std::string limits = panel.fill("card.limits", {{"range", app::allowed_words(kind, row.whole)}});
  if (row.changed())
    limits += " " + panel.fill("card.as_opened", {{"value", app::value_with_unit(kind, row.original)}});
  flow.text(limits, Style::caption, theme().text_faint);
}

void NumberPanel::draw_bound(Flow& flow, const NumberRow& row, const core::Assumption& given,
                             double core::Assumption::*bound, const char* key, const Rect& box) {
  const Panel& panel = flow.panel();
  const app::ValueKind kind = kind_of(panel, row);
  const auto with = [&](double value) {
    core::Assumption next = given;
    next.*bound = value;
    return next;
  };
  const auto check = [&](const std::string& text) -> std::optional<std::string> {
    const auto [value, fault] = app::typed_value(kind, text);
    if (!value) return fault;
    if (auto reason = app::refusal_of_range(kind, row.whole, *value)) return reason;
    const core::Assumption next = with(*value);
    if (next.low > next.high) return panel.word("card.wrong_order");
    return std::nullopt;
  };
  const auto take = [&](const std::string& text) {
    panel.commands.push(app::SetAssumption{with(*app::typed_value(kind, text).value)});
  };
  Rect field = box;
  const std::string unit = app::value_unit(kind, 2);
  const Rect name = field.cut_top(line_height(Style::caption) + kSpace1);
  draw_text_in(*ImGui::GetWindowDrawList(), name,
               std::string(panel.word(key)) + (unit.empty() ? "" : " (" + unit + ")"), Style::caption,
               theme().text_soft);
  drafts_.draw(key, field, app::value_edit_text(kind, given.*bound), "", check, take);
}

void NumberPanel::draw_range(Flow& flow, const NumberRow& row) {
  const Panel& panel = flow.panel();
  flow.text(panel.word("card.range"), Style::strong, theme().text);
  flow.space(kSpace2);
  if (row.assumption == nullptr) {
    flow.text(panel.word("assumptions.no_source"), Style::body, theme().text_soft);
    flow.space(kSpace2);
    const std::string text = panel.word("card.give_range");
    Rect line = flow.row(panel.control());
    if (button("give", line.cut_left(std::min(line.width, button_width(text))), text))
      panel.commands.push(app::SetAssumption{first_range(row)});
    return;
  }
  const core::Assumption& given = *row.assumption;
  Rect line = flow.row(line_height(Style::caption) + kSpace1 + panel.control());
  const float half = std::min(200.f, (line.width - kSpace3) / 2);
  draw_bound(flow, row, given, &core::Assumption::low, "card.low", line.cut_left(half));
  line.cut_left(kSpace3);
  draw_bound(flow, row, given, &core::Assumption::high, "card.high", line.cut_left(half));
  draw_refusal(flow, "card.low");
  draw_refusal(flow, "card.high");
  flow.space(kSpace4);
  draw_provenance(flow, row);
}

// Shows the whole text; pressed, it becomes a line to type in.
void NumberPanel::draw_text(Flow& flow, const core::Assumption& given, core::Text core::Assumption::*text,
                            const char* title, const char* hint) {
  const Panel& panel = flow.panel();
  const std::string now = app::text_of(given.*text, panel.language());
  flow.text(panel.word(title), Style::caption, theme().text_soft);
  flow.space(kSpace1);
  const auto check = [&](const std::string& typed) -> std::optional<std::string> {
    if (typed.size() > core::kMaxTextBytes) return panel.word("card.too_long");
    return std::nullopt;
  };
  const auto take = [&](const std::string& typed) {
    core::Assumption next = given;
    core::Text& to = next.*text;
    if (now.empty()) to = core::Text(typed);
    else to.reword(panel.language().id(), typed);
    panel.commands.push(app::SetAssumption{std::move(next)});
  };
  drafts_.draw(title, flow.row(panel.control()), now, panel.word(hint), check, take);
  draw_refusal(flow, title);
  // A text that does not fit its line is shown below it, so that all of it can be read.
  if (text_width(now, Style::body) > flow.rest().width - 2 * kSpace3) {
    flow.space(kSpace1);
    flow.text(now, Style::caption, theme().text_soft);
  }
  flow.space(kSpace3);
}

void NumberPanel::draw_provenance(Flow& flow, const NumberRow& row) {
  const Panel& panel = flow.panel();
  const core::Assumption& given = *row.assumption;
  draw_text(flow, given, &core::Assumption::source, "card.source", "card.no_source");
  draw_text(flow, given, &core::Assumption::note, "card.note", "card.no_note");
  flow.text(panel.word("card.quality"), Style::caption, theme().text_soft);
  flow.space(kSpace1);
  flow.buttons("quality", core::kQualities, [&](std::size_t k) {
    const auto quality = static_cast<core::Quality>((k + 1) % core::kQualities);  // unknown comes last
    return std::tuple{std::string(panel.word(app::quality_key(quality))), given.quality == quality,
                      [&panel, &given, quality] {
                        core::Assumption next = given;
                        next.quality = quality;
                        panel.commands.push(app::SetAssumption{std::move(next)});
                      }};
  });
  flow.space(kSpace1);
  flow.text(panel.word("card.quality_help"), Style::caption, theme().text_faint);
  flow.space(kSpace2);
  const std::string text = panel.word("card.drop_range");
  Rect line = flow.row(panel.control());
  if (button("drop", line.cut_left(std::min(line.width, button_width(text))), text, Emphasis::quiet))
    panel.commands.push(app::RemoveAssumption{row.pointer});
}

void NumberPanel::draw_use(Flow& flow, const NumberRow& row) {
  const Panel& panel = flow.panel();
  flow.text(panel.word("card.used"), Style::strong, theme().text);
  flow.space(kSpace2);
  const auto sections = app::sections_of(app::model_text(panel.language()), row.parameter->name);
  flow.buttons("sections", sections.size(), [&](std::size_t k) {
    return std::tuple{sections[k]->title, false,
                      [&panel, &sections, k] { panel.commands.push(app::ShowModel{sections[k]->id}); }};
  });
}

void NumberPanel::draw_matters(Flow& flow, const NumberRow& row) {
  const Panel& panel = flow.panel();
  const auto language = panel.language();
  flow.text(panel.word("card.matters"), Style::strong, theme().text);
  flow.space(kSpace2);
  const auto range = app::doubted_range(panel.state.document.scenario, row.pointer);
  if (!range) return flow.text(panel.word("card.no_width"), Style::body, theme().text_soft);
  const auto& finding = panel.state.finding;
  const bool asked = is_asked(panel, row.pointer);
  if (!asked) {
    const std::string text = panel.word("card.ask");
    Rect line = flow.row(panel.control());
    if (!button("ask", line.cut_left(std::min(line.width, button_width(text))), text, Emphasis::strong)) return;
    app::Asked wish;
    wish.kind = core::QuestionKind::sensitivity;
    wish.levers = {row.pointer};
    before_ = panel.state.document.asked;
    has_asked_ = true;
    return panel.commands.push(app::AskQuestion{std::move(wish)});
  }
  const app::Document& document = panel.state.document;
  const bool is_its = finding && finding->version == document.version &&
                      finding->asked_version == document.asked_version && finding->faults.empty();
  const auto* const found = is_its ? std::get_if<core::Sensitivity>(&finding->answer) : nullptr;
  if (!found || found->tornado.empty()) return flow.text(panel.word("card.asking"), Style::body, theme().text_soft);
  const app::ValueKind kind = kind_of(panel, row);
  const auto &npv = found->tornado[0][0], &distress = found->tornado[0][1];
  flow.text(panel.fill("card.swing", {{"low", app::value_with_unit(kind, found->inputs[0].low)},
                                      {"high", app::value_with_unit(kind, found->inputs[0].high)},
                                      {"from", app::money_text(npv.low.mean, language)},
                                      {"to", app::money_text(npv.high.mean, language)},
                                      {"distress_from", app::share_text(distress.low.mean, language, 1)},
                                      {"distress_to", app::share_text(distress.high.mean, language, 1)}}),
            Style::body, theme().text);
  flow.space(kSpace1);
  flow.text(
      panel.fill("card.swing_help", {{"count", app::number_text(static_cast<double>(finding->paths), language, 6)}}),
      Style::caption, theme().text_faint);
}

void NumberPanel::draw(const Panel& panel) {
  const NumberRow* row = panel.numbers.find(panel.state.view.number);
  const OverlayCard overlay(panel, "number", panel.word("card.title"), {560, std::max(320.f, height_)});
  if (overlay.closed() || row == nullptr) {
    forget(panel);
    return panel.commands.push(app::CloseOverlay{});
  }
  if (shown_ != row->pointer) forget(panel);
  shown_ = row->pointer;
  const Scroll scroll("card", overlay.content(), {kSpace1, kSpace1});
  Rect column = scroll.content();
  column.width -= kSpace3;
  Flow flow(panel, column);
  const GroupPlace place = place_of(panel, *row);
  flow.text(place.label, Style::title, theme().text);
  flow.text(place.title, Style::caption, theme().text_faint);
  flow.space(kSpace3);
  draw_value(flow, panel.fields, *row);
  flow.space(kSpace4);
  draw_range(flow, *row);
  flow.space(kSpace4);
  draw_matters(flow, *row);
  flow.space(kSpace4);
  draw_use(flow, *row);
  flow.space(kSpace2);
  height_ = flow.y() - column.y + panel.control() + kSpace8 + kSpace6;
  claim(rect_between(column.x, column.y, column.right(), flow.y()));
}

}  // namespace curseur::ui
