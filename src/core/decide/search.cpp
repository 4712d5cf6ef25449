// The search asks for points by repeating itself: each time it runs from its start, reads what is already known, and
// stops at the first unknown point. COBYLA itself costs microseconds per evaluation, so repeating it is cheap compared
// with a simulation.
#include "core/decide/search.hpp"

#include <algorithm>
#include <cobyla.h>
#include <memory>
#include <numeric>

namespace curseur::core {
namespace {

// The search runs from this many of the best points of the sequence, then once more from the best point of all.
constexpr std::size_t kRestarts = 3;
// Shares of the box: the first step of those runs, that of the last run, and the step at which a run has converged.
constexpr double kFirstStep = 0.15, kLastStep = 0.04, kClose = 1e-9;

double broken(const Tried& tried) {
  double sum = 0;
  for (const double room : tried.room) sum += std::max(0.0, -room);
  return sum;
}

// One repetition of the search: answers each point it asks for from what is known, and keeps the first unknown one.
class Tape {
 public:
  Tape(const SearchBox& box, std::span<const Tried> seen) : box_(box), seen_(seen) {}

  // What is known about the next point; null from the first unknown point on.
  const Tried* ask(const double* unit) {
    if (wanted_ || next_ == box_.limit) return nullptr;
    if (next_ < seen_.size()) return &seen_[next_++];
    Point at(box_.low.size());
    for (std::size_t d = 0; d < at.size(); ++d)
      at[d] = std::clamp(box_.low[d] + unit[d] * (box_.high[d] - box_.low[d]), box_.low[d], box_.high[d]);
    wanted_ = std::move(at);
    return nullptr;
  }
  Point unit_of(const Point& at) const {
    Point unit(at.size());
    for (std::size_t d = 0; d < at.size(); ++d) unit[d] = (at[d] - box_.low[d]) / (box_.high[d] - box_.low[d]);
    return unit;
  }
  const SearchBox& box() const { return box_; }
  std::size_t asked() const { return next_; }
  std::span<const Tried> known() const { return seen_.first(next_); }
  bool ended() const { return wanted_ || next_ == box_.limit; }
  std::optional<Point> wanted() && { return std::move(wanted_); }

 private:
  const SearchBox& box_;
  std::span<const Tried> seen_;
  std::size_t next_ = 0;
  std::optional<Point> wanted_;
};

// COBYLA asks for the value of a point and then for its constraints.
struct SearchRun {
  Tape& tape;
  const Tried* last = nullptr;
  int force_stop = 0, evaluations = 0;
};

double value_of(unsigned, const double* unit, double*, void* data) {
  SearchRun& run = *static_cast<SearchRun*>(data);
  run.last = run.tape.ask(unit);
  if (run.last) return -run.last->value;
  run.force_stop = 1;
  return 0;
}
void constraints_of(unsigned count, double* result, unsigned, const double*, double*, void* data) {
  const SearchRun& run = *static_cast<SearchRun*>(data);
  for (unsigned k = 0; k < count; ++k) result[k] = run.last ? -run.last->room[k] : 0;
}

void climb(Tape& tape, Point unit, double step, std::size_t evaluations) {
  const auto dimensions = static_cast<unsigned>(unit.size()),
             constraints = static_cast<unsigned>(tape.box().constraints);
  const Point low(dimensions, 0.0), high(dimensions, 1.0), close(dimensions, kClose), steps(dimensions, step);
  std::vector<double> tolerances(constraints, 0.0);
  SearchRun run{tape};
  nlopt_constraint kept{constraints, nullptr, constraints_of, nullptr, &run, tolerances.data()};
  nlopt_stopping stop{};
  stop.n = dimensions;
  stop.minf_max = -HUGE_VAL;
  stop.xtol_abs = close.data();
  stop.nevals_p = &run.evaluations;
  stop.maxeval = static_cast<int>(evaluations);
  stop.force_stop = &run.force_stop;
  double lowest = 0;
  cobyla_minimize(dimensions, value_of, &run, constraints > 0 ? 1 : 0, &kept, 0, nullptr, low.data(), high.data(),
                  unit.data(), &lowest, &stop, steps.data());
}

}  // namespace

bool Tried::feasible() const { return broken(*this) == 0; }

bool is_better(const Tried& a, const Tried& b) {
  const double broken_a = broken(a), broken_b = broken(b);
  return broken_a != broken_b ? broken_a < broken_b : broken_a == 0 && a.value > b.value;
}

std::optional<Point> next_point(const SearchBox& box, std::span<const Tried> seen) {
  Tape tape(box, seen);
  const std::size_t dimensions = box.low.size();
  const std::size_t first = std::min(box.limit / 2, 8 + 6 * dimensions);
  tape.ask(tape.unit_of(box.start).data());
  for (const Point& unit : sobol_points(dimensions, first)) tape.ask(unit.data());
  if (tape.ended()) return std::move(tape).wanted();

  std::vector<std::size_t> order(tape.asked());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return is_better(seen[a], seen[b]); });
  const std::size_t runs = std::min(kRestarts, order.size()), each = (box.limit - tape.asked()) / (runs + 1);
  for (std::size_t k = 0; k < runs && !tape.ended(); ++k)
    climb(tape, tape.unit_of(seen[order[k]].at), kFirstStep, each);
  if (tape.ended()) return std::move(tape).wanted();
  const Tried& best = *std::min_element(tape.known().begin(), tape.known().end(), is_better);
  climb(tape, tape.unit_of(best.at), kLastStep, box.limit - tape.asked());
  return std::move(tape).wanted();
}

std::vector<Point> sobol_points(std::size_t dimensions, std::size_t count) {
  const auto end = [](nlopt_sobol sequence) { nlopt_sobol_destroy(sequence); };
  const std::unique_ptr<std::remove_pointer_t<nlopt_sobol>, decltype(end)> sequence(
      nlopt_sobol_create(static_cast<unsigned>(dimensions)), end);
  std::vector<Point> points(count, Point(dimensions));
  for (Point& point : points) nlopt_sobol_next01(sequence.get(), point.data());
  return points;
}

}  // namespace curseur::core
