// Every number of the open scenario with its current value, its value as loaded and its provenance; read by the levers
// and the assumptions. Recomputed only when the document changes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/document.hpp"
#include "core/model/parameters.hpp"

namespace curseur::ui {

struct NumberRow {
  std::string pointer;
  const core::Parameter* parameter = nullptr;
  const core::Assumption* assumption = nullptr;  // into the table's own copy of the scenario; null if there is none
  double value = 0, original = 0;
  bool whole = false;

  bool changed() const { return value != original; }
};

class NumberTable {
 public:
  void update(const app::Document& document);

  std::span<const NumberRow> rows() const { return rows_; }
  const NumberRow* find(std::string_view pointer) const;  // null if there is no such number
  std::size_t changed() const { return changed_; }  // rows that differ from the original
  // Rises when the rows change (another scenario was opened), not when values do.
  std::uint64_t shape() const { return shape_; }
  const core::Scenario& scenario() const { return scenario_; }

 private:
  core::Scenario scenario_, original_;
  std::vector<NumberRow> rows_;
  std::unordered_map<std::string, std::size_t> index_;
  std::unordered_map<std::string, double> originals_;
  std::size_t changed_ = 0;
  std::uint64_t version_ = 0, shape_ = 0;
};

}  // namespace curseur::ui
