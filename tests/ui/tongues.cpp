#include "ui/tongues.hpp"

#include <array>
#include <utility>

#include "io/assets.hpp"
#include "io/json/json.hpp"
#include "io/json/json_writer.hpp"

namespace curseur::testing {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void change_words(io::Json& value, const std::function<std::string(std::string_view)>& say) {
  if (value.kind == io::JsonKind::string) value.string = say(value.string);
  for (auto& member : value.members) change_words(member.value, say);
  for (auto& item : value.items) change_words(item, say);
}

}  // namespace

std::string file_with_words(const std::function<std::string(std::string_view)>& say, bool and_units) {
  io::Json file = std::move(*io::read_json(io::find_asset("i18n/en.json")->bytes).value);
  for (auto& [section, words] : file.members) {
    if (section != "language") {
      change_words(words, say);
      continue;
    }
    change_words(*words.find("name"), say);
    for (const char* units : {"months", "short_number", "money", "points"})
      if (and_units) change_words(*words.find(units), say);
  }
  io::JsonWriter json;
  json.value(file);
  return std::move(json).take();
}

std::string lengthened(std::string_view text) {
  constexpr std::array<std::string_view, 5> kLetters = {"é", "à", "ù", "î", "è"};
  constexpr std::size_t kShortest = 3;
  std::string longer;
  std::size_t owed = 0, word = 0;  // owed: tenths of a letter
  bool is_name = false;  // of what is filled in
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c == '{') is_name = true;
    if (!is_name && is_letter(c)) {
      ++word;
    } else {
      if (word >= kShortest)
        for (; owed >= 10; owed -= 10) longer += kLetters[(owed / 10) % kLetters.size()];
      word = 0;
    }
    if (!is_name && (static_cast<unsigned char>(c) & 0xC0) != 0x80) owed += 4;
    if (c == '}') is_name = false;
    if (i < text.size()) longer += c;
  }
  return longer;
}

std::string disguised(std::string_view text) {
  constexpr std::array<std::pair<char, std::string_view>, 20> kDisguises = {
      {{'a', "à"}, {'c', "ç"}, {'d', "ď"}, {'e', "ę"}, {'g', "ğ"}, {'h', "ħ"}, {'i', "ï"},
       {'k', "ķ"}, {'l', "ļ"}, {'n', "ñ"}, {'o', "ö"}, {'r', "ŗ"}, {'s', "ş"}, {'t', "ŧ"},
       {'u', "ų"}, {'w', "ŵ"}, {'y', "ÿ"}, {'z', "ž"}, {'A', "Å"}, {'E', "Ë"}}};
  std::string other;
  bool is_name = false;
  for (const char c : text) {
    if (c == '{') is_name = true;
    std::string_view letter(&c, 1);
    for (const auto& [plain, disguise] : kDisguises)
      if (!is_name && c == plain) letter = disguise;
    other += letter;
    if (c == '}') is_name = false;
  }
  return other;
}

}  // namespace curseur::testing
