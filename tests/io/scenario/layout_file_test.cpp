// A format that grows: the layout of a firm that format 2 and format 3 added to, read from files of every format and
// written in the oldest that holds it. No release has these fields; those it has go through the same templates.
#include "io/scenario/layout_file.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "core/model/layout.hpp"
#include "io/json/json_difference.hpp"
#include "io/reading.hpp"

using namespace curseur;
using core::Ends, core::Field, core::Scale;
using curseur::testing::lines_of;

namespace {

// What an object in memory begins with differs from `otherwise`, so that a test sees which of them a reader took.
struct Offer {
  std::string id;
  double price = 99, floor = 99;
  bool operator==(const Offer&) const = default;
};
struct Stack {
  double depth = 99;
  int layers = 99;
  core::Levels seals{};
  std::string supplier;
  bool operator==(const Stack&) const = default;
};
struct Rival {
  std::string id;
  double strength = 99;
  bool operator==(const Rival&) const = default;
};
struct Firm {
  double cash = 99, tempo = 99;
  int horizon = 99;
  std::vector<Offer> offers;
  Stack stack;
  core::Text motto;
  std::vector<Rival> rivals;
  std::vector<core::Assumption> assumptions;
  bool operator==(const Firm&) const = default;
};

constexpr Field<Firm> kFirm[] = {
    {{"cash", "MEUR", 0, 100, Ends::both, 0, 10, 1, Scale::linear}, &Firm::cash},
    {{"tempo", "", -1, 1, Ends::both, 0, 1, 0.1, Scale::linear, 2, 0.0}, &Firm::tempo},
    {{"horizon", "months", 1, 90, Ends::both, 1, 60, 1, Scale::linear, 3, 12.0}, &Firm::horizon},
};
constexpr Field<Offer> kOffers[] = {
    {{"offers.price", "EUR", 0, 100, Ends::both, 0, 10, 1, Scale::linear}, &Offer::price},
    {{"offers.floor", "EUR", 0, 100, Ends::both, 0, 10, 1, Scale::linear, 2, 0.5}, &Offer::floor},
};
constexpr Field<Stack> kStack[] = {
    {{"stack.depth", "", 0, 10, Ends::both, 0, 5, 1, Scale::linear, 2, 1.0}, &Stack::depth},
    {{"stack.layers", "", 1, 7, Ends::both, 1, 7, 1, Scale::linear, 2, 3.0}, &Stack::layers},
};
constexpr Field<Rival> kRivals[] = {
    {{"rivals.strength", "", 0, 1, Ends::both, 0, 1, 0.1, Scale::linear, 3}, &Rival::strength},
};
template <class Owner, std::size_t kSize>
std::span<const Field<Owner>> table(const Field<Owner> (&rows)[kSize]) {
  return rows;
}

constexpr int kNewest = 3;
constexpr auto kFirmLayout = [](auto& file, auto& firm) {
  file.format("format");
  file.numbers(table(kFirm), firm);
  file.list("offers", firm.offers, 4, [](auto& row, auto& offer) {
    row.string("id", offer.id);
    row.numbers(table(kOffers), offer);
  });
  file.object(
      "stack", firm.stack,
      [](auto& section, auto& stack) {
        section.numbers(table(kStack), stack);
        section.levels("seals", stack.seals, 2);
        section.string("supplier", stack.supplier, 2);
      },
      2);
  file.text("motto", firm.motto, 3);
  file.list(
      "rivals", firm.rivals, 4,
      [](auto& row, auto& rival) {
        row.string("id", rival.id);
        row.numbers(table(kRivals), rival);
      },
      3);
  file.assumptions("assumptions", firm.assumptions);
};

struct FirmReading {
  Firm firm;
  std::vector<std::string> faults;
  bool is_newer_format;
};
FirmReading read_firm(std::string_view text, std::vector<io::Assignment> settings = {}) {
  auto json = io::read_json(text);
  REQUIRE(json.value.has_value());
  FirmReading made{};
  io::ReadFaults faults;
  faults.newest_format = kNewest;
  io::read_with_layout(*json.value, settings, kFirmLayout, made.firm, faults);
  made.is_newer_format = faults.is_newer_format;
  made.faults = lines_of(std::move(faults.unplaced).take());
  for (const auto& line : lines_of(std::move(faults.list).take())) made.faults.push_back(line);
  return made;
}
using Lines = std::vector<std::string>;

io::Json json_of(std::string_view text) { return std::move(*io::read_json(text).value); }
io::Assignment setting(std::string pointer, std::string_view value) { return {std::move(pointer), json_of(value)}; }
std::string written(const Firm& firm) { return io::write_with_layout(firm, kFirmLayout); }

const std::string kFirst = R"({"format": "curseur/1", "cash": 5, "offers": [{"id": "a", "price": 2}]})";
// The same firm in memory.
Firm first_firm() {
  Firm firm;
  firm.cash = 5;
  firm.tempo = 0;
  firm.horizon = 12;
  firm.offers = {{"a", 2, 0.5}};
  firm.stack = {1, 3, {}, ""};
  return firm;
}
// One firm for each thing that needs a later format, with that format.
std::vector<std::pair<Firm, int>> firms() {
  std::vector<std::pair<Firm, int>> made(12, {first_firm(), 1});
  made[1] = {first_firm(), 2}, made[1].first.tempo = 0.4;
  made[2] = {first_firm(), 2}, made[2].first.tempo = -0.0;  // other bits than `otherwise` has
  made[3] = {first_firm(), 2}, made[3].first.offers.push_back({"b", 1, 0.6});
  made[4] = {first_firm(), 2}, made[4].first.stack.layers = 4;
  made[5] = {first_firm(), 2}, made[5].first.stack.supplier = "a";
  made[6] = {first_firm(), 2}, made[6].first.stack.seals[7] = 1;
  made[7] = {first_firm(), 2}, made[7].first.assumptions = {{"/tempo", 0, 1, "", {}, {}}};
  made[8] = {first_firm(), 3}, made[8].first.horizon = 24;
  made[9] = {first_firm(), 3}, made[9].first.rivals = {{"x", 0.5}, {"y", 1}};
  made[10] = {first_firm(), 3}, made[10].first.motto = core::Text{{"en", "On"}, {"fr", "Allons"}},
  made[10].first.tempo = 1;
  made[11].first.offers.clear(), made[11].first.cash = 6;
  return made;
}

}  // namespace

TEST_CASE("what an older file lacks has the value `otherwise`, or is empty") {
  const auto reading = read_firm(kFirst);
  CHECK(reading.faults == Lines{});
  CHECK(reading.firm == first_firm());
}

TEST_CASE("the oldest format that holds a value is written, without what later ones brought") {
  CHECK(json_of(written(first_firm())).members.size() == json_of(kFirst).members.size());
  for (const auto& [firm, format] : firms()) {
    const std::string text = written(firm);
    INFO(text);
    CHECK(text.find("\"format\": \"" + io::format_name(format) + "\"") != std::string::npos);
    CHECK((text.find("\"tempo\"") != std::string::npos) == (format >= 2 || !firm.assumptions.empty()));
    CHECK((text.find("\"stack\"") != std::string::npos) == (format >= 2));
    CHECK((text.find("\"floor\"") != std::string::npos) == (format >= 2 && !firm.offers.empty()));
    CHECK((text.find("\"horizon\"") != std::string::npos) == (format >= 3));
    CHECK((text.find("\"rivals\"") != std::string::npos) == (format >= 3));
  }
}

TEST_CASE("every value reads back as it was written, and is written again alike") {
  for (const auto& [firm, format] : firms()) {
    const auto reading = read_firm(written(firm));
    CHECK(reading.faults == Lines{});
    CHECK(reading.firm == firm);
    CHECK(written(reading.firm) == written(firm));
  }
}

TEST_CASE("a difference between any two values makes one the other, whatever their formats") {
  for (const auto& [from, from_format] : firms())
    for (const auto& [to, to_format] : firms()) {
      const auto settings = io::difference(json_of(written(from)), json_of(written(to)));
      const auto reading = read_firm(written(from), settings);
      CHECK(reading.faults == Lines{});
      CHECK(reading.firm == to);
      // So that an older program, which knows no such fields, says why.
      const bool names_format =
          std::any_of(settings.begin(), settings.end(), [](const auto& one) { return one.pointer == "/format"; });
      CHECK(names_format == (to_format != from_format));
    }
}

TEST_CASE("a difference from an older edition of a value holds for a newer one") {
  const auto edited = firms()[1].first;  // format 2: another tempo
  const auto settings = io::difference(json_of(written(first_firm())), json_of(written(edited)));
  Firm newer = first_firm();
  newer.cash = 7;
  newer.rivals = {{"x", 0.5}};  // format 3
  Firm expected = newer;
  expected.tempo = 0.4;
  const auto reading = read_firm(written(newer), settings);
  CHECK(reading.faults == Lines{});
  CHECK(reading.firm == expected);
}

TEST_CASE("a setting may be of a newer format than the file, and a row of an older one") {
  Firm expected = first_firm();
  expected.tempo = 0.4;
  expected.stack.depth = 2;
  expected.rivals = {{"x", 0.5}};
  expected.offers = {{"b", 3, 0.5}};
  const auto reading = read_firm(kFirst, {setting("/tempo", "0.4"), setting("/stack/depth", "2"),
                                          setting("/rivals/-", R"({"id": "x", "strength": 0.5})"),
                                          setting("/offers", R"([{"id": "b", "price": 3}])")});
  CHECK(reading.faults == Lines{});
  CHECK(reading.firm == expected);
}

TEST_CASE("a field that the file's own format does not know is refused, with the format that knows it") {
  const auto newer = [](const std::string& pointer, int format) {
    return pointer + ": a field of the newer format \"curseur/" + std::to_string(format) +
           "\"; expected a file of that format, or no such field";
  };
  struct Row {
    std::string pointer, value;
    int format;
  };
  for (const auto& [pointer, value, format] :
       {Row{"/tempo", "0.5", 2}, Row{"/horizon", "9", 3}, Row{"/offers/0/floor", "1", 2},
        Row{"/stack", R"({"depth": 2})", 2}, Row{"/rivals", "[]", 3}, Row{"/motto", "\"On\"", 3}}) {
    INFO(pointer);
    for (int of = 1; of <= kNewest; ++of) {
      auto json = json_of(kFirst);
      json.find("format")->string = io::format_name(of);
      REQUIRE_FALSE(io::set_at(json, pointer, json_of(value)).has_value());
      io::JsonWriter text;
      text.value(json);
      CHECK(read_firm(std::move(text).take()).faults == (of < format ? Lines{newer(pointer, format)} : Lines{}));
    }
  }
}

TEST_CASE("fields of later formats are read as strictly as those of the first") {
  const auto faults = [](const std::string& pointer, std::string_view value) {
    return read_firm(kFirst, {setting(pointer, value)}).faults;
  };
  CHECK(faults("/tempo", "2") == Lines{"/tempo: 2 is out of range; expected a number in [-1, 1]"});
  CHECK(faults("/horizon", "9.5") == Lines{"/horizon: 9.5 is not a whole number; expected a whole number in [1, 90]"});
  CHECK(faults("/tempi", "1") == Lines{"/tempi: unknown field; did you mean \"tempo\"?"});
  CHECK(faults("/stack", "[]") == Lines{"/stack: found an array; expected an object"});
  CHECK(faults("/stack/seals", "[1]") == Lines{"/stack/seals: 1 entries; expected an array of 8 levels"});
  CHECK(faults("/stack/size", "1").front().starts_with("/stack/size: unknown field; "));
  CHECK(faults("/rivals/-", R"({"id": "x"})") == Lines{"/rivals/0/strength: missing; expected a number in [0, 1]"});
  CHECK(faults("/offers/0", R"({"id": "x"})") == Lines{"/offers/0/price: missing; expected a number in [0, 100]"});
}

TEST_CASE("a format newer than the program knows is named as such, and the first thing said") {
  for (const std::string format : {"4", "10", "99999999999999999999"}) {
    const auto reading = read_firm(R"({"format": "curseur/)" + format + R"(", "cash": -1, "new": 2})");
    CHECK(reading.is_newer_format);
    CHECK(reading.faults.front() ==
          "/format: \"curseur/" + format + "\" is a newer format than this program reads; expected \"curseur/3\"");
  }
}

TEST_CASE("where a file says no format that there is, only that is a fault of its newer fields") {
  const std::string rest = R"("cash": 5, "offers": [], "tempo": 0.5, "stack": {"depth": 2}})";
  CHECK(read_firm("{" + rest).faults == Lines{"/format: missing; expected \"curseur/3\""});
  for (const std::string format : {"\"curseur/0\"", "\"curseur/02\"", "\"curseur/\"", "\"curseur/2x\"", "\"csv\""})
    CHECK(read_firm("{\"format\": " + format + ", " + rest).faults ==
          Lines{"/format: found " + format + "; expected \"curseur/3\""});
}

TEST_CASE("numbers of every format are found by pointer, in the order of the file") {
  Firm firm = firms()[9].first;
  firm.offers.push_back({"b", 1, 0.6});
  std::vector<std::string> pointers;
  for (const auto& number : core::numbers_of(firm, kFirmLayout)) pointers.push_back(number.pointer);
  CHECK(pointers == testing::number_pointers(json_of(written(firm))));
  core::find_number_of(firm, kFirmLayout, "/rivals/1/strength")->set(0.25);
  CHECK(firm.rivals[1].strength == 0.25);
  std::vector<std::string_view> names;
  for (const auto& kind : core::number_kinds_of<Firm>(kFirmLayout)) names.push_back(kind.parameter->name);
  CHECK(names == std::vector<std::string_view>{"cash", "tempo", "horizon", "offers.price", "offers.floor",
                                               "stack.depth", "stack.layers", "regions.sovereignty",
                                               "rivals.strength"});
}

namespace {

// The regions of a scenario, with a number more behind all others.
struct GrownRegion : core::Region {
  double moat = 99;
};
constexpr Field<GrownRegion> kMoat[] = {
    {{"regions.moat", "", 0, 9, Ends::both, 0, 1, 0.1, Scale::linear, 2, 0.25}, &GrownRegion::moat}};
struct Grounds {
  std::vector<GrownRegion> regions;
};
constexpr auto kGroundsLayout = [](auto& file, auto& grounds) {
  file.format("format");
  file.list("regions", grounds.regions, core::kMaxRegions, [](auto& row, auto& region) {
    core::kRegionLayout(row, region);
    row.numbers(table(kMoat), region);
  });
};

}  // namespace

TEST_CASE("a number appended to a region is read, written, found and checked like the others") {
  io::Json europe = json_of(testing::default_text());
  std::erase_if(europe.members, [](const auto& member) { return member.key != "format" && member.key != "regions"; });
  io::ReadFaults faults;
  faults.newest_format = 2;
  Grounds grounds;
  io::Json json = europe;
  io::read_with_layout(json, {}, kGroundsLayout, grounds, faults);
  CHECK(faults.list.empty());
  REQUIRE(grounds.regions.size() == 3);
  CHECK(grounds.regions[2].moat == 0.25);
  CHECK(grounds.regions[2].reserved_share == europe.find("regions")->items[2].find("reserved_share")->number);
  CHECK(json_of(io::write_with_layout(grounds, kGroundsLayout)).find("format")->string == "curseur/1");

  const auto moat = core::find_number_of(grounds, kGroundsLayout, "/regions/1/moat");
  REQUIRE(moat.has_value());
  moat->set(0.75);
  const io::Json grown = json_of(io::write_with_layout(grounds, kGroundsLayout));
  CHECK(grown.find("format")->string == "curseur/2");
  CHECK(grown.find("regions")->items[1].find("moat")->number == 0.75);
  std::vector<std::string> pointers;
  for (const auto& number : core::numbers_of(grounds, kGroundsLayout)) pointers.push_back(number.pointer);
  CHECK(pointers == testing::number_pointers(grown));

  moat->set(10);
  CHECK_FALSE(moat->parameter->allows(moat->value()));
  json = json_of(io::write_with_layout(grounds, kGroundsLayout));
  io::read_with_layout(json, {}, kGroundsLayout, grounds, faults);
  CHECK(lines_of(faults.list.faults()) == Lines{"/regions/1/moat: 10 is out of range; expected a number in [0, 9]"});
}
