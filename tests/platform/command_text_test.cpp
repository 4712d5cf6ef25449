// Commands of the page: what each JSON text means, and what is no command.
#include "platform/command_text.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "core/decide/sweep.hpp"
#include "source_folder.hpp"

using namespace curseur;
using namespace curseur::app;
using curseur::platform::command_of;

namespace {

template <class Wish>
const Wish& as(const Command& command) {
  const auto* const wish = std::get_if<Wish>(static_cast<const AnyCommand*>(&command));
  REQUIRE(wish != nullptr);
  return *wish;
}

struct Row {
  const char *name, *json;
  std::function<bool(const Command&)> is_meant;
};
const Row kRows[] = {
    {"undo", R"({"do":"undo"})", [](const Command& c) { return std::holds_alternative<Undo>(c); }},
    {"redo", R"({"do":"redo"})", [](const Command& c) { return std::holds_alternative<Redo>(c); }},
    {"start_tour", R"({"do":"start_tour"})", [](const Command& c) { return as<SetTour>(c).step == 0; }},
    {"make_report", R"({"do":"make_report"})", [](const Command& c) { return std::holds_alternative<MakeReport>(c); }},
    {"pin", R"({"do":"pin"})", [](const Command& c) { return std::holds_alternative<PinSetting>(c); }},
    {"set_number", R"({"do":"set_number","pointer":"/opex/fixed","value":-1.5})",
     [](const Command& c) { return as<SetNumber>(c).pointer == "/opex/fixed" && as<SetNumber>(c).value == -1.5; }},
    {"set_pace", R"({"value":0.25,"do":"set_pace"})",
     [](const Command& c) { return as<SetNumber>(c).pointer == core::kPacePointer && as<SetNumber>(c).value == 0.25; }},
    {"load_preset", R"({"do":"load_preset","id":"utility"})",
     [](const Command& c) { return as<LoadPreset>(c).id == "utility"; }},
    {"ask", R"({"do":"ask","kind":"stress","risk":0})",
     [](const Command& c) { return as<AskQuestion>(c).asked->kind == core::QuestionKind::stress; }},
    {"ask", R"({"do":"ask","kind":"optimise","risk":0.5})",
     [](const Command& c) { return as<AskQuestion>(c).asked->risk == 0.5; }},
    {"ask", R"({"do":"ask","kind":"null","risk":0})", [](const Command& c) { return !as<AskQuestion>(c).asked; }},
    {"load_text", R"({"do":"load_text","name":"été.json"})",
     [](const Command& c) { return as<LoadText>(c).name == "été.json" && as<LoadText>(c).text == "TEXT"; }},
    {"file_unreadable", R"({"do":"file_unreadable","name":"folder"})",
     [](const Command& c) { return as<TellUnreadable>(c).name == "folder"; }},
    {"open_link", R"({"do":"open_link","token":"e30"})",
     [](const Command& c) { return as<OpenLink>(c).token == "e30"; }},
    {"open_saved", R"({"do":"open_saved","name":""})",
     [](const Command& c) { return as<OpenSaved>(c).name.empty() && as<OpenSaved>(c).text == "TEXT"; }},
    {"set_kept", R"({"do":"set_kept","names":["a","b"]})",
     [](const Command& c) {
       return as<SetKept>(c).names == std::vector<std::string>{"a", "b"};
     }},
    {"set_kept", R"({"do":"set_kept","names":[]})", [](const Command& c) { return as<SetKept>(c).names.empty(); }},
    {"tell", R"({"do":"tell","key":"told.kept","name":"mine"})",
     [](const Command& c) { return as<Tell>(c).key == "told.kept" && as<Tell>(c).name == "mine"; }},
    {"link_copied", R"({"do":"link_copied","key":"told.link_copied","length":2001})",
     [](const Command& c) { return as<LinkCopied>(c).key == "told.link_copied" && as<LinkCopied>(c).length == 2001; }},
    {"set_language", R"({"do":"set_language","name":"fr"})",
     [](const Command& c) { return as<SetLanguage>(c).language == Language{"fr"}; }},
    {"set_language", R"({"do":"set_language","name":"de"})",
     [](const Command& c) { return as<SetLanguage>(c).language == Language::en; }},
    {"set_theme", R"({"do":"set_theme","name":"light"})",
     [](const Command& c) { return as<SetTheme>(c).theme == ThemeChoice::light; }},
    {"set_theme", R"({"do":"set_theme","name":"dark"})",
     [](const Command& c) { return as<SetTheme>(c).theme == ThemeChoice::dark; }},
    {"set_theme", R"({"do":"set_theme","name":"auto"})",
     [](const Command& c) { return as<SetTheme>(c).theme == ThemeChoice::automatic; }},
    {"set_contrast", R"({"do":"set_contrast","name":"high"})",
     [](const Command& c) { return as<SetContrast>(c).contrast == Contrast::high; }},
    {"set_contrast", R"({"do":"set_contrast","name":"normal"})",
     [](const Command& c) { return as<SetContrast>(c).contrast == Contrast::normal; }},
    {"set_contrast", R"({"do":"set_contrast","name":"auto"})",
     [](const Command& c) { return as<SetContrast>(c).contrast == Contrast::automatic; }},
    {"size_text", R"({"do":"size_text","steps":-1})", [](const Command& c) { return as<SizeText>(c).steps == -1; }},
    {"size_text", R"({"do":"size_text","steps":1e300})", [](const Command& c) { return as<SizeText>(c).steps == 100; }},
    {"set_system_look",
     R"({"do":"set_system_look","prefers_dark":true,"reduced_motion":false,"prefers_contrast":true})",
     [](const Command& c) {
       const auto& look = as<SetSystemLook>(c);
       return look.prefers_dark && !look.reduced_motion && look.prefers_contrast;
     }},
};

}  // namespace

TEST_CASE("each command of the page is read as it is meant") {
  for (const Row& row : kRows) {
    CAPTURE(row.json);
    const auto command = command_of(row.json, "TEXT");
    REQUIRE(command);
    CHECK(row.is_meant(*command));
  }
}

TEST_CASE("a command that lacks a member, or has one of another kind, is none") {
  const char* const texts[] = {
      "",
      "undo",
      "[]",
      "{}",
      R"({"do":7})",
      R"({"do":"no_such_command"})",
      R"({"do":"set_pace"})",
      R"({"do":"set_pace","value":null})",
      R"({"do":"set_pace","value":"0.5"})",
      R"({"do":"set_number","value":0.5})",
      R"({"do":"set_number","pointer":1,"value":0.5})",
      R"({"do":"load_preset","id":null})",
      R"({"do":"ask","kind":"stress"})",
      R"({"do":"ask","kind":"stress","risk":1.5})",
      R"({"do":"ask","kind":"stress","risk":-0.1})",
      R"({"do":"set_kept","names":"a"})",
      R"({"do":"set_kept","names":["a",1]})",
      R"({"do":"tell","key":"told.kept"})",
      R"({"do":"link_copied","key":"told.link_copied"})",
      R"({"do":"link_copied","key":"told.link_copied","length":-1})",
      R"({"do":"set_system_look","prefers_dark":1,"reduced_motion":false,"prefers_contrast":false})"};
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK_FALSE(command_of(text).has_value());
  }
}

TEST_CASE("the page queues no command that there is not, and each that there is") {
  std::set<std::string> known, queued;
  for (const Row& row : kRows) known.insert(row.name);
  const std::string call = "command('";
  for (const auto& file : std::filesystem::directory_iterator(std::string(tests::kSourceFolder) + "/web/page")) {
    std::ifstream stream(file.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    for (auto at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
      const auto begin = at + call.size();
      queued.insert(text.substr(begin, text.find('\'', begin) - begin));
    }
  }
  CHECK(queued == known);
}
