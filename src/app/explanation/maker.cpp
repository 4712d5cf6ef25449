#include "app/explanation/maker.hpp"

#include <algorithm>
#include <cmath>

#include "app/say/names.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "core/model/equations.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {
namespace {

constexpr std::size_t kMostSpans = 16;

}  // namespace

Maker::Maker(const State& given)
    : state(given),
      outcome(*given.outcome),
      scenario(outcome_scenario(given)),
      language(given.view.language),
      months(given.outcome->mean_flow.size()),
      regions(scenario.regions.size()) {
  for (std::size_t t = 0; t < months; ++t)
    discount_.push_back(core::discount_factor(scenario.discount_rate, static_cast<double>(t + 1)));
}

double Maker::mean(core::Series series, std::size_t t) const {
  const std::size_t which = core::column_of(series);
  return which < outcome.fans.size() && t < outcome.fans[which].mean.size() ? outcome.fans[which].mean[t] : 0;
}

double Maker::column(std::size_t which, std::size_t t) const {
  const auto& monthly = outcome.median.monthly;
  return monthly.has(which) && t < monthly.months() ? static_cast<double>(*monthly.at(which, t)) : 0;
}

double Maker::median(core::Metric metric) const {
  const auto& values = outcome.median.metrics[metric];
  return values.empty() ? 0 : values.front();
}

std::vector<Maker::Span> Maker::years() const {
  std::vector<Span> spans;
  const std::size_t before = static_cast<std::size_t>(scenario.start_month - 1);
  const std::size_t count = (before + months + 11) / 12,
                    together = count > kMostSpans ? (count + kMostSpans - 1) / kMostSpans : 1;
  for (std::size_t year = 0; year < count; year += together) {
    const std::size_t end = std::min(12 * (year + together) - before, months);
    const int first = scenario.start_year + static_cast<int>(year),
              last = scenario.start_year + static_cast<int>(std::min(year + together, count)) - 1;
    spans.push_back({first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last),
                     spans.empty() ? 0 : spans.back().end, end});
  }
  return spans;
}

std::string Maker::word(std::string_view key) const { return app::word(language, "explain." + std::string(key)); }
std::string Maker::fill(std::string_view key,
                        std::initializer_list<std::pair<std::string_view, std::string>> values) const {
  return app::fill(language, "explain." + std::string(key), values);
}
std::string Maker::money(double meur) const { return money_text(meur, language); }
std::string Maker::share(double value) const {
  return share_text(value, language, std::fabs(value) < 0.0995 && value != 0 ? 1 : 0);
}
std::string Maker::number(double value) const { return number_text(value, language); }
std::string Maker::h100e(double value) const { return short_number(value, language) + "\u00a0H100e"; }
std::string Maker::price(double eur) const { return price_text(eur, language); }
std::string Maker::count(double value) const { return number_text(value, language, 12); }
std::string Maker::month(std::size_t t) const { return month_text(scenario, static_cast<double>(t), language); }

std::string Maker::region(std::size_t r) const { return text_of(scenario.regions[r].name, language); }

std::string Maker::of_futures() const {
  return fill("of_futures", {{"paths", count(static_cast<double>(outcome.paths))}});
}
std::string Maker::of_counted() const {
  return fill("of_counted", {{"paths", count(static_cast<double>(outcome.paths))}});
}
std::string Maker::of_some(std::string_view key, double part_of_all) const {
  return fill(key, {{"count", count(std::round(part_of_all * static_cast<double>(outcome.paths)))}});
}
std::string Maker::of_futures_discounted() const {
  return fill("of_futures_discounted",
              {{"paths", count(static_cast<double>(outcome.paths))}, {"rate", share(scenario.discount_rate)}});
}
std::string Maker::of_median_path() const { return word("of_median_path"); }
std::string Maker::of_last_year() const {
  return fill("of_last_year", {{"from", month(last_year())}, {"to", month(months - 1)}});
}
std::string Maker::of_month(std::size_t t) const { return fill("of_month", {{"month", month(t)}}); }

Derivation Maker::step(std::string_view title, std::string basis, const char* section, Join join, double amount,
                       std::string value) const {
  Derivation made;
  made.title = word(title);
  made.basis = std::move(basis);
  made.section = section;
  made.join = join;
  made.amount = amount;
  made.value = std::move(value);
  return made;
}

Derivation Maker::money_step(std::string_view title, std::string basis, const char* section, double meur) const {
  return step(title, std::move(basis), section, Join::sum, meur, money(meur));
}

void Maker::part(Derivation& step, int sign, std::string label, double amount, std::string value) const {
  step.parts.push_back({std::move(label), std::move(value), amount, sign});
}

void Maker::money_part(Derivation& step, int sign, std::string_view label, double meur) const {
  part(step, sign, word(label), meur, money(meur));
}

void Maker::fact(Derivation& step, std::string_view label, std::string value) const {
  part(step, 1, word(label), 0, std::move(value));
}

void Maker::quantiles(Derivation& step, core::Metric metric, const std::function<std::string(double)>& text) const {
  const core::Quantiles& found = outcome.summary[metric].quantiles;
  for (const auto& [level, label] : {std::pair{0, "low"}, {2, "middle"}, {4, "high"}})
    fact(step, label, text(found[static_cast<std::size_t>(level)]));
}

void Maker::input(Derivation& step, const std::string& pointer) const {
  const double value = core::number_value(scenario, pointer).value_or(0);  // a test checks that the number exists
  step.inputs.push_back(
      {pointer, number_name(scenario, pointer, language), number_value_text(scenario, pointer, value, language)});
}

void Maker::inputs(Derivation& step, std::initializer_list<std::string_view> pointers) const {
  for (const std::string_view pointer : pointers) {
    const std::size_t star = pointer.find('*');
    if (star == std::string_view::npos) {
      input(step, std::string(pointer));
      continue;
    }
    const std::size_t count = pointer.starts_with("/regions")    ? regions
                              : pointer.starts_with("/segments") ? scenario.segments.size()
                                                                 : scenario.finance.equity.size();
    for (std::size_t k = 0; k < count; ++k)
      input(step, std::string(pointer.substr(0, star)) + std::to_string(k) + std::string(pointer.substr(star + 1)));
  }
}

Derivation Maker::counted(std::string_view title, const char* section, double part_of_all) const {
  const double all = static_cast<double>(outcome.paths), futures = std::round(part_of_all * all);
  Derivation made = step(title, of_counted(), section, Join::product, part_of_all, share(part_of_all));
  part(made, 1, word("futures_with"), futures, count(futures));
  part(made, -1, word("futures_all"), all, count(all));
  return made;
}

}  // namespace curseur::app
