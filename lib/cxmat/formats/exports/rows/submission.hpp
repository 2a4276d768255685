/// \file
/// When a response was submitted, as far as its cell tells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/dates.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::exports {

struct Submission {
  std::string day;  ///< YYYY-MM-DD
  std::int64_t moment =
      0;  ///< seconds, comparable within one file; to the day where no time stands

  bool operator==(const Submission&) const = default;
};

/// Nothing for what is no date. `order`: what 9/1/2024 means.
[[nodiscard]] std::optional<Submission> submission_of(std::string_view cell, DateOrder order);

}  // namespace cxmat::exports
