// What a program asks of the engine as JSON, and what it gets as JSON, in steps: the JavaScript API stands on it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/sim/run.hpp"

namespace curseur::api {

// Work that is done in steps. Dropping it at any time frees all it holds.
class EngineJob {
 public:
  virtual ~EngineJob() = default;
  // A little more, of about `batches` batches; how much of the whole is done, 1 at the end.
  virtual double step(const core::ForEach& for_each, std::size_t batches) = 0;
  virtual std::string answer(const core::ForEach& for_each) = 0;  // JSON, once done
};

struct EngineStart {
  std::unique_ptr<EngineJob> job;  // or
  std::string faults;  // {"faults": [{"pointer", "message"}]}, where something is wrong
};
// operation: "run", "sweep" or the name of a question. request: an object of its options (web/api/curseur.d.ts), "set"
// as an object of pointers and values. scenario: the id of a built-in one, or the text of a scenario file.
EngineStart start_job(std::string_view operation, std::string_view request, std::string_view scenario);

// What is answered at once. "presets": [{"id", "text"}], the files as built in; "check": {"faults": [...]};
// "trace": {"text"}, every number of one path (io/sameness.hpp).
std::string answer_at_once(std::string_view operation, std::string_view request, std::string_view scenario);

}  // namespace curseur::api
