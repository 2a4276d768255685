/// \file
/// Why a row of an export is no response that counts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cxmat::exports {

enum class Reason : std::uint8_t {
  none,  ///< the row is kept
  test,
  preview,
  spam,
  rejected,
  incomplete,
  early,  ///< before the first day asked for
  late,   ///< after the last one
  empty,  ///< nothing was answered
  repeated
};

inline constexpr std::array all_reasons{Reason::test,     Reason::preview,    Reason::spam,
                                        Reason::rejected, Reason::incomplete, Reason::early,
                                        Reason::late,     Reason::empty,      Reason::repeated};

/// "test", "preview", ...
[[nodiscard]] std::string_view to_string(Reason reason) noexcept;
/// The reason that a layout's RowTest gives; `rejected` for a word that is none of ours.
[[nodiscard]] Reason reason_named(std::string_view word) noexcept;

}  // namespace cxmat::exports
