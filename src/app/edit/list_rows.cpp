// Rows that are added and removed, with what belongs to them.
#include <algorithm>
#include <utility>

#include "app/edit/lists.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

using core::Scenario;

// An id that no entry uses yet: "region-4".
template <class Entry>
std::string free_id(const std::vector<Entry>& entries, const std::string& stem) {
  for (std::size_t n = entries.size() + 1;; ++n) {
    const std::string id = stem + "-" + std::to_string(n);
    if (std::none_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; })) return id;
  }
}

// A name that no entry uses yet: "Region 4".
template <class Entry>
core::Text free_name(const std::vector<Entry>& entries, const char* key) {
  const NameIndex names(entries, Language::en);
  for (std::size_t n = entries.size() + 1;; ++n) {
    const std::string number = std::to_string(n);
    const core::Text name = in_all(key, {{"n", core::Text(number)}});
    const auto& wordings = name.wordings();
    const auto is_taken = [&](const auto& wording) { return names.has(wording.text); };
    if (std::none_of(wordings.begin(), wordings.end(), is_taken)) return name;
  }
}

// Removes the ranges and sources of removed rows and renumbers those of later rows.
void renumber_assumptions(Scenario& scenario, const std::string& list, std::size_t gone) {
  std::vector<core::Assumption> kept;
  for (auto& assumption : scenario.assumptions) {
    std::string& pointer = assumption.pointer;
    if (pointer.starts_with(list + "/")) {
      const std::size_t begin = list.size() + 1, end = std::min(pointer.find('/', begin), pointer.size());
      const std::size_t index = std::stoul(pointer.substr(begin, end - begin));
      if (index == gone) continue;
      if (index > gone) pointer = pointer.substr(0, begin) + std::to_string(index - 1) + pointer.substr(end);
    }
    kept.push_back(std::move(assumption));
  }
  scenario.assumptions = std::move(kept);
}

template <class Entry>
void erase(Scenario& scenario, std::vector<Entry>& entries, const std::string& list, std::size_t row) {
  entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(row));
  renumber_assumptions(scenario, list, row);
}

void remove_segment(Scenario& scenario, std::size_t row) {
  for (std::size_t c = scenario.contracts.size(); c-- > 0;)
    if (scenario.contracts[c].segment == scenario.segments[row].id)
      erase(scenario, scenario.contracts, "/contracts", c);
  erase(scenario, scenario.segments, "/segments", row);
}

void remove_region(Scenario& scenario, std::size_t row) {
  const std::string id = scenario.regions[row].id;
  for (std::size_t s = scenario.segments.size(); s-- > 0;)
    if (scenario.segments[s].region == id) remove_segment(scenario, s);
  erase(scenario, scenario.regions, "/regions", row);
  if (scenario.training.region == id) scenario.training.region = scenario.regions[0].id;
}

template <class Entry>
Entry like_last(const std::vector<Entry>& entries, Entry plain) {
  return entries.empty() ? plain : entries.back();
}

}  // namespace

bool add_row(Scenario& scenario, List list) {
  if (row_count(scenario, list) >= most_rows(scenario, list)) return false;
  switch (list) {
    case List::contracts: {
      if (scenario.segments.empty()) return false;
      const core::Contract plain{scenario.segments[0].id, 0, std::min(36, scenario.months), 100, 1};
      scenario.contracts.push_back(like_last(scenario.contracts, plain));
      return true;
    }
    case List::equity: {
      auto& rounds = scenario.finance.equity;
      core::EquityRound round = like_last(rounds, {0, 100, 1});
      if (!rounds.empty())
        round.month = std::max(round.month, std::min(round.month + 12, scenario.months - 1));  // one year later
      rounds.push_back(round);
      return true;
    }
    case List::deliveries: {
      auto& regions = scenario.regions;
      const auto has_room = [](const core::Region& region) { return region.committed.size() < core::kMaxDeliveries; };
      const auto last = std::find_if(regions.rbegin(), regions.rend(),
                                     [&](const auto& region) { return !region.committed.empty() && has_room(region); });
      auto& region = last != regions.rend() ? *last : *std::find_if(regions.begin(), regions.end(), has_room);
      region.committed.push_back(like_last(region.committed, {std::min(12, scenario.months - 1), 1000, 1, 30}));
      return true;
    }
    case List::regions: {
      core::Region region = scenario.regions.back();
      region.id = free_id(scenario.regions, "region");
      region.name = free_name(scenario.regions, "lists.region_n");
      region.own_initial = region.power_initial = 0;
      region.committed.clear();
      scenario.regions.push_back(std::move(region));
      return true;
    }
    case List::segments: {
      core::Segment segment = like_last(scenario.segments, core::Segment{});
      if (scenario.segments.empty()) segment.region = scenario.regions[0].id;
      segment.id = free_id(scenario.segments, "segment");
      segment.name = free_name(scenario.segments, "lists.segment_n");
      scenario.segments.push_back(std::move(segment));
      return true;
    }
  }
  return false;
}

bool remove_row(Scenario& scenario, List list, std::size_t row) {
  switch (list) {
    case List::contracts:
      erase(scenario, scenario.contracts, "/contracts", row);
      break;
    case List::equity:
      erase(scenario, scenario.finance.equity, "/finance/equity", row);
      break;
    case List::segments:
      remove_segment(scenario, row);
      break;
    case List::deliveries: {
      const auto [region, index] = delivery_at(scenario, row);
      erase(scenario, scenario.regions[region].committed, "/regions/" + std::to_string(region) + "/committed", index);
      break;
    }
    case List::regions:
      if (scenario.regions.size() == 1) return false;
      remove_region(scenario, row);
      break;
  }
  return true;
}

}  // namespace curseur::app
