#include "app/say/dictionary.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "io/assets.hpp"
#include "io/json/json.hpp"
#include "io/languages.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

void flatten(const io::Json& value, const std::string& prefix, Words& words) {
  const auto below = [&](const std::string& key) { return prefix.empty() ? key : prefix + "." + key; };
  if (value.kind == io::JsonKind::string) words.emplace(prefix, value.string);
  for (const auto& member : value.members) flatten(member.value, below(member.key), words);
  for (std::size_t i = 0; i < value.items.size(); ++i) flatten(value.items[i], below(std::to_string(i)), words);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// The dictionaries of all languages, and the languages in the same order.
struct Library {
  std::vector<std::unique_ptr<const Dictionary>> dictionaries;
  std::vector<Language> languages;

  void add(Language language, std::string_view text) {
    const Dictionary* const english = dictionaries.empty() ? nullptr : dictionaries.front().get();
    dictionaries.push_back(std::make_unique<Dictionary>(language, text, english));
    languages.push_back(language);
  }
};

Library& library() {
  static Library made = [] {
    Library built_in;
    for (const std::string_view id : io::language_ids())
      built_in.add(Language(id), io::find_asset("i18n/" + std::string(id) + ".json")->bytes);
    return built_in;
  }();
  return made;
}

}  // namespace

PluralRule::PluralRule(std::string_view rule) {
  constexpr std::string_view kOr = " or ";
  while (!rule.empty()) {
    const std::size_t end = std::min(rule.find(kOr), rule.size());
    const std::string_view condition = rule.substr(0, end);
    int limit = 0;
    const char* const last = condition.data() + condition.size();
    const bool is_condition = condition.size() > 2 && condition[0] == 'n' &&
                              (condition[1] == '=' || condition[1] == '<') &&
                              std::from_chars(condition.data() + 2, last, limit).ptr == last;
    if (is_condition) any_of_.push_back({condition[1], static_cast<double>(limit)});
    rule.remove_prefix(std::min(end + kOr.size(), rule.size()));
  }
}

bool PluralRule::is_singular(double value) const {
  const double size = std::fabs(value);
  return std::any_of(any_of_.begin(), any_of_.end(), [&](const Condition& condition) {
    return condition.sign == '=' ? size == condition.limit : size < condition.limit;
  });
}

std::string filled(std::string_view pattern, std::span<const std::pair<std::string_view, std::string>> values) {
  std::string text;
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t open = pattern.find('{', at), close = pattern.find('}', at);
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    text += pattern.substr(at, open - at);
    const std::pair<std::string_view, std::string>* value = nullptr;
    for (const auto& candidate : values)
      if (candidate.first == name) value = &candidate;
    text += value != nullptr ? std::string_view(value->second) : pattern.substr(open, close - open + 1);
    at = close + 1;
  }
  return text.append(pattern.substr(at));
}

Dictionary::Dictionary(Language language, std::string_view text, const Dictionary* otherwise)
    : language_(language), otherwise_(otherwise) {
  if (const auto reading = io::read_json(text); reading.value) flatten(*reading.value, "", words_);
  read_conventions();
}

const std::string* Dictionary::find(std::string_view key) const {
  const auto found = words_.find(key);
  if (found != words_.end()) return &found->second;
  return otherwise_ != nullptr ? otherwise_->find(key) : nullptr;
}

std::vector<std::string> Dictionary::keys_below(std::string_view prefix) const {
  std::vector<std::string> keys;
  for (auto at = words_.lower_bound(prefix); at != words_.end() && at->first.starts_with(prefix); ++at)
    keys.push_back(at->first);
  return keys;
}

void Dictionary::read_conventions() {
  const auto text = [&](const std::string& key) {
    const std::string* const found = find("language." + key);
    return found != nullptr ? *found : std::string();
  };
  Conventions& c = conventions_;
  c.name = text("name");
  c.plural = PluralRule(text("plural"));
  c.decimal = text("decimal");
  c.thousands = text("thousands");
  c.percent = text("percent");
  c.points = text("points");
  c.less_than = text("less_than");
  c.more_than = text("more_than");
  constexpr std::array<const char*, 4> kPowers = {"one", "thousand", "million", "billion"};
  for (std::size_t power = 0; power < kPowers.size(); ++power) {
    c.short_number[power] = text(std::string("short_number.") + kPowers[power]);
    c.money[power] = text(std::string("money.") + kPowers[power]);
  }
  c.colon = text("colon");
  c.semicolon = text("semicolon");
  if (const std::string csv = text("csv"); !csv.empty()) c.csv = csv.front();
  c.day_first = text("typed_date") == "day month year";
  c.month_of_year = text("month_of_year");
  for (std::size_t month = 0; month < c.months.size(); ++month) {
    c.months[month] = text("months." + std::to_string(month));
    c.month_names[month] = text("month_names." + std::to_string(month));
    c.month_beginnings[month] = words_of(text("month_beginnings." + std::to_string(month)));
    c.folded_month_names[month] = io::folded(c.month_names[month]);
    for (const std::string& beginning : c.month_beginnings[month])
      c.folded_month_beginnings[month].push_back(io::folded(beginning));
    std::string short_name = io::folded(c.months[month]);
    while (short_name.ends_with('.')) short_name.pop_back();
    c.folded_month_beginnings[month].push_back(std::move(short_name));
  }
}

std::span<const Language> languages() { return library().languages; }

std::optional<Language> language_named(std::string_view id) {
  const auto all = languages();
  const auto found = std::find(all.begin(), all.end(), Language(id));
  return found != all.end() ? std::optional(*found) : std::nullopt;
}

const Dictionary& dictionary(Language language) {
  const auto& all = library().dictionaries;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one->language() == language; });
  return found != all.end() ? **found : *all.front();
}

const Conventions& conventions(Language language) { return dictionary(language).conventions(); }

AddedLanguage::AddedLanguage(std::string_view id, std::string_view text) : language_(id) {
  library().add(language_, text);
}

AddedLanguage::~AddedLanguage() {
  Library& all = library();
  const auto at = std::find(all.languages.begin(), all.languages.end(), language_) - all.languages.begin();
  all.languages.erase(all.languages.begin() + at);
  all.dictionaries.erase(all.dictionaries.begin() + at);
}

}  // namespace curseur::app
