/// \file
/// `cxmat sql`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_sql(CLI::App& app);

}  // namespace cxmat::cli
