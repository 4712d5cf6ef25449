// Walks the scenario and looks up each number in the original, whose lists may have other lengths.
#include "ui/numbers/number_table.hpp"

#include <algorithm>

namespace curseur::ui {

void NumberTable::update(const app::Document& document) {
  if (shape_ != 0 && version_ == document.version) return;
  const bool same = shape_ != 0 && original_ == document.original;
  version_ = document.version;
  scenario_ = document.scenario;
  if (!same) {
    original_ = document.original;
    ++shape_;
  }

  const auto now = core::numbers(scenario_);
  const bool same_rows = same && rows_.size() == now.size() &&
                         std::equal(now.begin(), now.end(), rows_.begin(),
                                    [](const auto& number, const auto& row) { return number.pointer == row.pointer; });
  if (!same_rows) {
    if (same) ++shape_;
    originals_.clear();
    for (const auto& number : core::numbers(original_)) originals_.emplace(number.pointer, number.value());
    rows_.clear();
    index_.clear();
    for (std::size_t i = 0; i < now.size(); ++i) {
      NumberRow row;
      row.pointer = now[i].pointer;
      row.parameter = now[i].parameter;
      row.whole = now[i].whole();
      index_.emplace(row.pointer, i);
      rows_.push_back(std::move(row));
    }
  }
  for (auto& row : rows_) row.assumption = nullptr;
  for (const auto& assumption : scenario_.assumptions)
    if (const auto at = index_.find(assumption.pointer); at != index_.end()) rows_[at->second].assumption = &assumption;

  changed_ = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].value = now[i].value();
    const auto original = originals_.find(rows_[i].pointer);
    rows_[i].original = original == originals_.end() ? rows_[i].value : original->second;
    changed_ += rows_[i].changed();
  }
}

const NumberRow* NumberTable::find(std::string_view pointer) const {
  const auto at = index_.find(std::string(pointer));
  return at == index_.end() ? nullptr : &rows_[at->second];
}

}  // namespace curseur::ui
