#include "io/text/file_kind.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace curseur::io {
namespace {

using core::phrase;
using core::Phrase;
using namespace std::string_view_literals;

constexpr std::size_t kSearched = 4096;  // bytes in which the names of an archive's first files are looked for

Fault file_is(Phrase what, Phrase instead) { return {"", "file_is", {std::move(what), std::move(instead)}}; }

// A kind of file that its first bytes identify.
struct Signature {
  std::size_t at;
  std::string_view bytes;
  core::FaultId what;
  std::string_view kind;  // the argument of `what`, if it has one
  core::FaultId instead;
};

constexpr Signature kSignatures[] = {
    {0, "%PDF-"sv, "pdf_file", "", "paste_cells"},
    {0, "\x89PNG\r\n"sv, "image_file", "", "type_cells"},
    {0, "\xFF\xD8\xFF"sv, "image_file", "", "type_cells"},
    {0, "GIF87a"sv, "image_file", "", "type_cells"},
    {0, "GIF89a"sv, "image_file", "", "type_cells"},
    {0, "II*\0"sv, "image_file", "", "type_cells"},
    {0, "MM\0*"sv, "image_file", "", "type_cells"},
    {8, "WEBP"sv, "image_file", "", "type_cells"},
    {4, "ftypavif"sv, "image_file", "", "type_cells"},
    {4, "ftyphei"sv, "image_file", "", "type_cells"},
    {4, "ftypmif1"sv, "image_file", "", "type_cells"},
    {4, "ftyp"sv, "media_file", "", "choose_other"},
    {0, "OggS"sv, "media_file", "", "choose_other"},
    {0, "ID3"sv, "media_file", "", "choose_other"},
    {0, "\x1A\x45\xDF\xA3"sv, "media_file", "", "choose_other"},
    {0, "\x1F\x8B"sv, "archive_file", "gzip", "unpack"},
    {0, "BZh"sv, "archive_file", "bzip2", "unpack"},
    {0, "\xFD\x37zXZ\0"sv, "archive_file", "xz", "unpack"},
    {0, "\x28\xB5\x2F\xFD"sv, "archive_file", "Zstandard", "unpack"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "archive_file", "7-Zip", "unpack"},
    {0, "Rar!\x1A\x07"sv, "archive_file", "RAR", "unpack"},
    {257, "ustar"sv, "archive_file", "tar", "unpack"},
    {0, "SQLite format 3\0"sv, "data_file", "SQLite", "export_csv"},
    {0, "PAR1"sv, "data_file", "Parquet", "export_csv"},
    {0, "ARROW1"sv, "data_file", "Arrow", "export_csv"},
    {0, "\x89HDF\r\n"sv, "data_file", "HDF5", "export_csv"},
    {0, "\0asm"sv, "program_file", "", "choose_other"},
    {0,
     "\x7F"
     "ELF"sv,
     "program_file", "", "choose_other"},
    {0, "MZ\x90\0"sv, "program_file", "", "choose_other"},
};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Office documents are archives; the names of their files tell them apart.
Fault zip_fault(std::string_view bytes) {
  const auto begin = bytes.substr(0, kSearched);
  if (contains(begin, "opendocument.spreadsheet")) return file_is(phrase("calc_file"), phrase("save_as_csv"));
  if (contains(begin, "opendocument.presentation")) return file_is(phrase("slides_file"), phrase("paste_cells"));
  if (contains(begin, "opendocument.")) return file_is(phrase("word_file"), phrase("paste_cells"));
  const auto has = [&](std::string_view name) { return contains(begin, name) || contains(bytes, name); };
  if (has("xl/workbook")) return file_is(phrase("excel_file"), phrase("save_as_csv"));
  if (has("word/document")) return file_is(phrase("word_file"), phrase("paste_cells"));
  if (has("ppt/presentation")) return file_is(phrase("slides_file"), phrase("paste_cells"));
  if (has("Index/Tables/") || has("Index/CalculationEngine"))
    return file_is(phrase("numbers_file"), phrase("save_as_csv"));
  // Excel writes a modern archive's first header with these bits; so little may be left that there is no name.
  const bool is_office = has("[Content_Types].xml") || bytes.starts_with("PK\x03\x04\x14\0\x06\0"sv);
  if (is_office) return file_is(phrase("excel_file"), phrase("save_as_csv"));
  return file_is(phrase("archive_file", {"zip"}), phrase("unpack"));
}

// Office documents before 2007; the streams' names are in UTF-16.
Fault ole_fault(std::string_view bytes) {
  if (contains(bytes, "W\0o\0r\0d\0D\0o\0c\0"sv)) return file_is(phrase("word_file"), phrase("paste_cells"));
  if (contains(bytes, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv)) return file_is(phrase("slides_file"), phrase("paste_cells"));
  return file_is(phrase("excel_file"), phrase("save_as_csv"));
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lowered(std::string_view text) {
  std::string made(text);
  std::transform(made.begin(), made.end(), made.begin(), [](char c) { return lowered(c); });
  return made;
}

std::size_t separators(std::string_view line, char separator) {
  bool is_quoted = false;
  std::size_t count = 0;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    count += c == separator && !is_quoted;
  }
  return count;
}

}  // namespace

std::optional<Fault> other_kind_of_file(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"sv)) return zip_fault(bytes);
  if (bytes.starts_with("PK\x05\x06"sv)) return file_is(phrase("archive_file", {"zip"}), phrase("unpack"));
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return ole_fault(bytes);
  for (const Signature& signature : kSignatures) {
    if (bytes.size() < signature.at || !bytes.substr(signature.at).starts_with(signature.bytes)) continue;
    return file_is(signature.kind.empty() ? phrase(signature.what) : phrase(signature.what, {signature.kind}),
                   phrase(signature.instead));
  }
  return std::nullopt;
}

std::optional<Fault> other_kind_of_text(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  const std::string begin = lowered(text.substr(first, kSearched));
  if (begin.starts_with("{\\rtf")) return file_is(phrase("word_file"), phrase("paste_cells"));
  if (!begin.starts_with('<')) return std::nullopt;
  if (contains(begin, "urn:schemas-microsoft-com:office:spreadsheet"))
    return file_is(phrase("excel_file"), phrase("save_as_csv"));
  if (contains(begin, "opendocument:xmlns:office")) return file_is(phrase("calc_file"), phrase("save_as_csv"));
  if (contains(begin, "<svg")) return file_is(phrase("image_file"), phrase("type_cells"));
  for (const auto tag : {"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<!--", "<style"})
    if (begin.starts_with(tag)) return file_is(phrase("web_page"), phrase("paste_cells"));
  if (contains(begin, "<html")) return file_is(phrase("web_page"), phrase("paste_cells"));
  if (begin.starts_with("<?xml") || begin.starts_with("<!doctype"))
    return file_is(phrase("xml_file"), phrase("paste_cells"));
  return std::nullopt;
}

bool looks_like_table(std::string_view text) {
  const auto line_at = [&](std::size_t at) { return text.substr(at, text.find_first_of("\r\n", at) - at); };
  const std::size_t first_at = text.find_first_not_of("\r\n");
  if (first_at == std::string_view::npos) return false;
  const auto first = line_at(first_at);
  const std::size_t second_at = text.find_first_not_of("\r\n", first_at + first.size());
  if (second_at == std::string_view::npos) return false;
  const auto second = line_at(second_at);
  const auto is_cut = [&](char separator) {
    const std::size_t count = separators(first, separator);
    return count > 0 && count == separators(second, separator);
  };
  return is_cut('\t') || is_cut(';') || is_cut(',');
}

}  // namespace curseur::io
