/// \file
/// The stylesheet's colours, in light and dark, and what becomes of them under another accent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/styles/colour.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// Colours by the names of their custom properties, without dashes: "paper", "seg-1".
using Palette = std::map<std::string, Colour, std::less<>>;

struct Palettes {
  Palette light;
  Palette dark;
};

/// The custom properties that are colours: of the first ":root {", and of the one for dark screens.
[[nodiscard]] Palettes palettes_of(std::string_view stylesheet);

/// What an accent turns into: accent, on-accent, accent-soft, masthead, on-masthead, seg-1 to seg-9
/// and on-1 to on-9, with its hue. The accent keeps its lightness where it has a contrast of 4.5 on
/// paper, surface and its own soft ground, with on-accent on it, and of 3 on the levels' bands and
/// the track; otherwise it takes the nearest lightness, towards black in light and towards white in
/// dark, that has. The others keep the lightness they have in `base`, so that steps stay as far
/// apart; what is written on a step has a contrast of 4.5.
[[nodiscard]] Palette accented(const Palette& base, Colour accent);

}  // namespace cxmat::reports
