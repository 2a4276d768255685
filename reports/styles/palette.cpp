// SPDX-License-Identifier: Apache-2.0
#include "reports/styles/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace cxmat::reports {
namespace {

constexpr double for_text = 4.5;   // WCAG 2.2, 1.4.3
constexpr double for_marks = 3.0;  // 1.4.11
constexpr int steps_of_answers = 9;
constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

Palette colours_in(std::string_view block) {
  Palette colours;
  for (std::size_t at = block.find("--"); at != std::string_view::npos;
       at = block.find("--", at + 2)) {
    const std::string_view rest = block.substr(at + 2);
    const std::size_t colon = rest.find(": ");
    const std::size_t end = rest.find(';');
    if (colon == std::string_view::npos || end == std::string_view::npos || end < colon) {
      break;
    }
    if (const auto colour = parse_colour(rest.substr(colon + 2, end - colon - 2))) {
      colours.insert_or_assign(std::string(rest.substr(0, colon)), *colour);
    }
  }
  return colours;
}

/// What stands between the braces of the first `:root` at or behind `from`.
std::string_view root_block(std::string_view css, std::size_t from) {
  const std::size_t begin = css.find(":root {", from);
  return begin == std::string_view::npos ? std::string_view()
                                         : css.substr(begin, css.find('}', begin) - begin);
}

bool is_dark(const Palette& palette) {
  return luminance(palette.at("paper")) < luminance(palette.at("ink"));
}

/// `shown` at its own lightness in the hue of `accent`, not more vivid than the accent is compared
/// with the one of `base`.
Colour tinted(Colour shown, const Palette& base, Colour accent) {
  const double usual = std::max(to_oklch(base.at("accent")).chroma, 0.01);
  const Oklch wanted = to_oklch(accent);
  const Oklch as_is = to_oklch(shown);
  return to_colour({.lightness = as_is.lightness,
                    .chroma = as_is.chroma * std::min(wanted.chroma / usual, 1.5),
                    .hue = wanted.hue});
}

bool is_legible(Colour accent, const Palette& base, Colour soft) {
  for (const char* ground : {"paper", "surface", "warning-soft"}) {
    if (contrast(accent, base.at(ground)) < for_text) {
      return false;
    }
  }
  if (contrast(accent, soft) < for_text || contrast(accent, base.at("track")) < for_marks) {
    return false;
  }
  for (int band = 1; band <= steps_of_answers; ++band) {
    if (contrast(accent, base.at(fmt::format("band-{}", band))) < for_marks) {
      return false;
    }
  }
  return true;
}

/// On black or white everything passes, so that the walk ends.
Colour repaired(Colour accent, const Palette& base, Colour soft) {
  constexpr double step = 0.005;
  const double end = is_dark(base) ? 1 : 0;
  const double way = is_dark(base) ? step : -step;
  Oklch moved = to_oklch(accent);
  Colour shown = accent;
  while (!is_legible(shown, base, soft) && moved.lightness != end) {
    moved.lightness = std::clamp(moved.lightness + way, 0.0, 1.0);
    shown = to_colour(moved);
  }
  return shown;
}

/// The first of these that can be read on `ground`: black or white can.
Colour legible_on(Colour ground, std::initializer_list<Colour> inks) {
  for (const Colour ink : inks) {
    if (contrast(ink, ground) >= for_text) {
      return ink;
    }
  }
  return contrast(black, ground) >= for_text ? black : white;
}

}  // namespace

Palettes palettes_of(std::string_view stylesheet) {
  const std::size_t dark = stylesheet.find("prefers-color-scheme: dark");
  return {.light = colours_in(root_block(stylesheet, 0)),
          .dark = colours_in(root_block(stylesheet, dark))};
}

Palette accented(const Palette& base, Colour accent) {
  Palette colours;
  const Colour soft = tinted(base.at("accent-soft"), base, accent);
  const Colour shown = repaired(accent, base, soft);
  colours["accent-soft"] = soft;
  colours["accent"] = shown;
  colours["on-accent"] =
      legible_on(shown, {tinted(base.at("on-accent"), base, accent), base.at("paper")});
  const Colour band = tinted(base.at("masthead"), base, accent);
  colours["masthead"] = band;
  colours["on-masthead"] = legible_on(band, {base.at("on-masthead"), base.at("ink")});
  for (int step = 1; step <= steps_of_answers; ++step) {
    const Colour ground = tinted(base.at(fmt::format("seg-{}", step)), base, accent);
    colours[fmt::format("seg-{}", step)] = ground;
    colours[fmt::format("on-{}", step)] =
        legible_on(ground, {base.at(fmt::format("on-{}", step)), base.at("ink")});
  }
  return colours;
}

}  // namespace cxmat::reports
