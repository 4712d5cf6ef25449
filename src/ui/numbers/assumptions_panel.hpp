// Every number of the scenario in groups, with search, source on hover, marks and resets.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "ui/numbers/number_field.hpp"

namespace curseur::ui {

class AssumptionsPanel {
 public:
  // Draws into `box`: the search stays, the list below it scrolls.
  void draw(const Panel& panel, const Rect& box);

 private:
  struct Entry {
    std::size_t number;  // index into NumberTable::rows()
    std::string label, haystack;  // as shown; folded text with everything that can be searched
    bool found = true;
    float height = 0, measured_width = 0;  // as measured for this width and value; 0 = not yet
    double measured_value = 0;
  };
  struct Group {
    std::string key, title;  // the key is the same in all languages
    std::vector<Entry> entries;
    std::size_t found = 0;
  };

  void rebuild(const Panel& panel);
  void search();
  void draw_search(const Panel& panel, Rect box);
  void draw_reset_all(const Panel& panel, const Rect& box);
  float draw_group(const Panel& panel, NumberFields& fields, Group& group, const Rect& at);
  float draw_entries(const Panel& panel, NumberFields& fields, Group& group, const Rect& at);
  float height_of(const Panel& panel, NumberFields& fields, Entry& entry, float width);

  std::vector<Group> groups_;
  std::map<std::string, bool> opened_{{"market", true}};
  std::string query_;  // as typed
  std::size_t found_ = 0;
  std::uint64_t shape_ = 0;
  app::Language language_{};
  bool roomy_ = false;
};

}  // namespace curseur::ui
