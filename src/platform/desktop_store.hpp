// What the desktop program keeps: the document of the last visit and scenarios under names of the person's, one file
// each in the folder that the system has for this program.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace curseur::platform {

// The whole of a file; nothing where it cannot be read, or is longer than any of ours.
std::optional<std::string> text_of_file(const std::filesystem::path& path);
// Written beside it first, then put in its place: a crash leaves the old one whole. False where that cannot be done.
bool write_file(const std::filesystem::path& path, std::string_view text);

class DesktopStore {
 public:
  // An empty path keeps nothing.
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
