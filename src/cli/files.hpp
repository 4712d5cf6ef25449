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

}  // namespace curseur::cli
