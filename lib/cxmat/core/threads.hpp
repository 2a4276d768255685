/// \file
/// Work shared out to threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace cxmat {

/// Shares the items [0, count) out: `work` gets the first one and the one behind the last of each
/// part, in as many parts as there are threads. One of them is the caller's.
void in_threads(std::size_t count, std::size_t threads,
                const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace cxmat
