/// \file
/// What a report says about its own making. It comes from outside: a renderer has no clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// How much of a report is written.
enum class Variant : std::uint8_t {
  full,
  summary,        ///< page 1 alone
  workshop,       ///< page 1, a chapter per questionnaire, and room to write
  questionnaire,  ///< not the result but the book of what was asked
};

/// "full", "summary", "workshop", "questionnaire".
[[nodiscard]] constexpr std::string_view to_string(Variant variant) noexcept {
  return variant == Variant::full       ? "full"
         : variant == Variant::summary  ? "summary"
         : variant == Variant::workshop ? "workshop"
                                        : "questionnaire";
}

struct RenderContext {
  std::string version;  ///< of cxmat, e.g. "0.1.0"
  std::string date;     ///< YYYY-MM-DD or any other text; empty: no date is shown
  /// Markdown only: what stands before the names of svg_files() in links to them, e.g.
  /// "figures/nordlicht.de."; empty: no pictures.
  std::string pictures = {};
  Variant variant = Variant::full;
};

}  // namespace cxmat::reports
