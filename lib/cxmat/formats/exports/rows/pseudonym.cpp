// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/pseudonym.hpp"

#include <cxmat/core/hmac.hpp>
#include <cxmat/formats/exports/rows/respondents.hpp>

namespace cxmat::exports {

std::string pseudonym(std::string_view key, std::string_view id) {
  constexpr std::size_t digits = 20;
  return "p" + hmac_sha256_hex(key, compared_id(id)).substr(0, digits);
}

}  // namespace cxmat::exports
