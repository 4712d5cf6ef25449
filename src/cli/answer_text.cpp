#include "cli/answer_text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "cli/number_text.hpp"
#include "io/fault.hpp"
#include "io/json/json_writer.hpp"

namespace curseur::cli {
namespace {

using namespace curseur::core;

constexpr std::size_t kNameWidth = 40, kWidth = 18, kNowWidth = 4;
constexpr int kMostDecimals = 12;
constexpr std::size_t kRows = 15;  // shown of a long list; the JSON has them all

std::string unit_behind(const AmountUnit& unit) { return (*unit.unit == '\0' ? "" : " ") + std::string(unit.unit); }
// "EUR 26.4 bn", "EUR 340 m", "EUR 40.0 k"
std::string money(double meur) {
  const AmountUnit unit = money_unit(meur);
  const double shown = meur * unit.factor;
  return "EUR " + fixed_text(shown, shown == 0 ? 0 : decimals_for(shown)) + unit_behind(unit);
}
std::string money(const Estimate& found) {
  const AmountUnit unit =
      money_unit(std::fabs(found.mean) >= 1 ? found.mean : std::max(std::fabs(found.mean), found.se));
  const double mean = found.mean * unit.factor, se = found.se * unit.factor;
  const int decimals = mean == 0 && se == 0 ? 0 : decimals_for(mean == 0 ? se : mean);
  return "EUR " + fixed_text(mean, decimals) + " ± " + fixed_text(se, decimals) + unit_behind(unit);
}
std::string percent(double share) { return share_text(share) + " %"; }
std::string percent(const Estimate& found) { return share_text(found.mean) + " ± " + share_text(found.se) + " %"; }
std::string percent(const Probability& found) { return percent(Estimate{found.probability, found.se}); }
std::string plain(double value) { return plain_text(value); }
std::string plain(const Estimate& found) {
  const double size = std::max(std::fabs(found.mean), found.se);
  int decimals = decimals_for(size);
  for (double least = 0.1; size > 0 && size < least && decimals < kMostDecimals; least /= 10) ++decimals;
  return fixed_text(found.mean, decimals) + " ± " + fixed_text(found.se, decimals);
}

std::string value_text(Metric metric, const Estimate& found) {
  switch (measured_as(metric)) {
    case MetricFamily::money:
      return money(found);
    case MetricFamily::share:
      return percent(found);
    default:
      return plain(found);
  }
}

std::string name_cell(std::string_view name) { return padded_right(io::printable(name), kNameWidth); }
std::string cells(std::initializer_list<std::string> texts) {
  std::string line;
  for (const auto& text : texts) line += padded_left(text, kWidth);
  return line + "\n";
}
std::string levers_text(const std::vector<LeverRange>& levers, const Point& at) {
  std::string text;
  for (std::size_t k = 0; k < levers.size(); ++k) text += (k > 0 ? ", " : "") + levers[k].pointer + " " + plain(at[k]);
  return io::printable(text);
}

class AnswerTeller {
 public:
  AnswerTeller(const Scenario& scenario, const QuestionOptions& options) : scenario_(scenario), options_(options) {}

  std::string operator()(const Optimum& found) const {
    std::string text = found.feasible
                           ? "Best at " + levers_text(found.levers, found.at) + ": " + money(found.objective) + "."
                           : "The constraints cannot be met together within these ranges; they are broken least at " +
                                 levers_text(found.levers, found.at) + ".";
    for (std::size_t k = 0; k < found.levers.size(); ++k)
      if (found.at_end[k]) text += "\n" + end_text(*found.at_end[k], io::printable(found.levers[k].pointer));
    text += "\n\n" + name_cell("Lever");
    text += found.feasible ? cells({"best", "as good from", "to"}) : cells({"least broken"});
    for (std::size_t k = 0; k < found.levers.size(); ++k) {
      text += name_cell(found.levers[k].pointer);
      text += found.feasible ? cells({plain(found.at[k]), plain(found.plateau[k].low), plain(found.plateau[k].high)})
                             : cells({plain(found.at[k])});
    }
    text += "\n";
    for (const auto& kept : found.constraints)
      text += name_cell(text_of(kept.constraint)) +
              cells({value_text(kept.constraint.metric, kept.found)}).substr(0, kWidth + 1) +
              (kept.broken  ? "  broken\n"
               : kept.binds ? "  binds\n"
                            : "  kept\n");
    text += facts(found.summary);
    return text + "\nObjective: " + plain(1 - options_.risk) + " mean + " + plain(options_.risk) +
           " mean of the worst 5 % of npv." +
           (found.feasible ? " As good: within its standard error of the best, the other levers held.\n" : "\n") +
           std::to_string(found.evaluations) + " settings simulated, at most " + std::to_string(found.limit) + ".\n";
  }

  std::string operator()(const Map& found) const {
    const std::size_t width = found.positions[0].size();
    std::string text = "Highest mean npv at " +
                       levers_text({found.levers[0], found.levers[1]},
                                   {found.positions[0][found.best % width], found.positions[1][found.best / width]}) +
                       ": " + money(estimate_of(found.summaries[found.best], Metric::npv)) + ".\n";
    const auto ends = best_ends(found);
    for (std::size_t k = 0; k < ends.size(); ++k)
      if (ends[k]) text += end_text(*ends[k], io::printable(found.levers[k].pointer)) + "\n";
    double size = 0;
    for (const auto& summary : found.summaries) size = std::max(size, std::fabs(summary[Metric::npv].mean));
    const AmountUnit unit = money_unit(size);
    const int decimals = std::min(2, 1 + decimals_for(size * unit.factor));
    for (const Metric metric : {Metric::npv, Metric::distress_month}) {
      text += std::string("\n") +
              (metric == Metric::npv ? "Mean npv, " + money_head(unit) : "Probability of distress, %") +
              "; across: " + io::printable(found.levers[0].pointer) +
              ", down: " + io::printable(found.levers[1].pointer) + "\n" + padded_left("", 8);
      for (const double position : found.positions[0]) text += padded_left(plain(position), 9);
      text += "\n";
      for (std::size_t second = 0; second < found.positions[1].size(); ++second) {
        text += padded_left(plain(found.positions[1][second]), 8);
        for (std::size_t first = 0; first < width; ++first) {
          const double value = estimate_of(found.at(first, second), metric).mean;
          text += padded_left(metric == Metric::npv ? fixed_text(value * unit.factor, decimals) : share_text(value), 9);
        }
        text += "\n";
      }
    }
    return text;
  }

  std::string operator()(const Frontier& found) const {
    const auto best = found.best(Against::distress);
    const bool is_on = std::find(best.begin(), best.end(), 0u) != best.end();
    const auto better = found.nearest_better(Against::distress);
    std::string text = is_on ? "No setting tried beats the present one in both npv and distress.\n"
                       : better
                           ? "The present setting is beaten: " + levers_text(found.levers, found.points[*better].at) +
                                 " gives " + money(found.points[*better].npv) + " at " +
                                 percent(found.points[*better].distress) + " distress.\n"
                           : "The present setting is beaten in distress at equal npv.\n";
    text += "\nNot beaten in npv and distress:\n" + padded_left("", kNowWidth);
    for (const auto& lever : found.levers) text += padded_left(io::printable(lever.pointer), lever_width(lever));
    text += cells({"npv", "distress", "worst 5 %", "autonomy"});
    for (const std::size_t k : best) text += point_line(found, k, "");
    return text + "\n" + point_line(found, 0, "Now");
  }

  std::string operator()(const Comparison& found) const {
    std::string text;
    for (std::size_t k = 0; k < found.differences.size(); ++k) {
      const auto& npv = found.differences[k][static_cast<std::size_t>(Metric::npv)];
      text += "Setting " + std::to_string(k + 2) + " against 1: npv " +
              (npv.mean.mean >= 0 ? "higher by " : "lower by ") +
              money(Estimate{std::fabs(npv.mean.mean), npv.mean.se}) + "; better in " + percent(npv.better) +
              " of futures, worse in " + percent(npv.worse) + ".\n";
    }
    for (std::size_t k = 0; k < found.differences.size(); ++k) {
      text += "\n" + name_cell("Setting " + std::to_string(k + 2) + " less 1, path by path") +
              cells({"difference", "better in"});
      for (const auto& info : metric_infos()) {
        const auto& difference = found.differences[k][static_cast<std::size_t>(info.metric)];
        text += name_cell(measure_name(info.metric)) +
                cells({value_text(info.metric, difference.mean), percent(difference.better.probability)});
      }
    }
    text += found.changes.empty() ? "\nNo number differs.\n" : "\n" + name_cell("What differs");
    for (std::size_t k = 0; !found.changes.empty() && k < found.summaries.size(); ++k)
      text += padded_left("setting " + std::to_string(k + 1), kWidth);
    if (!found.changes.empty()) text += "\n";
    for (const auto& change : found.changes) {
      text += name_cell(change.pointer);
      for (const auto& value : change.values) text += padded_left(value ? plain(*value) : "none", kWidth);
      text += "\n";
    }
    return text;
  }

  std::string operator()(const Sensitivity& found) const {
    std::vector<std::size_t> order(found.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto swing = [&](std::size_t k) {
      return std::fabs(found.tornado[k][0].high.mean - found.tornado[k][0].low.mean);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return swing(a) > swing(b); });
    std::string text = io::printable(found.inputs[order[0]].pointer) + " moves npv most: by " + money(swing(order[0])) +
                       " over its range, all else as it is.\n";
    const auto& joint = found.joint[0];
    if (!joint.rank_correlation.empty())
      text += "Of the variance of npv, " + percent(joint.variance.rows) + " comes from the assumptions, " +
              percent(joint.variance.columns) + " from the world, " + percent(joint.variance.both) +
              " from both together.\n";
    text += "\n" + name_cell("One at a time: mean npv") +
            cells({"at its low", "at its high", "rank correlation", "weight"});
    for (std::size_t i = 0; i < std::min(order.size(), kRows); ++i) {
      const std::size_t k = order[i];
      const auto& ends = found.tornado[k][0];
      text += name_cell(found.inputs[k].pointer) +
              cells({money(ends.low.mean), money(ends.high.mean),
                     joint.rank_correlation.empty() ? "" : plain(joint.rank_correlation[k]),
                     joint.rank_correlation.empty()
                         ? ""
                         : plain(Estimate{joint.regression.weights[k], joint.regression.se[k]})});
    }
    if (order.size() > kRows) text += "and " + std::to_string(order.size() - kRows) + " more in the JSON\n";
    if (!joint.rank_correlation.empty())
      text += "Weights: standardised regression, which explains " + percent(joint.regression.r2) + ".\n";
    if (!found.sobol[0].empty()) {
      std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return found.sobol[0][a].total.mean > found.sobol[0][b].total.mean;
      });
      text += "\n" + name_cell("Sobol's indices of mean npv") + cells({"alone", "with all others"});
      for (std::size_t i = 0; i < std::min(order.size(), kRows); ++i)
        text += name_cell(found.inputs[order[i]].pointer) +
                cells({percent(found.sobol[0][order[i]].first), percent(found.sobol[0][order[i]].total)});
    }
    return text;
  }

  std::string operator()(const Stress& found) const {
    if (found.distressed == 0) return "None of " + count_text(found.paths) + " futures ends in distress.\n";
    std::string text = percent(static_cast<double>(found.distressed) / static_cast<double>(found.paths)) +
                       " of futures end in distress, half of them before " +
                       calendar_text(scenario_, (*found.month)[2]) + ".\n";
    if (found.shifts.empty()) return text + "All do, so nothing tells them apart.\n";
    text += "What sets them apart most: " + found.shifts[0].name + ".\n\n" + name_cell("Mean of the path") +
            cells({"in distress", "others", "shift, in sd", "unit"});
    for (std::size_t i = 0; i < std::min(found.shifts.size(), kRows); ++i) {
      const auto& shift = found.shifts[i];
      text += name_cell(shift.name) + cells({plain(shift.distressed), plain(shift.others), plain(shift.shift),
                                             std::string(unit_of(shift.kind))});
    }
    text += "\nWhat varies by month is seen over the first " + std::to_string(found.months_seen) + " months.\n";
    text += "\nA typical one of them, path " + std::to_string(found.typical->path) + ":\n";
    for (const StoryEvent& event : found.typical->events)
      text += padded_right(calendar_text(scenario_, static_cast<double>(event.month)), 10) + event_text(event) + "\n";
    return text;
  }

  std::string operator()(const Worth& found) const {
    std::string text =
        "Knowing the whole future before setting the pace would be worth " + money(found.perfect) + ".\n";
    text += "Waiting " + std::to_string(kWait) + " months with every order is " +
            (found.waiting.mean < 0 ? "a loss of " : "worth ") +
            money(Estimate{std::fabs(found.waiting.mean), found.waiting.se}) + " on average, and better in " +
            percent(found.waiting_better) + " of futures.\n\n";
    text += name_cell("Best pace for the mean") + cells({plain(found.positions[found.best]), money(found.now)});
    if (const auto end = end_of(found.best, found.positions.size())) text += end_text(*end, kPaceRange.pointer) + "\n";
    text += name_cell("Present pace") + cells({plain(scenario_.planning.pace), money(found.present)});
    text += name_cell("Bound: the best pace per future") + cells({"", money(found.bound)});
    text += "\n" + name_cell("Knowing one thing alone") + cells({"is worth"});
    for (std::size_t i = 0; i < std::min(found.known.size(), kRows); ++i)
      text += name_cell(found.known[i].name) + cells({money(found.known[i].value)});
    text += name_cell("all that is drawn once") + cells({money(found.once.value)});
    return text + name_cell("all that varies by month") + cells({money(found.by_month.value)}) +
           "\nThe bound is no plan: it knows each future. A group is seen through its most telling quantities.\n";
  }

 private:
  std::string event_text(const StoryEvent& event) const {
    const std::string months = plain(event.value) + (event.value == 1 ? " month" : " months"),
                      number = std::to_string(event.index + 1);
    const auto region = [&] { return io::printable(scenario_.regions.at(event.index).id); };
    switch (event.kind) {
      case EventKind::server_lead:
        return "servers take " + months + ", not " + plain(event.expected);
      case EventKind::facility_lead:
        return "facilities in " + region() + " take " + months + ", not " + plain(event.expected);
      case EventKind::equity_closed:
        return "equity round " + number + " brings " + money(event.value);
      case EventKind::equity_failed:
        return "equity round " + number + " of " + money(event.value) + " fails";
      case EventKind::contract_signed:
        return "contract " + number + " of " + plain(event.value) + " H100e begins";
      case EventKind::contract_missed:
        return "contract " + number + " of " + plain(event.value) + " H100e was not won";
      case EventKind::winter:
        return "an adoption winter begins, " + months;
      case EventKind::cutoff:
        return "rented capacity in " + region() + " is cut off, " + months;
      case EventKind::shortage:
        return "workload goes unserved, " + months + ", up to " + percent(event.expected);
      case EventKind::idleness:
        return "owned capacity stands idle, " + months;
      case EventKind::lowest_cash:
        return "lowest cash: " + money(event.value);
      case EventKind::distress:
        return "the money runs out; rescue of " + money(event.value) + " in all";
      case EventKind::payback:
        return "what was put in has come back";
    }
    return {};
  }
  static std::string facts(const RunSummary& summary) {
    std::string text;
    for (const Metric metric : {Metric::npv, Metric::distress_month, Metric::idle, Metric::short_of_supply,
                                Metric::autonomy, Metric::lost_revenue})
      text += name_cell(measure_name(metric)) + cells({value_text(metric, estimate_of(summary, metric))});
    return text + name_cell("mean of the worst 5 % of npv") + cells({money(*summary[Metric::npv].cvar5)});
  }
  static std::size_t lever_width(const LeverRange& lever) {
    return std::max<std::size_t>(io::printable(lever.pointer).size(), 8) + 2;
  }
  static std::string point_line(const Frontier& found, std::size_t k, std::string_view label) {
    const auto& point = found.points[k];
    std::string line = padded_right(label, kNowWidth);
    for (std::size_t i = 0; i < point.at.size(); ++i)
      line += padded_left(plain(point.at[i]), lever_width(found.levers[i]));
    return line + cells({money(point.npv), percent(point.distress), money(point.cvar5), percent(point.autonomy)});
  }

  const Scenario& scenario_;
  const QuestionOptions& options_;
};

}  // namespace

std::string answer_text(const core::Scenario& scenario, const core::QuestionOptions& options,
                        const core::Answer& answer) {
  return io::printable(scenario.name.english()) + ": " + count_text(options.futures.paths) +
         " futures of each setting, seed " + std::to_string(options.futures.seed) + "\n" +
         std::visit(AnswerTeller(scenario, options), answer);
}

}  // namespace curseur::cli
