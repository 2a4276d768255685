/// \file
/// What the standard streams are connected with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace cxmat::system {

[[nodiscard]] bool is_terminal(int number) noexcept;
/// Whether the terminal understands escape sequences; turns them on where they must be.
[[nodiscard]] bool understands_escapes(int number) noexcept;
/// 80 where nobody knows.
[[nodiscard]] std::size_t columns_of(int number) noexcept;
/// Whether the system itself, not its environment, speaks German.
[[nodiscard]] bool speaks_german() noexcept;

}  // namespace cxmat::system
