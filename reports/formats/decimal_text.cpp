// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/decimal_text.hpp"

#include <algorithm>

namespace cxmat::reports {

std::string decimal_text(Decimal number, Language language) {
  std::string text = to_string(number);
  if (language == Language::de) {
    std::ranges::replace(text, '.', ',');
  }
  return text;
}

}  // namespace cxmat::reports
