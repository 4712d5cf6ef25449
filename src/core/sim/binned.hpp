// The monthly values of a block of paths as bins of a quantile sketch. They take a quarter of the memory and are ready
// to be counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/sim/run_values.hpp"
#include "core/stats/bins.hpp"

namespace curseur::core {

// Each value as the number of its bin (2^kBits bins per octave), in 16 bits. It also keeps what the bins do not show:
// for each batch, the sum and the lowest and highest value.
struct Binned {
  static constexpr int kBits = 8;
};
struct BatchExtent {
  double sum, lowest, highest;
};

template <>
class MonthlyValues<Binned> {
 public:
  MonthlyValues() = default;
  MonthlyValues(const std::vector<bool>& wanted, std::size_t months, std::size_t paths)
      : places_(wanted),
        months_(months),
        paths_(paths),
        bins_(places_.kept() * months * paths),
        extents_(places_.kept() * months * batches_of(paths)) {}
  bool has(std::size_t column) const { return places_.has(column); }
  std::size_t columns() const { return places_.columns(); }
  std::size_t months() const { return months_; }
  std::size_t paths() const { return paths_; }
  std::uint16_t* at(std::size_t column, std::size_t month) {
    return bins_.data() + (places_[column] * months_ + month) * paths_;
  }
  const std::uint16_t* at(std::size_t column, std::size_t month) const {
    return bins_.data() + (places_[column] * months_ + month) * paths_;
  }
  BatchExtent& extent(std::size_t column, std::size_t month, std::size_t batch) {
    return extents_[extent_at(column, month, batch)];
  }
  const BatchExtent& extent(std::size_t column, std::size_t month, std::size_t batch) const {
    return extents_[extent_at(column, month, batch)];
  }

 private:
  std::size_t extent_at(std::size_t column, std::size_t month, std::size_t batch) const {
    return (batch * places_.kept() + places_[column]) * months_ + month;
  }
  ColumnPlaces places_;
  std::size_t months_ = 0, paths_ = 0;
  std::vector<std::uint16_t> bins_;
  std::vector<BatchExtent> extents_;
};
using BinnedRun = RunValues<Binned>;

}  // namespace curseur::core
