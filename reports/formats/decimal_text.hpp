/// \file
/// A decimal number as people write it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat::reports {

/// "1.5", "1,5" in German, with as many decimals as the number has.
[[nodiscard]] std::string decimal_text(Decimal number, Language language);

}  // namespace cxmat::reports
