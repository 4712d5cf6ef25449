// What the desktop program keeps, one file each, in the system's folder for this program: the document of the last
// visit, and scenarios under names chosen by the person.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace curseur::platform {

// The whole content of a file; nothing if it cannot be read or is longer than any file of ours.
std::optional<std::string> text_of_file(const std::filesystem::path& path);
// Writes a new file first, then moves it into place, so that a crash leaves the old file intact. False if that fails.
bool write_file(const std::filesystem::path& path, std::string_view text);

class DesktopStore {
 public:
  // With an empty path, nothing is kept.
  explicit DesktopStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::optional<std::string> last_visit() const { return text_of_file(folder_ / "last.json"); }
  bool keep_last_visit(std::string_view text) const;
  std::vector<std::string> names() const;  // in alphabetical order
  std::optional<std::string> fetch(const std::string& name) const { return text_of_file(place(name)); }
  bool keep(const std::string& name, std::string_view text) const;
  void forget(const std::string& name) const;

 private:
  std::filesystem::path place(const std::string& name) const;
  std::filesystem::path folder_;
};

}  // namespace curseur::platform
