#include "io/result/sameness.hpp"

#include "core/math/bits.hpp"
#include "io/json/json_writer.hpp"
#include "io/result/result_writer.hpp"

namespace curseur::io {
namespace {

// A negative zero counts as zero, as in the digest.
std::string bits_text(double value) { return digest_text(core::bits_of(value == 0 ? 0 : value)); }
std::string line_of(const std::string& head, std::string_view name, double value) {
  return head + " " + std::string(name) + " " + bits_text(value) + " " + number_text(value == 0 ? 0 : value) + "\n";
}

}  // namespace

std::string digest_line(const std::string& id, const core::Scenario& scenario, const core::RunOptions& options,
                        const core::ForEach& for_each) {
  const auto run = core::run(scenario, options, for_each);
  return id + " " + std::to_string(options.paths) + " " + digest_text(core::digest(run.metrics)) + "\n";
}

std::string path_digest_lines(const core::Scenario& scenario, const core::RunOptions& options,
                              const core::ForEach& for_each) {
  const auto run = core::run(scenario, options, for_each);
  std::string lines;
  for (std::size_t path = 0; path < options.paths; ++path) {
    std::uint64_t hash = core::kFnvOffset;
    for (const auto& column : run.metrics.columns) hash = core::fnv1a(column[path], hash);
    lines += std::to_string(path) + " " + digest_text(hash) + "\n";
  }
  return lines;
}

std::string trace_lines(const core::Scenario& scenario, const core::RunOptions& given, std::size_t path) {
  core::RunOptions options = given;
  options.series = core::all_series(scenario);
  const core::Run run = core::run_around(scenario, options, path);
  const std::size_t lane = path % core::kBatch;
  const auto names = core::series_names(scenario);
  std::string lines;
  for (std::size_t t = 0; t < run.monthly.months(); ++t)
    for (std::size_t column = 0; column < names.size(); ++column)
      lines += line_of("month " + std::to_string(t), names[column], run.monthly.at(column, t)[lane]);
  for (const auto& info : core::metric_infos()) lines += line_of("metric", info.name, run.metrics[info.metric][lane]);
  return lines;
}

}  // namespace curseur::io
