/// \file
/// Result<T>: a value that may be absent, and what was found on the way. A success can warn.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <optional>
#include <utility>

namespace cxmat {

/// The outcome of something that may fail for reasons outside the program: an optional value
/// *and* diagnostics. Invariant: without a value there is at least one error.
template <class T>
struct [[nodiscard]] Result {
  std::optional<T> value;
  Diagnostics diagnostics;

  Result() = default;
  Result(T result, Diagnostics found = {})  // NOLINT(google-explicit-constructor)
      : value(std::move(result)), diagnostics(std::move(found)) {}
  Result(Diagnostic found)  // NOLINT(google-explicit-constructor)
      : diagnostics{std::move(found)} {}
  Result(Diagnostics found)  // NOLINT(google-explicit-constructor)
      : diagnostics(std::move(found)) {}

  [[nodiscard]] explicit operator bool() const noexcept { return value.has_value(); }
  [[nodiscard]] const T& operator*() const& { return *value; }
  [[nodiscard]] T& operator*() & { return *value; }
  [[nodiscard]] T&& operator*() && { return *std::move(value); }
  [[nodiscard]] const T* operator->() const { return &*value; }
  [[nodiscard]] T* operator->() { return &*value; }
};

}  // namespace cxmat
