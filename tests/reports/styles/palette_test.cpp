// SPDX-License-Identifier: Apache-2.0
#include "reports/styles/palette.hpp"

#include "reports/assets.hpp"
#include "reports/styles/accent.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

const Palettes& shipped() {
  static const Palettes palettes = palettes_of(asset("report.css"));
  return palettes;
}

Colour colour(const std::string& text) {
  const auto parsed = parse_colour(text);
  REQUIRE(parsed);
  return *parsed;
}

void check_legible(const Palette& base, Colour accent) {
  Palette all = accented(base, accent);
  CAPTURE(to_string(accent));
  CAPTURE(to_string(all.at("accent")));
  for (const char* ground : {"paper", "surface", "warning-soft"}) {
    CHECK(contrast(all.at("accent"), base.at(ground)) >= 4.5);
  }
  CHECK(contrast(all.at("accent"), all.at("accent-soft")) >= 4.5);
  CHECK(contrast(all.at("accent"), all.at("on-accent")) >= 4.5);
  CHECK(contrast(all.at("accent"), base.at("track")) >= 3);
  for (int step = 1; step <= 9; ++step) {
    CAPTURE(step);
    CHECK(contrast(all.at("accent"), base.at(fmt::format("band-{}", step))) >= 3);
    CHECK(contrast(all.at(fmt::format("on-{}", step)), all.at(fmt::format("seg-{}", step))) >= 4.5);
  }
}

}  // namespace

TEST_SUITE("reports/styles/palette") {
  TEST_CASE("colours are written as six digits") {
    CHECK(parse_colour("#7A1f5c") == Colour{0x7A, 0x1F, 0x5C});
    CHECK(to_string(Colour{0x7A, 0x1F, 0x5C}) == "#7a1f5c");
    for (const char* wrong : {"", "#fff", "7a1f5c", "#7a1f5g", "#7a1f5c0", "red", "# 7a1f5"}) {
      CHECK(!parse_colour(wrong));
    }
  }

  TEST_CASE("contrast as WCAG 2.2 defines it") {
    CHECK(contrast(colour("#000000"), colour("#ffffff")) == doctest::Approx(21));
    CHECK(contrast(colour("#777777"), colour("#ffffff")) == doctest::Approx(4.48).epsilon(0.001));
    CHECK(contrast(colour("#ffffff"), colour("#767676")) == doctest::Approx(4.54).epsilon(0.001));
    CHECK(contrast(colour("#ff0000"), colour("#ffffff")) == doctest::Approx(3.998).epsilon(0.001));
  }

  // CSS Color 4 gives these colours in OKLCH:
  // https://www.w3.org/TR/css-color-4/#resolving-oklab-oklch-values and its samples; hues in
  // degrees.
  TEST_CASE("OKLCH has the published coordinates of the primaries") {
    struct Known {
      const char* colour;
      double lightness;
      double chroma;
      double hue;
    };
    constexpr double degree = 3.14159265358979 / 180;
    for (const Known& known :
         {Known{"#ff0000", 0.62796, 0.25768, 29.234}, Known{"#00ff00", 0.86644, 0.29483, 142.495},
          Known{"#0000ff", 0.45201, 0.31321, 264.052}}) {
      CAPTURE(known.colour);
      const Oklch found = to_oklch(colour(known.colour));
      CHECK(found.lightness == doctest::Approx(known.lightness).epsilon(0.0002));
      CHECK(found.chroma == doctest::Approx(known.chroma).epsilon(0.0005));
      CHECK(std::remainder(found.hue - known.hue * degree, 360 * degree) ==
            doctest::Approx(0).epsilon(0.0005));
    }
    CHECK(to_oklch(colour("#ffffff")).lightness == doctest::Approx(1).epsilon(0.0001));
    CHECK(to_oklch(colour("#000000")).lightness == doctest::Approx(0));
  }

  TEST_CASE("there and back again, for every colour of a coarse cube") {
    for (int red = 0; red < 256; red += 51) {
      for (int green = 0; green < 256; green += 51) {
        for (int blue = 0; blue < 256; blue += 51) {
          const Colour one{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                           static_cast<std::uint8_t>(blue)};
          CHECK(to_string(to_colour(to_oklch(one))) == to_string(one));
        }
      }
    }
  }

  TEST_CASE("what a screen cannot show loses chroma, not lightness or hue") {
    const Oklch wanted{.lightness = 0.5, .chroma = 0.4, .hue = 2};
    const Oklch found = to_oklch(to_colour(wanted));
    CHECK(found.lightness == doctest::Approx(0.5).epsilon(0.01));
    CHECK(found.hue == doctest::Approx(2).epsilon(0.01));
    CHECK(found.chroma < 0.3);
  }

  TEST_CASE("the stylesheet's colours are found, in light and dark") {
    CHECK(to_string(shipped().light.at("paper")) == "#ffffff");
    CHECK(luminance(shipped().dark.at("paper")) < 0.05);
    CHECK(shipped().light.size() == shipped().dark.size());
    CHECK(shipped().light.contains("seg-9"));
  }

  TEST_CASE("any accent is legible on every ground, in light and dark") {
    for (const char* accent : {"#7a1f5c", "#ffff00", "#ffffff", "#000000", "#808080", "#00ff00",
                               "#e30613", "#ff6600", "#0b5563", "#ffcc00", "#0000ff", "#fa8072"}) {
      check_legible(shipped().light, colour(accent));
      check_legible(shipped().dark, colour(accent));
    }
  }

  TEST_CASE("an accent that passes is left alone; one that is moved keeps its hue") {
    CHECK(to_string(accented(shipped().light, colour("#7a1f5c")).at("accent")) == "#7a1f5c");
    const Colour yellow = colour("#e6b800");
    const Colour moved = accented(shipped().light, yellow).at("accent");
    CHECK(luminance(moved) < luminance(yellow));
    CHECK(to_oklch(moved).hue == doctest::Approx(to_oklch(yellow).hue).epsilon(0.02));
    // Not further than needed: a little lighter would fail.
    Oklch lighter = to_oklch(moved);
    lighter.lightness += 0.02;
    bool passes = contrast(to_colour(lighter), shipped().light.at("surface")) >= 4.5;
    for (int band = 1; band <= 9; ++band) {
      passes = passes &&
               contrast(to_colour(lighter), shipped().light.at(fmt::format("band-{}", band))) >= 3;
    }
    CHECK(!passes);
  }

  TEST_CASE("the steps of answers stay in their order") {
    for (const Palette& base : {shipped().light, shipped().dark}) {
      const Palette own = accented(base, colour("#7a1f5c"));
      for (int step = 2; step <= 9; ++step) {
        const bool rises = luminance(base.at(fmt::format("seg-{}", step))) >
                           luminance(base.at(fmt::format("seg-{}", step - 1)));
        CHECK((luminance(own.at(fmt::format("seg-{}", step))) >
               luminance(own.at(fmt::format("seg-{}", step - 1)))) == rises);
      }
    }
  }

  TEST_CASE("rules for both, nothing without an accent, and a word where it was moved") {
    CHECK(accent_css("").empty());
    const std::string css = accent_css("#7a1f5c");
    CHECK(css.find(":root {--accent: #7a1f5c;") != std::string::npos);
    CHECK(css.find("@media screen and (prefers-color-scheme: dark) {:root {--accent: #") !=
          std::string::npos);
    CHECK(accent_findings("", {}).empty());
    CHECK(accent_findings("#7a1f5c", {}).front().code == Code::accent_in_dark);
    CHECK(accent_findings("#7a1f5c", {}).front().severity == Severity::note);
    const Diagnostics moved = accent_findings("#FFFF00", {});
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].code == Code::accent_adjusted);
    CHECK(moved[0].severity == Severity::warning);
    CHECK(moved[0].arguments[0] == "#ffff00");
    CHECK(moved[0].arguments[1] != "#ffff00");
  }
}
