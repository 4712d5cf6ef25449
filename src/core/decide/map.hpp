// A map of two levers: the result at each combination of their positions.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"

namespace curseur::core {

inline constexpr int kUsualMapSteps = 9, kFewestMapSteps = 2, kMostMapSteps = 50;
struct MapOptions {
  std::array<LeverRange, 2> levers{kPaceRange, {"/regions/0/integration/to", 0, 1}};
  std::array<int, 2> steps{kUsualMapSteps, kUsualMapSteps};  // number of positions of each lever
  Futures futures;
};

struct Map {
  std::array<LeverRange, 2> levers;
  std::array<std::vector<double>, 2> positions;
  std::vector<RunSummary> summaries;  // [position of the second][position of the first]
  std::size_t best = 0;  // highest mean npv; the first if equal
  const RunSummary& at(std::size_t first, std::size_t second) const {
    return summaries[second * positions[0].size() + first];
  }
};

struct MapLever {
  std::string pointer;
  std::vector<double> positions;
};
constexpr auto fields(const MapLever*) {
  return members("MapLever", "A lever of a map.",
                 field("pointer", &MapLever::pointer, unit::kNone, "JSON Pointer of the lever"),
                 field("positions", &MapLever::positions, unit::kLever, "the values it was given"));
}
struct MapPoint {
  std::array<double, 2> at{};
  const RunSummary* metrics = nullptr;
};
constexpr auto fields(const MapPoint*) {
  return members("MapPoint", "A crossing of two levers.",
                 field("at", &MapPoint::at, unit::kLever, "value of the first and of the second lever"),
                 field("metrics", &MapPoint::metrics, unit::kNone, "the metrics there"));
}
std::array<MapLever, 2> map_levers(const Map& map);
std::array<std::optional<RangeEnd>, 2> best_ends(const Map& map);
std::vector<MapPoint> map_points(const Map& map);  // they point into its summaries, in the same order
constexpr auto fields(const Map*) {
  return members("Map", "The result at every crossing of two levers.", carried(&Map::levers), carried(&Map::positions),
                 carried(&Map::summaries),
                 derived("levers", map_levers, unit::kNone, "the two levers and their positions"),
                 field("best", &Map::best, unit::kNone, "index into points of the highest mean npv"),
                 derived("best_at_end", best_ends, unit::kNone,
                         "by lever: the end of its range at which that point is, so that a better one may lie beyond; "
                         "else null"),
                 derived("points", map_points, unit::kNone, "the crossings; the first lever moves fastest"));
}

std::vector<Fault> check_map(const Scenario& scenario, const MapOptions& options);

// Precondition: check_map finds no fault.
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
