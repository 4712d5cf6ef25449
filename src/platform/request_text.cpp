#include "platform/request_text.hpp"

#include "io/json/json_writer.hpp"

namespace curseur::platform {
namespace {

struct RequestWriter {
  io::JsonWriter& json;

  void operator()(const app::CopyLink& r) { json.key("kind").string("copy_link").key("text").string(r.token); }
  void operator()(const app::CopyText& r) { json.key("kind").string("copy_text").key("text").string(r.text); }
  void operator()(const app::SaveFile& r) { named("save_file", r.name).key("text").string(r.text); }
  void operator()(const app::SaveImage& r) { named("save_picture", r.name); }
  void operator()(const app::PickFile&) { json.key("kind").string("pick_file"); }
  void operator()(const app::KeepScenario& r) { named("keep", r.name).key("text").string(r.text); }
  void operator()(const app::FetchScenario& r) { named("fetch", r.name); }
  void operator()(const app::ForgetScenario& r) { named("forget", r.name); }

 private:
  io::JsonWriter& named(const char* kind, const std::string& name) {
    return json.key("kind").string(kind).key("name").string(name);
  }
};

}  // namespace

std::string request_text(const std::vector<app::Request>& requests) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_array();
  for (const auto& request : requests) {
    json.begin_object();
    std::visit(RequestWriter{json}, request);
    json.end_object();
  }
  json.end_array();
  return std::move(json).take();
}

}  // namespace curseur::platform
