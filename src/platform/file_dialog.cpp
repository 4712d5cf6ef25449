#include "platform/file_dialog.hpp"

#if __has_include(<spawn.h>)
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace curseur::platform {
namespace {

constexpr char kKinds[] = "*.json *.csv *.tsv *.txt";

using Arguments = std::vector<std::string>;

// The dialog of the current desktop is tried first.
std::array<Arguments, 2> dialogs(const std::string& title) {
  const char* const desktop = std::getenv("XDG_CURRENT_DESKTOP");
  Arguments zenity = {"zenity", "--file-selection", "--title=" + title, std::string("--file-filter=") + kKinds,
                      "--file-filter=*"};
  Arguments kdialog = {"kdialog", "--title", title, "--getopenfilename", ".", std::string(kKinds) + "\n*"};
  if (desktop && std::string_view(desktop).find("KDE") != std::string_view::npos)
    return {std::move(kdialog), std::move(zenity)};
  return {std::move(zenity), std::move(kdialog)};
}

// The process id, or 0 if there is no such program; its output goes to `output`.
pid_t spawned(const Arguments& words, int output) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  pid_t process = 0;
  const int problem = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return problem == 0 ? process : 0;
}

}  // namespace

bool FileDialog::ask(const std::string& title) {
  if (is_open()) return true;
  std::array<int, 2> ends;
  if (pipe(ends.data()) != 0) return false;
  for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  for (const Arguments& words : dialogs(title))
    if (process_ == 0) process_ = spawned(words, ends[1]);
  ::close(ends[1]);
  output_ = ends[0];
  said_.clear();
  if (process_ == 0) close();
  return is_open();
}

std::optional<std::string> FileDialog::take() {
  if (!is_open()) return std::nullopt;
  std::array<char, 4096> some;
  ssize_t count = 0;
  while ((count = read(output_, some.data(), some.size())) > 0)
    said_.append(some.data(), static_cast<std::size_t>(count));
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;  // still open
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
  process_ = 0;
  close();
  // A path may contain line ends, and the dialog appends one.
  if (said_.ends_with('\n')) said_.pop_back();
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || said_.empty()) return std::nullopt;
  return said_;
}

void FileDialog::close() {
  if (process_ > 0) {
    kill(process_, SIGTERM);
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {}
  }
  process_ = 0;
  if (output_ >= 0) ::close(output_);
  output_ = -1;
}

}  // namespace curseur::platform
#else
namespace curseur::platform {

bool FileDialog::ask(const std::string&) { return false; }
std::optional<std::string> FileDialog::take() { return std::nullopt; }
void FileDialog::close() {}

}  // namespace curseur::platform
#endif
