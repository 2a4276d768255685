/// \file
/// Manual pages of single commands, out of the option table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/help/option_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::cli::help {

/// The page cxmat-COMMAND(1) in mdoc(7). `shared` are the options of every command; `date` is that
/// of the page, "2026-11-23", and may be empty.
[[nodiscard]] std::string man_page(const CommandEntry& command,
                                   const std::vector<OptionEntry>& shared, std::string_view date);

}  // namespace cxmat::cli::help
