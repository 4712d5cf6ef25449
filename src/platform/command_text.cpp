// One row per command that the page can queue. To add one, add a row here and a call of Cockpit.command in web/page.
#include "platform/command_text.hpp"

#include <algorithm>
#include <iterator>

#include "app/say/dictionary.hpp"
#include "app/view_names.hpp"
#include "core/decide/sweep.hpp"
#include "io/json/json.hpp"

namespace curseur::platform {
namespace {

using io::Json;
using io::JsonKind;

// Reads the members of one command. A missing member, or one of the wrong type, makes the whole command invalid.
class Members {
 public:
  Members(const Json& object, std::string_view text) : object_(object), text_(text) {}

  std::string file_text() const { return std::string(text_); }
  std::string string(std::string_view key) {
    const Json* const found = member(key, JsonKind::string);
    return found ? found->string : "";
  }
  double number(std::string_view key) {
    const Json* const found = member(key, JsonKind::number);
    return found ? found->number : 0;
  }
  bool flag(std::string_view key) {
    const Json* const found = member(key, JsonKind::boolean);
    return found && found->boolean;
  }
  std::vector<std::string> strings(std::string_view key) {
    std::vector<std::string> all;
    const Json* const found = member(key, JsonKind::array);
    if (!found) return all;
    for (const Json& item : found->items) {
      require(item.kind == JsonKind::string);
      all.push_back(item.string);
    }
    return all;
  }
  void require(bool holds) { is_good_ = is_good_ && holds; }
  bool is_good() const { return is_good_; }

 private:
  const Json* member(std::string_view key, JsonKind kind) {
    const Json* const found = object_.find(key);
    const bool is_there = found && found->kind == kind;
    require(is_there);
    return is_there ? found : nullptr;
  }

  const Json& object_;
  std::string_view text_;
  bool is_good_ = true;
};

// "kind": the name of a question; any other text asks none. "risk": the weight of the worst 5 % in the search for the
// best, in [0, 1].
app::AskQuestion ask(Members& m) {
  app::AskQuestion wish;
  const double risk = m.number("risk");
  m.require(risk >= 0 && risk <= 1);
  const auto kind = core::question_named(m.string("kind"));
  if (!kind) return wish;
  wish.asked.emplace().kind = *kind;
  wish.asked->risk = risk;
  return wish;
}

app::SizeText size_text(Members& m) {
  constexpr double kMost = 100;  // steps; there are fewer sizes
  return {static_cast<int>(std::clamp(m.number("steps"), -kMost, kMost))};
}

struct Row {
  std::string_view name;
  app::Command (*read)(Members& m);
};
constexpr Row kRows[] = {
    {"undo", [](Members&) -> app::Command { return app::Undo{}; }},
    {"redo", [](Members&) -> app::Command { return app::Redo{}; }},
    {"start_tour", [](Members&) -> app::Command { return app::SetTour{0}; }},
    {"make_report", [](Members&) -> app::Command { return app::MakeReport{}; }},
    {"pin", [](Members&) -> app::Command { return app::PinSetting{}; }},
    {"set_number",
     [](Members& m) -> app::Command {
       return app::SetNumber{m.string("pointer"), m.number("value")};
     }},
    {"set_pace",
     [](Members& m) -> app::Command {
       return app::SetNumber{std::string(core::kPacePointer), m.number("value")};
     }},
    {"load_preset", [](Members& m) -> app::Command { return app::LoadPreset{m.string("id")}; }},
    {"ask", [](Members& m) -> app::Command { return ask(m); }},
    {"load_text",
     [](Members& m) -> app::Command {
       return app::LoadText{m.string("name"), m.file_text()};
     }},
    {"file_unreadable", [](Members& m) -> app::Command { return app::TellUnreadable{m.string("name")}; }},
    {"open_link", [](Members& m) -> app::Command { return app::OpenLink{m.string("token")}; }},
    {"open_saved",
     [](Members& m) -> app::Command {
       return app::OpenSaved{m.string("name"), m.file_text()};
     }},
    {"set_kept", [](Members& m) -> app::Command { return app::SetKept{m.strings("names")}; }},
    // Texts by their key, with their {name}.
    {"tell",
     [](Members& m) -> app::Command {
       return app::Tell{m.string("key"), m.string("name")};
     }},
    // "key": as above. "length": of the copied link, in characters.
    {"link_copied",
     [](Members& m) -> app::Command {
       const double length = m.number("length");
       m.require(length >= 0);
       return app::LinkCopied{m.string("key"), static_cast<std::size_t>(std::clamp(length, 0.0, 1e9))};
     }},
    {"set_language",
     [](Members& m) -> app::Command {
       return app::SetLanguage{app::language_named(m.string("name")).value_or(app::Language::en)};
     }},
    {"set_theme", [](Members& m) -> app::Command { return app::SetTheme{app::theme_named(m.string("name"))}; }},
    {"set_contrast",
     [](Members& m) -> app::Command { return app::SetContrast{app::contrast_named(m.string("name"))}; }},
    {"size_text", [](Members& m) -> app::Command { return size_text(m); }},
    {"set_system_look",
     [](Members& m) -> app::Command {
       return app::SetSystemLook{m.flag("prefers_dark"), m.flag("reduced_motion"), m.flag("prefers_contrast")};
     }},
};

}  // namespace

std::optional<app::Command> command_of(std::string_view json, std::string_view text) {
  const auto reading = io::read_json(json);
  if (!reading.value || reading.value->kind != JsonKind::object) return std::nullopt;
  Members members(*reading.value, text);
  const std::string name = members.string("do");
  const auto* const row =
      std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& one) { return one.name == name; });
  if (row == std::end(kRows)) return std::nullopt;
  app::Command command = row->read(members);
  if (!members.is_good()) return std::nullopt;
  return command;
}

}  // namespace curseur::platform
