// What the head of a column says: which of the known columns it names, and the unit behind the name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/table/reading.hpp"
#include "io/text/name_match.hpp"

namespace curseur::app {

struct HeadWords {
  std::optional<std::size_t> column;  // that is named
  std::optional<std::size_t> like;  // the one that is almost named, if none is named
  std::string unit;  // in brackets or behind the name; empty if there is none
};

class HeadIndex {
 public:
  explicit HeadIndex(std::span<const TableColumn> columns);
  // A head may be the key of a column or one of its names, with a unit: "Power available (MW)", "power_cap [kW]",
  // "Amount in k€", "amount, EUR m", "power_mw", "Carbon intensity - g/kWh".
  HeadWords read(std::string_view head) const;
  // How many of the texts name a column.
  std::size_t count(const std::vector<std::string>& texts) const;

 private:
  struct Name {
    std::string plain;  // letters and digits only
    std::size_t column;
  };
  struct Label {
    io::NameForm form;
    std::string folded;
    std::size_t column;
  };
  std::optional<HeadWords> named_head(const std::string& head) const;  // with plain marks
  std::optional<std::size_t> named(std::string_view text) const;
  std::optional<std::size_t> like(std::string_view text) const;

  std::vector<Name> names_;
  std::vector<Label> labels_;
};

}  // namespace curseur::app
