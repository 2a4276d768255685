/// \file
/// The messages as they lie in the binary, sorted by key.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <span>
#include <string_view>

namespace cxmat::reports {

struct EmbeddedMessage {
  std::string_view key;
  std::string_view text;
};

[[nodiscard]] std::span<const EmbeddedMessage> embedded_messages(Language language) noexcept;

}  // namespace cxmat::reports
