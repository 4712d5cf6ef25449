// Quantiles of any number of values in bounded memory: how many values lie in each of many narrow bins.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/stats/bins.hpp"

namespace curseur::core {

// After Masson, Rim & Lee, DDSketch, VLDB 12(12), 2019: bins of equal relative width, found from the bits of the
// number, 2^bin_bits an octave, for either sign. An order statistic is placed within the bin that holds it, so it is
// off by at most 2^-bin_bits of itself; the lowest and the highest value are kept exactly. Magnitudes below
// Bins::kSmallest count as zero, above Bins::kLargest as that. Counts only add up, so values may
// come in any order and in any parts: the answers have the same bits.
class QuantileSketch {
 public:
  explicit QuantileSketch(int bin_bits = 8);  // 1 to Bins::kBits
  void add(std::span<const double> values);  // no NaN
  // Values by the number of their bin at this sketch's bin_bits, and the lowest and the highest one.
  void add(std::span<const std::uint16_t> bins, double lowest, double highest);
  std::uint64_t size() const { return size_; }
  double relative_error() const { return 1.0 / static_cast<double>(page_size()); }

  // Type 7, as in summary.hpp, at ascending levels; of one value at least.
  std::vector<double> quantiles(std::span<const double> levels) const;
  // Mean of the lowest `share` of the values, a fraction of a value counting as that fraction.
  double mean_of_lowest(double share) const;

 private:
  // A page holds the counts of an octave, and is made when a value falls into it: most octaves stay empty.
  static constexpr std::uint32_t kPages = 2 * Bins::kOctaves + 1;
  std::uint32_t page_size() const { return 1u << bin_bits_; }
  std::uint32_t first_positive() const { return Bins::kOctaves << bin_bits_; }
  std::uint32_t zero() const { return 2 * first_positive(); }
  template <class BinAt>
  void count(std::size_t size, BinAt&& bin_at);
  void make_page(std::uint32_t octave);
  std::span<const std::uint32_t> page(std::uint32_t octave) const;  // empty where there is none
  double edge_of(std::uint32_t magnitude_bin) const;
  // Calls visit(low, high, count) for each bin that is not empty, ascending, until it answers false.
  template <class Visit>
  void each_bin(Visit&& visit) const;

  int bin_bits_;
  std::uint64_t size_ = 0;
  double lowest_ = std::numeric_limits<double>::infinity(), highest_ = -std::numeric_limits<double>::infinity();
  // What to add to the number of a bin of the octave to find it in counts_.
  static constexpr std::int32_t kNoPage = std::numeric_limits<std::int32_t>::min();
  std::array<std::int32_t, kPages> page_at_;
  std::vector<std::uint32_t> counts_;  // page after page
};

}  // namespace curseur::core
