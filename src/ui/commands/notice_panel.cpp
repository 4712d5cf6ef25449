// A list of faults, one paragraph each, below buttons that do not scroll.
#include "ui/commands/notice_panel.hpp"

#include <algorithm>

#include "app/say/fault_text.hpp"
#include "app/say/words.hpp"
#include "io/fault.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/kit/text_column.hpp"

namespace curseur::ui {
namespace {

std::string as_text(const std::string& name, const std::vector<io::Fault>& faults, app::Language language) {
  std::string text = name + "\n";
  for (const auto& fault : faults) text += app::fault_line(fault, language) + "\n";
  return text;
}

}  // namespace

void NoticePanel::read(const Panel& panel) {
  const auto& faults = panel.state.notice->faults;
  const std::string& name = panel.state.notice->name;
  if (language_ == panel.language() && faults == faults_ && name == name_) return;
  language_ = panel.language();
  faults_ = faults;
  name_ = name;
  told_.clear();
  for (const auto& fault : faults) told_.push_back(app::fault_text(fault, panel.language()));
  as_text_ = as_text(name, faults, panel.language());
}

void NoticePanel::draw(const Panel& panel) {
  read(panel);
  const app::Notice& notice = *panel.state.notice;
  const std::string title = notice.name.empty() ? panel.word("notice.title_change")
                                                : panel.fill("notice.title", {{"name", io::printable(notice.name)}});
  // The card is tall enough for a few faults, and taller for many.
  const float wanted = 172 + 40 * static_cast<float>(std::min<std::size_t>(notice.faults.size(), 14));
  const OverlayCard overlay(panel, "notice", title, {640, wanted});
  if (overlay.closed()) panel.commands.push(app::DismissNotice{});

  Rect rest = overlay.content();
  Rect buttons = rest.cut_bottom(panel.control());
  rest.cut_bottom(kSpace3);
  const std::string counted = app::counted(panel.language(), "notice.count", notice.faults.size());
  rest.cut_top(
      draw_text_wrapped(ImGui::GetWindowDrawList(), rest.min(), counted, Style::body, theme().text_soft, rest.width) +
      kSpace2);
  {
    const Scroll scroll("faults", rest, {0, kSpace1});
    Rect column = scroll.content();
    column.width -= kSpace4;
    TextColumn text(column);
    for (std::size_t i = 0; i < told_.size(); ++i) {
      if (!faults_[i].pointer.empty()) text.soft(io::printable(faults_[i].pointer), Style::label);
      text.paragraph(io::printable(told_[i]));
    }
    text.finish();
  }
  const char* dismiss = panel.word("notice.dismiss");
  if (button("dismiss", buttons.cut_right(button_width(dismiss)), dismiss, Emphasis::strong))
    panel.commands.push(app::DismissNotice{});
  buttons.cut_right(kSpace2);
  const char* copy = panel.word(copied_ == as_text_ ? "notice.copied" : "notice.copy");
  if (button("copy", buttons.cut_right(button_width(copy)), copy)) {
    ImGui::SetClipboardText(as_text_.c_str());
    copied_ = as_text_;
  }
}

}  // namespace curseur::ui
