#include "io/result/result_writer.hpp"

#include "io/json/json_writer.hpp"
#include "io/result/fields_json.hpp"
#include "io/version.hpp"

namespace curseur::io {

constexpr std::string_view kResultFormat = "curseur/1";  // the shape of every result

void write_value(JsonWriter& json, const core::PathMetrics& metrics) {
  json.begin_object();
  for (const auto& info : core::metric_infos())
    json.key(info.name).row(metrics[info.metric], [&](double value) {
      if (info.kind == core::MetricKind::flag) json.boolean(value != 0);
      else if (info.kind == core::MetricKind::month && value == core::kNoMonth) json.null();
      else json.number(value);
    });
  json.end_object();
}

void write_head(JsonWriter& json, const core::Scenario& scenario, std::size_t paths, std::uint64_t seed, bool median) {
  json.key("curseur").string(version());
  json.key("format").string(kResultFormat);
  json.key("scenario").string(scenario.name.english());
  json.key("paths").integer(paths);
  json.key("seed").integer(seed);
  if (median) json.key("median").boolean(true);
}

std::string run_json(const core::Scenario& scenario, const core::RunOptions& options, const core::RunReport& report) {
  JsonWriter json;
  json.begin_object();
  write_head(json, scenario, report.paths, options.seed, options.median);
  write_members(json, report);
  json.end_object();
  return std::move(json).take();
}

std::string sweep_json(const core::Scenario& scenario, const core::SweepOptions& options, const core::Sweep& sweep,
                       std::span<const core::RunReport> reports) {
  JsonWriter json;
  json.begin_object();
  write_head(json, scenario, options.median ? 1 : options.paths, options.seed, options.median);
  write_members(json, core::with_details(sweep, reports));
  json.end_object();
  return std::move(json).take();
}

std::string answer_json(const core::Scenario& scenario, const core::QuestionOptions& options,
                        const core::Answer& answer) {
  JsonWriter json;
  json.begin_object();
  write_head(json, scenario, options.futures.paths, options.futures.seed, false);
  std::visit([&json](const auto& found) { write_members(json, found); }, answer);
  json.end_object();
  return std::move(json).take();
}

}  // namespace curseur::io
