/// \file
/// `cxmat import --forget`: a respondent's right to erasure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace cxmat::cli {

/// Removes the rows of respondent `id` (or of their pseudonym under `key`, where there is one) from
/// the response files among `paths`, all of them or none, and says which other files hold the id.
/// A folder stands for all files below it, and an assessment's for its response files too.
/// `dry_run`: only says so and changes nothing.
[[nodiscard]] ExitCode forget_respondent(const std::string& id, const std::string& key,
                                         const std::vector<std::string>& paths, bool dry_run,
                                         const Context& context);

}  // namespace cxmat::cli
