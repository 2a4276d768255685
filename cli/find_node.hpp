/// \file
/// A node that was named on the command line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/result.hpp>

#include <cstddef>
#include <string>

namespace cxmat::cli {

/// The position of the node with this id; unknown_node with the closest id where there is none.
[[nodiscard]] Result<std::size_t> find_node(const Assessment& assessment, const std::string& id);

}  // namespace cxmat::cli
