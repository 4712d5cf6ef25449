// The answer to a question: immutable once published, tagged with the versions it was made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/run/setting.hpp"
#include "core/decide/question.hpp"

namespace curseur::app {

struct Finding {
  std::uint64_t version = 0, asked_version = 0;  // of the document
  SettingPtr setting = std::make_shared<const Setting>();  // never null
  core::QuestionKind kind{};
  std::size_t paths = 0;  // of each setting
  bool complete = false;
  std::vector<core::Fault> faults;  // why the question could not be asked of this scenario; then there is no answer
  core::Answer answer;
};
constexpr auto fields(const Finding*) {
  return core::carried_members(&Finding::version, &Finding::asked_version, &Finding::setting, &Finding::kind,
                               &Finding::paths, &Finding::complete, &Finding::faults, &Finding::answer);
}

}  // namespace curseur::app
