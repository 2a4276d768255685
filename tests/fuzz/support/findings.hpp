/// \file
/// What holds for the findings about any input.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/core/result.hpp>

#include <string_view>

namespace cxmat::fuzz {

/// Every finding can be shown in both languages, as UTF-8 without control characters, whatever the
/// input holds; a place in the file named `input` is inside of `text`.
void look_at(const Diagnostics& found, std::string_view text);

/// look_at() its findings; without a value there is an error.
void look_at_outcome(bool has_value, const Diagnostics& found, std::string_view text);

template <class T>
void look_at(const Result<T>& result, std::string_view text) {
  look_at_outcome(result.value.has_value(), result.diagnostics, text);
}

}  // namespace cxmat::fuzz
