#include "io/result/describe.hpp"

#include <array>
#include <string>
#include <string_view>

#include "core/decide/option.hpp"
#include "core/decide/question.hpp"
#include "core/model/parameters.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"
#include "io/result/result_types.hpp"

namespace curseur::io {
namespace {

using namespace curseur::core;

JsonWriter& text(JsonWriter& json, std::string_view key, std::string_view value) { return json.key(key).string(value); }
JsonWriter& number(JsonWriter& json, std::string_view key, double value) { return json.key(key).number(value); }

// ---- Parameters ----------------------------------------------------------------------------------------------------

constexpr std::string_view kEnds[] = {"both", "high_only", "low_only", "neither"};

void write_parameter(JsonWriter& json, const Parameter& parameter, bool whole) {
  json.begin_object();
  text(json, "name", parameter.name);
  text(json, "unit", parameter.unit);
  json.key("whole").boolean(whole);
  number(json, "low", parameter.low);
  number(json, "high", parameter.high);
  text(json, "ends", kEnds[static_cast<std::size_t>(parameter.ends)]);
  json.key("slider").numbers(std::array{parameter.slider_low, parameter.slider_high});
  number(json, "step", parameter.step);
  text(json, "scale", parameter.scale == Scale::linear ? "linear" : "logarithmic");
  json.key("since").integer(static_cast<std::uint64_t>(parameter.since));
  json.key("otherwise");
  if (parameter.otherwise) json.number(*parameter.otherwise);
  else json.null();
  json.end_object();
}

void write_parameters(JsonWriter& json) {
  json.key("parameters").begin_array();
  for (const auto& [parameter, whole] : number_kinds()) write_parameter(json, *parameter, whole);
  json.end_array();
}

void write_lists(JsonWriter& json) {
  struct List {
    std::string_view name;
    std::size_t least, most;
  };
  constexpr List kLists[] = {{"regions", 1, kMaxRegions},
                             {"regions.committed", 0, kMaxDeliveries},
                             {"segments", 0, kMaxSegments},
                             {"contracts", 0, kMaxContracts},
                             {"finance.equity", 0, kMaxDeliveries}};
  json.key("lists").begin_array();
  for (const auto& list : kLists) {
    json.begin_object();
    text(json, "name", list.name);
    json.key("least").integer(list.least).key("most").integer(list.most).end_object();
  }
  json.end_array();
}

// ---- Metrics and series --------------------------------------------------------------------------------------------

constexpr std::string_view kMetricKinds[] = {"amount", "month", "flag"};

void write_metric_infos(JsonWriter& json) {
  json.key("metrics").begin_array();
  for (const auto& info : metric_infos()) {
    json.begin_object();
    text(json, "name", info.name);
    text(json, "unit", info.unit);
    text(json, "kind", kMetricKinds[static_cast<std::size_t>(info.kind)]);
    text(json, "better", info.direction > 0 ? "more" : "less");
    text(json, "measure", info.measure);
    text(json, "section", info.section);
    text(json, "meaning", info.meaning);
    text(json, "meaning_fr", info.meaning_fr);
    json.end_object();
  }
  json.end_array();
}

void write_series(JsonWriter& json, const SeriesInfo& info, bool by_region) {
  json.begin_object();
  text(json, "name", info.name);
  text(json, "unit", info.unit);
  json.key("by_region").boolean(by_region);
  text(json, "meaning", info.meaning);
  text(json, "meaning_fr", info.meaning_fr);
  json.end_object();
}

void write_series_infos(JsonWriter& json) {
  json.key("series").begin_array();
  for (std::size_t k = 0; k < kSeries; ++k) write_series(json, series_info(static_cast<Series>(k)), false);
  for (std::size_t k = 0; k < kRegionSeries; ++k) write_series(json, series_info(static_cast<RegionSeries>(k)), true);
  json.end_array();
}

// ---- What can be asked ---------------------------------------------------------------------------------------------

void write_option(JsonWriter& json, const Option& option) {
  json.begin_object();
  text(json, "key", option.key);
  text(json, "flag", option.flag);
  text(json, "kind", name_of(option.kind));
  const bool is_number =
      option.kind == OptionKind::whole || option.kind == OptionKind::number || option.kind == OptionKind::pair;
  const bool has_range = option.low != 0 || option.high != 0;
  if (has_range) number(json, "low", option.low);
  if (has_range) number(json, "high", option.high);
  if (is_number && has_range) number(json, "otherwise", option.otherwise);
  if (!option.otherwise_text.empty()) text(json, "otherwise_text", option.otherwise_text);
  text(json, "help", option.help);
  if (!option.detail.empty()) text(json, "detail", option.detail);
  json.end_object();
}

template <class Options>
void write_options(JsonWriter& json, std::string_view key, const Options& options) {
  json.key(key).begin_array();
  for (const auto& option : options) write_option(json, option);
  json.end_array();
}

void write_question(JsonWriter& json, const QuestionInfo& question) {
  json.begin_object();
  text(json, "name", question.name);
  text(json, "summary", question.summary);
  json.key("usual_paths").integer(question.usual_paths);
  json.key("most_paths").integer(question.most_paths);
  json.key("rounds").row(question.rounds, [&](const QuestionRound& round) { json.integer(round.paths); });
  write_options(json, "options", question.options);
  json.end_object();
}

}  // namespace

void write_catalogue(JsonWriter& json) {
  write_parameters(json);
  write_lists(json);
  write_metric_infos(json);
  write_series_infos(json);
  json.key("simulations").begin_object();
  write_options(json, "run", run_options());
  write_options(json, "sweep", sweep_options());
  json.end_object();
  write_options(json, "question_options", question_options());
  json.key("questions").begin_array();
  for (const QuestionKind kind : questions_in_order_of_asking()) write_question(json, info_of(kind));
  json.end_array();
  write_result_types(json);
}

}  // namespace curseur::io
