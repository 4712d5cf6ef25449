// Counts values by octave and bin, and reads quantiles from the counts.
#include "core/stats/sketch.hpp"

#include <algorithm>

namespace curseur::core {

QuantileSketch::QuantileSketch(int bin_bits) : bin_bits_(bin_bits) { page_at_.fill(kNoPage); }

template <class BinAt>
inline void QuantileSketch::count(std::size_t size, BinAt&& bin_at) {
  std::uint32_t* counts = counts_.data();
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t bin = bin_at(i), octave = bin >> bin_bits_;
    if (page_at_[octave] == kNoPage) {
      make_page(octave);
      counts = counts_.data();
    }
    ++counts[page_at_[octave] + static_cast<std::int32_t>(bin)];
  }
  size_ += size;
}

void QuantileSketch::add(std::span<const double> values) {
  const int shift = Bins::kBits - bin_bits_;
  count(values.size(), [&](std::size_t i) { return bin_of(values[i]) >> shift; });
  for (const double value : values) {
    lowest_ = smaller(value, lowest_);
    highest_ = larger(value, highest_);
  }
}

void QuantileSketch::add(std::span<const std::uint16_t> bins, double lowest, double highest) {
  count(bins.size(), [&](std::size_t i) { return std::uint32_t{bins[i]}; });
  lowest_ = smaller(lowest, lowest_);
  highest_ = larger(highest, highest_);
}

void QuantileSketch::make_page(std::uint32_t octave) {
  page_at_[octave] = static_cast<std::int32_t>(counts_.size()) - static_cast<std::int32_t>(octave << bin_bits_);
  counts_.reserve(counts_.size() + page_size());  // exactly what is needed: there are thousands of sketches
  counts_.resize(counts_.size() + page_size(), 0);
}

std::span<const std::uint32_t> QuantileSketch::page(std::uint32_t octave) const {
  if (page_at_[octave] == kNoPage) return {};
  return {counts_.data() + page_at_[octave] + static_cast<std::int32_t>(octave << bin_bits_), page_size()};
}

double QuantileSketch::edge_of(std::uint32_t magnitude_bin) const {
  return double_from(bits_of(Bins::kSmallest) + (std::uint64_t{magnitude_bin} << (52 - bin_bits_)));
}

template <class Visit>
void QuantileSketch::each_bin(Visit&& visit) const {
  const auto each_of_octave = [&](std::uint32_t octave) {
    const auto counts = page(octave);
    if (counts.empty()) return true;
    if (octave == zero() >> bin_bits_) return visit(0.0, 0.0, counts[0]);
    for (std::uint32_t i = 0; i < page_size(); ++i) {
      if (counts[i] == 0) continue;
      const std::uint32_t bin = (octave << bin_bits_) + i;
      const bool below_zero = bin < first_positive();
      const std::uint32_t magnitude = below_zero ? first_positive() - 1 - bin : bin - first_positive();
      const double near = edge_of(magnitude), far = edge_of(magnitude + 1);
      // The values of a bin also lie between the lowest and the highest value.
      const double low = larger(below_zero ? -far : near, lowest_), high = smaller(below_zero ? -near : far, highest_);
      if (!visit(low, high, counts[i])) return false;
    }
    return true;
  };
  for (std::uint32_t octave = 0; octave < Bins::kOctaves; ++octave)
    if (!each_of_octave(octave)) return;
  if (!each_of_octave(2 * Bins::kOctaves)) return;
  for (std::uint32_t octave = Bins::kOctaves; octave < 2 * Bins::kOctaves; ++octave)
    if (!each_of_octave(octave)) return;
}

std::vector<double> QuantileSketch::quantiles(std::span<const double> levels) const {
  // The order statistics below and above each level, found in one walk over the bins.
  struct RankPlace {
    double fraction;
    std::uint64_t below, above;
    double low, high;
  };
  std::vector<RankPlace> places;
  for (const double level : levels) {
    const double position = level * static_cast<double>(size_ - 1);
    const auto below = std::min(static_cast<std::uint64_t>(position), size_ - 1);
    places.push_back(
        {position - static_cast<double>(below), below, std::min(below + 1, size_ - 1), highest_, highest_});
  }
  std::uint64_t before = 0;
  std::size_t first_open = 0;  // places before it are done
  each_bin([&](double low, double high, std::uint32_t count) {
    // Assumes that the values of a bin are evenly spread in it.
    const auto value_at = [&](std::uint64_t rank) {
      return rank == 0           ? lowest_
             : rank == size_ - 1 ? highest_
                                 : low + (high - low) * ((static_cast<double>(rank - before) + 0.5) / count);
    };
    const auto holds = [&](std::uint64_t rank) { return before <= rank && rank < before + count; };
    for (std::size_t k = first_open; k < places.size() && places[k].below < before + count; ++k) {
      RankPlace& place = places[k];
      if (holds(place.below)) place.low = value_at(place.below);
      if (holds(place.above)) place.high = value_at(place.above);
    }
    before += count;
    while (first_open < places.size() && places[first_open].above < before) ++first_open;
    return first_open < places.size();
  });
  std::vector<double> found;
  for (const RankPlace& place : places) found.push_back(place.low + place.fraction * (place.high - place.low));
  return found;
}

double QuantileSketch::mean_of_lowest(double share) const {
  const double wanted = share * static_cast<double>(size_);
  if (wanted < 1) return lowest_;
  double taken = 0, sum = 0;
  each_bin([&](double low, double high, std::uint32_t count) {
    const double part = smaller(wanted - taken, count);
    sum += part * (low + (high - low) * (0.5 * part / count));
    taken += part;
    return taken < wanted;
  });
  return sum / wanted;
}

}  // namespace curseur::core
