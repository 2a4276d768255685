/// \file
/// What an HTML file of ours may do: nothing but show itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// A content security policy that allows this stylesheet, by its hash, and images inside the file;
/// no script, no form, no request.
[[nodiscard]] std::string security_policy(std::string_view stylesheet);

}  // namespace cxmat::reports
