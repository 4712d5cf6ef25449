// Finds a built-in file by name; the build generates assets() itself.
#include "io/assets.hpp"

#include <algorithm>

namespace curseur::io {

const Asset* find_asset(std::string_view name) {
  const auto all = assets();
  const auto found = std::ranges::find(all, name, &Asset::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace curseur::io
