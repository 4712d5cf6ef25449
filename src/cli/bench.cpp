#include "cli/bench.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "cli/files.hpp"
#include "cli/number_text.hpp"
#include "core/model/parameters.hpp"
#include "core/stats/run_report.hpp"
#include "engine/threads.hpp"
#include "io/json/json_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/version.hpp"

namespace curseur::cli {
namespace {

constexpr int kRepetitions = 5;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// Returns the fastest of several runs, because disturbances only ever make a measurement slower.
double seconds_of(const core::Scenario& scenario, const core::RunOptions& options, core::Wanted wanted,
                  std::size_t threads) {
  engine::Threads pool(threads);
  double best = 0;
  for (int i = 0; i < kRepetitions; ++i) {
    const double begin = now();
    core::report(scenario, options, wanted, pool.executor(), core::block_of(pool.count()));
    const double taken = now() - begin;
    best = i == 0 ? taken : std::min(best, taken);
  }
  return best;
}

std::string processor_name() {
  const auto reading = read_file("/proc/cpuinfo");
  const auto at = reading.problem.empty() ? reading.text.find("model name") : std::string::npos;
  if (at == std::string::npos) return "unknown processor";
  const auto begin = reading.text.find(": ", at) + 2;
  return reading.text.substr(begin, reading.text.find('\n', begin) - begin);
}

std::string compiler_name() {
#if defined(__clang__)
  return "clang " + std::to_string(__clang_major__) + "." + std::to_string(__clang_minor__);
#else
  return "g++ " + std::to_string(__GNUC__) + "." + std::to_string(__GNUC_MINOR__);
#endif
}

// Returns `count` items; beyond the given ones they are copies of the first with new names.
template <class Item>
void repeat(std::vector<Item>& items, std::size_t count) {
  const std::size_t given = items.size();
  while (items.size() > count) items.pop_back();
  for (std::size_t i = given; i < count; ++i) {
    Item copy = items[i % given];
    copy.id += "-" + std::to_string(i);
    items.push_back(std::move(copy));
  }
}

void measure_costs(core::Scenario scenario, core::RunOptions options, Bench& made) {
  scenario.assumptions.clear();  // they refer to list entries that change here
  const auto measure = [&](const std::string& what, std::size_t size, const core::Scenario& tried, std::size_t paths) {
    options.paths = paths;
    made.costs.push_back({what, size, seconds_of(tried, options, {}, 1)});
  };
  const std::size_t paths = std::max<std::size_t>(made.paths / 2, 1);
  for (const std::size_t factor : {1, 2, 4, 8})
    measure("paths", paths * factor / 2, scenario, std::max<std::size_t>(paths * factor / 2, 1));
  for (const int months : {60, 120, 240, 480}) {
    auto tried = scenario;
    tried.months = months;
    measure("months", static_cast<std::size_t>(months), tried, paths);
  }
  // Adds only regions or only segments, so each case shows the cost of one kind.
  for (const std::size_t count : {3, 6, 12, 24}) {
    auto tried = scenario;
    repeat(tried.regions, count);
    measure("regions", count, tried, paths);
  }
  for (const std::size_t factor : {1, 2, 4, 8}) {
    auto tried = scenario;
    repeat(tried.segments, scenario.segments.size() * factor);
    measure("segments", scenario.segments.size() * factor, tried, paths);
  }
}

}  // namespace

Bench bench(std::size_t paths, std::size_t threads, std::ostream* progress) {
  const auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  Bench made;
  made.processor = processor_name();
  made.compiler = compiler_name();
  made.threads = threads;
  made.paths = paths;
  made.months = static_cast<std::size_t>(scenario.months);
  core::RunOptions options;
  options.paths = paths;
  const double path_months = static_cast<double>(paths) * static_cast<double>(scenario.months);
  const auto measure = [&](core::InstructionSet set, std::size_t count, bool monthly) {
    if (progress)
      *progress << '\r' << core::name_of(set) << ", " << count << (count == 1 ? " thread   " : " threads   ")
                << std::flush;
    options.instructions = set;
    made.speeds.push_back(
        {set, count, monthly, path_months / seconds_of(scenario, options, {.monthly = monthly}, count)});
  };
  for (const auto set : core::instruction_sets())
    for (const bool monthly : {false, true}) measure(set, 1, monthly);
  for (const bool monthly : {false, true})
    if (threads > 1) measure(core::best_instruction_set(), threads, monthly);
  options.instructions = core::best_instruction_set();
  if (progress) *progress << "\rwhat grows with what   " << std::flush;
  measure_costs(scenario, options, made);
  if (progress) *progress << "\r                       \r" << std::flush;
  return made;
}

std::string bench_text(const Bench& bench) {
  std::string text = bench.processor + ", " + std::to_string(bench.threads) +
                     (bench.threads == 1 ? " thread" : " threads") + ", " + bench.compiler + ", curseur " +
                     std::string(io::version()) + "\n" + count_text(bench.paths) + " paths of " +
                     std::to_string(bench.months) + " months, the fastest of " + std::to_string(kRepetitions) + "\n\n";
  text += padded_right("instructions", 14) + padded_left("threads", 8) + padded_left("metrics", 16) +
          padded_left("and quantiles", 16) + "   million path-months a second\n";
  for (std::size_t i = 0; i + 1 < bench.speeds.size(); i += 2) {
    const auto &plain = bench.speeds[i], &monthly = bench.speeds[i + 1];
    text += padded_right(core::name_of(plain.instructions), 14) + padded_left(std::to_string(plain.threads), 8) +
            padded_left(fixed_text(plain.path_months / 1e6, 2), 16) +
            padded_left(fixed_text(monthly.path_months / 1e6, 2), 16) + "\n";
  }
  text += "\nWhat grows with what, one thread:\n";
  const BenchCost* first = nullptr;
  const BenchCost* before = nullptr;
  for (const auto& cost : bench.costs) {
    if (!before || before->what != cost.what) {
      first = &cost;
      text += padded_right(cost.what, 10);
    } else {
      text += std::string(10, ' ');
    }
    // Milliseconds for each one more than in the first case; equal values mean linear growth.
    text += padded_left(count_text(cost.size), 10) + padded_left(fixed_text(1e3 * cost.seconds, 1) + " ms", 12);
    if (&cost != first) {
      const double more = static_cast<double>(cost.size - first->size);
      const std::size_t unit = first->what == "paths" ? 1000 : 1;
      text += padded_left(fixed_text(1e3 * (cost.seconds - first->seconds) / more * static_cast<double>(unit), 3), 10) +
              " ms for each " + (unit == 1 ? "" : "1,000 ") + "more";
    }
    text += "\n";
    before = &cost;
  }
  return text;
}

std::string bench_json(const Bench& bench) {
  io::JsonWriter json;
  json.begin_object();
  json.key("curseur")
      .string(io::version())
      .key("processor")
      .string(bench.processor)
      .key("compiler")
      .string(bench.compiler);
  json.key("threads").integer(bench.threads).key("paths").integer(bench.paths).key("months").integer(bench.months);
  json.key("speeds").begin_array();
  for (const auto& speed : bench.speeds) {
    json.begin_object()
        .key("instructions")
        .string(core::name_of(speed.instructions))
        .key("threads")
        .integer(speed.threads);
    json.key("monthly").boolean(speed.monthly).key("path_months_per_second").number(speed.path_months).end_object();
  }
  json.end_array().key("costs").begin_array();
  for (const auto& cost : bench.costs)
    json.begin_object()
        .key("what")
        .string(cost.what)
        .key("size")
        .integer(cost.size)
        .key("seconds")
        .number(cost.seconds)
        .end_object();
  json.end_array().end_object();
  return std::move(json).take();
}

}  // namespace curseur::cli
