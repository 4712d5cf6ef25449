// Puts the rows of a table into a copy of a scenario.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/edit/lists.hpp"

namespace curseur::app {

// The region or segment that new ones are like: the last of the list, without what it owns.
class RowPattern {
 public:
  // The list is regions or segments. Without any segment, a plain one.
  RowPattern(const core::Scenario& scenario, List list);
  std::string name(Language language) const;  // of the entry it is taken from; empty if there is none
  std::optional<double> number(const std::string& key) const;
  // Whether the entry's number under this key is the pattern's: a new region owns nothing, whatever the last one owns.
  bool is_like_last(const std::string& key) const;
  // Gives the last row of the list everything but its id and name.
  void put_into_last(core::Scenario& scenario) const;

 private:
  List list_;
  core::Text name_;
  core::Scenario like_;  // its last row is the pattern
};

class RowWriter {
 public:
  // Rows of the list that are not kept are removed.
  RowWriter(const core::Scenario& scenario, List list, const std::vector<bool>& kept);

  // Begins a row of the table: it changes this row of the original list, or adds one. The list must have room, and must
  // keep the row.
  void change(std::size_t row);
  // `reference`: the segment of a contract, the region of a segment or delivery.
  void add(std::optional<std::size_t> reference);
  // Of the row begun last.
  void set_name(const std::string& name);
  void set_region(std::size_t region);  // of a segment
  void set_number(const std::string& key, double value);

  // Ends the last row; the scenario with all rows.
  const core::Scenario& finish();
  // After finish(): where this row of the table is, counted from 0.
  const std::string& pointer(std::size_t row) const { return pointers_[row]; }

 private:
  List list_;
  core::Scenario scenario_;
  std::optional<RowPattern> pattern_;
  std::vector<std::size_t> places_;  // per row of the original list
  bool has_extra_region_ = false;  // the first one stays until there are others
  std::size_t row_ = 0;  // of the list: begun last
  std::vector<std::string> pointers_;  // per row of the table
};

}  // namespace curseur::app
