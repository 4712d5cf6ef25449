#include "app/edit/row_writer.hpp"

#include <algorithm>
#include <utility>

#include "app/say/words.hpp"

namespace curseur::app {

RowPattern::RowPattern(const core::Scenario& scenario, List list) : list_(list), like_(scenario) {
  const std::size_t rows = row_count(like_, list);
  if (rows > 0) name_ = list == List::regions ? like_.regions.back().name : like_.segments.back().name;
  if (list == List::regions) {
    core::Region& region = like_.regions.back();
    region.own_initial = region.power_initial = 0;
    region.committed.clear();
  } else if (rows == 0) {
    core::Segment& segment = like_.segments.emplace_back();
    segment.region = like_.regions[0].id;
  }
}

std::string RowPattern::name(Language language) const { return text_of(name_, language); }

bool RowPattern::is_like_last(const std::string& key) const {
  if (list_ == List::regions) return key != "own_initial" && key != "power_initial";
  return !name_.wordings().empty();
}

std::optional<double> RowPattern::number(const std::string& key) const {
  return core::number_value(like_, row_pointer(like_, list_, row_count(like_, list_) - 1) + "/" + key);
}

void RowPattern::put_into_last(core::Scenario& scenario) const {
  const auto put = [](auto& entry, auto like) {
    like.id = entry.id;
    like.name = entry.name;
    entry = std::move(like);
  };
  if (list_ == List::regions) put(scenario.regions.back(), like_.regions.back());
  else put(scenario.segments.back(), like_.segments.back());
}

RowWriter::RowWriter(const core::Scenario& scenario, List list, const std::vector<bool>& kept)
    : list_(list), scenario_(scenario), places_(kept.size()) {
  if (has_names(list)) pattern_.emplace(scenario, list);
  has_extra_region_ = list == List::regions && std::ranges::find(kept, true) == kept.end();
  for (std::size_t row = kept.size(); row-- > 0;)
    if (!kept[row] && !(has_extra_region_ && row == 0)) remove_row(scenario_, list, row);
  for (std::size_t row = 0, place = 0; row < kept.size(); ++row)
    if (kept[row]) places_[row] = place++;
}

void RowWriter::change(std::size_t row) {
  row_ = places_[row];
  pointers_.push_back(row_pointer(scenario_, list_, row_));
}

void RowWriter::add(std::optional<std::size_t> reference) {
  const std::size_t place = reference.value_or(0);
  switch (list_) {
    case List::contracts:
      scenario_.contracts.emplace_back().segment = scenario_.segments[place].id;
      break;
    case List::equity:
      scenario_.finance.equity.emplace_back();
      break;
    case List::deliveries: {
      auto& deliveries = scenario_.regions[place].committed;
      pointers_.push_back("/regions/" + std::to_string(place) + "/committed/" + std::to_string(deliveries.size()));
      deliveries.emplace_back();
      return;
    }
    case List::regions:
    case List::segments:
      add_row(scenario_, list_);
      pattern_->put_into_last(scenario_);
      if (std::exchange(has_extra_region_, false)) remove_row(scenario_, list_, 0);
      if (list_ == List::segments && reference) scenario_.segments.back().region = scenario_.regions[place].id;
      break;
  }
  row_ = row_count(scenario_, list_) - 1;
  pointers_.push_back(row_pointer(scenario_, list_, row_));
}

void RowWriter::set_name(const std::string& name) {
  core::Text& own = list_ == List::regions ? scenario_.regions.back().name : scenario_.segments.back().name;
  own = core::Text(name);
}

void RowWriter::set_region(std::size_t region) { scenario_.segments[row_].region = scenario_.regions[region].id; }

void RowWriter::set_number(const std::string& key, double value) {
  if (const auto number = core::find_number(scenario_, pointers_.back() + "/" + key)) number->set(value);
}

const core::Scenario& RowWriter::finish() {
  if (std::exchange(has_extra_region_, false)) remove_row(scenario_, list_, 0);  // nothing was added
  return scenario_;
}

}  // namespace curseur::app
