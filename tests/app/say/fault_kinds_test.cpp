// Every kind of fault, provoked where it arises, with its sentence in both languages. The sentences of the kinds that
// there were before faults became values (those up to "one_of" in assets/i18n, less one that nothing said) are what
// the program said then.
#include <algorithm>
#include <doctest/doctest.h>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit/apply.hpp"
#include "app/link.hpp"
#include "app/saved.hpp"
#include "app/say/fault_text.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/levers.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/question.hpp"
#include "core/decide/search.hpp"
#include "core/decide/sensitivity.hpp"
#include "io/json/json.hpp"
#include "io/json/json_pointer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/text/base64url.hpp"
#include "io/text/constraint_text.hpp"
#include "io/text/deflate.hpp"
#include "io/text/delimited.hpp"

using namespace curseur;

namespace {

io::Fault first(const std::vector<io::Fault>& faults) {
  REQUIRE_FALSE(faults.empty());
  return faults.front();
}
io::Fault last(const std::vector<io::Fault>& faults) {
  REQUIRE_FALSE(faults.empty());
  return faults.back();
}
std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}
const core::Scenario& europe() {
  static const core::Scenario scenario = app::opening_state().document.scenario;
  return scenario;
}
core::Scenario without_regions() {
  core::Scenario scenario = europe();
  scenario.regions.clear();
  return scenario;
}
std::string preset_text() { return std::string(io::find_preset(io::kDefaultPreset)->text); }
io::Json json_of(std::string_view text) { return io::read_json(text).value.value(); }

// What is wrong with the default scenario once a value is put into it.
io::Fault set(const std::string& pointer, const std::string& value) {
  const std::vector<io::Assignment> settings = {{pointer, json_of(value)}};
  return first(io::read_scenario(preset_text(), settings).faults);
}
io::Fault scenario(std::string_view text) { return first(io::read_scenario(text).faults); }
io::Fault checked(void (*change)(core::Scenario&)) {
  core::Scenario changed = europe();
  change(changed);
  return first(core::check(changed));
}
io::Fault json(std::string_view text) { return io::read_json(text).fault.value(); }
io::Fault table(std::string_view text) { return io::read_table(text).fault.value(); }
io::Fault saved(std::string_view text) { return first(app::read_saved(text).faults); }
io::Fault link(std::string_view text) { return first(app::read_link(text).faults); }
io::Fault placed(std::string_view text, std::string_view pointer) {
  io::Json json = json_of(text);
  return io::set_at(json, pointer, {}).value();
}
io::Fault removed(std::string_view text, std::string_view pointer) {
  io::Json json = json_of(text);
  return io::remove_at(json, pointer).value();
}
io::Fault unreadable(const std::string& name) {
  app::State state = app::opening_state();
  app::apply(app::TellUnreadable{name}, state);
  return first(state.notice->faults);
}
io::Fault levers(const std::vector<core::LeverRange>& levers) { return first(core::check_levers(europe(), levers)); }
io::Fault searched(const core::LeverRange& lever) {
  return first(core::check_search_levers(europe(), std::vector{lever}));
}
io::Fault optimise(void (*change)(core::OptimiseOptions&)) {
  core::OptimiseOptions options;
  change(options);
  return first(core::check_optimise(europe(), options));
}
io::Fault bound(double share) {
  core::OptimiseOptions options;
  options.constraints.push_back({core::Metric::distress_month, true, share});
  return first(core::check_optimise(europe(), options));
}
io::Fault sensitivity(void (*change)(core::SensitivityOptions&)) {
  core::SensitivityOptions options;
  options.inputs = {core::kPaceRange};
  change(options);
  return last(core::check_sensitivity(europe(), options));
}
io::Fault question(void (*change)(core::QuestionOptions&)) {
  core::QuestionOptions options;
  change(options);
  return first(core::ask(europe(), options).faults);
}
io::Fault constraint(std::string_view text) { return io::read_constraint(text).fault.value(); }
io::Fault lever(std::string_view text) { return io::read_lever(text).fault.value(); }

struct Row {
  const char* kind;  // of the fault, or of a phrase in it
  io::Fault (*provoke)();
  const char *english, *french;
};
const Row kRows[] = {
    {"out_of_range", [] { return set("/planning/pace", "1"); }, R"(1 is out of range; expected a number in (0, 1))",
     R"(1 est hors des bornes ; attendu : un nombre dans (0, 1))"},
    {"out_of_range_meant", [] { return set("/tax_rate", "25"); },
     R"(25 is out of range; expected a number in [0, 1]; did you mean 0.25?)",
     R"(25 est hors des bornes ; attendu : un nombre dans [0, 1] ; vouliez-vous dire 0.25 ?)"},
    {"not_whole", [] { return set("/months", "36.5"); },
     R"(36.5 is not a whole number; expected a whole number in [12, 600])",
     R"(36.5 n’est pas un nombre entier ; attendu : un nombre entier dans [12, 600])"},
    {"trend_initial", [] { return set("/planning/trend_initial", "-1"); },
     R"(-1 is out of range; expected more than -12/reference_months = -1)",
     R"(-1 est hors des bornes ; attendu : plus de −12/reference_months = -1)"},
    {"trend_order",
     [] { return checked([](core::Scenario& s) { s.planning.trend_min = 1, s.planning.trend_max = 0.5; }); },
     R"(1 is above trend_max; expected at most 0.5)", R"(1 dépasse trend_max ; attendu : au plus 0.5)"},
    {"range_order", [] { return set("/assumptions", R"({"/market/rent_price": {"low": 3, "high": 2.5}})"); },
     R"(3 is above high; expected at most 2.5)", R"(3 dépasse high ; attendu : au plus 2.5)"},
    {"start", [] { return checked([](core::Scenario& s) { s.start_month = 13; }); },
     R"(expected a month from 1900-01 to 9999-12, as "YYYY-MM")",
     R"(attendu : un mois de 1900-01 à 9999-12, sous la forme "AAAA-MM")"},
    {"entries", [] { return set("/regions", "[]"); }, R"(0 entries; expected 1 to 32)",
     R"(0 éléments ; attendu : de 1 à 32)"},
    {"entries_most", [] { return set("/contracts", "[0" + repeated(",0", 1000) + "]"); },
     R"(1001 entries; expected at most 1000)", R"(1001 éléments ; attendu : au plus 1000)"},
    {"entries_levels", [] { return set("/regions/0/sovereignty/own", "[1, 2]"); },
     R"(2 entries; expected an array of 8 levels)", R"(2 éléments ; attendu : une liste de 8 niveaux)"},
    {"id_empty", [] { return checked([](core::Scenario& s) { s.regions[0].id.clear(); }); },
     R"(empty; expected a name of its own)", R"(vide ; attendu : un nom qui ne soit qu’à lui)"},
    {"id_twice", [] { return set("/segments/1/id", R"("public")"); },
     R"("public" is used twice; expected a name of its own)",
     R"("public" est employé deux fois ; attendu : un nom qui ne soit qu’à lui)"},
    {"no_region", [] { return set("/segments/0/region", R"("mars; expected one of none")"); },
     R"(no region has the id "mars; expected one of none"; expected one of "eu", "us", "apac")",
     R"(aucune région n’a l’identifiant "mars; expected one of none" ; attendu : "eu", "us", "apac")"},
    {"no_segment", [] { return set("/contracts/0/segment", R"("mars")"); },
     R"(no segment has the id "mars"; expected one of "public", "regulated", "enterprise", "developers", "us", "apac")",
     R"(aucun segment n’a l’identifiant "mars" ; attendu : "public", "regulated", "enterprise", "developers", "us", "apac")"},
    {"no_number", [] { return set("/assumptions", R"({"/market/rent": {"low": 1, "high": 2}})"); },
     R"(names no number of this scenario; expected a JSON Pointer to one)",
     R"(ne désigne aucun nombre de ce scénario ; attendu : le pointeur JSON d’un nombre)"},
    {"missing", [] { return set("/name", R"({"en": "x"})"); }, R"(missing; expected a string)",
     R"(absent ; attendu : une chaîne)"},
    {"found", [] { return set("/format", R"("csv; expected nothing")"); },
     R"(found "csv; expected nothing"; expected "curseur/1")",
     R"(trouvé : "csv; expected nothing" ; attendu : "curseur/1")"},
    {"too_long", [] { return set("/segments/0/id", "\"" + repeated("x", 200) + "\""); },
     R"(200 bytes of text; expected at most 100)", R"(200 octets de texte ; attendu : au plus 100)"},
    {"newer_format", [] { return set("/format", R"("curseur/9")"); },
     R"("curseur/9" is a newer format than this program reads; expected "curseur/1")",
     R"("curseur/9" est un format plus récent que ceux que ce programme lit ; attendu : "curseur/1")"},
    {"newer_field",
     [] {
       return io::Fault{"/x", "newer_field", {"\"curseur/2\""}};
     },
     R"(a field of the newer format "curseur/2"; expected a file of that format, or no such field)",
     R"(champ du format plus récent "curseur/2" ; attendu : un fichier de ce format, ou pas de tel champ)"},
    {"twice", [] { return scenario("{\"months\": 120, " + preset_text().substr(1)); },
     R"(stands here twice; expected once)", R"(présent deux fois ; attendu : une seule)"},
    {"unknown_meant", [] { return set("/regions/1/power_cpa", "3"); }, R"(unknown field; did you mean "power_cap"?)",
     R"(champ inconnu ; vouliez-vous dire "power_cap" ?)"},
    {"unknown", [] { return set("/opex/xyzzy", "3"); },
     R"(unknown field; expected one of "fixed", "fixed_growth", "variable")",
     R"(champ inconnu ; attendu, l’un de : "fixed", "fixed_growth", "variable")"},
    {"more", [] { return last(io::read_scenario("{\"u\": 1" + repeated(",\"u\": 1", 1999) + "}").faults); },
     R"(and 1022 more faults)", R"(et 1022 autres erreurs)"},
    {"unreadable_file", [] { return unreadable("folder"); }, R"(folder cannot be read.)",
     R"(folder ne peut pas être lu.)"},
    {"no_pointer", [] { return set("no pointer", "1"); },
     R"(not a JSON Pointer; expected something like /planning/pace)",
     R"(ce n’est pas un pointeur JSON ; attendu : quelque chose comme /planning/pace)"},
    {"no_member_pointer", [] { return removed("{}", ""); },
     R"(not a JSON Pointer of a member; expected something like /assumptions/x)",
     R"(ce n’est pas le pointeur JSON d’un membre ; attendu : quelque chose comme /assumptions/x)"},
    {"append", [] { return placed(R"({"a": []})", "/a/0"); }, R"(there is no such entry; expected "-" to append one)",
     R"(cet élément n’existe pas ; attendu : "-", pour en ajouter un)"},
    {"no_entry", [] { return placed(R"({"a": [1, 2]})", "/a/7"); },
     R"(there is no such entry; expected an index from 0 to 1)",
     R"(cet élément n’existe pas ; attendu : un rang de 0 à 1)"},
    {"no_field", [] { return placed(R"({"a": 1, "b": 2})", "/c/d"); },
     R"(there is no such field; expected one of "a", "b")", R"(ce champ n’existe pas ; attendu, l’un de : "a", "b")"},
    {"nothing_inside", [] { return placed(R"({"a": [1]})", "/a/0/b"); }, R"(there is nothing inside 1)",
     R"(il n’y a rien dans 1)"},
    {"place", [] { return json("{\n  \"é\": 1 2}"); }, R"(line 2, column 10: unexpected number; expected '}')",
     R"(ligne 2, colonne 10 : trouvé : un nombre ; attendu : '}')"},
    {"bytes", [] { return json(std::string(io::kMaxJsonBytes + 1, ' ')); },
     R"(16777217 bytes; expected at most 16777216)", R"(16777217 octets ; attendu : au plus 16777216)"},
    {"depth", [] { return json(repeated("[", 100)); },
     R"(line 1, column 65: nested too deeply; expected at most 64 levels)",
     R"(ligne 1, colonne 65 : imbriqué trop profondément ; attendu : au plus 64 niveaux)"},
    {"values", [] { return json("[1" + repeated(",1", io::kMaxJsonValues) + "]"); },
     R"(line 1, column 400001: too many values; expected at most 200000)",
     R"(ligne 1, colonne 400001 : trop de valeurs ; attendu : au plus 200000)"},
    {"zero_byte", [] { return json(std::string("{\0}", 3)); }, R"(line 1, column 2: a zero byte; expected text)",
     R"(ligne 1, colonne 2 : un octet nul ; attendu : du texte)"},
    {"no_json", [] { return json(" "); }, R"(line 1, column 1: nothing there; expected JSON)",
     R"(ligne 1, colonne 1 : rien ici ; attendu : du JSON)"},
    {"too_large", [] { return json("[1e999]"); }, R"(line 1, column 2: "1e999" is too large; expected a finite number)",
     R"(ligne 1, colonne 2 : "1e999" est trop grand ; attendu : un nombre fini)"},
    {"unexpected_other", [] { return json("[1, 2}"); }, R"(line 1, column 6: unexpected '}'; expected ']')",
     R"(ligne 1, colonne 6 : trouvé : '}' ; attendu : ']')"},
    {"read", [] { return json("[\"read: \", .5]"); }, R"(line 1, column 12: invalid literal (read: "read: ", .))",
     R"(ligne 1, colonne 12 : mot incorrect (seuls true, false et null sont permis) (lu : "read: ", .))"},
    {"literal", [] { return json("tru"); }, R"(line 1, column 4: invalid literal (read: tru))",
     R"(ligne 1, colonne 4 : mot incorrect (seuls true, false et null sont permis) (lu : tru))"},
    {"no_quote", [] { return json("\"open"); },
     R"(line 1, column 6: invalid string: missing closing quote (read: "open))",
     R"(ligne 1, colonne 6 : chaîne incorrecte : il manque le guillemet fermant (lu : "open))"},
    {"hexadecimal", [] { return json("\"\\u12\""); },
     R"(line 1, column 6: invalid string: '\u' must be followed by 4 hex digits (read: "\u12"))",
     R"(ligne 1, colonne 6 : chaîne incorrecte : \u doit être suivi de 4 chiffres hexadécimaux (lu : "\u12"))"},
    {"surrogate_high", [] { return json("\"\\ud800\""); },
     R"(line 1, column 8: invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF (read: "\ud800"))",
     R"(ligne 1, colonne 8 : chaîne incorrecte : un demi-codet U+D800..U+DBFF doit être suivi de U+DC00..U+DFFF (lu : "\ud800"))"},
    {"surrogate_low", [] { return json("\"\\udc00\""); },
     R"(line 1, column 7: invalid string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF (read: "\udc00))",
     R"(ligne 1, colonne 7 : chaîne incorrecte : un demi-codet U+DC00..U+DFFF doit suivre U+D800..U+DBFF (lu : "\udc00))"},
    {"backslash", [] { return json("\"\\q\""); },
     R"(line 1, column 3: invalid string: forbidden character after backslash (read: "\q))",
     R"(ligne 1, colonne 3 : chaîne incorrecte : caractère interdit après la barre oblique inverse (lu : "\q))"},
    {"control", [] { return json("\"\x02\""); },
     R"(line 1, column 2: invalid string: control character U+0002 (STX) must be escaped to \u0002 (read: "<U+0002>))",
     R"(ligne 1, colonne 2 : chaîne incorrecte : le caractère de contrôle U+0002 (STX) doit s’écrire \u0002 (lu : "<U+0002>))"},
    {"escape_two", [] { return json("\"\t\""); },
     R"(line 1, column 2: invalid string: control character U+0009 (HT) must be escaped to \u0009 or \t (read: "<U+0009>))",
     R"(ligne 1, colonne 2 : chaîne incorrecte : le caractère de contrôle U+0009 (HT) doit s’écrire \u0009 ou \t (lu : "<U+0009>))"},
    {"ill_formed", [] { return json("\"\xE2\x82\""); },
     R"(line 1, column 3: invalid string: ill-formed UTF-8 byte (read: "��"))",
     R"(ligne 1, colonne 3 : chaîne incorrecte : octet UTF-8 mal formé (lu : "��"))"},
    {"minus", [] { return json("-"); }, R"(line 1, column 2: invalid number; expected digit after '-' (read: -))",
     R"(ligne 1, colonne 2 : nombre incorrect ; attendu : un chiffre après le signe moins (lu : -))"},
    {"point", [] { return json("[1.]"); }, R"(line 1, column 4: invalid number; expected digit after '.' (read: 1.]))",
     R"(ligne 1, colonne 4 : nombre incorrect ; attendu : un chiffre après le point (lu : 1.]))"},
    {"exponent", [] { return json("1e"); },
     R"(line 1, column 3: invalid number; expected '+', '-', or digit after exponent (read: 1e))",
     R"(ligne 1, colonne 3 : nombre incorrect ; attendu : un signe ou un chiffre après l’exposant (lu : 1e))"},
    {"exponent_sign", [] { return json("1e+"); },
     R"(line 1, column 4: invalid number; expected digit after exponent sign (read: 1e+))",
     R"(ligne 1, colonne 4 : nombre incorrect ; attendu : un chiffre après le signe de l’exposant (lu : 1e+))"},
    {"byte_order", [] { return json("\xEF\xBB"); },
     R"(line 1, column 2: invalid BOM; must be 0xEF 0xBB 0xBF if given (read: ��))",
     R"(ligne 1, colonne 2 : marque d’ordre des octets incorrecte ; si elle est donnée, c’est 0xEF 0xBB 0xBF (lu : ��))"},
    {"comment", [] { return json("{\n  // five\n}"); }, R"(line 2, column 3: a comment; JSON has none, so remove it)",
     R"(ligne 2, colonne 3 : un commentaire ; JSON n’en a pas, supprimez-le)"},
    {"other_quotes", [] { return json("{'a': 1}"); },
     R"(line 1, column 2: ' does not quote a string in JSON; expected straight double quotes ("))",
     R"(ligne 1, colonne 2 : ' n’encadre pas une chaîne en JSON ; attendu : des guillemets droits doubles ("))"},
    {"trailing_comma", [] { return json("[1, 2, ]"); },
     R"(line 1, column 8: ']' follows a comma; expected no comma after the last entry)",
     R"(ligne 1, colonne 8 : ']' suit une virgule ; attendu : pas de virgule après le dernier élément)"},
    {"foreign_word", [] { return json("[True]"); },
     R"(line 1, column 2: True is a word of another language, not of JSON; expected true)",
     R"(ligne 1, colonne 2 : True est un mot d’un autre langage, pas de JSON ; attendu : true)"},
    {"bare_name", [] { return json("{months: 24}"); },
     R"(line 1, column 2: the name "months" is not in quotes; expected it in double quotes)",
     R"(ligne 1, colonne 2 : le nom "months" n’est pas entre guillemets ; attendu : des guillemets doubles)"},
    {"file_is", [] { return json("%PDF-1.7"); }, R"(this is a PDF: copy its table and paste the cells)",
     R"(c’est un PDF : copiez son tableau et collez les cellules)"},
    {"table_line", [] { return table("a\n\"b"); }, R"(line 2: a quotation mark is opened and never closed)",
     R"(ligne 2 : un guillemet est ouvert et jamais fermé)"},
    {"quote_open", [] { return table("\"b"); }, R"(line 1: a quotation mark is opened and never closed)",
     R"(ligne 1 : un guillemet est ouvert et jamais fermé)"},
    {"many_columns", [] { return table(repeated("a,", 200)); }, R"(line 1: more than 100 columns)",
     R"(ligne 1 : plus de 100 colonnes)"},
    {"many_rows", [] { return table(repeated("a\n", 6000)); }, R"(line 5001: more than 5000 rows)",
     R"(ligne 5001 : plus de 5000 lignes)"},
    {"many_bytes", [] { return table(repeated("x", io::kMostTableBytes + 1)); }, R"(longer than 4194304 bytes)",
     R"(plus long que 4194304 octets)"},
    {"newer_save", [] { return saved(R"({"curseur_saved": 2})"); },
     R"(found 2; this version of Curseur knows 1, a newer one may know more)",
     R"(trouvé : 2 ; cette version de Curseur connaît 1, une plus récente peut en connaître d’autres)"},
    {"no_preset", [] { return saved(R"({"curseur_saved": 1})"); },
     R"(nothing there; expected the id of a built-in scenario)",
     R"(rien ici ; attendu : l’identifiant d’un scénario intégré)"},
    {"link_long", [] { return link("c1" + repeated("A", app::kLongestLink)); },
     R"(found 524290 characters; expected at most 524288)", R"(trouvé : 524290 caractères ; attendu : au plus 524288)"},
    {"link_large",
     [] { return link("c1" + io::base64url_of(*io::deflated(repeated(" ", app::kLongestLinkText + 1), ""))); },
     R"(unpacked, the link would have more than 2097152 bytes, as no link of Curseur has)",
     R"(décompressé, le lien dépasserait 2097152 octets, ce qu’aucun lien de Curseur ne fait)"},
    {"link_none", [] { return link("not a link!"); }, R"(no link of Curseur was found in it)",
     R"(aucun lien de Curseur n’y figure)"},
    {"link_cut", [] { return link(io::base64url_of(R"({"preset": "euro)")); },
     R"(the end of the link is missing: a program that passed it on cut it. Ask for the whole link, or for the scenario as a file)",
     R"(la fin du lien manque : un programme qui l’a transmis l’a coupé. Demandez le lien entier, ou le scénario en fichier)"},
    {"link_damaged", [] { return link(io::base64url_of(R"({"preset": "europe"})") + "A"); },
     R"(the link is damaged: some of its characters are missing or have changed. Ask for it again, or for the scenario as a file)",
     R"(le lien est abîmé : des caractères manquent ou ont changé. Redemandez-le, ou demandez le scénario en fichier)"},
    {"no_lever", [] { return optimise([](core::OptimiseOptions& o) { o.levers.clear(); }); },
     R"(there is no lever to move; expected one at least)",
     R"(il n’y a aucun levier à bouger ; attendu : un au moins)"},
    {"points",
     [] { return first(core::check_frontier(europe(), {.levers = {core::kPaceRange}, .points = 0, .futures = {}})); },
     R"(0 points; expected 1 to 2000)", R"(0 points ; attendu : de 1 à 2000)"},
    {"lever_twice",
     [] {
       return levers({core::kPaceRange, core::kPaceRange});
     },
     R"(is given twice; expected each lever once)", R"(donné deux fois ; attendu : chaque levier une seule fois)"},
    {"lever_empty",
     [] {
       return levers({{"/planning/pace", 0.6, 0.4}});
     },
     R"(the range [0.6, 0.4] is empty; expected its low end below its high end)",
     R"(la plage [0.6, 0.4] est vide ; attendu : un bas inférieur au haut)"},
    {"lever_outside",
     [] {
       return levers({{"/planning/pace", 0.5, 1.5}});
     },
     R"(the range [0.5, 1.5] leaves what is allowed; expected it inside (0, 1))",
     R"(la plage [0.5, 1.5] sort de ce qui est permis ; attendu : à l’intérieur de (0, 1))"},
    {"lever_outside_meant",
     [] {
       return levers({{"/planning/pace", 5, 95}});
     },
     R"(the range [5, 95] leaves what is allowed; expected it inside (0, 1); did you mean [0.05, 0.95]?)",
     R"(la plage [5, 95] sort de ce qui est permis ; attendu : à l’intérieur de (0, 1) ; vouliez-vous dire [0.05, 0.95] ?)"},
    {"lever_whole",
     [] {
       return levers({{"/servers/lead", 2.2, 2.8}});
     },
     R"(the range [2.2, 2.8] holds no whole number; expected one at least)",
     R"(la plage [2.2, 2.8] ne contient aucun nombre entier ; attendu : un au moins)"},
    {"lever_horizon",
     [] {
       return searched({"/months", 24, 120});
     },
     R"(changes how many months are counted; results over different horizons cannot be compared; expected another lever, such as /planning/pace)",
     R"(change le nombre de mois comptés ; des résultats sur des horizons différents ne se comparent pas ; attendu : un autre levier, comme /planning/pace)"},
    {"lever_yardstick",
     [] {
       return searched({"/thresholds/regret", 0, 0.5});
     },
     R"(changes how results are measured, so they cannot be compared along it; expected another lever, such as /planning/pace)",
     R"(change la mesure des résultats, qui ne se comparent donc pas d’une valeur à l’autre ; attendu : un autre levier, comme /planning/pace)"},
    {"levers_many",
     [] {
       return last(
           core::check_levers(europe(), std::vector<core::LeverRange>(core::kMostDimensions, core::kPaceRange)));
     },
     R"(1111 levers are too many; expected at most 555)", R"(1111 leviers sont de trop ; attendu : au plus 555)"},
    {"levers_of_map",
     [] {
       return question(
           [](core::QuestionOptions& o) { o.kind = core::QuestionKind::map, o.levers = {core::kPaceRange}; });
     },
     R"(1 levers for a map; expected two)", R"(1 leviers pour une carte ; attendu : deux)"},
    {"positions",
     [] {
       return first(core::check_map(europe(), {.steps = {1, 5}, .futures = {}}));
     },
     R"(1 positions of a lever; expected 2 to 50)", R"(1 positions d’un levier ; attendu : de 2 à 50)"},
    {"risk", [] { return optimise([](core::OptimiseOptions& o) { o.risk = -1; }); },
     R"(the weight of risk is out of range; expected a number in [0, 1])",
     R"(le poids du risque est hors des bornes ; attendu : un nombre dans [0, 1])"},
    {"risk_meant", [] { return optimise([](core::OptimiseOptions& o) { o.risk = 5; }); },
     R"(5 is out of range; expected a number in [0, 1]; did you mean 0.05?)",
     R"(5 est hors des bornes ; attendu : un nombre dans [0, 1] ; vouliez-vous dire 0.05 ?)"},
    {"bound",
     [] {
       return optimise([](core::OptimiseOptions& o) { o.constraints.push_back({core::Metric::npv, true, 1 / 0.0}); });
     },
     R"(the bound is no number)", R"(la borne n’est pas un nombre)"},
    {"bound_share", [] { return bound(-5); }, R"(-5 cannot bound a share; expected a number in [0, 1])",
     R"(-5 ne peut pas borner une part ; attendu : un nombre dans [0, 1])"},
    {"bound_share_meant", [] { return bound(12.5); },
     R"(12.5 cannot bound a share; expected a number in [0, 1]; did you mean 0.125?)",
     R"(12.5 ne peut pas borner une part ; attendu : un nombre dans [0, 1] ; vouliez-vous dire 0.125 ?)"},
    {"no_range", [] { return sensitivity([](core::SensitivityOptions& o) { o.inputs.clear(); }); },
     R"(holds no range; expected one number at least with low below high)",
     R"(aucune plage ; attendu : au moins un nombre dont low est inférieur à high)"},
    {"joint", [] { return sensitivity([](core::SensitivityOptions& o) { o.joint = 3; }); },
     R"(3 joint settings; expected 0, or 4 to 16384)", R"(3 réglages conjoints ; attendu : 0, ou de 4 à 16384)"},
    {"sobol", [] { return sensitivity([](core::SensitivityOptions& o) { o.sobol = 3; }); },
     R"(3 base points; expected 0, or 4 to 4096)", R"(3 points de base ; attendu : 0, ou de 4 à 4096)"},
    {"settings", [] { return question([](core::QuestionOptions& o) { o.kind = core::QuestionKind::compare; }); },
     R"(1 settings to compare; expected 2 to 5)", R"(1 réglages à comparer ; attendu : de 2 à 5)"},
    {"paths", [] { return question([](core::QuestionOptions& o) { o.futures.paths = 100'000'000; }); },
     R"(100000000 paths for this question; expected 1 to 100000)",
     R"(100000000 futurs pour cette question ; attendu : de 1 à 100000)"},
    {"memory_paths",
     [] {
       return io::Fault{"paths", "memory_paths", {800, 700}};
     },
     R"(800 paths are more than fit into memory for what is asked; expected at most 700)",
     R"(800 futurs ne tiennent pas en mémoire pour ce qui est demandé ; attendu : au plus 700)"},
    {"memory_positions",
     [] {
       return io::Fault{"monthly", "memory_positions", {800, 700}};
     },
     R"(800 positions with their months are more than fit into memory; expected at most 700)",
     R"(800 positions avec leurs mois ne tiennent pas en mémoire ; attendu : au plus 700)"},
    {"memory_levers", [] { return optimise([](core::OptimiseOptions& o) { o.futures.paths = 100'000'000; }); },
     R"(1 levers with 100000000 paths are more than fit into memory; expected at most 1000000 of both multiplied)",
     R"(1 leviers avec 100000000 futurs ne tiennent pas en mémoire ; attendu : au plus 1000000 en multipliant les deux)"},
    {"memory_joint",
     [] { return sensitivity([](core::SensitivityOptions& o) { o.joint = 4000, o.futures.paths = 10'000'000; }); },
     R"(4000 joint settings of 10000000 paths are more than fit into memory; expected at most 8000000 paths in all)",
     R"(4000 réglages conjoints de 10000000 futurs ne tiennent pas en mémoire ; attendu : au plus 8000000 futurs en tout)"},
    {"no_constraint", [] { return constraint("npv"); },
     R"("npv" is no constraint; expected a metric, <= or >=, and a number, as in distress<=0.1)",
     R"("npv" n’est pas une contrainte ; attendu : une mesure, <= ou >=, et un nombre, comme distress<=0.1)"},
    {"no_metric",
     [] {
       return io::Fault{"", "no_metric", {"\"money\"", "\"npv\", \"terminal\""}};
     },
     R"(there is no metric "money"; expected one of "npv", "terminal")",
     R"(aucune mesure ne s’appelle "money" ; attendu, l’une de : "npv", "terminal")"},
    {"no_metric_meant", [] { return constraint("distres<=0.1"); },
     R"(there is no metric "distres"; did you mean "distress"?)",
     R"(aucune mesure ne s’appelle "distres" ; vouliez-vous dire "distress" ?)"},
    {"no_bound", [] { return constraint("npv<=x"); }, R"("x" is no number; expected the bound of npv)",
     R"("x" n’est pas un nombre ; attendu : la borne de npv)"},
    {"no_lever_range", [] { return lever("/planning/pace"); },
     R"("/planning/pace" is no range of a lever; expected POINTER=MIN:MAX, as in /planning/pace=0.1:0.9)",
     R"("/planning/pace" n’est pas la plage d’un levier ; attendu : POINTEUR=MIN:MAX, comme /planning/pace=0.1:0.9)"},
    {"a_number_in", [] { return set("/planning/pace", "true"); }, R"(found true; expected a number in (0, 1))",
     R"(trouvé : true ; attendu : un nombre dans (0, 1))"},
    {"a_whole_number_in", [] { return set("/months", "null"); }, R"(found null; expected a whole number in [12, 600])",
     R"(trouvé : null ; attendu : un nombre entier dans [12, 600])"},
    {"a_number", [] { return set("/assumptions", R"({"/market/rent_price": {"low": 3}})"); },
     R"(missing; expected a number)", R"(absent ; attendu : un nombre)"},
    {"a_whole_number", [] { return saved(R"({"curseur_saved": 1, "preset": "europe", "seed": "-1"})"); },
     R"(found "-1"; expected a whole number)", R"(trouvé : "-1" ; attendu : un nombre entier)"},
    {"an_array", [] { return set("/regions", "{}"); }, R"(found an object; expected an array)",
     R"(trouvé : un objet ; attendu : une liste)"},
    {"an_object", [] { return set("/regions", "[[1]]"); }, R"(found an array; expected an object)",
     R"(trouvé : une liste ; attendu : un objet)"},
    {"a_string", [] { return set("/segments/0/id", "5.5"); }, R"(found 5.5; expected a string)",
     R"(trouvé : 5.5 ; attendu : une chaîne)"},
    {"a_text", [] { return set("/name", "3"); }, R"(found 3; expected a string, or an object of strings "en" and "fr")",
     R"(trouvé : 3 ; attendu : une chaîne, ou un objet aux chaînes "en" et "fr")"},
    {"a_month", [] { return set("/start", R"("2026-13")"); }, R"(found "2026-13"; expected a month as "YYYY-MM")",
     R"(trouvé : "2026-13" ; attendu : un mois sous la forme "AAAA-MM")"},
    {"levels", [] { return set("/regions/0/sovereignty/own", "3"); }, R"(found 3; expected an array of 8 levels)",
     R"(trouvé : 3 ; attendu : une liste de 8 niveaux)"},
    {"assumptions", [] { return set("/assumptions", "[]"); },
     R"(found an array; expected an object from JSON Pointers to assumptions)",
     R"(trouvé : une liste ; attendu : un objet qui va de pointeurs JSON à des hypothèses)"},
    {"a_scenario", [] { return scenario("[]"); }, R"(found an array; expected a scenario, an object)",
     R"(trouvé : une liste ; attendu : un scénario, un objet)"},
    {"a_setting", [] { return *io::read_setting("pace").fault; },
     R"(found "pace"; expected POINTER=VALUE, such as /planning/pace=0.4)",
     R"(trouvé : "pace" ; attendu : POINTEUR=VALEUR, comme /planning/pace=0.4)"},
    {"a_json_value", [] { return *io::read_setting("/name=Foo").fault; },
     R"(found Foo; expected a JSON value (a string stands in double quotes))",
     R"(trouvé : Foo ; attendu : une valeur JSON (une chaîne s’écrit entre guillemets doubles))"},
    {"saved", [] { return saved("[]"); }, R"(found an array; expected what Curseur saves or puts into a link)",
     R"(trouvé : une liste ; attendu : ce que Curseur enregistre ou met dans un lien)"},
    {"a_preset", [] { return saved(R"({"curseur_saved": 1, "preset": "mars"})"); },
     R"(found "mars"; expected the id of a built-in scenario)",
     R"(trouvé : "mars" ; attendu : l’identifiant d’un scénario intégré)"},
    {"nothing", [] { return placed(R"({"a": {}})", "/a/b/c"); }, R"(there is no such field; expected one of nothing)",
     R"(ce champ n’existe pas ; attendu, l’un de : rien)"},
    {"none", [] { return core::check(without_regions()).at(1); }, R"(no region has the id "eu"; expected one of none)",
     R"(aucune région n’a l’identifiant "eu" ; attendu : aucun)"},
    {"end", [] { return json("[1,"); }, R"(line 1, column 4: unexpected end of input; expected '[', '{', or a literal)",
     R"(ligne 1, colonne 4 : trouvé : la fin du texte ; attendu : '[', '{' ou l’un des mots true, false, null)"},
    {"string", [] { return json("[\"a\" \"b\"]"); }, R"(line 1, column 6: unexpected string; expected ']')",
     R"(ligne 1, colonne 6 : trouvé : une chaîne ; attendu : ']')"},
    {"number", [] { return json("{1:2}"); }, R"(line 1, column 2: unexpected number; expected a string)",
     R"(ligne 1, colonne 2 : trouvé : un nombre ; attendu : une chaîne)"},
    {"literal_found", [] { return json("[true false]"); },
     R"(line 1, column 11: unexpected false literal; expected ']')",
     R"(ligne 1, colonne 11 : trouvé : le mot false ; attendu : ']')"},
    {"value_begin", [] { return json("[1,}"); }, R"(line 1, column 4: unexpected '}'; expected '[', '{', or a literal)",
     R"(ligne 1, colonne 4 : trouvé : '}' ; attendu : '[', '{' ou l’un des mots true, false, null)"},
    {"finite_number", [] { return json("[-Infinity]"); },
     R"(line 1, column 2: -Infinity is a word of another language, not of JSON; expected a finite number)",
     R"(ligne 1, colonne 2 : -Infinity est un mot d’un autre langage, pas de JSON ; attendu : un nombre fini)"},
    {"no_member", [] { return json("undefined"); },
     R"(line 1, column 1: undefined is a word of another language, not of JSON; expected a value, or no such field)",
     R"(ligne 1, colonne 1 : undefined est un mot d’un autre langage, pas de JSON ; attendu : une valeur, ou pas de tel champ)"},
    {"excel_file", [] { return json("PK\x03\x04......xl/workbook.xml"); },
     R"(this is an Excel file: save it as CSV, or copy and paste its cells)",
     R"(c’est un fichier Excel : enregistrez-le au format CSV, ou copiez et collez ses cellules)"},
    {"calc_file", [] { return json("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"); },
     R"(this is a LibreOffice spreadsheet: save it as CSV, or copy and paste its cells)",
     R"(c’est un classeur LibreOffice : enregistrez-le au format CSV, ou copiez et collez ses cellules)"},
    {"word_file", [] { return json("{\\rtf1 x}"); },
     R"(this is a word processor’s document: copy its table and paste the cells)",
     R"(c’est un document de traitement de texte : copiez son tableau et collez les cellules)"},
    {"slides_file", [] { return json("PK\x03\x04......ppt/presentation.xml"); },
     R"(this is a slide presentation: copy its table and paste the cells)",
     R"(c’est un diaporama : copiez son tableau et collez les cellules)"},
    {"numbers_file", [] { return json("PK\x03\x04......Index/Tables/x.iwa"); },
     R"(this is a Numbers spreadsheet: save it as CSV, or copy and paste its cells)",
     R"(c’est un classeur Numbers : enregistrez-le au format CSV, ou copiez et collez ses cellules)"},
    {"pdf_file", [] { return json("%PDF-1.7"); }, R"(this is a PDF: copy its table and paste the cells)",
     R"(c’est un PDF : copiez son tableau et collez les cellules)"},
    {"image_file", [] { return json("GIF89a"); }, R"(this is an image: type its figures into a table)",
     R"(c’est une image : saisissez ses chiffres dans un tableau)"},
    {"media_file", [] { return json("OggS"); }, R"(this is a sound or a film: open a scenario (JSON) or a table (CSV))",
     R"(c’est un son ou un film : ouvrez un scénario (JSON) ou un tableau (CSV))"},
    {"web_page", [] { return json("<!DOCTYPE html><html>"); },
     R"(this is a web page: copy its table and paste the cells)",
     R"(c’est une page web : copiez son tableau et collez les cellules)"},
    {"xml_file", [] { return json("<?xml version=\"1.0\"?><a/>"); },
     R"(this is an XML file: copy its table and paste the cells)",
     R"(c’est un fichier XML : copiez son tableau et collez les cellules)"},
    {"archive_file", [] { return json("\x1F\x8B\x08"); },
     R"(this is a compressed file (gzip): unpack it and open the file inside)",
     R"(c’est un fichier compressé (gzip) : décompressez-le et ouvrez le fichier qu’il contient)"},
    {"data_file", [] { return json("PAR1"); }, R"(this is a data file (Parquet): export its rows as CSV)",
     R"(c’est un fichier de données (Parquet) : exportez ses lignes au format CSV)"},
    {"program_file",
     [] {
       return json(
           "\x7F"
           "ELF");
     },
     R"(this is a program: open a scenario (JSON) or a table (CSV))",
     R"(c’est un programme : ouvrez un scénario (JSON) ou un tableau (CSV))"},
    {"cells_file", [] { return json("month;amount\n1;2\n"); },
     R"(this is a table, not a scenario: open it as .csv in the cockpit, which fills the lists of a scenario with it)",
     R"(c’est un tableau, pas un scénario : ouvrez-le comme .csv dans le cockpit, qui en remplit les listes d’un scénario)"},
    {"save_as_csv", [] { return json("PK\x03\x04......xl/workbook.xml"); },
     R"(this is an Excel file: save it as CSV, or copy and paste its cells)",
     R"(c’est un fichier Excel : enregistrez-le au format CSV, ou copiez et collez ses cellules)"},
    {"paste_cells", [] { return json("<table>"); }, R"(this is a web page: copy its table and paste the cells)",
     R"(c’est une page web : copiez son tableau et collez les cellules)"},
    {"type_cells", [] { return json("\xFF\xD8\xFF"); }, R"(this is an image: type its figures into a table)",
     R"(c’est une image : saisissez ses chiffres dans un tableau)"},
    {"unpack", [] { return json("PK\x05\x06"); },
     R"(this is a compressed file (zip): unpack it and open the file inside)",
     R"(c’est un fichier compressé (zip) : décompressez-le et ouvrez le fichier qu’il contient)"},
    {"export_csv", [] { return json("ARROW1"); }, R"(this is a data file (Arrow): export its rows as CSV)",
     R"(c’est un fichier de données (Arrow) : exportez ses lignes au format CSV)"},
    {"choose_other", [] { return json("ID3"); },
     R"(this is a sound or a film: open a scenario (JSON) or a table (CSV))",
     R"(c’est un son ou un film : ouvrez un scénario (JSON) ou un tableau (CSV))"},
    {"open_in_tables", [] { return json("a,b\n1,2"); },
     R"(this is a table, not a scenario: open it as .csv in the cockpit, which fills the lists of a scenario with it)",
     R"(c’est un tableau, pas un scénario : ouvrez-le comme .csv dans le cockpit, qui en remplit les listes d’un scénario)"},
    {"one_of",
     [] { return set("/assumptions", R"({"/market/rent_price": {"low": 1, "high": 2, "quality": "good"}})"); },
     R"(found "good"; expected one of "measured", "published", "estimate")",
     R"(trouvé : "good" ; attendu : l’un de "measured", "published", "estimate")"},
};

bool holds(const std::vector<core::Phrase>& phrases, std::string_view kind) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const core::Phrase& phrase) {
    return (phrase.id && phrase.id->kind().id == kind) || holds(phrase.arguments, kind);
  });
}

// Whether each place of each sentence has its argument.
bool is_filled(core::FaultId id, const std::vector<core::Phrase>& arguments) {
  const std::string_view places = id.kind().places;
  const auto count = places.empty() ? 0 : 1 + std::count(places.begin(), places.end(), ' ');
  return std::ssize(arguments) == count && std::all_of(arguments.begin(), arguments.end(), [](const auto& argument) {
           return !argument.id || is_filled(*argument.id, argument.arguments);
         });
}

}  // namespace

TEST_CASE("each kind of fault has its sentence in English and in French") {
  for (const Row& row : kRows) {
    CAPTURE(row.kind);
    const io::Fault fault = row.provoke();
    CHECK((fault.id.kind().id == row.kind || holds(fault.arguments, row.kind)));
    CHECK(is_filled(fault.id, fault.arguments));
    CHECK(io::fault_text(fault) == row.english);
    CHECK(app::fault_text(fault, app::Language::en) == row.english);
    CHECK(app::fault_text(fault, app::Language{"fr"}) == row.french);
  }
}

TEST_CASE("no kind of fault is left out of the sentences that are compared") {
  for (const core::FaultKind& kind : core::kFaultKinds)
    CHECK_MESSAGE(std::ranges::count(kRows, kind.id, [](const Row& row) { return std::string_view(row.kind); }) == 1,
                  kind.id);
  CHECK(std::size(kRows) == std::size(core::kFaultKinds));
}
