#include "app/edit/change_list.hpp"

#include <algorithm>

#include "app/say/names.hpp"
#include "app/say/words.hpp"
#include "core/decide/compare.hpp"

namespace curseur::app {
namespace {

using core::Scenario;

constexpr List kAll[] = {List::regions, List::segments, List::contracts, List::deliveries, List::equity};

template <class Entry>
bool have_same_ids(const std::vector<Entry>& a, const std::vector<Entry>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Entry& x, const Entry& y) { return x.id == y.id; });
}

// Whether rows can be matched by their number in both.
bool has_same_rows(const Scenario& a, const Scenario& b, List list) {
  switch (list) {
    case List::regions:
      return have_same_ids(a.regions, b.regions);
    case List::segments:
      return have_same_ids(a.segments, b.segments);
    case List::contracts:
      return a.contracts.size() == b.contracts.size();
    case List::equity:
      return a.finance.equity.size() == b.finance.equity.size();
    case List::deliveries:
      break;
  }
  return std::equal(a.regions.begin(), a.regions.end(), b.regions.begin(), b.regions.end(),
                    [](const auto& x, const auto& y) { return x.committed.size() == y.committed.size(); });
}

bool is_in(std::string_view pointer, List list) {
  switch (list) {
    case List::regions:
      return pointer.starts_with("/regions/");
    case List::segments:
      return pointer.starts_with("/segments/");
    case List::contracts:
      return pointer.starts_with("/contracts/");
    case List::equity:
      return pointer.starts_with("/finance/equity/");
    case List::deliveries:
      break;
  }
  return pointer.starts_with("/regions/") && pointer.find("/committed/") != std::string_view::npos;
}

const core::Assumption* assumption_of(const Scenario& scenario, std::string_view pointer) {
  for (const auto& assumption : scenario.assumptions)
    if (assumption.pointer == pointer) return &assumption;
  return nullptr;
}

class Comparer {
 public:
  Comparer(const Scenario& original, const Scenario& now, Language language)
      : original_(original), now_(now), language_(language) {}

  std::vector<Change> compare() && {
    for (const List list : kAll)
      if (!has_same_rows(original_, now_, list)) other_.push_back(list);
    numbers();
    for (const List list : kAll)
      std::find(other_.begin(), other_.end(), list) == other_.end() ? texts(list) : rows(list);
    for (const auto& assumption : now_.assumptions) range(assumption.pointer);
    for (const auto& assumption : original_.assumptions)
      if (assumption_of(now_, assumption.pointer) == nullptr) range(assumption.pointer);
    return std::move(made_);
  }

 private:
  bool is_told_by_list(std::string_view pointer) const {
    return std::any_of(other_.begin(), other_.end(), [&](List list) { return is_in(pointer, list); });
  }

  void numbers() {
    for (const auto& change : core::changes_between({original_, now_})) {
      if (is_told_by_list(change.pointer)) continue;
      const auto text = [&](const std::optional<double>& value) {
        return value ? number_value_text(now_, change.pointer, *value, language_)
                     : std::string(word(language_, "changes.none"));
      };
      made_.push_back({ChangeKind::number,
                       change.pointer,
                       {},
                       number_name(now_, change.pointer, language_),
                       text(change.values[0]),
                       text(change.values[1])});
    }
  }

  void texts(List list) {
    for (std::size_t row = 0; row < row_count(now_, list); ++row)
      for (const Column& column : columns_of(list)) {
        if (column.kind == CellKind::number || (column.kind == CellKind::reference && !refers_elsewhere(list, row)))
          continue;
        std::string before = cell_text(original_, list, row, column, language_),
                    after = cell_text(now_, list, row, column, language_);
        for (const Language other : languages()) {  // a name may have changed in another language only
          if (before != after || column.kind != CellKind::name) break;
          before = cell_text(original_, list, row, column, other), after = cell_text(now_, list, row, column, other);
        }
        if (before == after) continue;
        const std::string name = column_name(column, language_) + " (" + row_name(now_, list, row, language_) + ")";
        made_.push_back({ChangeKind::text, cell_pointer(now_, list, row, column), list, name, before, after});
      }
  }

  // Compares by id, because the row it refers to may have a new name. A delivery that moved changes the lists' sizes.
  bool refers_elsewhere(List list, std::size_t row) const {
    if (list == List::contracts) return original_.contracts[row].segment != now_.contracts[row].segment;
    return list == List::segments && original_.segments[row].region != now_.segments[row].region;
  }

  void rows(List list) {
    const auto count = [&](const Scenario& scenario) {
      return counted(language_, "lists.rows", row_count(scenario, list));
    };
    const bool is_of_region =
        list == List::deliveries && std::find(other_.begin(), other_.end(), List::regions) != other_.end();
    if (!is_of_region)
      made_.push_back({ChangeKind::list, "", list, list_name(list, language_), count(original_), count(now_)});
  }

  void range(const std::string& pointer) {
    const core::Assumption *before = assumption_of(original_, pointer), *after = assumption_of(now_, pointer);
    if ((before && after && *before == *after) || is_told_by_list(pointer)) return;
    const bool is_of_range = !before || !after || before->low != after->low || before->high != after->high;
    const auto text = [&](const core::Assumption* given) {
      if (!given) return std::string(word(language_, "changes.none"));
      if (!is_of_range)
        return before->source != after->source ? text_of(given->source, language_)
               : before->note != after->note   ? text_of(given->note, language_)
                                               : std::string(word(language_, quality_key(given->quality)));
      return fill(language_, "assumptions.from_to",
                  {{"low", number_value_text(now_, pointer, given->low, language_)},
                   {"high", number_value_text(now_, pointer, given->high, language_)}});
    };
    const char* key = is_of_range                       ? "changes.range"
                      : before->source != after->source ? "changes.source"
                      : before->note != after->note     ? "changes.note"
                                                        : "changes.quality";
    made_.push_back({ChangeKind::range,
                     pointer,
                     {},
                     fill(language_, key, {{"name", number_name(now_, pointer, language_)}}),
                     text(before),
                     text(after)});
  }

  const Scenario &original_, &now_;
  Language language_;
  std::vector<List> other_;  // lists whose rows now differ
  std::vector<Change> made_;
};

template <class Entry>
bool has(const std::vector<Entry>& entries, const std::string& id) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& one) { return one.id == id; });
}

// The list to restore for this one to come back; the rows it depends on may be gone too.
List list_with_owners(const Scenario& original, const Scenario& now, List list) {
  if (list == List::contracts && !std::all_of(original.contracts.begin(), original.contracts.end(),
                                              [&](const auto& one) { return has(now.segments, one.segment); }))
    list = List::segments;
  if (list == List::segments && !std::all_of(original.segments.begin(), original.segments.end(),
                                             [&](const auto& one) { return has(now.regions, one.region); }))
    list = List::regions;
  return list;
}

void put_rows_back(const Scenario& original, Scenario& now, List list) {
  switch (list) {
    case List::regions:  // what belongs to a region comes and goes with it
      now.regions = original.regions;
      now.training.region = original.training.region;
      [[fallthrough]];
    case List::segments:
      now.segments = original.segments;
      [[fallthrough]];
    case List::contracts:
      now.contracts = original.contracts;
      break;
    case List::equity:
      now.finance.equity = original.finance.equity;
      break;
    case List::deliveries:
      for (std::size_t r = 0; r < now.regions.size(); ++r) now.regions[r].committed = original.regions[r].committed;
  }
  // Ranges and sources are matched by the numbers they describe.
  const auto belongs = [&](const core::Assumption& assumption) {
    const bool has_segments = list == List::regions, has_contracts = has_segments || list == List::segments;
    return is_in(assumption.pointer, list) || (has_segments && is_in(assumption.pointer, List::segments)) ||
           (has_contracts && is_in(assumption.pointer, List::contracts));
  };
  std::erase_if(now.assumptions, belongs);
  std::copy_if(original.assumptions.begin(), original.assumptions.end(), std::back_inserter(now.assumptions), belongs);
}

}  // namespace

bool is_same_number(const Scenario& a, const Scenario& b, std::string_view pointer) {
  const bool is_moved = std::any_of(std::begin(kAll), std::end(kAll),
                                    [&](List list) { return is_in(pointer, list) && !has_same_rows(a, b, list); });
  return !is_moved && core::parameter_at(a, pointer) && core::parameter_at(b, pointer);
}

std::vector<Change> changes_since(const Scenario& original, const Scenario& now, Language language) {
  return Comparer(original, now, language).compare();
}

Scenario put_back(const Scenario& original, Scenario now, const Change& change) {
  switch (change.kind) {
    case ChangeKind::number:
      if (const auto value = core::number_value(original, change.pointer))
        core::find_number(now, change.pointer)->set(*value);
      break;
    case ChangeKind::list:
      put_rows_back(original, now, list_with_owners(original, now, change.list));
      break;
    case ChangeKind::text:
      for (std::size_t row = 0; row < row_count(now, change.list); ++row)
        for (const Column& column : columns_of(change.list))
          if (column.kind != CellKind::number && cell_pointer(now, change.list, row, column) == change.pointer) {
            if (column.kind == CellKind::name)
              (change.list == List::regions ? now.regions[row].name : now.segments[row].name) =
                  change.list == List::regions ? original.regions[row].name : original.segments[row].name;
            else if (change.list == List::contracts) now.contracts[row].segment = original.contracts[row].segment;
            else if (change.list == List::segments) now.segments[row].region = original.segments[row].region;
          }
      break;
    case ChangeKind::range: {
      const core::Assumption* const before = assumption_of(original, change.pointer);
      const auto at = std::find_if(now.assumptions.begin(), now.assumptions.end(),
                                   [&](const auto& given) { return given.pointer == change.pointer; });
      if (before && at != now.assumptions.end()) *at = *before;
      else if (before) now.assumptions.push_back(*before);
      else if (at != now.assumptions.end()) now.assumptions.erase(at);
      break;
    }
  }
  return now;
}

}  // namespace curseur::app
