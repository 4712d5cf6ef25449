#include "io/languages.hpp"

#include <algorithm>
#include <vector>

#include "io/assets.hpp"

namespace curseur::io {

std::span<const std::string_view> language_ids() {
  static const auto ids = [] {
    constexpr std::string_view kFolder = "i18n/", kEnd = ".json";
    std::vector<std::string_view> found;
    for (const Asset& asset : assets())
      if (asset.name.starts_with(kFolder) && asset.name.ends_with(kEnd))
        found.push_back(asset.name.substr(kFolder.size(), asset.name.size() - kFolder.size() - kEnd.size()));
    std::sort(found.begin(), found.end());
    std::stable_partition(found.begin(), found.end(), [](std::string_view id) { return id == "en"; });
    return found;
  }();
  return ids;
}

}  // namespace curseur::io
