// Counting by octave and bin, and reading quantiles out of the counts.
#include "core/stats/sketch.hpp"

#include <algorithm>

namespace curseur::core {
QuantileSketch::QuantileSketch(int bin_bits) : bin_bits_(bin_bits) { page_at_.fill(-1); }

void QuantileSketch::add(std::span<const double> values) {
  const int shift = Bins::kBits - bin_bits_;
  for (const double value : values) {
    count(bin_of(value) >> shift);
    lowest_ = smaller(value, lowest_);
    highest_ = larger(value, highest_);
  }
  size_ += values.size();
}

void QuantileSketch::add(std::span<const std::uint16_t> bins, double lowest, double highest) {
  for (const std::uint16_t bin : bins) count(bin);
  lowest_ = smaller(lowest, lowest_);
  highest_ = larger(highest, highest_);
  size_ += bins.size();
}

void QuantileSketch::merge(const QuantileSketch& other) {
  for (std::uint32_t octave = 0; octave < kPages; ++octave) {
    if (other.page_at_[octave] < 0) continue;
    const std::uint32_t* theirs = other.counts_.data() + other.page_at_[octave];
    std::uint32_t* ours = page(octave);
    for (std::uint32_t bin = 0; bin < page_size(); ++bin) ours[bin] += theirs[bin];
  }
  size_ += other.size_;
  lowest_ = smaller(other.lowest_, lowest_);
  highest_ = larger(other.highest_, highest_);
}

inline void QuantileSketch::count(std::uint32_t bin) { ++page(bin >> bin_bits_)[bin & (page_size() - 1)]; }

inline std::uint32_t* QuantileSketch::page(std::uint32_t octave) {
  std::int32_t& at = page_at_[octave];
  if (at < 0) {
    at = static_cast<std::int32_t>(counts_.size());
    counts_.reserve(counts_.size() + page_size());  // no more than is needed: there are thousands of sketches
    counts_.resize(counts_.size() + page_size(), 0);
  }
  return counts_.data() + at;
}

double QuantileSketch::edge_of(std::uint32_t magnitude_bin) const {
  return double_from(bits_of(Bins::kSmallest) + (std::uint64_t{magnitude_bin} << (52 - bin_bits_)));
}

template <class Visit>
void QuantileSketch::each_bin(Visit&& visit) const {
  const auto each_of_octave = [&](std::uint32_t octave) {
    if (page_at_[octave] < 0) return true;
    const std::uint32_t* counts = counts_.data() + page_at_[octave];
    if (octave == zero() >> bin_bits_) return visit(0.0, 0.0, counts[0]);
    for (std::uint32_t i = 0; i < page_size(); ++i) {
      if (counts[i] == 0) continue;
      const std::uint32_t bin = (octave << bin_bits_) + i;
      const bool below_zero = bin < first_positive();
      const std::uint32_t magnitude = below_zero ? first_positive() - 1 - bin : bin - first_positive();
      const double near = edge_of(magnitude), far = edge_of(magnitude + 1);
      // What a bin holds lies between the lowest and the highest value too.
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
  struct Place { double fraction; std::uint64_t below, above; double low, high; };
  std::vector<Place> places;
  for (const double level : levels) {
    const double position = level * static_cast<double>(size_ - 1);
    const auto below = std::min(static_cast<std::uint64_t>(position), size_ - 1);
    places.push_back({position - static_cast<double>(below), below, std::min(below + 1, size_ - 1), highest_, highest_});
  }
  std::uint64_t before = 0;
  std::size_t first_open = 0;  // places before it are settled
  each_bin([&](double low, double high, std::uint32_t count) {
    // The values of a bin are taken to lie evenly in it.
    const auto value_at = [&](std::uint64_t rank) {
      return rank == 0 ? lowest_ : rank == size_ - 1 ? highest_
             : low + (high - low) * ((static_cast<double>(rank - before) + 0.5) / count);
    };
    const auto holds = [&](std::uint64_t rank) { return before <= rank && rank < before + count; };
    for (std::size_t k = first_open; k < places.size() && places[k].below < before + count; ++k) {
      Place& place = places[k];
      if (holds(place.below)) place.low = value_at(place.below);
      if (holds(place.above)) place.high = value_at(place.above);
    }
    before += count;
    while (first_open < places.size() && places[first_open].above < before) ++first_open;
    return first_open < places.size();
  });
  std::vector<double> found;
  for (const Place& place : places) found.push_back(place.low + place.fraction * (place.high - place.low));
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
