// Running sums by month. What happened in any stretch of months is one difference, which is exactly zero if nothing
// did.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include "core/math/bits.hpp"
#include "core/sim/column.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// Amounts entered month by month, with a term that is the same on all paths: reservations, debt, payments, twelve-month
// sums.
class Ledger {
 public:
  void open(std::size_t months) {
    sums_.resize(months + 1);
    sums_[0].fill(0);
  }
  // Enter months in order, each once. The amount of lane i is amount(i).
  template <class Amount>
  void enter(std::size_t month, Amount&& amount) {
    const Column& before = sums_[month];
    Column& after = sums_[month + 1];
    for_lanes([&](std::size_t i) { after[i] = before[i] + amount(i); });
  }
  // The sum of all amounts entered up to and including `month`; zero before month 0.
  const Column& through(long month) const { return sums_[static_cast<std::size_t>(std::max(month, -1L) + 1)]; }

 private:
  std::vector<Column> sums_;
};

// Orders that arrive after each path's own lead time: servers, their load and cost, facility MW. For each month it
// keeps the total of all orders that arrive by then. So what is due, in place, retired or still on order is one
// difference of columns, and no month has to walk through earlier orders.
class Pipeline {
 public:
  // `horizon`: one past the last month that is ever queried. `lead` must hold whole months >= 1 and outlive the
  // pipeline.
  void open(std::size_t horizon, const Column& lead) {
    by_arrival_.resize(horizon);
    zero_.fill(0);
    total_.fill(0);
    lead_ = &lead;
    last_order_ = -1;
    for (std::size_t i = 0; i < kBatch; ++i) {
      const auto first = static_cast<std::size_t>(smaller(lead[i], static_cast<double>(horizon)));
      for (std::size_t m = 0; m < first; ++m) by_arrival_[m][i] = 0;
    }
  }
  // Enter orders for every month from 0, in order and once each, even if the amount is zero.
  template <class Amount>
  void order(std::size_t month, Amount&& amount) {
    Column& total = total_;
    for_lanes([&](std::size_t i) { total[i] += amount(i); });
    last_order_ = static_cast<long>(month);
    const double horizon = static_cast<double>(by_arrival_.size());
    for (std::size_t i = 0; i < kBatch; ++i) {
      const double arrival = static_cast<double>(month) + (*lead_)[i];
      if (arrival < horizon) by_arrival_[static_cast<std::size_t>(arrival)][i] = total[i];
    }
  }

  // The total that arrives by `month`, of everything ordered so far, by lane.
  class Arrived {
   public:
    double operator[](std::size_t i) const {
      const double known = known_[i], total = total_[i];  // reads both, then selects: no branch
      return ahead_ <= lead_[i] ? known : total;
    }

   private:
    friend class Pipeline;
    Arrived(const Column& known, const Column& total, const Column& lead, double ahead)
        : known_(known.lanes), total_(total.lanes), lead_(lead.lanes), ahead_(ahead) {}
    const double *known_, *total_, *lead_;
    double ahead_;  // months from the last order
  };
  Arrived arrived_by(long month) const {
    constexpr double kLongAgo = -std::numeric_limits<double>::infinity();
    if (month < 0) return {zero_, total_, *lead_, kLongAgo};
    const auto row = std::min(static_cast<std::size_t>(month), by_arrival_.size() - 1);
    return {by_arrival_[row], total_, *lead_, static_cast<double>(month - last_order_)};
  }
  const Column& total() const { return total_; }

 private:
  std::vector<Column> by_arrival_;
  Column zero_, total_;
  const Column* lead_ = nullptr;
  long last_order_ = -1;
};

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
