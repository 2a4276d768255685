// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/tidy_markdown.hpp"

#include <cstddef>

namespace cxmat::reports {

std::string tidy_markdown(std::string_view markdown) {
  std::string tidy;
  std::size_t line_ends = 2;
  for (const char byte : markdown) {
    line_ends = byte == '\n' ? line_ends + 1 : 0;
    if (line_ends <= 2) {
      tidy += byte;
    }
  }
  tidy.resize(tidy.find_last_not_of('\n') + 1);
  return tidy += '\n';
}

}  // namespace cxmat::reports
