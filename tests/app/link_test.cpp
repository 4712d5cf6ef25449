// Tokens and what mail, chat programs and people make of them: the same token comes out, or a reason.
#include "app/link.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/link_dictionary.hpp"
#include "app/link_text.hpp"
#include "io/text/base64url.hpp"
#include "io/text/deflate.hpp"

using namespace curseur;
using namespace curseur::app;
using namespace std::string_view_literals;

namespace {

// Of the links that came back from mail and chat "damaged" by a full stop behind them: pace 0.31, PUE 1.37.
constexpr std::string_view kText =
    R"({"curseur_saved":1,"version":"0.1.0","preset":"europe","set":{"/regions/0/pue":1.37,"/planning/pace":0.31},)"
    R"("seed":"1","lang":"en","region":0})";

// One of each kind.
const std::array<std::string, 2>& tokens() {
  static const std::array<std::string, 2> kTokens = {io::base64url_of(kText), token_of(kText)};
  return kTokens;
}

bool opens(std::string_view link) { return text_in_link(link).text == kText; }

core::FaultId reason(std::string_view link) {
  const LinkReading reading = text_in_link(link);
  REQUIRE_FALSE(reading.text.has_value());
  return reading.fault.id;
}

std::string percent_encoded(std::string_view text, bool all) {
  std::string found;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain && !all) found += c;
    else found += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return found;
}

std::string compressed(std::string_view stream, std::string_view text) {
  std::string bytes(stream);
  const std::uint32_t checksum = io::checksum_of(text);
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(checksum >> shift & 255);
  return "c1" + io::base64url_of(bytes);
}

// What is not seen, or seen as a space.
constexpr std::string_view kSpaces[] = {
    " ",      "\t",     "\r\n",   "\n",     "\f",     "\v",     "\u00A0", "\u00AD", "\u034F", "\u061C",
    "\u115F", "\u1680", "\u180E", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200A", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2028",
    "\u2029", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u202F", "\u205F", "\u2060", "\u2061",
    "\u2062", "\u2063", "\u2064", "\u2066", "\u2067", "\u2068", "\u2069", "\u206A", "\u206F", "\u3000",
    "\u3164", "\uFE0E", "\uFE0F", "\uFEFF", "\uFFA0", "\uFFFC", "\uFFFD"};

}  // namespace

TEST_CASE("of both kinds of token the shorter one is written") {
  CHECK(tokens()[0].starts_with("eyJ"));
  CHECK(tokens()[1].starts_with("c1"));
  CHECK(tokens()[1].size() < tokens()[0].size() / 2);
  for (const std::string_view text : {"{\"a\":1}"sv, R"({"\u0001\u0002":"qwzxjk%&/()="})"sv}) {
    const std::string token = token_of(text);
    CHECK(token.size() <= io::base64url_of(text).size());
    CHECK(text_in_link(token).text == text);
  }
}

TEST_CASE("what mail and chat put around a link is not part of it") {
  struct Row {
    std::string_view before, behind, source;
  };
  const Row rows[] = {
      {"#", ".", "trial case: a sentence ends with the link"},
      {"#", ")", "trial case: in brackets"},
      {"#", "%3E", "trial case: an angle bracket that the browser encoded"},
      {"#", "%22", "trial case: a quote that the browser encoded"},
      {"#", "%20", "trial case: a space that the browser encoded"},
      {"#", ",", "trial case: an enumeration"},
      {"Here: https://example.org/curseur/#", ">.", "a line of a mail"},
      {"", "", "the token alone"},
      {"example.org/curseur/#", "", "an address without its scheme"},
      {"https://example.org/curseur/index.html?lang=fr#", "", "an address with options"},
      {"<https://example.org/#", ">", "RFC 3986, appendix C: angle brackets"},
      {"<URL:https://example.org/#", ">", "RFC 3986, appendix C: with a word"},
      {"\"", "\"", "quotes"},
      {"'#", "'", "single quotes"},
      {"“#", "”", "English quotes"},
      {"‘#", "’.", "English single quotes"},
      {"„#", "“", "German quotes"},
      {"‚#", "‘", "German single quotes"},
      {"« https://example.org/#", " »", "French quotes, no-break spaces"},
      {"«\u202Fhttps://example.org/#", "\u202F»", "French quotes, narrow no-break spaces"},
      {"‹#", "›", "single French quotes"},
      {"「#", "」。", "Japanese quotes and full stop"},
      {"（https://example.org/#", "）", "brackets of full width"},
      {"[#", "]", "square brackets"},
      {"{#", "}", "curly brackets"},
      {"[plan](https://example.org/#", ")", "Markdown"},
      {"[https://example.org/#", "](https://example.org/)", "Markdown, the link as its text"},
      {"![](#", ")", "Markdown, a picture"},
      {"`#", "`", "Markdown, code"},
      {"*", "*", "Markdown, emphasis"},
      {"_", "_", "Markdown, emphasis: of the token's own letters"},
      {"__#", "__", "Markdown, strong"},
      {"~~", "~~", "Markdown, struck out"},
      {"||", "||", "a chat program's spoiler"},
      {"<https://example.org/#", "|the plan>", "Slack"},
      {"- ", "", "a list"},
      {"--", "--", "dashes of the token's own letters"},
      {"— ", " — what do you think?", "dashes"},
      {"", " please have a look, c1 and eyJ", "words behind it, some like the beginning of a token"},
      {"see c1, eyJ and ", "", "words before it, some like the beginning of a token"},
      {"https://example.org/c1/eyJ/#", "", "a path like the beginning of a token"},
      {"> ", "\r\n> -- \r\n> Anna", "a quoted mail"},
      {"", "…", "an ellipsis behind the whole token"},
      {"", "...", "three full stops"},
      {"", "?!", "a question"},
      {"", ";", "a semicolon"},
      {"", "/", "a slash that a server adds"},
      {"##", "", "the sign twice"},
      {"#!", "", "a rewritten hash"},
      {"#/", "/", "a rewritten hash"},
      {"#?link=", "", "a rewritten hash"},
      {"#link=", "&x=1", "a rewritten hash"},
      {"https://example.org/?link=", "", "the other form of a link"},
      {"https://example.org/?lang=fr&link=", "&theme=dark", "the other form, among options"},
      {"?link=%23", "", "the other form with the sign"},
      {"?link=https%3A%2F%2Fexample.org%2F%23", "%26utm_source%3Dmail", "a whole address in the other form"},
      {"#", "&utm_source=newsletter&utm_medium=email", "a newsletter"},
      {"#", "&amp;utm_source=newsletter", "a newsletter, as HTML"},
      {"#", "?utm_source=newsletter", "a newsletter that knows no fragments"},
      {"https://example.org/?utm_source=mail&utm_campaign=c1-2026#", "", "a newsletter, before the fragment"},
      {"https://example.org/?link=", "&fbclid=IwAR0c1eyJabc", "a social network"},
      {"#", "?fbclid=IwAR0", "a social network"},
      {"#", "#gclid=c1", "an advertiser"},
      {"#", "&gclid=c1", "an advertiser"},
      {"#", ":~:text=pace", "a text fragment"},
      {"#", ":~:text=eyJ", "a text fragment"},
      {"https://eu.safelinks.example/?url=https%3A%2F%2Fexample.org%2F%23", "&data=05%7C02%7Cc1&reserved=0",
       "a mail server's check of links"},
      {"https://search.example/url?q=https%3A%2F%2Fexample.org%2F%3Flink%3D", "&sa=D&usg=c1", "a search engine"},
      {"<a href=\"https://example.org/#", "\">the plan</a>", "HTML"},
      {"<a href='https://example.org/#", "' target=_blank>", "HTML"},
      {"&lt;https://example.org/#", "&gt;", "HTML, encoded"},
      {"&quot;#", "&quot;", "HTML, encoded"},
      {"<a href=3D\"https://example.org/?link=3D", "\">", "quoted-printable"},
      {"https://example.org/?link=3D", "", "quoted-printable"},
      {"{\"link\":\"https://example.org/#", "\"}", "JSON"},
      {"\\u003chttps://example.org/#", "\\u003e", "JSON, encoded"},
      {"mailto:?body=https%3A%2F%2Fexample.org%2F%2523", "%0A", "a link that writes a mail"},
      {"﻿#", "", "a byte order mark"},
      {"\xff\xfe#", "\xc3", "bytes that are no UTF-8"},
  };
  for (const std::string& token : tokens())
    for (const Row& row : rows) {
      INFO(row.source);
      CHECK(opens(std::string(row.before) + token + std::string(row.behind)));
    }
}

TEST_CASE("no character that tokens do not have matters before or behind one") {
  for (const std::string& token : tokens()) {
    for (const std::string_view space : kSpaces) {
      CHECK(opens(std::string(space) + token));
      CHECK(opens(token + std::string(space)));
      CHECK(opens("#" + std::string(space) + token + std::string(space) + "word"));
    }
    for (int byte = 0; byte < 256; ++byte) {
      const char c = static_cast<char>(byte);
      if (io::bytes_of_base64url(std::string(4, c))) continue;
      CAPTURE(byte);
      CHECK(opens(token + c));
      if (c == '%') continue;  // begins the code of a byte
      CHECK(opens(std::string(1, c) + token));
      CHECK(opens(std::string(3, c) + token + std::string(3, c)));
    }
  }
}

TEST_CASE("what breaks a link over lines or marks where it may break is not part of it") {
  std::vector<std::string> marks(std::begin(kSpaces), std::end(kSpaces));
  for (const char* mark : {"\r\n> ",
                           "\n>> ",
                           "\n\t",
                           "=\r\n",
                           "=\n",
                           "\r\n    ",
                           "<br>",
                           "<br/>",
                           "<br />",
                           "<wbr>",
                           "</span><span>",
                           "&shy;",
                           "&#173;",
                           "&#xAD;",
                           "&#8203;",
                           "&#x200B;",
                           "&ZeroWidthSpace;",
                           "&nbsp;",
                           "%0A",
                           "%0D%0A",
                           "%20",
                           "%C2%AD",
                           "%E2%80%8B",
                           "%e2%80%8b",
                           "%250A",
                           "%25E2%2580%258B",
                           ".",
                           ",",
                           "\"",
                           "'",
                           "|",
                           "\\",
                           "*",
                           "+",
                           "\u2060"})
    marks.emplace_back(mark);
  for (const std::string& token : tokens())
    for (const std::string& mark : marks) {
      CAPTURE(mark);
      for (std::size_t i = 1; i < token.size(); ++i) {
        std::string broken = "#" + token;
        broken.insert(i + 1, mark);
        CHECK(opens(broken));
      }
      std::string everywhere = "#";
      for (const char c : token) (everywhere += c) += mark;
      // Full stops that follow each other are an ellipsis; here each one is alone.
      CHECK(opens(everywhere));
    }
}

TEST_CASE("a link that was percent-encoded, perhaps twice or more, opens") {
  for (const std::string& token : tokens())
    for (const bool all : {false, true}) {
      std::string link = "https://example.org/curseur/?lang=fr#" + token;
      for (int times = 1; times <= 3; ++times) {
        link = percent_encoded(link, all && times == 1);
        CHECK(opens(link));
        CHECK(opens("https://example.com/?url=" + link + "&data=05%7C02"));
      }
    }
}

TEST_CASE("quoted-printable is decoded only where a link is not one without") {
  CHECK(without_quoted_printable("?link=3Dc1&x=3d1=") == "?link=c1&x=1=" + std::string());
  CHECK(without_quoted_printable("a=41b") == "aAb");
  CHECK(without_quoted_printable("a=4") == "a=4");
  for (const std::string& token : tokens()) {
    // A soft line break, and a token after "=" whose first letters could be such a code.
    std::string mail = "https://example.org/?link=3D" + token;
    for (std::size_t i = 70; i < mail.size(); i += 73) mail.insert(i, "=\r\n");
    CHECK(opens(mail));
    CHECK(opens("?link=" + token));
  }
}

TEST_CASE("what is damaged is refused with the reason") {
  struct Row {
    std::string link;
    core::FaultId reason;
    std::string_view source;
  };
  for (const std::string& token : tokens()) {
    const std::string half = token.substr(0, token.size() / 2);
    const Row rows[] = {
        {half, "link_cut", "a chat program that cuts"},
        {half + "…", "link_cut", "a program that shows the beginning"},
        {half + "...", "link_cut", "a program that shows the beginning"},
        {half + "…" + token.substr(token.size() - 8), "link_cut", "a program that shows beginning and end"},
        {"Here: https://example.org/#" + half, "link_cut", "the first line of two"},
        {token + "A", "link_damaged", "a letter more"},
        {token + token, "link_damaged", "pasted twice"},
        {half + "&" + token.substr(token.size() / 2), "link_cut", "split into parameters"},
    };
    for (const Row& row : rows) {
      INFO(row.source);
      CHECK(reason(row.link) == row.reason);
    }
  }
  CHECK(reason("c1" + std::string(kLongestLink, 'A')) == core::FaultId("link_long"));
  CHECK(reason(std::string(3 * kLongestLink + 1, ' ')) == core::FaultId("link_long"));
  for (const std::string_view none : {""sv, "#"sv, "!"sv, "hello"sv, "https://example.org/"sv, "javascript:alert(1)"sv,
                                      "%"sv, "%%%"sv, "c"sv, "ey"sv, "..."sv, "parallel-title"sv})
    CHECK(reason(none) == core::FaultId("link_none"));
}

TEST_CASE("a token that was cut anywhere says so") {
  for (const std::string& token : tokens())
    for (std::size_t length = 3; length < token.size(); ++length) {
      CAPTURE(length);
      CHECK(reason(token.substr(0, length)) == core::FaultId("link_cut"));
      CHECK(reason("<https://example.org/#" + token.substr(0, length) + "> and words") != core::FaultId("link_none"));
    }
}

TEST_CASE("a compressed token with any letter changed, lost or doubled is refused") {
  const std::string& token = tokens()[1];
  for (std::size_t i = 0; i < token.size(); ++i) {
    CAPTURE(i);
    for (const char other : "AQgw059_-z"sv) {
      std::string changed = token;
      changed[i] = other;
      if (changed != token) CHECK_FALSE(text_in_link(changed).text.has_value());
    }
    CHECK_FALSE(text_in_link(std::string(token).erase(i, 1)).text.has_value());
    CHECK_FALSE(text_in_link(std::string(token).insert(i, 1, token[i])).text.has_value());
  }
}

TEST_CASE("a token of any compressor opens") {
  // A stored block: no compression, no dictionary.
  std::string stored = "\x01";
  const auto size = static_cast<unsigned>(kText.size());
  for (const unsigned byte : {size & 255, size >> 8, ~size & 255, (~size >> 8) & 255})
    stored += static_cast<char>(byte);
  stored += kText;
  CHECK(opens(compressed(stored, kText)));
  CHECK(opens(compressed(*io::deflated(kText, ""), kText)));
  CHECK(opens(compressed(*io::deflated(kText, kLinkDictionary), kText)));
  CHECK(reason(compressed(stored, "another text")) == core::FaultId("link_damaged"));
}

TEST_CASE("a token that would unpack to more than any link holds is refused unread") {
  const std::string bomb(kLongestLinkText + 1, ' ');
  const std::string token = compressed(*io::deflated(bomb, kLinkDictionary), bomb);
  CHECK(token.size() < 4000);
  CHECK(reason(token) == core::FaultId("link_large"));
  const std::string most(kLongestLinkText, ' ');
  CHECK(text_in_link(compressed(*io::deflated(most, kLinkDictionary), most)).text == most);
}

TEST_CASE("the dictionary never changes, because no link of its kind would open any more") {
  CHECK(kLinkDictionary.size() == 4600);
  CHECK(io::checksum_of(kLinkDictionary) == 0x8bceda89);
}

TEST_CASE("a text with many beginnings of tokens is read in bounded time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "c1 eyJ ";
  CHECK(possible_tokens(text).size() == kMostPossibleTokens);
  CHECK_FALSE(text_in_link(text).text.has_value());
}

TEST_CASE("a link is told from the name of a file") {
  struct Row {
    std::string_view text;
    bool is_link;
  };
  const Row rows[] = {
      {"#c1abc", true},
      {"#anything", true},
      {"https://example.org/", true},
      {"example.org/#c1abc", true},
      {"example.org/?link=eyJabc", true},
      {"c1abc", true},
      {"eyJabc", true},
      {"", false},
      {"utility.json", false},
      {"c1.json", false},
      {"plans/c1", false},
      {"Plan c1", false},
      {"C:\\plans\\c1", false},
      {"plan", false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(is_meant_as_link(row.text) == row.is_link);
  }
  CHECK(is_meant_as_link(tokens()[0]));
  CHECK(is_meant_as_link("Here: https://example.org/#" + tokens()[1] + "."));
}
