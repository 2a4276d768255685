/// \file
/// A form with one text in every place that somebody else can write, and conditions with answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::testing {

/// One question of each type, a note, groups with values and without, anchors and evidence.
[[nodiscard]] reports::forms::Form hostile_form(const std::string& text);

struct VisibilityCase {
  reports::forms::Visibility visibility;
  std::vector<std::pair<std::string, reports::forms::FieldValue>> values;
  bool holds = false;  ///< as reports::forms::holds() has it
};

/// Random ones about four fields: every kind of term, every operator, open fields, na, several
/// choices and numbers near each other.
[[nodiscard]] std::vector<VisibilityCase> visibility_cases(std::size_t count, std::uint64_t seed);

}  // namespace cxmat::testing
