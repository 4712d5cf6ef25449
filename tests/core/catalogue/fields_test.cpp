// The field lists of the results and the table of the metrics: complete, and each name once.
#include "core/catalogue/fields.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>
#include <typeinfo>

#include "core/decide/question.hpp"
#include "core/decide/sweep.hpp"
#include "core/sim/run_values.hpp"
#include "core/text.hpp"
#include "support/member_lists.hpp"

using namespace curseur::core;

namespace {

template <class T>
void check_type();

// A number has a unit of its own or that of the figure it is a part of.
template <class Value>
constexpr bool kNeedsUnit = std::is_floating_point_v<Value>;

template <class Value>
void check_value() {
  if constexpr (HasFields<Value>) check_type<Value>();
}
template <class Value>
void check_value_of(std::type_identity<Value>) {
  check_value<Value>();
}
template <class Value>
void check_value_of(std::type_identity<std::vector<Value>>) {
  check_value_of(std::type_identity<Value>{});
}
template <class Value>
void check_value_of(std::type_identity<std::optional<Value>>) {
  check_value_of(std::type_identity<Value>{});
}
template <class Value, class Key>
void check_value_of(std::type_identity<Keyed<Value, Key>>) {
  CHECK(!Key::kMeaning.empty());
  check_value_of(std::type_identity<std::remove_cv_t<std::remove_pointer_t<Value>>>{});
}

template <class T>
void check_type() {
  const auto list = fields_of<T>();
  CAPTURE(std::string(list.type));
  std::set<std::string_view> names;
  each_written_type<T>([&]<class Value>(const WrittenMember& member, std::type_identity<Value> type) {
    CAPTURE(std::string(member.name));
    CHECK(names.insert(member.name).second);
    CHECK(!member.meaning.empty());
    if (kNeedsUnit<Value>) CHECK(!member.unit.empty());
    check_value_of(type);
  });
  // What only the bytes carry, as a series of paths, has no list for the JSON.
  if (!names.empty()) CHECK(!list.meaning.empty());
}

template <class... Types>
void check_types(std::type_identity<std::variant<Types...>>) {
  (check_type<Types>(), ...);
}

}  // namespace

TEST_CASE("every member of a result has a name of its own, a meaning and a unit") {
  check_type<RunReport>();
  check_type<DetailedSweep>();
  check_types(std::type_identity<Answer>{});
}

TEST_CASE("a field list names every member of its struct, where the JSON does not tell it in another way") {
  struct Whole {
    int first;
    std::vector<double> second;
    std::optional<std::string> third;
    std::array<double, 3> fourth;
  };
  static_assert(curseur::testing::members_of<Whole>() == 4);
  std::set<std::string_view> lists;
  const auto check = [&]<class T>(std::type_identity<T>) {
    CAPTURE(std::string(fields_of<T>().type));
    CAPTURE(std::string(typeid(T).name()));
    if (!curseur::testing::computes_members(fields_of<T>())) CHECK(curseur::testing::names_every_member<T>());
    return lists.insert(typeid(T).name()).second;
  };
  curseur::testing::EachListOf<curseur::testing::Walk::written, RunReport, DetailedSweep, Fault, Answer>::walk(check);
  CHECK(lists.size() > 40);
}

TEST_CASE("a struct without a field list does not take that of its base") {
  struct Longer : Estimate {
    double added;
  };
  static_assert(HasFields<Estimate> && HasFields<ChartRun>);
  static_assert(!HasFields<Longer>);
}

TEST_CASE("the members of an amount are told in the order of the JSON, without a value") {
  std::vector<std::string> names;
  each_written_type<Summary>([&](const WrittenMember& member, auto) { names.emplace_back(member.name); });
  CHECK(names == std::vector<std::string>{"mean", "se", "p5", "p25", "p50", "p75", "p95", "cvar5"});
}

TEST_CASE("each metric has a row in the place of its number, with names, directions and places of its own") {
  std::set<std::string_view> names, measures, figures;
  for (std::size_t k = 0; k < kMetrics; ++k) {
    const MetricInfo& info = metric_infos()[k];
    CAPTURE(std::string(info.name));
    CHECK(static_cast<std::size_t>(info.metric) == k);
    CHECK(names.insert(info.name).second);
    CHECK(measures.insert(info.measure).second);
    CHECK((info.figure.empty() || figures.insert(info.figure).second));
    CHECK((info.direction == 1 || info.direction == -1));
    for (const auto text : {info.section, info.meaning, info.meaning_fr}) CHECK(!text.empty());
    CHECK((info.kind == MetricKind::flag) == info.unit.empty());
    CHECK((info.kind == MetricKind::amount) == (info.written > 0));
    CHECK((info.run_row > 0) == !info.run_label.empty());
    CHECK((info.figure_row > 0) == !info.figure_group.empty());
    CHECK((info.figure_row == 0 || !info.figure.empty()));
  }
  for (const auto place :
       {&MetricInfo::written, &MetricInfo::run_row, &MetricInfo::figure_row, &MetricInfo::compared}) {
    const auto shown = metrics_by(place);
    for (std::size_t k = 0; k < shown.size(); ++k) CHECK(info_of(shown[k]).*place == k + 1);
  }
}

TEST_CASE("each series has a unit or is a flag, and a meaning in both languages") {
  for (std::size_t k = 0; k < kSeries; ++k) {
    const SeriesInfo& info = series_info(static_cast<Series>(k));
    CAPTURE(std::string(info.name));
    CHECK((info.name == "distress") == info.unit.empty());
    CHECK(!info.meaning.empty());
    CHECK(!info.meaning_fr.empty());
  }
}

TEST_CASE("a number as text is the shortest that reads back, and a key is a step of a JSON Pointer") {
  CHECK(text_of(0.1) == "0.1");
  CHECK(text_of(1e300) == "1e+300");
  CHECK(pointer_step("a/b~c") == "a~1b~0c");
  CHECK(text_of(Constraint{Metric::distress_month, true, 0.1}) == "distress<=0.1");
  CHECK(text_of(Constraint{Metric::autonomy, false, 0}) == "autonomy>=0");
}
