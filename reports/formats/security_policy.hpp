/// \file
/// What an HTML file of ours may do: show itself and, where it is a form, be filled in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// A content security policy that allows this stylesheet, by its hash, and images inside the file;
/// no script, no form, no request.
[[nodiscard]] std::string security_policy(std::string_view stylesheet);

/// The same for a page that is filled in: this one script may run, too, and no text becomes markup
/// or script in it. What it stores or saves are its own bytes; there is still no request.
[[nodiscard]] std::string form_policy(std::string_view stylesheet, std::string_view script);

}  // namespace cxmat::reports
