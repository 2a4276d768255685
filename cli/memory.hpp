/// \file
/// What happens when there is no more memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat::cli {

/// From now on every request that gets no memory is remembered, beside the std::bad_alloc that it
/// throws: streams of the standard library swallow that, and the rest of a line with it.
void watch_memory() noexcept;

/// True once a request got none: what was made since then may lack something, and must not be
/// written.
[[nodiscard]] bool memory_ran_out() noexcept;

}  // namespace cxmat::cli
