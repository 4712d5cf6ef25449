// Quantiles of any number of values in bounded memory. It counts how many values lie in each of many narrow bins.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/stats/bins.hpp"

namespace curseur::core {

// After Masson, Rim & Lee, DDSketch, VLDB 12(12), 2019. The bins have equal relative width and are found from the bits
// of the number: 2^bin_bits per octave, for each sign. An order statistic is placed within the bin that holds it, so
// its relative error is at most 2^-bin_bits. The lowest and highest values are kept exactly. Magnitudes below
// Bins::kSmallest count as zero, those above Bins::kLargest as that. Counts are only added, so the values may come in
// any order and in any parts and the answers have the same bits.
class QuantileSketch {
 public:
  explicit QuantileSketch(int bin_bits = 8);  // 1 to Bins::kBits
  void add(std::span<const double> values);  // no NaN
  // Adds values given by their bin numbers at this sketch's bin_bits, and their lowest and highest value.
  void add(std::span<const std::uint16_t> bins, double lowest, double highest);
  std::uint64_t size() const { return size_; }
  double relative_error() const { return 1.0 / static_cast<double>(page_size()); }

  // Type 7 quantiles, as in summary.hpp, at ascending levels; needs at least one value.
  std::vector<double> quantiles(std::span<const double> levels) const;
  // Mean of the lowest `share` of the values. A fraction of a value counts as that fraction.
  double mean_of_lowest(double share) const;

 private:
  // A page holds the counts of an octave. It is created when a value falls into it, since most octaves stay empty.
  static constexpr std::uint32_t kPages = 2 * Bins::kOctaves + 1;
  std::uint32_t page_size() const { return 1u << bin_bits_; }
  std::uint32_t first_positive() const { return Bins::kOctaves << bin_bits_; }
  std::uint32_t zero() const { return 2 * first_positive(); }
  template <class BinAt>
  void count(std::size_t size, BinAt&& bin_at);
  void make_page(std::uint32_t octave);
  std::span<const std::uint32_t> page(std::uint32_t octave) const;  // empty if there is no page
  double edge_of(std::uint32_t magnitude_bin) const;
  // Calls visit(low, high, count) for each nonempty bin, ascending, until it returns false.
  template <class Visit>
  void each_bin(Visit&& visit) const;

  int bin_bits_;
  std::uint64_t size_ = 0;
  double lowest_ = std::numeric_limits<double>::infinity(), highest_ = -std::numeric_limits<double>::infinity();
  // The offset from a bin's number in the octave to its index in counts_.
  static constexpr std::int32_t kNoPage = std::numeric_limits<std::int32_t>::min();
  std::array<std::int32_t, kPages> page_at_;
  std::vector<std::uint32_t> counts_;  // page after page
};

}  // namespace curseur::core
