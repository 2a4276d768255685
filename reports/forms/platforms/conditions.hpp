/// \file
/// Conditions in the words of a platform, and what becomes of those that it has no words for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/forms/target.hpp"

#include <cxmat/core/diagnostic.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::platforms {

/// How a platform joins terms. `term` gives one that can stand between `all` and `any` as it is.
struct Syntax {
  std::string_view all;     ///< " and "
  std::string_view any;     ///< " or "
  std::string_view always;  ///< true
  std::string_view never;   ///< false
  std::function<std::string(const Term&)> term;
};

/// The platform's expression; empty where the question is always shown.
[[nodiscard]] std::string written(const Visibility& visibility, const Syntax& syntax);

/// `terms` with `between` between them, in parentheses where there are several; `otherwise` where
/// there is none.
[[nodiscard]] std::string bracketed(const std::vector<std::string>& terms, std::string_view between,
                                    std::string_view otherwise);

/// True if some term compares names that `equal` takes for the same as another choice of the field.
[[nodiscard]] bool confuses(const Form& form, const Visibility& visibility,
                            const std::function<bool(std::string_view, std::string_view)>& equal);

/// Either both are numbers and the same one ("1", "01"), or they differ in letter case alone.
[[nodiscard]] bool loosely_equal(std::string_view a, std::string_view b);

/// Conditions that a platform cannot express.
class LeftConditions {
 public:
  explicit LeftConditions(std::string_view platform) : platform_(platform) {}

  void add(const FormQuestion& question);
  /// An error for each; one warning for all of them where the options allow to leave them out.
  [[nodiscard]] Diagnostics found(const TargetOptions& options) const;

 private:
  std::string_view platform_;
  std::vector<const FormQuestion*> questions_;
};

}  // namespace cxmat::reports::forms::platforms
