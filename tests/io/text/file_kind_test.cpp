// Files of other kinds, named for what they are.
#include "io/text/file_kind.hpp"

#include <doctest/doctest.h>
#include <string>

#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"

using namespace curseur::io;
using namespace std::string_view_literals;

namespace {

std::string told(const std::optional<Fault>& fault) { return fault ? line_of(*fault) : "none"; }

}  // namespace

TEST_CASE("a file that is no text is named by its first bytes, with what to do") {
  constexpr std::string_view kCells = "save it as CSV, or copy and paste its cells",
                             kPaste = "copy its table and paste the cells", kType = "type its figures into a table",
                             kUnpack = "unpack it and open the file inside", kExport = "export its rows as CSV",
                             kOther = "open a scenario (JSON) or a table (CSV)";
  struct Row {
    std::string_view bytes, what, instead, source;
  };
  const std::string tar = std::string(257, 'x') + "ustar";
  const Row rows[] = {
      {"PK\x03\x04\x14\0\x06\0\x08\0\0\0"sv, "an Excel file", kCells, "the first 12 bytes of an .xlsx"},
      {"PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml"sv, "an Excel file", kCells, "openpyxl"},
      {"PK\x03\x04\x14\0\0\0\x08\0docProps/app.xml....xl/workbook.xml"sv, "an Excel file", kCells, "Google Sheets"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....W\0o\0r\0k\0b\0o\0o\0k\0"sv, "an Excel file", kCells,
       "an .xls of Excel 97"},
      {"PK\x03\x04\x14\0\0\x08\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet"sv,
       "a LibreOffice spreadsheet", kCells, ".ods"},
      {"PK\x03\x04....Index/CalculationEngine.iwa", "a Numbers spreadsheet", kCells, ".numbers"},
      {"PK\x03\x04....word/document.xml", "a word processor’s document", kPaste, ".docx"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....W\0o\0r\0d\0D\0o\0c\0"sv, "a word processor’s document", kPaste, ".doc"},
      {"PK\x03\x04....ppt/presentation.xml", "a slide presentation", kPaste, ".pptx"},
      {"%PDF-1.7\n", "a PDF", kPaste, ".pdf"},
      {"\x89PNG\r\n\x1A\n", "an image", kType, "a screenshot of a table"},
      {"\xFF\xD8\xFF\xE0", "an image", kType, "a photograph of a table"},
      {"RIFF....WEBP", "an image", kType, ".webp"},
      {"....ftypheic", "an image", kType, "a telephone's photograph"},
      {"....ftypisom", "a sound or a film", kOther, ".mp4"},
      {"PK\x03\x04....scenario.json", "a compressed file (zip)", kUnpack, ".zip"},
      {"\x1F\x8B\x08", "a compressed file (gzip)", kUnpack, ".json.gz"},
      {"\xFD\x37zXZ\0"sv, "a compressed file (xz)", kUnpack, ".xz"},
      {"7z\xBC\xAF\x27\x1C", "a compressed file (7-Zip)", kUnpack, ".7z"},
      {tar, "a compressed file (tar)", kUnpack, ".tar"},
      {"SQLite format 3\0"sv, "a data file (SQLite)", kExport, ".db"},
      {"PAR1....", "a data file (Parquet)", kExport, ".parquet"},
      {"\0asm\1\0\0\0"sv, "a program", kOther, ".wasm"},
      {"MZ\x90\0\3"sv, "a program", kOther, ".exe"},
  };
  for (const auto& row : rows) {
    const std::string expected = "this is " + std::string(row.what) + ": " + std::string(row.instead);
    CHECK_MESSAGE(told(other_kind_of_file(row.bytes)) == expected, row.source);
    CHECK_MESSAGE(told(read_json(row.bytes).fault) == expected, row.source);
  }
}

TEST_CASE("a text of another kind is named") {
  struct Row {
    std::string_view text, what, source;
  };
  const Row rows[] = {
      {"<!DOCTYPE html>\n<html>", "a web page", "a saved page"},
      {"\n  <HTML><head>", "a web page", "an old page"},
      {"<table><tr><td>1", "a web page", "an .xls that a web application writes"},
      {"<?xml version=\"1.0\"?><html xmlns=\"x\">", "a web page", "XHTML"},
      {"<?xml version=\"1.0\"?>\n<rss>", "an XML file", "a feed"},
      {"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "an Excel file",
       "Excel's XML of 2003"},
      {"<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
       "a LibreOffice spreadsheet", ".fods"},
      {"<svg xmlns=\"http://www.w3.org/2000/svg\">", "an image", ".svg"},
      {"{\\rtf1\\ansi", "a word processor’s document", ".rtf"},
  };
  for (const auto& row : rows)
    CHECK_MESSAGE(told(other_kind_of_text(row.text)).starts_with("this is " + std::string(row.what) + ": "),
                  row.source);
}

TEST_CASE("scenarios and tables are not taken for anything else") {
  for (const auto& preset : presets()) CHECK_FALSE(other_kind_of_file(preset.text).has_value());
  for (const std::string_view text :
       {"{\"format\": 1}", "month,amount\n<12,5", "<5 MW;b\n1;2", "MZ;b\n1;2", "ID;a\n1;2", "BZ\n", "PK;x", "", " "}) {
    CHECK_FALSE(other_kind_of_file(text).has_value());
    CHECK_FALSE(other_kind_of_text(text).has_value());
  }
}

TEST_CASE("a table that is opened as a scenario is told to be one") {
  for (const std::string_view text :
       {"month,amount\n1,2\n", "a;b;c\n1;2,5;3\n", "a\tb\r\n1\t2\r\n", "\"a,b\",c\n1,2"}) {
    CHECK(looks_like_table(text));
    CHECK(
        told(read_scenario(text).faults.at(0)) ==
        "this is a table, not a scenario: open it as .csv in the cockpit, which fills the lists of a scenario with it");
  }
  for (const std::string_view text : {"one line, alone", "a,b\n1", "{\"a\": 1,\n\"b\": 2,\n", "x", ""}) {
    CAPTURE(text);
    const auto fault = read_scenario(text).faults.at(0);
    CHECK(told(fault).find("table") == std::string::npos);
  }
}
