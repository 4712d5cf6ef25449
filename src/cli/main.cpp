// The program `curseur`.
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "cli/run_cli.hpp"

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  return curseur::cli::run_cli(arguments, std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) == 1);
}
