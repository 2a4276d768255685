/// \file
/// Colours as screens show them (sRGB) and as people see them (OKLCH), and how well one can be read
/// on another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::reports {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  bool operator==(const Colour&) const = default;
};

/// "#7a1f5c", in either case of letters; nothing for any other text.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text) noexcept;

/// "#7a1f5c".
[[nodiscard]] std::string to_string(Colour colour);

/// Relative luminance of WCAG 2.2, 0 (black) to 1 (white).
[[nodiscard]] double luminance(Colour colour) noexcept;

/// Contrast ratio of WCAG 2.2, 1 to 21; which of the two lies above does not matter.
[[nodiscard]] double contrast(Colour one, Colour other) noexcept;

/// Lightness 0 to 1, chroma from 0 (grey) to about 0.33 in sRGB, hue in radians (meaningless where
/// chroma is 0). Björn Ottosson, "A perceptual color space for image processing" (2020).
struct Oklch {
  double lightness = 0;
  double chroma = 0;
  double hue = 0;
};

[[nodiscard]] Oklch to_oklch(Colour colour) noexcept;

/// The colour of this lightness and hue with this chroma, or with as much of it as sRGB has.
[[nodiscard]] Colour to_colour(Oklch colour) noexcept;

}  // namespace cxmat::reports
