// The one place of the command line that opens files.
#pragma once

#include <istream>
#include <string>

namespace curseur::cli {

struct FileReading {
  std::string text;
  std::string problem;  // in words; empty when all went well
};
// Reads no more than a scenario may have, plus a byte: what is longer is refused by who reads the text.
FileReading read_file(const std::string& path);
FileReading read_stream(std::istream& stream);
// Puts the text into the file in place of what was there; what went wrong in words, or empty.
std::string write_file(const std::string& path, const std::string& text);

}  // namespace curseur::cli
