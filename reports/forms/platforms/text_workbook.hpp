/// \file
/// Sheets of texts as an XLSX file: nothing in them is a number, a formula or a link.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::forms::platforms {

struct TextSheet {
  std::string name;
  std::vector<std::vector<std::string>> rows;  ///< the first holds headings
};

/// The same bytes for the same sheets. not_writable where there is no room for temporary files.
[[nodiscard]] Result<std::string> write_sheets(std::span<const TextSheet> sheets);

}  // namespace cxmat::reports::forms::platforms
