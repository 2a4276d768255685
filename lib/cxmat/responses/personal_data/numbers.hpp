/// \file
/// What a number in a text is: a telephone number, an account, an id, an address on the net, or
/// none of these.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::personal {

struct NumbersFound {
  bool telephone = false;
  bool id = false;  ///< six digits or more in a row
  bool ip_address = false;
};

/// Years, dates, times, ranges and amounts of money or anything else are none of these. In doubt a
/// number of six digits or more with blanks or signs between them is a telephone number.
[[nodiscard]] NumbersFound numbers_in(std::string_view plain);

/// An account number whose check digits fit, in blocks or not.
/// Source: ISO 13616, check digits by ISO 7064 mod 97-10.
[[nodiscard]] bool has_iban(std::string_view plain);

}  // namespace cxmat::personal
