/// \file
/// The help in German: each English text of the option table, and what stands for it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::cli::help {

/// The German text for `english`, a description or a label of the option table; `english` itself
/// where there is none, which the tests exclude.
[[nodiscard]] std::string_view german(std::string_view english) noexcept;

}  // namespace cxmat::cli::help
