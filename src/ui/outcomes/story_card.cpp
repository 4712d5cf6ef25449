#include "ui/outcomes/story_card.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "app/say/number_format.hpp"
#include "ui/finding/story_list.hpp"
#include "ui/kit/flow.hpp"

namespace curseur::ui {
namespace {

constexpr const char* kWords[app::kStoryChoices] = {"story.bad", "story.median", "story.good", "story.picked"};

void draw_choices(Flow& flow) {
  const Panel& panel = flow.panel();
  const auto& shown = panel.state.view.story;
  const std::size_t offered = panel.state.document.picked ? app::kStoryChoices : app::kStoryChoices - 1;
  flow.buttons("choices", offered, [&](std::size_t k) {
    const auto choice = static_cast<app::StoryChoice>(k);
    const bool on = shown == choice;
    return std::tuple{std::string(panel.word(kWords[k])), on, [&panel, choice, on] {
                        panel.commands.push(app::ShowStory{on ? std::nullopt : std::optional(choice)});
                      }};
  });
}

std::string figures_text(const Panel& panel, const core::Story& story) {
  const app::Language language = panel.language();
  const auto metric = [&](core::Metric which) { return story.metrics[static_cast<std::size_t>(which)]; };
  return panel.fill("story.path", {{"n", app::number_text(static_cast<double>(story.path), language, 6)}}) + "  ·  " +
         panel.word("outcomes.npv") + " " + app::money_text(metric(core::Metric::npv), language) + "  ·  " +
         panel.word("outcomes.autonomy") + " " + app::share_text(metric(core::Metric::autonomy), language) + "  ·  " +
         panel.word("outcomes.lost") + " " + app::money_text(metric(core::Metric::lost_revenue), language);
}

}  // namespace

void StoryCard::draw(const Panel& panel) {
  card_.draw(panel, [&](Flow& flow) {
    ImGui::PushID("story");
    write(flow);
    ImGui::PopID();
  });
}

void StoryCard::write(Flow& flow) const {
  const Panel& panel = flow.panel();
  flow.text(panel.word("story.title"), Style::title, theme().text);
  flow.space(kSpace1);
  flow.text(panel.word("story.intro"), Style::body, theme().text_soft);
  flow.space(kSpace3);
  draw_choices(flow);
  const auto& shown = panel.state.view.story;
  if (!shown) return;
  flow.space(kSpace4);
  const auto& stories = panel.state.stories;
  const auto* const story = stories && (*stories)[*shown] ? &*(*stories)[*shown] : nullptr;
  if (!story) return flow.text(panel.word("story.waiting"), Style::body, theme().text_soft);
  const bool is_current = stories->version == panel.state.document.version &&
                          stories->picked_version == panel.state.document.picked_version;
  flow.text(figures_text(panel, *story), Style::strong, is_current ? theme().text : theme().text_soft);
  flow.space(kSpace2);
  flow.space(draw_story(panel, stories->setting->scenario, flow.rest(), *story));
}

}  // namespace curseur::ui
