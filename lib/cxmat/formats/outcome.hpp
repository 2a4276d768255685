/// \file
/// How a typed reader ends: findings in the file's order, and a value only without errors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace cxmat {

/// Sorts findings of one file as a person reads it; findings of one place keep their order.
inline void sort_by_place(Diagnostics& found) {
  std::ranges::stable_sort(found, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
}

template <class T>
[[nodiscard]] Result<T> outcome(T value, Diagnostics found) {
  return has_errors(found) ? Result<T>(std::move(found))
                           : Result<T>(std::move(value), std::move(found));
}

}  // namespace cxmat
