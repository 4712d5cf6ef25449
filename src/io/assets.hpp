// The files of assets/ that are built into every program: scenarios, words, licences.
#pragma once

#include <span>
#include <string_view>

namespace curseur::io {

struct Asset {
  std::string_view name;  // path below assets/, such as "scenarios/europe.json"
  std::string_view bytes;  // lives as long as the program
};

// All assets, sorted by kind, then name.
std::span<const Asset> assets();

// Null if there is no asset of that name.
const Asset* find_asset(std::string_view name);

}  // namespace curseur::io
