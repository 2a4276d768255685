// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/target.hpp"

namespace cxmat::reports::forms {

Result<std::string> write_html(const Form& /*form*/, const TargetOptions& /*options*/) {
  return std::string();
}

}  // namespace cxmat::reports::forms
