// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/decimal_text.hpp"

#include "reports/messages/numbers.hpp"

namespace cxmat::reports {

std::string decimal_text(Decimal number, Language language) {
  return decimal(number, language);
}

}  // namespace cxmat::reports
