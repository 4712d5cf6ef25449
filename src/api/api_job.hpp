// Requests to the engine and its answers, both as JSON, processed in steps. The JavaScript API is built on it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/sim/run.hpp"

namespace curseur::api {

// Work that is done in steps. Destroying it at any time frees everything it holds.
class EngineJob {
 public:
  virtual ~EngineJob() = default;
  // Does a little more work, about `batches` batches. Returns the share of the whole that is done, 1 at the end.
  virtual double step(const core::ForEach& for_each, std::size_t batches) = 0;
  virtual std::string answer(const core::ForEach& for_each) = 0;  // JSON; call it once done
};

struct EngineStart {
  std::unique_ptr<EngineJob> job;  // either this or faults
  std::string faults;  // {"faults": [{"pointer", "message"}]}, if something is wrong
};
// operation: "run", "sweep" or the name of a question. request: an object with its options (web/api/curseur.d.ts);
// "set" is an object of pointers and values. scenario: the id of a built-in scenario, or the text of a scenario file.
EngineStart start_job(std::string_view operation, std::string_view request, std::string_view scenario);

// Operations that are answered immediately. "presets": [{"id", "text"}], the built-in files; "check": {"faults":
// [...]}; "trace": {"text"}, every number of one path (io/result/sameness.hpp).
std::string answer_at_once(std::string_view operation, std::string_view request, std::string_view scenario);

// The bytes of a scenario file, in any encoding: {"text"}, or {"faults"} if they are no JSON.
std::string decoded_json(std::string_view bytes);

}  // namespace curseur::api
