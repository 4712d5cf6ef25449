// What a result was computed for. Results carry it, so that whatever is said of a result is said of its own setting and
// not of the open one, which may have moved on. Immutable, shared by the results of one document.
#pragma once

#include <cstdint>
#include <memory>

#include "app/document.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

struct Setting {
  core::Scenario scenario;
  std::uint64_t sweep_version = 0;  // of the document: the sweep that this setting lies on
};
using SettingPtr = std::shared_ptr<const Setting>;

inline SettingPtr setting_of(const Document& document) {
  return std::make_shared<const Setting>(Setting{document.scenario, document.sweep_version});
}

}  // namespace curseur::app
