#include "io/answer_writer.hpp"

#include "io/constraint_text.hpp"
#include "io/json_writer.hpp"
#include "io/result_writer.hpp"

namespace curseur::io {
namespace {

using namespace curseur::core;

constexpr std::string_view kQuantileKeys[] = {"p5", "p25", "p50", "p75", "p95"};
constexpr std::string_view kAgainstNames[] = {"distress", "idle", "cvar5", "autonomy"};

void number(JsonWriter& json, std::string_view key, double value) { json.key(key).number(value); }
void estimate(JsonWriter& json, std::string_view key, const Estimate& found) {
  json.key(key).begin_object();
  number(json, "mean", found.mean);
  number(json, "se", found.se);
  json.end_object();
}
void probability(JsonWriter& json, std::string_view key, const Probability& found) {
  json.key(key).begin_object();
  number(json, "probability", found.probability);
  number(json, "se", found.se);
  json.end_object();
}
void levers_at(JsonWriter& json, const std::vector<LeverRange>& levers, const Point& at) {
  json.key("levers").begin_object();
  for (std::size_t k = 0; k < levers.size(); ++k) number(json, levers[k].pointer, at[k]);
  json.end_object();
}
void quantiles(JsonWriter& json, const Quantiles& found) {
  for (std::size_t k = 0; k < found.size(); ++k) number(json, kQuantileKeys[k], found[k]);
}

// One overload a kind of answer, in the order of QuestionKind.
class AnswerWriter {
 public:
  AnswerWriter(JsonWriter& json, const QuestionOptions& options) : json_(json), options_(options) {}

  void operator()(const Optimum& found) {
    levers_at(json_, found.levers, found.at);
    number(json_, "risk", options_.risk);
    number(json_, "objective", found.objective.mean);
    number(json_, "objective_se", found.objective.se);
    json_.key("feasible").boolean(found.feasible);
    json_.key("constraints").begin_array();
    for (const auto& kept : found.constraints) {
      json_.begin_object();
      json_.key("constraint").string(constraint_text(kept.constraint));
      number(json_, "value", kept.found.mean);
      number(json_, "se", kept.found.se);
      json_.key("binds").boolean(kept.binds);
      json_.key("broken").boolean(kept.broken);
      json_.end_object();
    }
    json_.end_array();
    write_metrics(json_, found.summary);
    json_.key("plateau").begin_object();
    for (std::size_t k = 0; k < found.levers.size(); ++k)
      json_.key(found.levers[k].pointer).numbers(std::array{found.plateau[k].low, found.plateau[k].high});
    json_.end_object();
    json_.key("along").begin_object();
    for (std::size_t k = 0; k < found.levers.size(); ++k) {
      json_.key(found.levers[k].pointer).begin_array();
      for (const auto& point : found.along[k]) {
        json_.begin_object();
        number(json_, "value", point.value);
        estimate(json_, "objective", point.objective);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.end_object();
    json_.key("evaluations").integer(found.evaluations);
    json_.key("limit").integer(found.limit);
  }

  void operator()(const Map& found) {
    json_.key("levers").begin_array();
    for (std::size_t k = 0; k < 2; ++k) {
      json_.begin_object().key("pointer").string(found.levers[k].pointer);
      json_.key("positions").numbers(found.positions[k]).end_object();
    }
    json_.end_array();
    json_.key("best").integer(found.best);
    json_.key("points").begin_array();
    for (std::size_t second = 0; second < found.positions[1].size(); ++second)
      for (std::size_t first = 0; first < found.positions[0].size(); ++first) {
        json_.begin_object();
        json_.key("at").numbers(std::array{found.positions[0][first], found.positions[1][second]});
        write_metrics(json_, found.at(first, second));
        json_.end_object();
      }
    json_.end_array();
  }

  void operator()(const Frontier& found) {
    json_.key("points").begin_array();
    for (const auto& point : found.points) {
      json_.begin_object();
      levers_at(json_, found.levers, point.at);
      estimate(json_, "npv", point.npv);
      number(json_, "cvar5", point.cvar5);
      estimate(json_, "distress", point.distress);
      estimate(json_, "idle", point.idle);
      estimate(json_, "autonomy", point.autonomy);
      json_.end_object();
    }
    json_.end_array();
    json_.key("frontiers").begin_object();
    for (const Against against : kAgainst) {
      json_.key(kAgainstNames[static_cast<std::size_t>(against)]).begin_object();
      json_.key("points").row(found.best(against), [&](std::size_t k) { json_.integer(k); });
      json_.key("nearest_better");
      if (const auto better = found.nearest_better(against)) json_.integer(*better);
      else json_.null();
      json_.end_object();
    }
    json_.end_object();
  }

  void operator()(const Comparison& found) {
    json_.key("settings").begin_array();
    for (const auto& summary : found.summaries) {
      json_.begin_object();
      write_metrics(json_, summary);
      json_.end_object();
    }
    json_.end_array();
    json_.key("differences").begin_array();
    for (const auto& differences : found.differences) {
      json_.begin_object();
      for (const auto& info : metric_infos()) {
        const auto& difference = differences[static_cast<std::size_t>(info.metric)];
        json_.key(measure_name(info.metric)).begin_object();
        number(json_, "mean", difference.mean.mean);
        number(json_, "se", difference.mean.se);
        quantiles(json_, difference.quantiles);
        probability(json_, "better", difference.better);
        probability(json_, "worse", difference.worse);
        json_.end_object();
      }
      json_.end_object();
    }
    json_.end_array();
    json_.key("changes").begin_array();
    for (const auto& change : found.changes) {
      json_.begin_object().key("pointer").string(change.pointer);
      json_.key("values").row(change.values, [&](const std::optional<double>& value) {
        if (value) json_.number(*value);
        else json_.null();
      });
      json_.end_object();
    }
    json_.end_array();
  }

  void operator()(const Sensitivity& found) {
    json_.key("present").begin_object();
    write_metrics(json_, found.present);
    json_.end_object();
    json_.key("inputs").begin_array();
    for (std::size_t k = 0; k < found.inputs.size(); ++k) write_input(found, k);
    json_.end_array();
    json_.key("variance").begin_object();
    for (std::size_t asked = 0; asked < kAskedCount; ++asked) {
      const auto& joint = found.joint[asked];
      if (joint.rank_correlation.empty()) continue;
      json_.key(measure_name(kAsked[asked])).begin_object();
      number(json_, "assumptions", joint.variance.rows);
      number(json_, "world", joint.variance.columns);
      number(json_, "both", joint.variance.both);
      number(json_, "explained_by_regression", joint.regression.r2);
      json_.end_object();
    }
    json_.end_object();
  }

  void operator()(const Stress& found) {
    json_.key("distressed").integer(found.distressed);
    json_.key("distress_month");
    if (found.month) {
      json_.begin_object();
      quantiles(json_, *found.month);
      json_.end_object();
    } else {
      json_.null();
    }
    json_.key("months_seen").integer(found.months_seen);
    json_.key("shifts").begin_array();
    for (const auto& shift : found.shifts) {
      json_.begin_object().key("quantity").string(shift.name).key("unit").string(unit_of(shift.kind));
      estimate(json_, "distressed", shift.distressed);
      estimate(json_, "others", shift.others);
      estimate(json_, "shift", shift.shift);
      json_.end_object();
    }
    json_.end_array();
    json_.key("typical");
    if (found.typical) story(*found.typical);
    else json_.null();
  }

  void operator()(const Worth& found) {
    json_.key("positions").numbers(found.positions);
    number(json_, "best", found.positions[found.best]);
    estimate(json_, "now", found.now);
    estimate(json_, "bound", found.bound);
    estimate(json_, "perfect_information", found.perfect);
    estimate(json_, "present", found.present);
    estimate(json_, "gap_to_bound", found.present_gap);
    json_.key("partial_information").begin_array();
    for (const auto& known : found.known) write_known(known);
    write_known(found.once);
    write_known(found.by_month);
    json_.end_array();
    estimate(json_, "waiting", found.waiting);
    json_.key("waiting_months").integer(kWait);
    probability(json_, "waiting_better", found.waiting_better);
  }

 private:
  void story(const Story& found) {
    json_.begin_object().key("path").integer(found.path);
    number(json_, "npv", found.metrics[static_cast<std::size_t>(Metric::npv)]);
    json_.key("events").begin_array();
    for (const StoryEvent& event : found.events) {
      json_.begin_object()
          .key("month")
          .integer(event.month)
          .key("kind")
          .string(name_of(event.kind))
          .key("index")
          .integer(event.index);
      number(json_, "value", event.value);
      number(json_, "expected", event.expected);
      json_.end_object();
    }
    json_.end_array().end_object();
  }
  void write_known(const Worth::Known& known) {
    json_.begin_object().key("quantity").string(known.name);
    estimate(json_, "value", known.value);
    json_.end_object();
  }
  void write_input(const Sensitivity& found, std::size_t k) {
    json_.begin_object().key("pointer").string(found.inputs[k].pointer);
    number(json_, "low", found.inputs[k].low);
    number(json_, "high", found.inputs[k].high);
    for (std::size_t asked = 0; asked < kAskedCount; ++asked) {
      json_.key(measure_name(kAsked[asked])).begin_object();
      const auto& swing = found.tornado[k][asked];
      estimate(json_, "at_low", swing.low);
      estimate(json_, "at_high", swing.high);
      const auto& joint = found.joint[asked];
      if (!joint.rank_correlation.empty()) {
        estimate(json_, "rank_correlation", joint.rank_correlation[k]);
        estimate(json_, "regression_weight", {joint.regression.weights[k], joint.regression.se[k]});
      }
      if (!found.sobol[asked].empty()) {
        estimate(json_, "first_order", found.sobol[asked][k].first);
        estimate(json_, "total", found.sobol[asked][k].total);
      }
      json_.end_object();
    }
    json_.end_object();
  }

  JsonWriter& json_;
  const QuestionOptions& options_;
};

}  // namespace

std::string answer_json(const core::Scenario& scenario, const core::QuestionOptions& options,
                        const core::Answer& answer) {
  JsonWriter json;
  json.begin_object();
  write_head(json, scenario, options.futures.paths, options.futures.seed, false);
  std::visit(AnswerWriter(json, options), answer);
  json.end_object();
  return std::move(json).take();
}

}  // namespace curseur::io
