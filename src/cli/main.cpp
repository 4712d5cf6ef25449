// The program `curseur`.
#include <iostream>
#include <new>
#include <string>
#include <unistd.h>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/run_cli.hpp"

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  try {
    return curseur::cli::run_cli(arguments, std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) == 1);
  } catch (const std::bad_alloc&) {
    std::cerr << "curseur: out of memory; expected a machine with more of it, or fewer paths\n";
    return static_cast<int>(curseur::cli::Exit::command_line);
  }
}
