// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.hpp"

#include "reports/character_reference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace cxmat::reports::charts {
namespace {

std::string_view anchor_attribute(Anchor anchor) noexcept {
  switch (anchor) {
    case Anchor::middle:
      return " text-anchor=\"middle\"";
    case Anchor::end:
      return " text-anchor=\"end\"";
    case Anchor::start:
      break;
  }
  return {};
}

/// A tenth is less than anybody sees.
double rounded(double number) noexcept {
  return std::isfinite(number) ? std::round(number * 10) / 10 : 0;
}

std::string pair(Point point) {
  return fmt::format("{} {}", coordinate(point.x), coordinate(point.y));
}

/// "x y x y ...", as both polygons and paths take it.
std::string point_list(std::span<const Point> points) {
  std::string list;
  for (const Point& point : points) {
    list += (list.empty() ? "" : " ") + pair(point);
  }
  return list;
}

/// Around `points` with `margin` for their outlines.
Box around(std::span<const Point> points, double margin) {
  const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
  return {left.x - margin, top.y - margin, right.x - left.x + (2 * margin),
          bottom.y - top.y + (2 * margin)};
}

std::string class_attribute(std::string_view css_class) {
  return fmt::format(R"( class="{}")", css_class);
}

/// Half the stroke of an outline, and of the thickest line.
constexpr double outline = 0.75;
constexpr double stroke = 1.5;

/// x is 0 where it is not said, which it is for most names.
std::string place(Point at) {
  const std::string x = coordinate(at.x);
  return (x == "0" ? std::string() : fmt::format(R"( x="{}")", x)) +
         fmt::format(R"( y="{}")", coordinate(at.y));
}

}  // namespace

std::string escape(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (const std::string_view entity = character_reference(letter); !entity.empty()) {
      safe += entity;
    } else {
      safe += byte < 0x20 || byte == 0x7F ? ' ' : letter;
    }
  }
  return safe;
}

std::string coordinate(double number) {
  if (!std::isfinite(number)) {
    return "0";
  }
  std::string text = fmt::format("{:.1f}", number);
  if (text.ends_with(".0")) {
    text.resize(text.size() - 2);
  }
  return text == "-0" ? "0" : text;
}

Svg::Svg(const Frame& frame, std::string_view kind)
    : Svg(frame, kind,
          std::isfinite(frame.width) ? std::max(narrowest_width, frame.width) : default_width) {}

Svg::Svg(const Frame& frame, std::string_view kind, double width)
    : frame_(frame), kind_(kind), width_(width) {}

void Svg::box(const Box& box, std::string_view css_class, double corner) {
  // The far ends are rounded, not the lengths: neighbours keep their distance.
  const Point from{rounded(box.x), rounded(box.y)};
  const double width = std::max(rounded(box.x + box.width) - from.x, 0.0);
  const double height = std::max(rounded(box.y + box.height) - from.y, 0.0);
  Mark mark{.name = {},
            .shared = class_attribute(css_class),
            .own = {},
            .content = {},
            .bounds = {from.x - outline, from.y - outline, width + (2 * outline),
                       height + (2 * outline)}};
  if (corner > 0) {
    mark.name = "rect";
    mark.own =
        fmt::format(R"( x="{}" y="{}" width="{}" height="{}" rx="{}")", coordinate(from.x),
                    coordinate(from.y), coordinate(width), coordinate(height), coordinate(corner));
  } else {
    mark.own = fmt::format("M{}h{}v{}h{}z", pair(from), coordinate(width), coordinate(height),
                           coordinate(-width));
  }
  body_.add(std::move(mark));
}

void Svg::line(Point from, Point to, std::string_view css_class) {
  const std::array<Point, 2> ends{from, to};
  path(ends, css_class);
}

void Svg::path(std::span<const Point> points, std::string_view css_class) {
  if (points.empty()) {
    return;
  }
  const Point from{rounded(points.front().x), rounded(points.front().y)};
  const Point to{rounded(points.back().x), rounded(points.back().y)};
  std::string rest;
  if (points.size() > 2 || (from.x != to.x && from.y != to.y)) {
    rest = "L" + point_list(points.subspan(1));
  } else {
    rest = from.x == to.x && from.y != to.y ? "v" + coordinate(to.y - from.y)
                                            : "h" + coordinate(to.x - from.x);
  }
  body_.add({.name = {},
             .shared = class_attribute(css_class),
             .own = "M" + pair(points.front()) + rest,
             .content = {},
             .bounds = around(points, stroke)});
}

void Svg::polygon(std::span<const Point> points, std::string_view css_class) {
  body_.add({.name = "polygon",
             .shared = class_attribute(css_class),
             .own = fmt::format(R"( points="{}")", point_list(points)),
             .content = {},
             .bounds = around(points, outline)});
}

void Svg::circle(Point centre, double radius, std::string_view css_class) {
  const std::array<Point, 1> point{centre};
  body_.add({.name = "circle",
             .shared = class_attribute(css_class),
             .own = fmt::format(R"( cx="{}" cy="{}" r="{}")", coordinate(centre.x),
                                coordinate(centre.y), coordinate(radius)),
             .content = {},
             .bounds = around(point, radius + outline)});
}

void Svg::text(Point at, std::string_view words, Writing writing, Anchor anchor,
               std::string_view on) {
  if (words.empty()) {
    return;
  }
  const double size = size_of(writing);
  const double width = width_of(words, writing);
  const double before = anchor == Anchor::start ? 0 : anchor == Anchor::end ? width : width / 2;
  body_.add({.name = "text",
             .shared = fmt::format(R"( class="{}{}{}"{})", class_of(writing), on.empty() ? "" : " ",
                                   on, anchor_attribute(anchor)),
             .own = place(at),
             .content = escape(words),
             .bounds = {at.x - before, at.y - size, width, size * 1.3}});
}

std::string Svg::finish(double height) const {
  const std::string id = escape(frame_.id);
  return fmt::format(R"(<svg class="chart chart-{}" role="img" )"
                     R"(aria-labelledby="{}-title {}-desc" viewBox="0 0 {} {}">)"
                     R"(<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}</svg>)",
                     kind_, id, id, coordinate(width_), coordinate(height), id,
                     escape(frame_.title), id, escape(frame_.description), body_.markup());
}

}  // namespace cxmat::reports::charts
