/// \file
/// The system's reasons in the reader's language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <string_view>

namespace cxmat::cli {

/// `text` in `language` where it is a system_reason(), else as it is.
[[nodiscard]] std::string_view reason_in(Language language, std::string_view text) noexcept;

}  // namespace cxmat::cli
