// One list of the members of each type serves writing and reading.
#include "app/run/engine_bytes.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>
#include <variant>
#include <vector>

#include "io/scenario_reader.hpp"
#include "io/scenario_writer.hpp"

namespace curseur::app {
namespace {

class ByteWriter {
 public:
  static constexpr bool kReads = false;
  void raw(const void* from, std::size_t size) { bytes.append(static_cast<const char*>(from), size); }
  std::string bytes;
};

// After the first shortfall everything reads as zero and ok() is false.
class ByteReader {
 public:
  static constexpr bool kReads = true;
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
  void raw(void* to, std::size_t size) {
    if (size > rest_.size()) {
      ok_ = false;
      std::memset(to, 0, size);
      return;
    }
    if (size > 0) std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  // A count of things of so many bytes each, no more than can still come.
  std::size_t count(std::uint64_t told, std::size_t bytes_each) {
    if (told <= rest_.size() / bytes_each) return static_cast<std::size_t>(told);
    ok_ = false;
    return 0;
  }
  bool done() const { return ok_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

template <class A, class T>
requires std::is_arithmetic_v<T> || std::is_enum_v<T>
void pass(A& archive, T& value) {
  if constexpr (std::is_same_v<T, bool>) {  // not every byte is one
    std::uint8_t byte = value ? 1 : 0;
    archive.raw(&byte, 1);
    value = byte != 0;
  } else {
    archive.raw(&value, sizeof value);
  }
}

template <class A, class Items>
void pass_items(A& archive, Items& items) {
  using Item = typename Items::value_type;
  std::uint64_t count = items.size();
  pass(archive, count);
  if constexpr (A::kReads) items.resize(archive.count(count, std::is_arithmetic_v<Item> ? sizeof(Item) : 1));
  if constexpr (std::is_arithmetic_v<Item>) archive.raw(items.data(), items.size() * sizeof(Item));
  else
    for (auto& item : items) pass(archive, item);
}
template <class A, class T>
void pass(A& archive, std::vector<T>& items) {
  pass_items(archive, items);
}
template <class A>
void pass(A& archive, std::string& text) {
  pass_items(archive, text);
}
template <class A, class T, std::size_t kSize>
void pass(A& archive, std::array<T, kSize>& items) {
  for (auto& item : items) pass(archive, item);
}
template <class A, class T>
void pass(A& archive, std::optional<T>& value) {
  std::uint8_t has = value.has_value() ? 1 : 0;
  pass(archive, has);
  if constexpr (A::kReads) value = has ? std::optional<T>(T{}) : std::nullopt;
  if (value) pass(archive, *value);
}
template <class A, class T, class... Rest>
void pass(A& archive, T& first, Rest&... rest) requires(sizeof...(Rest) > 0) {
  pass(archive, first);
  pass(archive, rest...);
}

template <class A>
void pass(A& a, core::Estimate& x) {
  pass(a, x.mean, x.se);
}
template <class A>
void pass(A& a, core::Probability& x) {
  pass(a, x.probability, x.se);
}
template <class A>
void pass(A& a, core::Summary& x) {
  pass(a, x.mean, x.se, x.quantiles, x.cvar5);
}
template <class A>
void pass(A& a, core::MonthSummary& x) {
  pass(a, x.quantiles, x.share, x.share_se);
}
template <class A>
void pass(A& a, core::Irr& x) {
  pass(a, x.value, x.status);
}
template <class A>
void pass(A& a, core::RunSummary& x) {
  pass(a, x.amounts, x.distress, x.idle, x.short_of_supply, x.distress_month, x.payback_month, x.irr);
}
template <class A>
void pass(A& a, core::Fan& x) {
  pass(a, x.quantiles, x.mean);
}
template <class A>
void pass(A& a, core::Verdict& x) {
  pass(a, x.too_slow, x.right, x.too_fast);
}
template <class A>
void pass(A& a, core::Best& x) {
  pass(a, x.position, x.low, x.high);
}
template <class A>
void pass(A& a, Histogram& x) {
  pass(a, x.low, x.high, x.shares);
}
template <class A>
void pass(A& a, core::PathMetrics& x) {
  pass(a, x.columns);
}
template <class A>
void pass(A& a, core::MonthlyValues<float>& x) {
  std::uint64_t columns = x.columns(), months = x.months(), paths = x.paths();
  std::vector<std::uint8_t> wanted;
  for (std::size_t column = 0; column < columns; ++column) wanted.push_back(x.has(column) ? 1 : 0);
  pass(a, wanted, months, paths);
  if constexpr (A::kReads) {
    std::uint64_t kept = 0;
    for (const std::uint8_t has : wanted) kept += has;
    if (months > 0 && paths > 0 && a.count(kept * months * paths, sizeof(float)) < kept * months * paths) return;
    x = core::MonthlyValues<float>(std::vector<bool>(wanted.begin(), wanted.end()), static_cast<std::size_t>(months),
                                   static_cast<std::size_t>(paths));
  }
  for (std::size_t column = 0; column < wanted.size(); ++column)
    for (std::size_t t = 0; x.has(column) && t < x.months(); ++t) a.raw(x.at(column, t), x.paths() * sizeof(float));
}
template <class A>
void pass(A& a, core::ChartRun& x) {
  pass(a, x.metrics, x.monthly, x.flows);
}
template <class A>
void pass(A& a, Outcome& x) {
  pass(a, x.version, x.paths, x.complete, x.digest, x.summary, x.histograms, x.fans, x.mean_flow, x.median);
}
template <class A>
void pass(A& a, CursorPoint& x) {
  pass(a, x.pace, x.npv, x.npv_median, x.npv_cvar5, x.verdict);
}
template <class A>
void pass(A& a, CursorSweep& x) {
  pass(a, x.sweep_version, x.paths, x.complete, x.points, x.best_mean, x.best_median, x.best_cvar5);
}
template <class A>
void pass(A& a, Progress& x) {
  pass(a, x.paths_done, x.paths_wanted, x.milliseconds, x.threads, x.busy, x.question);
}
template <class A>
void pass(A& a, core::LeverRange& x) {
  pass(a, x.pointer, x.low, x.high);
}
template <class A>
void pass(A& a, core::Constraint& x) {
  pass(a, x.metric, x.at_most, x.bound);
}
template <class A>
void pass(A& a, core::Optimum::Kept& x) {
  pass(a, x.constraint, x.found, x.binds, x.broken);
}
template <class A>
void pass(A& a, core::Optimum::Range& x) {
  pass(a, x.low, x.high);
}
template <class A>
void pass(A& a, core::Optimum::Along& x) {
  pass(a, x.value, x.objective);
}
template <class A>
void pass(A& a, core::Optimum& x) {
  pass(a, x.levers, x.at, x.objective, x.summary, x.feasible, x.constraints, x.plateau, x.along, x.evaluations,
       x.limit);
}
template <class A>
void pass(A& a, core::Map& x) {
  pass(a, x.levers, x.positions, x.summaries, x.best);
}
template <class A>
void pass(A& a, core::FrontierPoint& x) {
  pass(a, x.at, x.npv, x.distress, x.idle, x.autonomy, x.cvar5);
}
template <class A>
void pass(A& a, core::Frontier& x) {
  pass(a, x.levers, x.points);
}
template <class A>
void pass(A& a, core::PairedDifference& x) {
  pass(a, x.mean, x.quantiles, x.better, x.worse);
}
template <class A>
void pass(A& a, core::Comparison::Change& x) {
  pass(a, x.pointer, x.values);
}
template <class A>
void pass(A& a, core::Comparison& x) {
  pass(a, x.summaries, x.differences, x.changes);
}
template <class A>
void pass(A& a, core::StandardisedRegression& x) {
  pass(a, x.weights, x.se, x.r2);
}
template <class A>
void pass(A& a, core::TwoWay& x) {
  pass(a, x.rows, x.columns, x.both);
}
template <class A>
void pass(A& a, core::SobolIndex& x) {
  pass(a, x.first, x.total);
}
template <class A>
void pass(A& a, core::Sensitivity::Swing& x) {
  pass(a, x.low, x.high);
}
template <class A>
void pass(A& a, core::Sensitivity::Joint& x) {
  pass(a, x.rank_correlation, x.regression, x.variance);
}
template <class A>
void pass(A& a, core::Sensitivity& x) {
  pass(a, x.inputs, x.present, x.tornado, x.joint, x.sobol);
}
template <class A>
void pass(A& a, core::Stress::Shift& x) {
  pass(a, x.kind, x.index, x.name, x.distressed, x.others, x.shift);
}
template <class A>
void pass(A& a, core::StoryEvent& x) {
  pass(a, x.month, x.kind, x.index, x.value, x.expected);
}
template <class A>
void pass(A& a, core::Story& x) {
  pass(a, x.path, x.metrics, x.events, x.series);
}
template <class A>
void pass(A& a, Stories& x) {
  pass(a, x.version, x.picked_version, x.stories);
}
template <class A>
void pass(A& a, core::Stress& x) {
  pass(a, x.paths, x.distressed, x.month, x.months_seen, x.shifts, x.typical);
}
template <class A>
void pass(A& a, core::Worth::Known& x) {
  pass(a, x.kind, x.index, x.name, x.value);
}
template <class A>
void pass(A& a, core::Worth& x) {
  pass(a, x.positions, x.best, x.now, x.bound, x.perfect, x.present, x.present_gap, x.known, x.once, x.by_month,
       x.waiting, x.waiting_better);
}
template <class A, std::size_t kAlternative = 0>
void pass_answer(A& a, core::Answer& x, std::size_t index) {
  if constexpr (kAlternative < std::variant_size_v<core::Answer>) {
    if (index != kAlternative) return pass_answer<A, kAlternative + 1>(a, x, index);
    if constexpr (A::kReads) x.template emplace<kAlternative>();
    pass(a, std::get<kAlternative>(x));
  }
}
template <class A>
void pass(A& a, core::Fault& x) {
  pass(a, x.pointer, x.message);
}
template <class A>
void pass(A& a, Finding& x) {
  std::uint64_t index = x.answer.index();
  pass(a, x.version, x.asked_version, x.kind, x.paths, x.complete, x.faults, index);
  pass_answer(a, x.answer, static_cast<std::size_t>(index));
}
template <class A, class T>
void pass(A& a, std::shared_ptr<const T>& x) {
  std::optional<T> value;
  if (x) value = *x;
  pass(a, value);
  if constexpr (A::kReads) x = value ? std::make_shared<const T>(std::move(*value)) : nullptr;
}
template <class A>
void pass(A& a, Differences& x) {
  pass(a, x.version, x.baseline_version, x.paths, x.by_metric);
}
template <class A>
void pass(A& a, Versions& x) {
  pass(a, x.version, x.sweep_version, x.asked_version, x.baseline_version, x.picked_version, x.report_version);
}
template <class A>
void pass(A& a, EngineNews& x) {
  pass(a, x.outcome, x.sweep, x.finding, x.baseline_outcome, x.differences, x.stories, x.drivers, x.progress,
       x.versions, x.idle);
}
template <class A>
void pass(A& a, Pick& x) {
  pass(a, x.series, x.month, x.value);
}
template <class A>
void pass(A& a, Asked& x) {
  pass(a, x.kind, x.risk, x.levers, x.constraints, x.indices);
}
// A setting as what is simulated of it.
template <class A>
void pass_setting(A& a, core::Scenario& scenario, bool& is_sound) {
  std::string text;
  if constexpr (!A::kReads) text = io::write_scenario(scenario);
  pass(a, text);
  if constexpr (A::kReads) {
    auto reading = io::read_scenario(text);
    is_sound = is_sound && reading.scenario.has_value();
    if (reading.scenario) scenario = std::move(*reading.scenario);
  }
}
// Where each setting stands in it: the open one, as it was loaded and the pins where a question compares them, the
// baseline.
template <class A>
bool pass_document(A& a, Document& x) {
  bool is_sound = true;
  pass(a, x.seed, x.versions(), x.asked, x.baseline, x.picked, x.reported);
  pass_setting(a, x.scenario, is_sound);
  const bool compares = x.asked && x.asked->kind == core::QuestionKind::compare;
  if (compares) pass_setting(a, x.original, is_sound);
  std::uint64_t pins = x.pins.size();
  pass(a, pins);
  if constexpr (A::kReads) x.pins.resize(static_cast<std::size_t>(std::min<std::uint64_t>(pins, kMostPins)));
  for (std::size_t i = 0; i < x.pins.size(); ++i) {
    if (!compares && x.baseline != i) continue;
    pass(a, x.pins[i].name, x.pins[i].content.seed);
    pass_setting(a, x.pins[i].content.scenario, is_sound);
  }
  return is_sound;
}

}  // namespace

std::string bytes_of(const Document& document) {
  ByteWriter writer;
  Document copy = document;
  pass_document(writer, copy);
  return std::move(writer.bytes);
}

std::optional<Document> document_of(std::string_view bytes) {
  ByteReader reader(bytes);
  Document document;
  if (!pass_document(reader, document) || !reader.done()) return std::nullopt;
  return document;
}

std::string bytes_of(const EngineNews& news) {
  ByteWriter writer;
  EngineNews copy = news;
  pass(writer, copy);
  return std::move(writer.bytes);
}

std::optional<EngineNews> news_of(std::string_view bytes) {
  ByteReader reader(bytes);
  EngineNews news;
  pass(reader, news);
  if (!reader.done()) return std::nullopt;
  return news;
}

}  // namespace curseur::app
