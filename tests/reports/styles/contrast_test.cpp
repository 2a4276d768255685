// SPDX-License-Identifier: Apache-2.0
// Whether the report's colours can be told apart, by the formulas of WCAG 2.2 (relative luminance,
// contrast ratio): 4.5 for text (1.4.3), 3 for what a chart needs to be understood (1.4.11).
#include "reports/assets.hpp"
#include "reports/charts/diverging.hpp"
#include "reports/charts/level_axis.hpp"
#include "reports/charts/svg.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Palette = std::map<std::string, std::string, std::less<>>;

std::string_view stylesheet() {
  return cxmat::reports::asset("report.css");
}

/// The text between the braces that follow `opening`, up to the first closing one.
std::string_view block_after(std::string_view css, std::string_view opening) {
  const std::size_t at = css.find(opening);
  REQUIRE(at != std::string_view::npos);
  const std::size_t begin = at + opening.size();
  return css.substr(begin, css.find('}', begin) - begin);
}

/// The custom properties of a block that are colours.
Palette colours_of(std::string_view block) {
  Palette colours;
  for (std::size_t at = block.find("--"); at != std::string_view::npos;
       at = block.find("--", at + 2)) {
    const std::string_view rest = block.substr(at + 2);
    const std::size_t colon = rest.find(':');
    const std::string_view value = rest.substr(colon + 2, rest.find(';') - colon - 2);
    if (value.starts_with('#')) {
      colours.insert_or_assign(std::string(rest.substr(0, colon)), std::string(value));
    }
  }
  return colours;
}

Palette light() {
  return colours_of(block_after(stylesheet(), "\n:root {"));
}

Palette dark() {
  const std::string_view css = stylesheet();
  const std::size_t at = css.find("@media screen and (prefers-color-scheme: dark)");
  REQUIRE(at != std::string_view::npos);
  return colours_of(block_after(css.substr(at), ":root {"));
}

double channel(std::string_view colour, std::size_t index) {
  int byte = 0;
  std::from_chars(colour.data() + 1 + (2 * index), colour.data() + 3 + (2 * index), byte, 16);
  const double share = byte / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
  REQUIRE(colour.size() == 7);
  return (0.2126 * channel(colour, 0)) + (0.7152 * channel(colour, 1)) +
         (0.0722 * channel(colour, 2));
}

double contrast(std::string_view one, std::string_view other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

void check_pairs(const Palette& palette, const std::vector<std::string>& fronts,
                 const std::vector<std::string>& grounds, double least) {
  for (const std::string& front : fronts) {
    for (const std::string& ground : grounds) {
      CAPTURE(front);
      CAPTURE(ground);
      REQUIRE(palette.contains(front));
      REQUIRE(palette.contains(ground));
      CHECK(contrast(palette.at(front), palette.at(ground)) >= least);
    }
  }
}

std::vector<std::string> bands() {
  std::vector<std::string> names;
  for (int tint = 1; tint <= 9; ++tint) {
    names.push_back("band-" + std::to_string(tint));
  }
  return names;
}

void check_text(const Palette& palette) {
  constexpr double least = 4.5;
  check_pairs(palette, {"ink", "muted", "accent", "positive", "negative", "warning"},
              {"paper", "surface"}, least);
  check_pairs(palette, {"on-accent"}, {"accent"}, least);
  check_pairs(palette, {"on-masthead"}, {"masthead"}, least);
  check_pairs(palette, {"accent"}, {"accent-soft"}, least);
  check_pairs(palette, {"ink", "muted", "accent", "warning"}, {"warning-soft"}, least);
  check_pairs(palette, {"ink"}, bands(), least);
  check_pairs(palette, {"ink"}, {"neutral"}, least);               // the share of a middle answer
  check_pairs(palette, {"muted", "ink"}, {"accent-soft"}, least);  // a star's numbers on its area
  for (int tint = 1; tint <= 9; ++tint) {
    check_pairs(palette, {"on-" + std::to_string(tint)}, {"seg-" + std::to_string(tint)}, least);
  }
}

void check_graphics(const Palette& palette) {
  constexpr double least = 3;
  check_pairs(palette, {"line-strong", "accent", "ink", "mark-grey"}, {"paper", "surface"}, least);
  check_pairs(palette, {"accent", "ink", "mark-grey"}, bands(), least);
  check_pairs(palette, {"accent"}, {"track"}, least);
  check_pairs(palette, {"on-accent"}, {"accent"}, least);  // the interval on its bar
  check_pairs(palette, {"warning"}, {"warning-soft"}, least);
  check_pairs(palette, {"warning"}, {"paper", "surface"}, least);   // blocks the next level
  check_pairs(palette, {"accent", "ink"}, {"accent-soft"}, least);  // lines over a star
  check_pairs(palette, {"line-strong"}, {"neutral"}, least);        // a bar's frame
}

/// The colours of the answers to a question with `count` of them, lowest first, as its chart takes
/// them.
std::vector<std::string> diverging_colours(std::size_t count) {
  const std::string drawn =
      cxmat::reports::charts::diverging({.frame = {.id = "a", .title = "", .description = ""},
                                         .categories = std::vector<std::string>(count, "Antwort"),
                                         .rows = {}});
  std::vector<std::string> colours;
  const std::string_view css = stylesheet();
  constexpr std::string_view swatch = " c-swatch\"";
  for (std::size_t end = drawn.find(swatch); end != std::string::npos;
       end = drawn.find(swatch, end + 1)) {
    const std::size_t begin = drawn.rfind('"', end - 1) + 1;
    const std::string rule = "." + drawn.substr(begin, end - begin) + " { fill: var(--";
    const std::size_t at = css.find(rule);
    REQUIRE(at != std::string_view::npos);
    const std::string_view name = css.substr(at + rule.size());
    colours.emplace_back(name.substr(0, name.find(')')));
  }
  return colours;
}

/// The font size, in pixels, of the rule for `selector` in `css`.
double font_size(std::string_view css, std::string_view selector) {
  const std::size_t at = css.find(selector);
  REQUIRE(at != std::string_view::npos);
  constexpr std::string_view property = "font-size: ";
  const std::string_view rest = css.substr(css.find(property, at) + property.size());
  double size = 0;
  std::from_chars(rest.data(), rest.data() + rest.find("px"), size);
  return size;
}

}  // namespace

TEST_SUITE("reports/styles/contrast") {
  TEST_CASE("the formula gives the known ratios") {
    CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
    CHECK(contrast("#777777", "#ffffff") == doctest::Approx(4.48).epsilon(0.001));
    CHECK(contrast("#ffffff", "#ffffff") == doctest::Approx(1));
  }

  TEST_CASE("text is legible in light and in print") {
    check_text(light());
  }

  TEST_CASE("text is legible in dark") {
    check_text(dark());
  }

  TEST_CASE("marks stand out in light and in print") {
    check_graphics(light());
  }

  TEST_CASE("marks stand out in dark") {
    check_graphics(dark());
  }

  TEST_CASE("every colour has a dark counterpart") {
    const Palette dark_colours = dark();
    for (const auto& entry : light()) {
      CAPTURE(entry.first);
      CHECK(dark_colours.contains(entry.first));
    }
  }

  TEST_CASE("the tints of ordered answers rise or fall steadily") {
    for (const Palette& palette : {light(), dark()}) {
      const bool falling = luminance(palette.at("seg-1")) > luminance(palette.at("seg-9"));
      for (int tint = 1; tint < 9; ++tint) {
        const double here = luminance(palette.at("seg-" + std::to_string(tint)));
        const double next = luminance(palette.at("seg-" + std::to_string(tint + 1)));
        CHECK((falling ? here > next : here < next));
      }
    }
  }

  TEST_CASE("neighbouring answers differ in print without colour") {
    using cxmat::reports::charts::tint;
    for (const Palette& palette : {light(), dark()}) {
      for (std::size_t count = 2; count <= 5; ++count) {
        for (std::size_t index = 1; index < count; ++index) {
          CAPTURE(count);
          CAPTURE(index);
          CHECK(contrast(palette.at(tint("seg-", index - 1, count)),
                         palette.at(tint("seg-", index, count))) >= 1.4);
        }
      }
    }
  }

  TEST_CASE("so do those on either side of the middle") {
    for (const Palette& palette : {light(), dark()}) {
      for (std::size_t count = 2; count <= 11; ++count) {
        const std::vector<std::string> colours = diverging_colours(count);
        REQUIRE(colours.size() == count);
        for (std::size_t index = 1; index < count; ++index) {
          CAPTURE(colours[index - 1]);
          CAPTURE(colours[index]);
          CHECK(contrast(palette.at(colours[index - 1]), palette.at(colours[index])) >= 1.2);
        }
      }
    }
  }

  TEST_CASE("answers stand out more from the paper the further they are from the middle") {
    for (const Palette& palette : {light(), dark()}) {
      double before = contrast(palette.at("neutral"), palette.at("paper"));
      for (int step = 1; step <= 5; ++step) {
        const double here =
            contrast(palette.at("low-" + std::to_string(step)), palette.at("paper"));
        CHECK(here > before);
        before = here;
      }
    }
  }

  TEST_CASE("the stylesheets fetch nothing, and never end the style element they are put into") {
    for (const char* name : {"report.css", "book.css"}) {
      CAPTURE(name);
      const std::string_view css = cxmat::reports::asset(name);
      for (const char* forbidden : {"@import", "url(", "http", "</"}) {
        CHECK(css.find(forbidden) == std::string_view::npos);
      }
    }
  }

  TEST_CASE("charts are written in the sizes that they reckon with, or smaller") {
    using cxmat::reports::charts::class_of;
    using cxmat::reports::charts::size_of;
    using cxmat::reports::charts::Writing;
    const std::string_view css = stylesheet();
    const std::size_t narrow = css.find("@media screen and (max-width: 30rem)");
    REQUIRE(narrow != std::string_view::npos);
    for (const Writing writing : {Writing::label, Writing::value, Writing::note, Writing::axis,
                                  Writing::legend, Writing::inside}) {
      const std::string selector = ".chart ." + std::string(class_of(writing));
      CAPTURE(selector);
      CHECK(font_size(css, selector) <= size_of(writing));
      CHECK(font_size(css.substr(narrow), selector) == size_of(writing));
    }
  }
}
