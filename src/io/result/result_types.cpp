#include "io/result/result_types.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/catalogue/fields.hpp"
#include "core/decide/question.hpp"
#include "core/decide/sweep.hpp"
#include "core/sim/metrics.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::io {
namespace {

using namespace curseur::core;

struct Member {
  WrittenMember member;
  std::string type;
};
struct ResultType {
  std::string_view name, meaning;
  std::vector<Member> members;
};

// The type of a list of such items; a union is bracketed.
std::string list_of(const std::string& item) {
  return item.find(" | ") == std::string::npos ? item + "[]" : "(" + item + ")[]";
}

// Collects the types of structs as they occur. There is one function per kind of C++ type, chosen by overload.
class TypeCollector {
 public:
  template <class T>
  std::string type_of() {
    return written(std::type_identity<std::remove_cv_t<T>>{});
  }
  const std::vector<ResultType>& types() const { return types_; }

 private:
  template <class T>
  requires std::is_arithmetic_v<T> std::string written(std::type_identity<T>) {
    return std::is_same_v<T, bool> ? "boolean" : "number";
  }
  template <class T>
  requires std::is_convertible_v<T, std::string_view> std::string written(std::type_identity<T>) { return "string"; }
  template <class T>
  requires std::is_enum_v<T> std::string written(std::type_identity<T>) {
    std::string names;
    for (std::size_t k = 0; k < count_of(T{}); ++k)
      names += (k > 0 ? " | '" : "'") + std::string(name_of(static_cast<T>(k))) + "'";
    return names;
  }
  template <class T>
  requires(!std::is_convertible_v<const T*, std::string_view>) std::string written(std::type_identity<const T*>) {
    return type_of<T>();
  }
  template <class T>
  std::string written(std::type_identity<std::optional<T>>) {
    return type_of<T>() + " | null";
  }
  template <class T>
  std::string written(std::type_identity<std::vector<T>>) {
    return list_of(type_of<T>());
  }
  template <class T, std::size_t kSize>
  std::string written(std::type_identity<std::array<T, kSize>>) {
    std::string items;
    for (std::size_t k = 0; k < kSize; ++k) items += (k > 0 ? ", " : "") + type_of<T>();
    return "[" + items + "]";
  }
  template <class Value, class Key>
  std::string written(std::type_identity<Keyed<Value, Key>>) {
    return "Record<string, " + type_of<Value>() + ">";
  }
  // The type by metric: months are null if a path has none, flags are booleans.
  std::string written(std::type_identity<PathMetrics>) { return "Record<string, (number | null | boolean)[]>"; }
  template <HasFields T>
  requires(!std::is_same_v<T, PathMetrics>) std::string written(std::type_identity<T>) {
    constexpr auto list = fields_of<T>();
    if (std::ranges::find(types_, list.type, &ResultType::name) == types_.end()) {
      ResultType made{list.type, list.meaning, {}};
      each_written_type<T>([&]<class Value>(const WrittenMember& member, std::type_identity<Value>) {
        made.members.push_back({member, member_type<Value>(member.presence)});
      });
      types_.push_back(std::move(made));
    }
    return std::string(list.type);
  }

  // A member that is omitted when absent is never null.
  template <class Value>
  std::string member_type(Presence presence) {
    if constexpr (requires { typename Value::value_type; }) {
      if constexpr (std::is_same_v<Value, std::optional<typename Value::value_type>>)
        if (presence == Presence::if_any) return type_of<typename Value::value_type>();
    }
    return type_of<Value>();
  }

  std::vector<ResultType> types_;
};

void write_type(JsonWriter& json, const ResultType& type) {
  json.begin_object().key("name").string(type.name).key("meaning").string(type.meaning);
  json.key("members").begin_array();
  for (const auto& [member, written] : type.members) {
    json.begin_object().key("name").string(member.name).key("type").string(written);
    json.key("optional").boolean(member.presence == Presence::if_any);
    json.key("unit").string(member.unit).key("meaning").string(member.meaning).end_object();
  }
  json.end_array().end_object();
}

using NamedType = std::pair<std::string_view, std::string>;

template <std::size_t... kKinds>
void collect_answers(TypeCollector& types, std::vector<NamedType>& results, std::index_sequence<kKinds...>) {
  (results.emplace_back(questions()[kKinds].name, types.type_of<std::variant_alternative_t<kKinds, Answer>>()), ...);
}

}  // namespace

void write_result_types(JsonWriter& json) {
  TypeCollector types;
  std::vector<NamedType> results;
  results.emplace_back("run", types.type_of<RunReport>());
  results.emplace_back("sweep", types.type_of<DetailedSweep>());
  collect_answers(types, results, std::make_index_sequence<kQuestions>{});
  json.key("types").begin_array();
  for (const auto& type : types.types()) write_type(json, type);
  json.end_array();
  json.key("results").begin_array();
  for (const auto& [name, type] : results)
    json.begin_object().key("name").string(name).key("type").string(type).end_object();
  json.end_array();
}

}  // namespace curseur::io
