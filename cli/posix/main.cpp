// SPDX-License-Identifier: Apache-2.0
#include "cli/guarded.hpp"

int main(int count, char** values) {
  return cxmat::cli::run_guarded(
      [=] { return std::vector<std::string>(values + 1, values + count); });
}
