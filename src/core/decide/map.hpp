// A map of two levers: the result at every crossing of their positions.
#pragma once

#include <array>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"

namespace curseur::core {

inline constexpr int kUsualMapSteps = 9, kFewestMapSteps = 2, kMostMapSteps = 50;
struct MapOptions {
  std::array<LeverRange, 2> levers{kPaceRange, {"/regions/0/integration/to", 0, 1}};
  std::array<int, 2> steps{kUsualMapSteps, kUsualMapSteps};  // positions of each
  Futures futures;
};

struct Map {
  std::array<LeverRange, 2> levers;
  std::array<std::vector<double>, 2> positions;
  std::vector<RunSummary> summaries;  // [position of the second][position of the first]
  std::size_t best = 0;  // the highest mean of npv, the first of equals
  const RunSummary& at(std::size_t first, std::size_t second) const {
    return summaries[second * positions[0].size() + first];
  }
};

std::vector<Fault> check_map(const Scenario& scenario, const MapOptions& options);

// Precondition: check_map finds nothing.
class MapOfTwo : public Inquiry {
 public:
  MapOfTwo(const Scenario& scenario, const MapOptions& options);
  std::size_t most_settings() const override { return made_.positions[0].size() * made_.positions[1].size(); }
  const Map& result() const { return made_; }

 private:
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;

  Scenario scenario_;
  Map made_;
};

}  // namespace curseur::core
