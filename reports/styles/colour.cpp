// SPDX-License-Identifier: Apache-2.0
#include "reports/styles/colour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace cxmat::reports {
namespace {

/// Red, green, blue, linear in light; outside of 0..1 what a screen cannot show.
using Linear = std::array<double, 3>;

/// IEC 61966-2-1.
double linear(std::uint8_t channel) noexcept {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double light) noexcept {
  const double bounded = std::clamp(light, 0.0, 1.0);
  const double share =
      bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * std::pow(bounded, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(share * 255));
}

Linear to_linear(Oklch colour) noexcept {
  const double a = colour.chroma * std::cos(colour.hue);
  const double b = colour.chroma * std::sin(colour.hue);
  const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

/// Within half a step of 8 bits.
bool can_be_shown(const Linear& light) noexcept {
  constexpr double tolerance = 0.0005;
  return std::ranges::all_of(
      light, [](double each) { return each >= -tolerance && each <= 1 + tolerance; });
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) noexcept {
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  if (text.size() != 7 || text.front() != '#' ||
      text.find_first_not_of(digits, 1) != std::string_view::npos) {
    return std::nullopt;
  }
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const std::string_view pair = text.substr(1 + 2 * i, 2);
    std::from_chars(pair.data(), pair.data() + pair.size(), channels.at(i), 16);
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::string to_string(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double luminance(Colour colour) noexcept {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour one, Colour other) noexcept {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

Oklch to_oklch(Colour colour) noexcept {
  const double red = linear(colour.red);
  const double green = linear(colour.green);
  const double blue = linear(colour.blue);
  const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  return {.lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          .chroma = std::hypot(a, b),
          .hue = std::atan2(b, a)};
}

Colour to_colour(Oklch colour) noexcept {
  double low = 0;
  double high = colour.chroma;
  Linear light = to_linear(colour);
  if (!can_be_shown(light)) {
    constexpr int steps = 30;
    for (int i = 0; i < steps; ++i) {
      colour.chroma = (low + high) / 2;
      (can_be_shown(to_linear(colour)) ? low : high) = colour.chroma;
    }
    colour.chroma = low;
    light = to_linear(colour);
  }
  return {encoded(light[0]), encoded(light[1]), encoded(light[2])};
}

}  // namespace cxmat::reports
