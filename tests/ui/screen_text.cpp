#include "ui/screen_text.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <map>

#include "app/say/dictionary.hpp"

namespace curseur::testing {
namespace {

constexpr std::size_t kTold = 80;  // letters of a shortened text

// Letters by where their picture lies in the font's texture.
std::map<std::pair<float, float>, unsigned> letters_by_picture() {
  std::map<std::pair<float, float>, unsigned> found;
  for (const ImFont* font : ImGui::GetIO().Fonts->Fonts)
    for (const ImFontGlyph& glyph : font->Glyphs)
      if (glyph.Visible) found[{glyph.U0, glyph.V0}] = glyph.Codepoint;
  return found;
}

bool goes_on(const Letter& before, const Letter& next) {
  constexpr float kWidestGap = 7, kSameLine = 14;  // pixels
  return next.low.x > before.low.x && next.low.x - before.high.x < kWidestGap &&
         std::fabs(next.high.y - before.high.y) < kSameLine;
}

// All words of the language with an ellipsis in them, without spaces.
std::vector<std::vector<unsigned>> words_with_ellipsis(app::Language language) {
  std::vector<std::vector<unsigned>> found;
  for (const app::Language one : {language, app::Language::en})
    for (const std::string& key : app::dictionary(one).keys_below("")) {
      const std::string& word = *app::dictionary(one).find(key);
      if (word.find("…") != std::string::npos) found.push_back(letters_of(word));
    }
  return found;
}

}  // namespace

bool Letter::is_in_sight() const {
  const ImVec2 at = centre();
  return at.x >= clip.x && at.x < clip.z && at.y >= clip.y && at.y < clip.w;
}

std::vector<Letter> letters_on_screen() {
  const auto pictures = letters_by_picture();
  std::vector<Letter> letters;
  const ImDrawData* data = ImGui::GetDrawData();
  for (const ImDrawList* list : data->CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer)
      for (unsigned i = 0; i + 5 < command.ElemCount; i += 3) {
        // A letter is two triangles: corners 0 1 2 and 0 2 3.
        const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset + i;
        const ImDrawVert& low = list->VtxBuffer[static_cast<int>(index[0] + command.VtxOffset)];
        const ImDrawVert& high = list->VtxBuffer[static_cast<int>(index[2] + command.VtxOffset)];
        const auto letter = pictures.find({low.uv.x, low.uv.y});
        if (letter == pictures.end() || index[3] != index[0] || index[4] != index[2]) continue;
        letters.push_back({letter->second, low.pos, high.pos, command.ClipRect});
        i += 3;
      }
  return letters;
}

std::vector<unsigned> letters_of(std::string_view text) {
  std::vector<unsigned> letters;
  for (const char *at = text.data(), *end = at + text.size(); at < end;) {
    unsigned letter = 0;
    at += ImTextCharFromUtf8(&letter, at, end);
    if (letter != ' ' && letter != 0xA0 && letter != 0x202F && letter != 0x2009) letters.push_back(letter);
  }
  return letters;
}

std::string utf8_of(unsigned letter) {
  char text[5];
  return ImTextCharToUtf8(text, letter);
}

std::vector<std::string> runs_of(const std::vector<Letter>& letters) {
  std::vector<std::string> runs;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i == 0 || !goes_on(letters[i - 1], letters[i])) runs.emplace_back();
    if (letters[i].is_in_sight()) runs.back() += utf8_of(letters[i].code);
  }
  std::erase(runs, "");
  return runs;
}

std::vector<std::string> shortened_texts(const std::vector<Letter>& letters, app::Language language) {
  constexpr unsigned kEllipsis = 0x2026;
  constexpr std::size_t kAlike = 4;  // so many letters before an ellipsis tell whose it is
  const auto words = words_with_ellipsis(language);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool is_last = i + 1 == letters.size() || !goes_on(letters[i], letters[i + 1]);
    if (letters[i].code != kEllipsis || !is_last || !letters[i].is_in_sight()) continue;
    std::vector<unsigned> end;
    for (std::size_t k = i - std::min(i, kAlike); k <= i; ++k) end.push_back(letters[k].code);
    const bool is_word = std::any_of(words.begin(), words.end(), [&](const auto& word) {
      return std::search(word.begin(), word.end(), end.begin(), end.end()) != word.end();
    });
    if (is_word) continue;
    std::string told;
    std::size_t first = i;
    while (first > 0 && i - first < kTold && goes_on(letters[first - 1], letters[first])) --first;
    for (std::size_t k = first; k <= i; ++k) told += utf8_of(letters[k].code);
    found.push_back(std::move(told));
  }
  return found;
}

bool may_be(std::string_view shortened, std::string_view text) {
  constexpr std::size_t kFewest = 1, kOfLine = 4;
  auto shown = letters_of(shortened);
  const auto whole = letters_of(text);
  if (shown.empty()) return false;
  shown.pop_back();  // the ellipsis
  if (shown.empty()) return true;
  // The last line of several.
  if (shown.size() >= kOfLine && std::search(whole.begin(), whole.end(), shown.begin(), shown.end()) != whole.end())
    return true;
  for (std::size_t from = 0; from + kFewest <= shown.size(); ++from) {
    const std::size_t size = shown.size() - from;
    if (size < whole.size() &&
        std::equal(shown.begin() + static_cast<std::ptrdiff_t>(from), shown.end(), whole.begin()))
      return true;
  }
  return false;
}

}  // namespace curseur::testing
