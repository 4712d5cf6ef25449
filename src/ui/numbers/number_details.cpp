// Two columns, name and text, below the label and the help sentence.
#include "ui/numbers/number_details.hpp"

#include <algorithm>
#include <string_view>

#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "ui/kit/controls.hpp"
#include "ui/numbers/assumption_groups.hpp"

namespace curseur::ui {
namespace {

void draw_paragraph(std::string_view text, Style style, ImU32 colour) {
  if (text.empty()) return;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = draw_text_wrapped(ImGui::GetWindowDrawList(), at, text, style, colour, width);
  claim({at.x, at.y, width, height});
}

// `names` is the width of the left column.
void draw_pair(std::string_view name, std::string_view text, float names) {
  if (text.empty()) return;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(list, at, name, Style::caption, theme().text_faint);
  const float height =
      draw_text_wrapped(&list, {at.x + names, at.y}, text, Style::caption, theme().text, width - names);
  claim({at.x, at.y, width, height});
}

}  // namespace

void draw_number_details(const Panel& panel, const NumberRow& row) {
  const app::ValueKind kind{row.parameter, &panel.numbers.scenario(), panel.language()};
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {kSpace2, kSpace1});
  draw_paragraph(place_of(panel, row).label, Style::strong, theme().text);
  draw_paragraph(app::parameter_help(panel.language(), row.parameter->name), Style::body, theme().text_soft);
  ImGui::Dummy({0, 0});

  const char* const keys[] = {"assumptions.allowed", "assumptions.plausible", "assumptions.unit",
                              "assumptions.opened",  "assumptions.source",    "assumptions.note"};
  float names = 0;
  for (const char* key : keys) names = std::max(names, text_width(panel.word(key), Style::caption));
  names += kSpace3;
  draw_pair(panel.word(keys[0]), allowed_words(kind, row.whole), names);
  if (const core::Assumption* given = row.assumption)
    draw_pair(panel.word(keys[1]),
              panel.fill("assumptions.from_to",
                         {{"low", value_text(kind, given->low)}, {"high", value_text(kind, given->high)}}),
              names);
  draw_pair(panel.word(keys[2]), app::value_unit(kind, row.original), names);
  draw_pair(panel.word(keys[3]), value_with_unit(kind, row.original), names);
  if (const core::Assumption* given = row.assumption) {
    draw_pair(panel.word(keys[4]), app::text_of(given->source, panel.language()), names);
    draw_pair(panel.word(keys[5]), app::text_of(given->note, panel.language()), names);
  } else {
    draw_paragraph(panel.word("assumptions.no_source"), Style::caption, theme().text_faint);
  }
  ImGui::PopStyleVar();
}

}  // namespace curseur::ui
