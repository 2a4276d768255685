// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/condition_text.hpp"

#include "reports/view/words.hpp"

#include <cstddef>

namespace cxmat::reports {

std::string condition_text(const Condition& condition) {
  std::string text = view::clean(condition.source);
  for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at)) {
    text.erase(at, 2);
    if (const std::size_t end = text.find('}', at); end != std::string::npos) {
      text.erase(end, 1);
    }
  }
  return text;
}

}  // namespace cxmat::reports
