// Values as plain bytes, by walking their field lists (core/catalogue/fields.hpp). One function, pass(), both writes
// and reads: the archive says which. A member that only the JSON computes is left out.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/catalogue/fields.hpp"
#include "core/model/fault.hpp"
#include "core/sim/run_values.hpp"

namespace curseur::app {

class ByteWriter {
 public:
  static constexpr bool kReads = false;
  void raw(const void* from, std::size_t size) { bytes.append(static_cast<const char*>(from), size); }
  std::string bytes;
};

// After the first shortfall, all reads return zero and done() is false.
class ByteReader {
 public:
  static constexpr bool kReads = true;
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}
  void raw(void* to, std::size_t size) {
    if (size > rest_.size()) {
      ok_ = false;
      std::memset(to, 0, size);
      return;
    }
    if (size > 0) std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  // A number of items of this many bytes each; at most as many as the remaining bytes can hold.
  std::size_t count(std::uint64_t told, std::size_t bytes_each) {
    if (told <= rest_.size() / bytes_each) return static_cast<std::size_t>(told);
    ok_ = false;
    return 0;
  }
  bool done() const { return ok_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

template <class A, class T>
requires std::is_arithmetic_v<T> || std::is_enum_v<T>
void pass(A& archive, T& value) {
  if constexpr (std::is_same_v<T, bool>) {  // not every byte is a valid bool
    std::uint8_t byte = value ? 1 : 0;
    archive.raw(&byte, 1);
    value = byte != 0;
  } else {
    archive.raw(&value, sizeof value);
  }
}

template <class A, class Items>
void pass_items(A& archive, Items& items) {
  using Item = typename Items::value_type;
  std::uint64_t count = items.size();
  pass(archive, count);
  if constexpr (A::kReads) items.resize(archive.count(count, std::is_arithmetic_v<Item> ? sizeof(Item) : 1));
  if constexpr (std::is_arithmetic_v<Item>) archive.raw(items.data(), items.size() * sizeof(Item));
  else
    for (auto& item : items) pass(archive, item);
}
template <class A, class T>
void pass(A& archive, std::vector<T>& items) {
  pass_items(archive, items);
}
template <class A>
void pass(A& archive, std::string& text) {
  pass_items(archive, text);
}
template <class A, class T, std::size_t kSize>
void pass(A& archive, std::array<T, kSize>& items) {
  for (auto& item : items) pass(archive, item);
}
template <class A, class T>
void pass(A& archive, std::optional<T>& value) {
  std::uint8_t has = value.has_value() ? 1 : 0;
  pass(archive, has);
  if constexpr (A::kReads) value = has ? std::optional<T>(T{}) : std::nullopt;
  if (value) pass(archive, *value);
}
// The columns that are there, month by month.
template <class A>
void pass(A& a, core::MonthlyValues<float>& x) {
  std::uint64_t columns = x.columns(), months = x.months(), paths = x.paths();
  std::vector<std::uint8_t> wanted;
  for (std::size_t column = 0; column < columns; ++column) wanted.push_back(x.has(column) ? 1 : 0);
  pass(a, wanted);
  pass(a, months);
  pass(a, paths);
  if constexpr (A::kReads) {
    std::uint64_t kept = 0;
    for (const std::uint8_t has : wanted) kept += has;
    if (months > 0 && paths > 0 && a.count(kept * months * paths, sizeof(float)) < kept * months * paths) return;
    x = core::MonthlyValues<float>(std::vector<bool>(wanted.begin(), wanted.end()), static_cast<std::size_t>(months),
                                   static_cast<std::size_t>(paths));
  }
  for (std::size_t column = 0; column < wanted.size(); ++column)
    for (std::size_t t = 0; x.has(column) && t < x.months(); ++t) a.raw(x.at(column, t), x.paths() * sizeof(float));
}
template <class A, class T>
void pass(A& a, std::shared_ptr<const T>& x) {
  std::optional<T> value;
  if (x) value = *x;
  pass(a, value);
  if constexpr (A::kReads) x = value ? std::make_shared<const T>(std::move(*value)) : nullptr;
}
// Passes the alternative with this index.
template <std::size_t kAlternative = 0, class A, class... Ts>
void pass_alternative(A& a, std::variant<Ts...>& x, std::size_t index) {
  if constexpr (kAlternative < sizeof...(Ts)) {
    if (index != kAlternative) return pass_alternative<kAlternative + 1>(a, x, index);
    if constexpr (A::kReads) x.template emplace<kAlternative>();
    pass(a, std::get<kAlternative>(x));
  }
}
template <class A, class... Ts>
void pass(A& a, std::variant<Ts...>& x) {
  std::uint64_t index = x.index();
  pass(a, index);
  pass_alternative(a, x, static_cast<std::size_t>(index));
}
template <class A>
void pass(A& a, core::FaultId& x) {
  std::uint64_t index = x.index();
  pass(a, index);
  if constexpr (A::kReads) x = core::FaultId::at(static_cast<std::size_t>(index)).value_or(core::FaultId());
}

template <class A, class T, class Entry>
void pass_entry(A& a, T& x, const Entry& entry) {
  pass(a, x.*entry.member);
}
template <class A, class T, class Make>
void pass_entry(A&, T&, const core::Derived<Make>&) {}
template <class A, class T, class Base>
void pass_entry(A& a, T& x, const core::Inherited<Base>&) {
  pass(a, static_cast<Base&>(x));
}
template <class A, core::HasFields T>
void pass(A& a, T& x) {
  std::apply([&](const auto&... entry) { (pass_entry(a, x, entry), ...); }, core::fields_of<T>().entries);
}

}  // namespace curseur::app
