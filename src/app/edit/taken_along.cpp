#include "app/edit/taken_along.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "app/say/words.hpp"

namespace curseur::app {
namespace {

constexpr std::size_t kNamed = 6;  // more names than these are only counted

class Counter {
 public:
  Counter(const core::Scenario& scenario, Language language) : scenario_(scenario), language_(language) {}

  void add_segments_of(const std::string& region) {
    for (std::size_t s = 0; s < scenario_.segments.size(); ++s) {
      if (scenario_.segments[s].region != region) continue;
      made_.segments.push_back(text_of(scenario_.segments[s].name, language_));
      add_pointer(row_pointer(scenario_, List::segments, s));
      add_contracts_of(scenario_.segments[s].id);
    }
  }
  void add_contracts_of(const std::string& segment) {
    for (std::size_t c = 0; c < scenario_.contracts.size(); ++c) {
      if (scenario_.contracts[c].segment != segment) continue;
      ++made_.contracts;
      add_pointer(row_pointer(scenario_, List::contracts, c));
    }
  }
  // The ranges and sources of the numbers below.
  void add_pointer(const std::string& pointer) {
    made_.assumptions += static_cast<std::size_t>(std::ranges::count_if(
        scenario_.assumptions, [&](const auto& one) { return one.pointer.starts_with(pointer + "/"); }));
  }

  TakenAlong made_;

 private:
  const core::Scenario& scenario_;
  Language language_;
};

std::string quoted_in_row(const std::vector<std::string>& names, Language language) {
  std::string text;
  for (const auto& name : names)
    text += (text.empty() ? "" : ", ") + fill(language, "imported.quoted", {{"text", name}});
  return text;
}

const char* kind_of(List list) {
  switch (list) {
    case List::contracts:
      return "imported.contracts";
    case List::equity:
      return "imported.equity";
    case List::deliveries:
      return "imported.deliveries";
    case List::regions:
      return "imported.regions";
    case List::segments:
      break;
  }
  return "imported.segments";
}

std::string words_for(const TakenAlong& gone, List list, bool has_segments_left, Language language) {
  std::string things;
  const auto add = [&](const char* kind, std::size_t count, const std::vector<std::string>& names = {}) {
    if (count == 0) return;
    things += (things.empty() ? "" : ", ") + counted(language, kind, count);
    if (!names.empty() && names.size() <= kNamed)
      things += fill(language, "imported.in_brackets", {{"names", quoted_in_row(names, language)}});
  };
  add(kind_of(list), gone.entries.size(), has_names(list) ? gone.entries : std::vector<std::string>{});
  add("imported.segments", gone.segments.size(), gone.segments);
  add("imported.contracts", gone.contracts);
  add("imported.deliveries", gone.deliveries);
  add("imported.assumptions", gone.assumptions);
  std::string words = fill(language, "imported.goes", {{"things", things}});
  if (!gone.training_moves_to.empty())
    words += " " + fill(language, "imported.training_moves", {{"name", gone.training_moves_to}});
  if (!has_segments_left) words += std::string(" ") + word(language, "imported.no_segments_left");
  return words;
}

}  // namespace

TakenAlong taken_along(const core::Scenario& scenario, List list, const std::vector<bool>& kept,
                       const std::string& training_moves_to, Language language) {
  Counter counter(scenario, language);
  TakenAlong& gone = counter.made_;
  for (std::size_t row = 0; row < kept.size(); ++row) {
    if (kept[row]) continue;
    gone.entries.push_back(row_name(scenario, list, row, language));
    counter.add_pointer(row_pointer(scenario, list, row));
    if (list == List::segments) counter.add_contracts_of(scenario.segments[row].id);
    if (list != List::regions) continue;
    const core::Region& region = scenario.regions[row];
    gone.deliveries += region.committed.size();
    if (scenario.training.region == region.id) gone.training_moves_to = training_moves_to;
    counter.add_segments_of(region.id);
  }
  if (gone.entries.empty()) return {};
  const bool has_segments_left =
      list != List::regions || scenario.segments.empty() || gone.segments.size() < scenario.segments.size();
  gone.words = words_for(gone, list, has_segments_left, language);
  return gone;
}

}  // namespace curseur::app
