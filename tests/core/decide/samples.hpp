// Random samples of known distributions for tests of the statistics in core/decide.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/math/normal_quantile.hpp"
#include "core/random/streams.hpp"

namespace curseur::testing {

// Samples with different numbers are independent.
inline std::vector<double> uniform_sample(std::size_t size, std::uint32_t number) {
  std::vector<double> made;
  for (std::size_t i = 0; i < size; ++i)
    made.push_back(
        core::uniforms(core::key_of_seed(11), static_cast<std::uint32_t>(i), 0, core::StreamKind::company, number)[0]);
  return made;
}
inline std::vector<double> normal_sample(std::size_t size, std::uint32_t number, double mean, double sd) {
  std::vector<double> made = uniform_sample(size, number);
  for (double& value : made) value = mean + sd * core::normal_quantile(value);
  return made;
}

}  // namespace curseur::testing
