// The desktop's dialog for a file, by programs of its name that answer at once, late, wrongly or never.
#include "platform/file_dialog.hpp"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using curseur::platform::FileDialog;

namespace {

// A folder that is the whole PATH, for as long as it lives.
struct Programs {
  std::filesystem::path folder = std::filesystem::temp_directory_path() / "curseur-file-dialog-test";
  std::string path = std::getenv("PATH");

  Programs() {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    setenv("PATH", folder.c_str(), 1);
  }
  ~Programs() {
    setenv("PATH", path.c_str(), 1);
    unsetenv("XDG_CURRENT_DESKTOP");
    std::filesystem::remove_all(folder);
  }
  void add(const char* name, const std::string& script) const {
    std::ofstream(folder / name) << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
  }
};

// What the dialog gives when it is closed; nothing too where it stays open for ten seconds.
std::optional<std::string> answer(FileDialog& dialog) {
  for (int i = 0; i < 1000 && dialog.is_open(); ++i) {
    if (auto path = dialog.take()) return path;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a desktop without a dialog is told as such") {
  const Programs programs;
  FileDialog dialog;
  CHECK_FALSE(dialog.ask("Open"));
  CHECK_FALSE(dialog.is_open());
  CHECK_FALSE(dialog.take());
}

TEST_CASE("the chosen file comes once, whatever its name, and the dialog knows what it is for") {
  const Programs programs;
  programs.add("zenity",
               "[ \"$2\" = '--title=Ouvrir un fichier' ] || exit 1; printf '/home/a b/\\303\\251 \"x\".json\\n'");
  FileDialog dialog;
  REQUIRE(dialog.ask("Ouvrir un fichier"));
  CHECK(answer(dialog) == "/home/a b/\u00e9 \"x\".json");
  CHECK_FALSE(dialog.is_open());
  CHECK_FALSE(dialog.take());
  REQUIRE(dialog.ask("Ouvrir un fichier"));  // and again
  CHECK(answer(dialog).has_value());
}

TEST_CASE("a cancelled dialog gives nothing, and one that fails neither") {
  const Programs programs;
  for (const char* script : {"exit 1", "echo /some/file; exit 1", "echo", "kill -9 $$", "exit 0"}) {
    programs.add("zenity", script);
    FileDialog dialog;
    REQUIRE(dialog.ask("Open"));
    CHECK_FALSE(answer(dialog));
    CHECK_FALSE(dialog.is_open());
  }
}

TEST_CASE("asked twice there is one dialog, and it ends with who asked") {
  const Programs programs;
  programs.add("zenity", "echo x >> \"${0%/*}/count\"; exec /bin/sleep 60");
  {
    FileDialog dialog;
    REQUIRE(dialog.ask("Open"));
    REQUIRE(dialog.ask("Open"));
    for (int i = 0; i < 500 && !std::filesystem::exists(programs.folder / "count"); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(dialog.is_open());
    CHECK_FALSE(dialog.take());
  }
  CHECK(std::filesystem::file_size(programs.folder / "count") == 2);
}

TEST_CASE("KDE's dialog is asked on KDE, the other where it is the only one") {
  const Programs programs;
  programs.add("zenity", "echo /by/zenity");
  programs.add("kdialog", "echo /by/kdialog");
  FileDialog dialog;
  REQUIRE(dialog.ask("Open"));
  CHECK(answer(dialog) == "/by/zenity");
  setenv("XDG_CURRENT_DESKTOP", "KDE", 1);
  REQUIRE(dialog.ask("Open"));
  CHECK(answer(dialog) == "/by/kdialog");
  std::filesystem::remove(programs.folder / "kdialog");
  REQUIRE(dialog.ask("Open"));
  CHECK(answer(dialog) == "/by/zenity");
}
