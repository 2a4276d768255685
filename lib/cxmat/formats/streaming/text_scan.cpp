// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/text_scan.hpp"

namespace cxmat::streaming {

LineEnds count_line_ends(std::string_view text) noexcept {
  LineEnds ends;
  for (std::size_t i = 0; i < text.size(); ++i) {
    ends.feeds += text[i] == '\n' ? 1U : 0U;
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    ends.lone_returns += text[i] == '\r' && !pair ? 1U : 0U;
  }
  return ends;
}

}  // namespace cxmat::streaming
