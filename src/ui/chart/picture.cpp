#include "ui/chart/picture.hpp"

#include "ui/chart/draw.hpp"

namespace curseur::ui {

void draw_picture(ImDrawList& list, const app::Picture& picture) {
  Rect all{0, 0, kPictureSize.x, kPictureSize.y};
  draw_box(list, all, theme().surface, 0);
  const Rect caption = all.cut_bottom(kSpace8).shrunk(kSpace4, 0);
  const Rect card = all.shrunk(kSpace1);
  const ChartFrame frame =
      frame_of(picture.chart, picture.text, card, header_height(picture.chart, picture.text, card.width),
               {picture.first, picture.last});
  draw_chart_on(list, picture.chart, frame, picture.text);
  draw_text_in(list, {caption.x + kSpace1, caption.y - kSpace1, caption.width - 2 * kSpace1, caption.height},
               picture.caption, Style::caption, theme().text_faint);
}

}  // namespace curseur::ui
