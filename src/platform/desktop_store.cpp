// File names are the base64url of scenario names, so any name is allowed and none leaves the folder.
#include "platform/desktop_store.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "io/json/json.hpp"
#include "io/text/base64url.hpp"

namespace curseur::platform {
namespace {

constexpr std::string_view kEnd = ".json";

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

}  // namespace

std::optional<std::string> text_of_file(const std::filesystem::path& path) {
  const File file(std::fopen(path.string().c_str(), "rb"));
  if (!file) return std::nullopt;
  // Reads one byte more than a scenario may have, so that the reader of the text reports it as too long.
  std::string text(io::kMaxJsonBytes + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (std::ferror(file.get())) return std::nullopt;  // a folder, for example
  return text;
}

bool write_file(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::path beside = path;
  beside += ".new";
  File file(std::fopen(beside.string().c_str(), "wb"));
  if (!file) return false;
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0;
  file.reset();
  std::error_code problem;
  if (is_written) std::filesystem::rename(beside, path, problem);
  if (!is_written || problem) std::filesystem::remove(beside, problem);
  return is_written && !problem;
}

bool DesktopStore::keep_last_visit(std::string_view text) const {
  return !folder_.empty() && write_file(folder_ / "last.json", text);
}

std::vector<std::string> DesktopStore::names() const {
  std::vector<std::string> found;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "kept", problem)) {
    const std::string file = entry.path().filename().string();
    if (!file.ends_with(kEnd)) continue;
    if (auto name = io::bytes_of_base64url(std::string_view(file).substr(0, file.size() - kEnd.size())))
      found.push_back(std::move(*name));
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool DesktopStore::keep(const std::string& name, std::string_view text) const {
  if (folder_.empty()) return false;
  std::error_code problem;
  std::filesystem::create_directories(folder_ / "kept", problem);
  return write_file(place(name), text);
}

void DesktopStore::forget(const std::string& name) const {
  std::error_code problem;
  std::filesystem::remove(place(name), problem);
}

std::filesystem::path DesktopStore::place(const std::string& name) const {
  return folder_ / "kept" / (io::base64url_of(name) + std::string(kEnd));
}

}  // namespace curseur::platform
