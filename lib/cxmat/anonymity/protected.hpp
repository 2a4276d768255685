/// \file
/// Proof, carried by the type, that a value has been through protection. Renderers take only this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <utility>

namespace cxmat {

/// A value that is fit to be published. Only protect() makes one.
template <class T>
class Protected {
 public:
  [[nodiscard]] const T& operator*() const noexcept { return value_; }
  [[nodiscard]] const T* operator->() const noexcept { return &value_; }

 private:
  explicit Protected(T value) : value_(std::move(value)) {}
  friend Protected<Assessment> protect(Assessment assessment);

  T value_;
};

/// Hides every cell that would speak of fewer than `privacy.minimum_group` people: groups,
/// crosses, waves and their response counts. What counts is everyone asked, not only those with
/// a score; in consensus mode nothing is hidden.
///
/// This is primary suppression. It does not yet hide a second cell where the first could be found
/// by subtraction.
[[nodiscard]] Protected<Assessment> protect(Assessment assessment);

}  // namespace cxmat
