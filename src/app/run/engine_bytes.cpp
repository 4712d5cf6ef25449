#include "app/run/engine_bytes.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "app/run/fields_bytes.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"

namespace curseur::app {
namespace {

// Results of one document share their setting; it is in a message once.
struct MessageWriter : ByteWriter {
  SettingPtr known_setting = std::make_shared<const Setting>();  // passed last
};
struct MessageReader : ByteReader {
  using ByteReader::ByteReader;
  bool done() const { return is_sound && ByteReader::done(); }
  bool is_sound = true;  // every scenario can be simulated
  SettingPtr known_setting = std::make_shared<const Setting>();  // passed last
};

// A scenario, reduced to what is simulated.
template <class A>
void pass_scenario(A& a, core::Scenario& scenario) {
  std::string text;
  if constexpr (!A::kReads) text = io::write_scenario(scenario);
  pass(a, text);
  if constexpr (A::kReads) {
    auto reading = io::read_scenario(text);
    a.is_sound = a.is_sound && reading.scenario.has_value();
    if (reading.scenario) scenario = std::move(*reading.scenario);
  }
}
template <class A>
void pass(A& a, SettingPtr& x) {
  std::uint8_t is_known = a.known_setting == x ? 1 : 0;
  pass(a, is_known);
  if (is_known != 0) {
    x = a.known_setting;
    return;
  }
  Setting setting;
  if constexpr (!A::kReads) setting = *x;
  pass_scenario(a, setting.scenario);
  pass(a, setting.sweep_version);
  if constexpr (A::kReads) x = std::make_shared<const Setting>(std::move(setting));
  a.known_setting = x;
}

// Passes a message. Of a document's settings, only those that are simulated: the open one;
// the loaded one and the pins, if a question compares them; the baseline.
template <class A>
void pass_message(A& a, Document& x) {
  pass(a, x.seed);
  pass(a, x.versions());
  pass(a, x.asked);
  pass(a, x.baseline);
  pass(a, x.picked);
  pass(a, x.reported);
  pass_scenario(a, x.scenario);
  const bool compares = x.asked && x.asked->kind == core::QuestionKind::compare;
  if (compares) pass_scenario(a, x.original);
  std::uint64_t pins = x.pins.size();
  pass(a, pins);
  if constexpr (A::kReads) x.pins.resize(static_cast<std::size_t>(std::min<std::uint64_t>(pins, kMostPins)));
  for (std::size_t i = 0; i < x.pins.size(); ++i) {
    if (!compares && x.baseline != i) continue;
    pass(a, x.pins[i].name);
    pass(a, x.pins[i].content.seed);
    pass_scenario(a, x.pins[i].content.scenario);
  }
}

template <class A>
void pass_message(A& a, EngineNews& x) {
  pass(a, x);
}

template <class Message>
std::string bytes_of_copy(Message message) {
  MessageWriter writer;
  pass_message(writer, message);
  return std::move(writer.bytes);
}
template <class Message>
std::optional<Message> message_of(std::string_view bytes) {
  MessageReader reader(bytes);
  Message message;
  pass_message(reader, message);
  if (!reader.done()) return std::nullopt;
  return message;
}

}  // namespace

std::string bytes_of(const Document& document) { return bytes_of_copy(document); }
std::optional<Document> document_of(std::string_view bytes) { return message_of<Document>(bytes); }
std::string bytes_of(const EngineNews& news) { return bytes_of_copy(news); }
std::optional<EngineNews> news_of(std::string_view bytes) { return message_of<EngineNews>(bytes); }

}  // namespace curseur::app
