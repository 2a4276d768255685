// SPDX-License-Identifier: Apache-2.0
#include "reports/xml_text.hpp"

#include <cstddef>

namespace cxmat::reports {

std::string xml_text(std::string_view text) {
  std::string allowed;
  allowed.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      at += 2;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    allowed += is_control ? ' ' : text[at];
  }
  return allowed;
}

}  // namespace cxmat::reports
