/// \file
/// A cell's text as it is compared and as it is shown in a message.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cxmat {

/// `text` without spaces, tabs, line ends and no-break spaces around it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// `text` in small letters, for comparing: ASCII and the letters of Latin-1 (Ä, É, Ñ), no others.
[[nodiscard]] std::string case_folded(std::string_view text);

/// `text` on one line, cut off after 60 code points.
[[nodiscard]] std::string shortened(std::string_view text);

/// "a, b, c", or "a, b, ... (+7)" where there are more than `most`; each shortened.
[[nodiscard]] std::string listed(std::span<const std::string> texts, std::size_t most = 20);

}  // namespace cxmat
