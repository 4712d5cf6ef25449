#include "app/table/line_kind.hpp"

#include <algorithm>
#include <iterator>

#include "app/table/numeral.hpp"
#include "app/table/unit.hpp"
#include "io/fault.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

constexpr std::size_t kLinesTried = 15;  // a table's title has fewer lines

bool is_in(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool is_number(std::string_view cell) {
  const NumberInText parts = number_in(cell);
  const std::string around = parts.before + parts.behind;
  return (around.empty() || is_unit(around)) &&
         (numeral_of(parts.number, DecimalMark::point) || numeral_of(parts.number, DecimalMark::comma));
}

// The text in small letters without accents, without what may be behind a heading word: "Total :" is "total".
std::string heading(std::string_view cell) {
  std::string text = io::folded(plain_marks(cell));
  while (!text.empty() && std::string_view(" :.*=").find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

}  // namespace

HeadLine find_heads(const io::TextRows& rows, const HeadIndex& index) {
  HeadLine found;
  for (std::size_t row = 0; row < std::min(rows.size(), kLinesTried); ++row)
    if (const std::size_t known = index.count(rows[row]); known > found.known) found = {row, known};
  if (found.row || rows.size() < 2) return found;
  const auto& first = rows.front();
  const bool has_words_only =
      std::none_of(first.begin(), first.end(), [](const auto& cell) { return is_number(cell); });
  const auto named = std::count_if(first.begin(), first.end(), [](const auto& cell) { return !cell.empty(); });
  const bool has_numbers_below = std::any_of(rows.begin() + 1, rows.end(), [](const auto& row) {
    return std::any_of(row.begin(), row.end(), [](const auto& cell) { return is_number(cell); });
  });
  if (has_words_only && has_numbers_below && 2 * static_cast<std::size_t>(named) >= first.size()) found.row = 0;
  return found;
}

bool is_total(std::string_view cell) {
  constexpr std::string_view kWords[] = {
      "total",       "totals",        "totaux",     "sum",           "sums",      "somme",    "summe",
      "grand total", "total general", "gesamt",     "gesamtsumme",   "insgesamt", "subtotal", "sub-total",
      "sub total",   "sous-total",    "sous total", "zwischensumme", "average",   "mean",     "moyenne",
      "mittelwert",  "durchschnitt",  "totale",     "somma",         "suma",      "ensemble", "total ht",
      "total ttc",   "overall",       "\u2211",     "\u03c3",
  };
  std::string text = heading(cell);
  if (text.ends_with(')'))  // "Total (25)"
    if (const auto open = text.find(" ("); open != std::string::npos) text.resize(open);
  return is_in(kWords, text);
}

bool is_note(std::string_view cell) {
  constexpr std::string_view kWords[] = {
      "source",      "sources",   "note",        "notes",  "nb",      "n.b",     "remark",
      "remarks",     "remarque",  "remarques",   "quelle", "quellen", "comment", "comments",
      "commentaire", "anmerkung", "anmerkungen", "stand",  "as of",   "updated", "last updated",
      "mise a jour", "footnote",  "footnotes",   "champ",  "lecture", "licence", "license"};
  const std::string text = io::folded(plain_marks(cell));
  const std::size_t colon = text.find(':');
  return colon != std::string::npos && is_in(kWords, heading(std::string_view(text).substr(0, colon)));
}

bool begins_with_mark(std::string_view cell) {
  constexpr std::string_view kMarks[] = {"*", "#", "\u2020", "\u00b9", "http://", "https://"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [&](std::string_view mark) { return cell.starts_with(mark); });
}

bool is_note_head(std::string_view head) {
  constexpr std::string_view kWords[] = {
      "note",      "notes",       "comment",   "comments",   "commentaire", "commentaires", "remark",    "remarks",
      "remarque",  "remarques",   "source",    "sources",    "observation", "observations", "bemerkung", "bemerkungen",
      "anmerkung", "anmerkungen", "kommentar", "kommentare", "quelle",      "quellen",      "no",        "nr",
      "n\u00b0",   "no.",         "#",         "index",      "row",         "ligne",        "url",       "link",
      "links",     "lien"};
  return is_in(kWords, heading(head)) || heading(head) == io::folded("n\u00b0");
}

std::string_view without_brackets(std::string_view text) {
  const bool has_brackets =
      text.size() > 2 && ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'));
  return has_brackets ? text.substr(1, text.size() - 2) : text;
}

bool is_unit_line(const std::vector<std::string>& cells) {
  std::size_t units = 0;
  for (const std::string& cell : cells) {
    const std::string_view text = without_brackets(cell);
    if (text.empty() || text == "-") continue;
    const bool is_word = !has_digit(text.substr(0, 1));  // "1" is a number here
    if (!is_word || !is_unit(text)) return false;
    ++units;
  }
  return units > 0;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t kMostBytes = 80;
  std::string made(io::cut(text, kMostBytes));
  std::replace_if(
      made.begin(), made.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return made.size() < text.size() ? made + "\u2026" : made;
}

std::string line_text(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells)
    if (!cell.empty()) text += (text.empty() ? "" : " \u00b7 ") + cell;
  return shortened(text);
}

}  // namespace curseur::app
