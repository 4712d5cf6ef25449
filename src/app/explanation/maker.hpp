// Building blocks of explanation steps: means over all futures, the median path, words and number formats.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "app/explanation/derivation.hpp"
#include "app/state.hpp"
#include "core/sim/series.hpp"

namespace curseur::app {

class Maker {
 public:
  // Precondition: the state has an outcome.
  explicit Maker(const State& state);

  const State& state;
  const Outcome& outcome;
  const core::Scenario& scenario;
  const Language language;
  const std::size_t months;  // of the outcome
  const std::size_t regions;

  // Means over all futures, by month; 0 if the series is not published.
  double mean(core::Series series, std::size_t t) const;
  double mean(core::Metric metric) const { return outcome.summary[metric].mean; }
  double flow(std::size_t t) const { return outcome.mean_flow[t]; }
  // Values of the median path.
  double median(core::Series series, std::size_t t) const { return column(core::column_of(series), t); }
  double median(core::RegionSeries series, std::size_t region, std::size_t t) const {
    return column(core::column_of(series, region), t);
  }
  double median(core::Item item, std::size_t t) const { return column(core::column_of(item, regions), t); }
  double median(core::Metric metric) const;
  // The sum of of() over months first .. end-1.
  template <class Of>
  static double total(std::size_t first, std::size_t end, Of&& of) {
    double sum = 0;
    for (std::size_t t = first; t < end; ++t) sum += of(t);
    return sum;
  }
  double discount(std::size_t t) const { return discount_[t]; }
  double end_value() const { return mean(core::Metric::terminal) / discount_.back(); }  // the mean, undiscounted
  std::size_t last_year() const { return months > 12 ? months - 12 : 0; }  // its first month

  // Calendar years, grouped where needed so that the list stays readable.
  struct Span {
    std::string label;
    std::size_t first, end;
  };
  std::vector<Span> years() const;

  std::string word(std::string_view key) const;
  std::string fill(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string>> values) const;
  std::string money(double meur) const;
  std::string share(double value) const;
  std::string number(double value) const;
  std::string h100e(double value) const;
  std::string price(double eur) const;  // of an H100e-hour
  std::string count(double value) const;
  std::string month(std::size_t t) const;
  std::string region(std::size_t r) const;
  // Texts that say what a step's figures refer to.
  std::string of_futures() const;
  std::string of_counted() const;
  std::string of_some(std::string_view key, double share) const;  // of the futures that this is the share of
  std::string of_futures_discounted() const;
  std::string of_median_path() const;
  std::string of_last_year() const;
  std::string of_month(std::size_t t) const;

  Derivation step(std::string_view title, std::string basis, const char* section, Join join, double amount,
                  std::string value) const;
  Derivation money_step(std::string_view title, std::string basis, const char* section, double meur) const;
  void part(Derivation& step, int sign, std::string label, double amount, std::string value) const;
  void money_part(Derivation& step, int sign, std::string_view label, double meur) const;
  void fact(Derivation& step, std::string_view label, std::string value) const;
  void quantiles(Derivation& step, core::Metric metric, const std::function<std::string(double)>& text) const;
  // Numbers of the scenario; a * in the pointer stands for every region, segment or equity round.
  void inputs(Derivation& step, std::initializer_list<std::string_view> pointers) const;
  // A share as "2,130 of 10,000 futures".
  Derivation counted(std::string_view title, const char* section, double share) const;

 private:
  double column(std::size_t which, std::size_t t) const;
  void input(Derivation& step, const std::string& pointer) const;

  std::vector<double> discount_;
};

}  // namespace curseur::app
