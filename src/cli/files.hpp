// The only code of the command line that opens files.
#pragma once

#include <istream>
#include <string>

namespace curseur::cli {

struct FileReading {
  std::string text;
  std::string problem;  // in words; empty on success
};
// Reads at most one byte more than a scenario may have; whatever reads the text then rejects it as too long.
FileReading read_file(const std::string& path);
FileReading read_stream(std::istream& stream);
// Replaces the contents of the file with the text. Returns the problem in words, or an empty string.
std::string write_file(const std::string& path, const std::string& text);

}  // namespace curseur::cli
