// A report is the same wherever it is made, says what a run says, and nothing of a scenario becomes markup.
#include "app/report/report.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <vector>

#include "app/program.hpp"
#include "app/report/html.hpp"
#include "app/report/prepare.hpp"
#include "app/say/number_format.hpp"
#include "core/stats/summary.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

constexpr std::size_t kPaths = 192;

// Two years of one region, so that it takes no time.
Content small_content() {
  Content content;
  content.original = io::scenario_of(*io::find_preset("utility"));
  content.original.months = 24;
  auto& assumptions = content.original.assumptions;
  assumptions.resize(std::min<std::size_t>(assumptions.size(), 3));
  content.scenario = content.original;
  content.scenario.planning.pace = 0.35;
  return content;
}
State small_state(const Content& content = small_content(), std::size_t threads = 1) {
  return reportable_state(content, kPaths, core::for_each_in_turn, threads);
}
std::string in(Language language, State state) {
  state.view.language = language;
  return report_html(std::move(state));
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// Names of elements left open or closed out of turn; empty where all is well.
std::string unbalanced(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) return "no end of a tag";
    const std::string tag = html.substr(at + 1, end - at - 1);
    if (tag.starts_with('!') || tag.ends_with('/')) continue;
    const std::string name =
        tag.substr(tag.starts_with('/') ? 1 : 0, tag.find_first_of(" >") - (tag.starts_with('/') ? 1 : 0));
    if (!tag.starts_with('/')) open.push_back(name);
    else if (open.empty() || open.back() != name) return "out of turn: " + name;
    else open.pop_back();
  }
  return open.empty() ? "" : "left open: " + open.back();
}

}  // namespace

TEST_CASE("a report says what a run of the same futures says, in both languages") {
  const Content content = small_content();
  const State state = small_state(content);
  REQUIRE(can_report(state));
  core::RunOptions options;
  options.paths = kPaths;
  const core::Run run = core::run(content.scenario, options);
  const auto summary = core::summarize(run);
  for (const Language language : {Language::en, Language{"fr"}}) {
    const std::string html = in(language, state);
    CHECK(unbalanced(html) == "");
    CHECK(has(html, io::digest_text(core::digest(run.metrics))));
    for (const double money :
         {summary[core::Metric::npv].mean, summary[core::Metric::capex].mean, *summary[core::Metric::npv].cvar5}) {
      Html escaped;
      CHECK(has(html, escaped.text(money_text(money, language)).take()));
    }
    CHECK(has(html, "curseur run scenario.json --paths 192 --seed 1 --json"));
    CHECK(has(html, pace_text(0.35, language)));
    // Every word is there, every place in a sentence filled.
    const std::string words = html.substr(html.find("</style>"), html.find("<details>") - html.find("</style>"));
    CHECK(words.find_first_of("{}") == std::string::npos);
    CHECK_FALSE(has(words, "report."));
    // The scenario stands at its end, whole.
    CHECK(has(html, "&quot;pace&quot;: 0.35"));
  }
}

TEST_CASE("a report does not depend on when, by how many threads, or where it is looked at") {
  const Content content = small_content();
  State state = small_state(content);
  const std::string html = in(Language::en, state);
  CHECK(in(Language::en, small_state(content, 3)) == html);
  state.view.region = 1;
  state.view.measure = 2;
  state.view.story = StoryChoice::bad;
  state.view.theme = ThemeChoice::dark;
  CHECK(in(Language::en, state) == html);
}

TEST_CASE("what a scenario says is text in a report, never markup") {
  Content content = small_content();
  const std::string hostile = "</style><script>alert('1')</script><img src=x onerror=\"alert(2)\"> & more";
  content.scenario.name = content.original.name = core::Text(hostile);
  content.scenario.description = core::Text(hostile);
  for (auto& region : content.scenario.regions) region.name = core::Text(hostile);
  for (auto& assumption : content.scenario.assumptions) assumption.source = assumption.note = core::Text(hostile);
  const std::string html = in(Language::en, small_state(content));
  CHECK(unbalanced(html) == "");
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<img"));
  CHECK(has(html, "&lt;script&gt;alert(&#39;1&#39;)"));
}

TEST_CASE("a report needs nothing but itself") {
  const std::string html = in(Language::en, small_state());
  for (const char* const part : {" src=", " href=", "url(", "@import", "<script", "<link"})
    CHECK_FALSE(has(html, part));
  CHECK(has(html, "default-src 'none'") + has(html, "default-src &#39;none&#39;") == 1);
}

TEST_CASE("the report tells the sovereignty of each supply, as the sheet does") {
  Content content = small_content();
  content.scenario.regions[0].sovereignty.rented = {2, 2, 2, 2, 1, 2, 3, 3};
  const State state = small_state(content);
  // 15/2 + 10/2 + 10/2 + 15/2 + 20/4 + 15/2 + 10 * 3/4 + 5 * 3/4 = 48.75
  const std::string html = in(Language::en, state);
  CHECK(has(html, "<b>SEAL-1</b>"));
  CHECK(has(html, "<td>49%</td>"));
  CHECK(has(html, "Opens: Tender answers (so far owned only)."));
  CHECK(has(html, "To be raised: SOV-5 Supply chain."));
  CHECK(has(in(Language{"fr"}, state), "Souveraineté juridictionnelle"));
}

TEST_CASE("a scenario without ranges has a report that says so") {
  Content content = small_content();
  content.scenario.assumptions.clear();
  const State state = small_state(content);
  REQUIRE(can_report(state));
  const std::string html = in(Language::en, state);
  CHECK(has(html, "gives no ranges for its numbers"));
  CHECK(has(html, "no ranges and no sources"));
}

TEST_CASE("the cockpit saves the report it was asked for once everything in it is there, once") {
  testing::Program program;
  program.push(LoadText{"utility.json", std::string(io::find_preset("utility")->text)});
  program.push(SetNumber{"/months", 24});
  program.push(MakeReport{});
  CHECK(program.app.take_requests().empty());
  program.push(SetNumber{"/planning/pace", 0.3});  // it is of what is open when it is made
  program.finish();
  const auto requests = program.app.take_requests();
  REQUIRE(requests.size() == 1);
  const auto& saved = std::get<SaveFile>(requests[0]);
  CHECK(saved.name.ends_with(".html"));
  CHECK(has(saved.text, "&quot;pace&quot;: 0.3"));
  CHECK(has(saved.text, io::digest_text(program.state().outcome->digest)));
  program.push(SetNumber{"/planning/pace", 0.4});
  program.finish();
  CHECK(program.app.take_requests().empty());
}
