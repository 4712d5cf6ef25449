#include "app/table/unit.hpp"

#include <doctest/doctest.h>
#include <string>

#include "app/say/words.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

core::Parameter number_in(std::string_view unit) {
  return {"x.number", unit, -1e12, 1e12, core::Ends::both, 0, 1, 1, core::Scale::linear};
}

}  // namespace

TEST_CASE("units that can be converted are, exactly where the factor is a power of ten") {
  struct {
    std::string wanted, unit, value;
    double converted;
    std::string source;
  } const rows[] = {
      {"share", "%", "0.5", 0.005, "u1-adopted-pct.csv"},
      {"share", "%", "1", 0.01, "u2-prob-pct.csv"},
      {"share", "per cent", "45", 0.45, ""},
      {"share", "pour cent", "45", 0.45, ""},
      {"share", "\u2030", "5", 0.005, ""},
      {"share", "0-1", "0.5", 0.5, ""},
      {"MEUR", "k\u20ac", "500000", 500, "u3-amount-keur.csv"},
      {"MEUR", "bn EUR", "1.5", 1500, "u3b-amount-bn.csv"},
      {"MEUR", "M\u20ac", "1.5", 1.5, ""},
      {"MEUR", "\u20ac m", "1.5", 1.5, "the program's own label"},
      {"MEUR", "Md\u20ac", "1.5", 1500, ""},
      {"MEUR", "Mds \u20ac", "1.5", 1500, ""},
      {"MEUR", "G\u20ac", "1.5", 1500, ""},
      {"MEUR", "Mrd. EUR", "1.5", 1500, "German"},
      {"MEUR", "Mio. EUR", "1.5", 1.5, "German"},
      {"MEUR", "TEUR", "1500", 1.5, "German"},
      {"MEUR", "EUR million", "1.5", 1.5, ""},
      {"MEUR", "millions of euros", "1.5", 1.5, ""},
      {"MEUR", "millions d\u2019euros", "1.5", 1.5, ""},
      {"MEUR", "milliers d'euros", "1500", 1.5, ""},
      {"MEUR", "\u20ac", "1500000", 1.5, ""},
      {"MEUR", "bn", "1.5", 1500, "a multiplier alone"},
      {"MEUR", "k", "1500", 1.5, "a multiplier alone"},
      {"MEUR", "M", "1.5", 1.5, "a multiplier alone"},
      {"EUR/MWh", "EUR/kWh", "0.12", 120, "u4-elec-kwh.csv"},
      {"EUR/MWh", "EUR/kWh", "0.1733", 173.3, "r7-electricity-kwh.csv"},
      {"EUR/MWh", "EUR/kWh", "0.0742", 74.2, "r7-electricity-kwh.csv"},
      {"EUR/MWh", "ct/kWh", "7.5", 75, "u4b-elec-ct.csv"},
      {"EUR/MWh", "\u20ac/kWh", "0.12", 120, "u9-french.csv"},
      {"EUR/MWh", "EUR/MWh", "120", 120, "u9b-label.csv"},
      {"EUR/MWh", "c\u20ac/kWh", "7.5", 75, ""},
      {"EUR/MWh", "centimes d\u2019euro par kWh", "7.5", 75, ""},
      {"EUR/MWh", "Cent pro kWh", "7.5", 75, "German"},
      {"EUR/MWh", "euros per megawatt hour", "75", 75, ""},
      {"EUR/MWh", "k\u20ac/GWh", "75", 75, ""},
      {"MW", "kW", "30000", 30, ""},
      {"MW", "GW", "1.2", 1200, ""},
      {"MW", "MW IT", "12", 12, ""},
      {"H100e", "thousand H100e", "1.5", 1500, ""},
      {"H100e", "kH100e", "1.5", 1500, ""},
      {"H100e", "H100e", "700", 700, "s9.csv"},
      {"H100e", "k", "1.5", 1500, ""},
      {"g/kWh", "kg/kWh", "0.35", 350, ""},
      {"g/kWh", "g/kWh", "350", 350, ""},
      {"g/kWh", "gCO2eq / kWh", "350", 350, "Google's regions"},
      {"g/kWh", "gCO\u2082e/kWh", "350", 350, ""},
      {"g/kWh", "g CO\u2082/kWh", "350", 350, ""},
      {"g/kWh", "kg/MWh", "350", 350, ""},
      {"g/kWh", "t/MWh", "0.35", 350, ""},
      {"g/kWh", "tCO2/GWh", "350", 350, ""},
      {"months", "years", "2", 24, ""},
      {"months", "ans", "1.5", 18, ""},
      {"months", "months", "24", 24, ""},
      {"months", "mois", "24", 24, ""},
      {"months", "quarters", "4", 12, ""},
      {"years", "months", "18", 1.5, ""},
      {"MEUR/MW", "EUR/kW", "8000", 8, ""},
      {"MEUR/MW", "k\u20ac/MW", "8000", 8, ""},
      {"MEUR/MW", "EUR/W", "8", 8, ""},
      {"EUR/kW-month", "EUR/kW/month", "120", 120, ""},
      {"EUR/kW-month", "\u20ac/kW\u00b7mois", "120", 120, "the program's own label"},
      {"EUR/kW-month", "EUR/kW/year", "1200", 100, ""},
      {"EUR/kW-month", "EUR/MW/month", "120000", 120, ""},
      {"MW/month", "MW/year", "120", 10, ""},
      {"1/yr", "%", "12", 0.12, ""},
      {"1/yr", "% per year", "12", 0.12, ""},
      {"1/yr", "%/an", "12", 0.12, ""},
      {"1/yr", "% p.a.", "12", 0.12, ""},
      {"1/yr", "per year", "0.12", 0.12, "the program's own label"},
      {"1/yr", "per month", "0.1", 1.2, ""},
      {"1/sqrt(yr)", "per \u221ayear", "0.3", 0.3, "the program's own label"},
      {"1/sqrt(yr)", "%", "30", 0.3, ""},
      {"", "%", "115", 1.15, ""},
      {"log", "log scale", "0.3", 0.3, "the program's own label"},
      {"SEAL", "SEAL", "2", 2, "the program's own label"},
      {"month", "MM/YYYY", "12", 12, ""},
      {"month", "mois", "12", 12, "the program's own label"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.wanted);
    CAPTURE(row.unit);
    CAPTURE(row.source);
    const UnitMatch match = match_unit(number_in(row.wanted), row.unit);
    REQUIRE(match.fault == UnitFault::none);
    CHECK(converted(row.value, match.factor) == row.converted);
  }
}

TEST_CASE("units of another kind or currency are told apart from words that are no units") {
  struct {
    std::string wanted, unit;
    UnitFault fault;
    std::string source;
  } const rows[] = {
      {"MEUR", "USD m", UnitFault::other_currency, "u3d-amount-usd.csv"},
      {"MEUR", "$m", UnitFault::other_currency, ""},
      {"MEUR", "In USD", UnitFault::other_currency, "Indian funding rounds"},
      {"MEUR", "2025 USD billions", UnitFault::other_currency, "frontier data centres"},
      {"MEUR", "\u00a3m", UnitFault::other_currency, ""},
      {"MEUR", "MCHF", UnitFault::other_currency, ""},
      {"MEUR", "MW", UnitFault::other_kind, ""},
      {"MEUR", "%", UnitFault::other_kind, ""},
      {"MEUR", "MEUR/month", UnitFault::other_kind, ""},
      {"EUR/MWh", "USD/kWh", UnitFault::other_currency, ""},
      {"EUR/MWh", "EUR", UnitFault::other_kind, ""},
      {"EUR/MWh", "EUR/MW", UnitFault::other_kind, ""},
      {"EUR/MWh", "k", UnitFault::other_kind, "a multiplier of which part?"},
      {"MW", "MWh", UnitFault::other_kind, ""},
      {"MW", "mW", UnitFault::unknown, "milliwatts are meant by no one"},
      {"MW", "MVA", UnitFault::unknown, ""},
      {"MW", "estimated", UnitFault::unknown, ""},
      {"H100e", "MW", UnitFault::other_kind, ""},
      {"H100e", "%", UnitFault::other_kind, ""},
      {"g/kWh", "g", UnitFault::other_kind, ""},
      {"g/kWh", "lb/MWh/x/y/z/w/q", UnitFault::unknown, ""},
      {"months", "EUR", UnitFault::other_kind, ""},
      {"months", "%", UnitFault::other_kind, ""},
      {"months", "k", UnitFault::other_kind, ""},
      {"share", "MW", UnitFault::other_kind, ""},
      {"share", "k", UnitFault::other_kind, ""},
      {"month", "EUR", UnitFault::other_kind, ""},
      {"month", "weeks", UnitFault::other_kind, ""},
      {"", "MW", UnitFault::other_kind, ""},
      {"MEUR", "lb*lb*lb*lb*lb*lb*lb*lb", UnitFault::unknown, "no overflow"},
      {"MEUR", "", UnitFault::unknown, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.wanted);
    CAPTURE(row.unit);
    CHECK(match_unit(number_in(row.wanted), row.unit).fault == row.fault);
  }
}

TEST_CASE("every unit of the program is read as itself, as a key and as a label of each language") {
  for (const auto& kind : core::number_kinds())
    for (const Language language : languages()) {
      const core::Parameter& parameter = *kind.parameter;
      if (parameter.unit.empty()) continue;
      for (const std::string& text : {std::string(parameter.unit), std::string(unit_text(language, parameter.unit))}) {
        CAPTURE(text);
        const UnitMatch match = match_unit(parameter, text);
        CHECK(match.fault == UnitFault::none);
        CHECK(match.factor.is_one());
      }
    }
}
