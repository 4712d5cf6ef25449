// Asks for a file through the desktop's own dialog: zenity or kdialog; desktops come with one of them. SDL 2 has no
// file dialog, and the toolkit of one desktop would look foreign on the others.
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

  // Opens the dialog without blocking. False if the desktop has none; true if one is already open.
  bool ask(const std::string& title);
  bool is_open() const { return process_ > 0; }
  // The path of the chosen file, once; never blocks. Nothing while the dialog is open or if it was cancelled.
  std::optional<std::string> take();

 private:
  void close();

  int process_ = 0, output_ = -1;
  std::string said_;
};

}  // namespace curseur::platform
