/// \file
/// Writes one SVG. Text and attributes are escaped, coordinates have at most one decimal, and
/// colour comes from the stylesheet's classes alone, so that light, dark and print are its matter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"
#include "reports/charts/layers.hpp"
#include "reports/charts/writing.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports::charts {

/// `text` fit for the content of an element and for an attribute in double quotes. Control
/// characters, which XML forbids, become spaces.
[[nodiscard]] std::string escape(std::string_view text);

/// "12.5" for 12.5, "3" for 3.0, "0" for -0.01. What is not finite is 0.
[[nodiscard]] std::string coordinate(double number);

enum class Anchor : std::uint8_t { start, middle, end };

/// Collects elements; what is drawn later covers what was drawn before.
class Svg {
 public:
  /// As wide as the frame, or narrowest_width. `kind` names the chart in its class:
  /// "chart chart-KIND".
  Svg(const Frame& frame, std::string_view kind);
  /// `width` instead of the frame's, narrow as it may be.
  Svg(const Frame& frame, std::string_view kind, double width);

  /// Of the canvas.
  [[nodiscard]] double width() const noexcept { return width_; }
  /// Where writing at the end of a line ends: glyphs may reach a little over their width.
  [[nodiscard]] double right() const noexcept { return width_ - 1.5; }

  void box(const Box& box, std::string_view css_class, double corner = 0);
  void line(Point from, Point to, std::string_view css_class);
  /// A line through all points; one point alone is a dot as wide as the line, where its caps are
  /// round.
  void path(std::span<const Point> points, std::string_view css_class);
  void polygon(std::span<const Point> points, std::string_view css_class);
  void circle(Point centre, double radius, std::string_view css_class);
  /// `at` is on the baseline; nothing is written for an empty text. `on` is a further class, for
  /// the ground that the words stand on.
  void text(Point at, std::string_view words, Writing writing, Anchor anchor = Anchor::start,
            std::string_view on = {});

  /// The whole element, `height` high.
  [[nodiscard]] std::string finish(double height) const;

 private:
  Frame frame_;
  std::string kind_;
  Layers body_;
  double width_;
};

}  // namespace cxmat::reports::charts
