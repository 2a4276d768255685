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

/// Makes an assessment fit to be published, once, before anything renders it. In a survey, by
/// `privacy` of the engagement:
///   - sensitive cells are hidden: too few people, or all (but one) of one opinion;
///   - further cells are hidden until no hidden number of people is known to fewer than
///     `minimum_group` possible values and no hidden mean to less than one level, by arithmetic
///     over everything that stays;
///   - figures that rest on hidden cells go with them.
/// In consensus mode there is nobody to hide.
///
/// docs/anonymity.md says what this promises and what not.
[[nodiscard]] Protected<Assessment> protect(Assessment assessment);

}  // namespace cxmat
