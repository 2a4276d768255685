// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/security_policy.hpp"

#include "reports/formats/base64.hpp"

#include <cxmat/core/sha256.hpp>

#include <fmt/format.h>

namespace cxmat::reports {

std::string security_policy(std::string_view stylesheet) {
  return fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; "
      "form-action 'none'",
      base64(sha256(stylesheet)));
}

std::string form_policy(std::string_view stylesheet, std::string_view script) {
  return fmt::format(
      "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; img-src data:; "
      "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
      "trusted-types 'none'",
      base64(sha256(script)), base64(sha256(stylesheet)));
}

}  // namespace cxmat::reports
