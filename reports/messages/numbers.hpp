/// \file
/// Numbers as people read them, in one language: decimal comma in German. Rounded half away from
/// zero on the decimal value, never "-0.0". The only place where figures are rounded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// 2.64 -> "2.6" with one decimal, "2,6" in German.
[[nodiscard]] std::string decimal(double number, int decimals, Language language);
/// As it was written, with as many decimals as it has: "1.5", "1,5" in German.
[[nodiscard]] std::string decimal(Decimal number, Language language);
/// With a sign: "+0.3", "−0.3" (a real minus), "±0.0" for what rounds to zero.
[[nodiscard]] std::string signed_decimal(double number, int decimals, Language language);
/// 0.414 -> "41 %" (German) or "41%" (English), no decimals.
[[nodiscard]] std::string percent(double share, Language language);
/// 12345 -> "12.345" or "12,345".
[[nodiscard]] std::string whole(std::int64_t number, Language language);
/// 4 -> "vier" or "four", as running text has it up to twelve; 13 -> "13". For two and more: one has
/// forms of its own.
[[nodiscard]] std::string numeral(std::int64_t number, Language language);
/// "2026-09-30" -> "30. September 2026" or "30 September 2026"; other texts as they are.
[[nodiscard]] std::string date(std::string_view iso, Language language);

}  // namespace cxmat::reports
