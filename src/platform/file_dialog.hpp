// Asking a person for a file through the desktop's own dialog: zenity or kdialog, one of which desktops bring. SDL 2
// has none, and a toolkit of one desktop would be foreign on the others.
#pragma once

#include <optional>
#include <string>

namespace curseur::platform {

class FileDialog {
 public:
  FileDialog() = default;
  ~FileDialog() { close(); }
  FileDialog(const FileDialog&) = delete;
  FileDialog& operator=(const FileDialog&) = delete;

  // Opens the dialog beside the program. False where the desktop has none; true where one is open already.
  bool ask(const std::string& title);
  bool is_open() const { return process_ > 0; }
  // The chosen file's path, once; never waits. Nothing as long as the dialog is open, or where it was cancelled.
  std::optional<std::string> take();

 private:
  void close();

  int process_ = 0, output_ = -1;
  std::string said_;
};

}  // namespace curseur::platform
