// The top bar: name, scenario menu, simulation progress, language, theme, About.
#pragma once

#include <string>
#include <vector>

#include "core/model/scenario.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class BarPanel {
 public:
  void draw(const Panel& panel);

 private:
  struct Offer {  // a built-in scenario
    std::string id;
    core::Text name, description;
  };
  void draw_wordmark(const Panel& panel, Rect& rest);
  void draw_scenario(const Panel& panel, Rect box);
  void draw_scenario_menu(const Panel& panel, const Rect& button);
  void draw_offer(const Panel& panel, const Offer& offer, bool open);
  void draw_progress(const Panel& panel, Rect& rest);
  void draw_actions(const Panel& panel, Rect& rest);
  void draw_kept(const Panel& panel);
  void draw_settings(const Panel& panel, Rect& rest);
  void draw_more(const Panel& panel, Rect& rest);
  void draw_more_menu(const Panel& panel);

  std::vector<Offer> offers_;  // read when the menu is first opened
};

}  // namespace curseur::ui
