/// \file
/// Names of respondents that do not tell who they are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::exports {

/// "p" and 20 hexadecimal digits: the same for the same id and key, and without the key not to be
/// told from any other. The id is compared as compared_id() says.
[[nodiscard]] std::string pseudonym(std::string_view key, std::string_view id);

}  // namespace cxmat::exports
