#include "cli/files.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "io/json/json.hpp"

namespace curseur::cli {
namespace {

constexpr std::size_t kMaxBytes = io::kMaxJsonBytes + 1;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

FileReading read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) return {{}, std::strerror(errno)};
  FileReading reading;
  std::array<char, 1 << 16> part;
  while (reading.text.size() < kMaxBytes) {
    const std::size_t bytes = std::fread(part.data(), 1, part.size(), file.get());
    if (std::ferror(file.get())) return {{}, std::strerror(errno)};  // for example, a directory
    if (bytes == 0) break;
    reading.text.append(part.data(), bytes);
  }
  return reading;
}

std::string write_file(const std::string& path, const std::string& text) {
  std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "wb"));
  if (!file) return std::strerror(errno);
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0;
  return is_written ? "" : std::strerror(errno);
}

FileReading read_stream(std::istream& stream) {
  FileReading reading;
  std::array<char, 1 << 16> part;
  while (reading.text.size() < kMaxBytes && stream) {
    stream.read(part.data(), part.size());
    reading.text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) reading.problem = "reading failed";
  return reading;
}

}  // namespace curseur::cli
