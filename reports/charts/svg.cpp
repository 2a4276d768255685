// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.hpp"

#include "reports/character_reference.hpp"
#include "reports/charts/text_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace cxmat::reports::charts {
namespace {

struct Style {
  std::string_view css_class;
  double size;
  bool bold;
};

/// In the order of Writing. The stylesheet repeats the sizes for narrow screens; a test compares.
constexpr std::array<Style, 7> styles{{{"c-label", 16, false},
                                       {"c-label c-strong", 16, true},
                                       {"c-value", 16, true},
                                       {"c-note", 14, false},
                                       {"c-axis", 14, false},
                                       {"c-legend", 14, false},
                                       {"c-inside", 14, false}}};

const Style& style_of(Writing writing) noexcept {
  return styles.at(static_cast<std::size_t>(writing));
}

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

std::string point_list(std::span<const Point> points) {
  std::string list;
  for (const Point& point : points) {
    fmt::format_to(std::back_inserter(list), "{}{},{}", list.empty() ? "" : " ",
                   coordinate(point.x), coordinate(point.y));
  }
  return list;
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
  std::string text = fmt::format("{:.2f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) {
    text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

double size_of(Writing writing) noexcept {
  return style_of(writing).size;
}

bool is_bold(Writing writing) noexcept {
  return style_of(writing).bold;
}

std::string_view class_of(Writing writing) noexcept {
  return style_of(writing).css_class;
}

double width_of(std::string_view text, Writing writing) noexcept {
  return text_width(text, size_of(writing), is_bold(writing));
}

std::string fit(std::string_view text, double width, Writing writing) {
  return ellipsis(text, width, size_of(writing), is_bold(writing));
}

Svg::Svg(const Frame& frame, std::string_view kind)
    : frame_(frame), kind_(kind), width_(std::max(narrowest_width, frame.width)) {}

void Svg::box(const Box& box, std::string_view css_class, double corner) {
  fmt::format_to(std::back_inserter(body_),
                 R"(<rect class="{}" x="{}" y="{}" width="{}" height="{}")", css_class,
                 coordinate(box.x), coordinate(box.y), coordinate(std::max(box.width, 0.0)),
                 coordinate(std::max(box.height, 0.0)));
  if (corner > 0) {
    fmt::format_to(std::back_inserter(body_), R"( rx="{}")", coordinate(corner));
  }
  body_ += "/>";
}

void Svg::line(Point from, Point to, std::string_view css_class) {
  fmt::format_to(std::back_inserter(body_), R"(<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>)",
                 css_class, coordinate(from.x), coordinate(from.y), coordinate(to.x),
                 coordinate(to.y));
}

void Svg::polygon(std::span<const Point> points, std::string_view css_class) {
  fmt::format_to(std::back_inserter(body_), R"(<polygon class="{}" points="{}"/>)", css_class,
                 point_list(points));
}

void Svg::circle(Point centre, double radius, std::string_view css_class) {
  fmt::format_to(std::back_inserter(body_), R"(<circle class="{}" cx="{}" cy="{}" r="{}"/>)",
                 css_class, coordinate(centre.x), coordinate(centre.y), coordinate(radius));
}

void Svg::text(Point at, std::string_view words, Writing writing, Anchor anchor,
               std::string_view on) {
  if (words.empty()) {
    return;
  }
  fmt::format_to(std::back_inserter(body_), R"(<text class="{}{}{}" x="{}" y="{}"{}>{}</text>)",
                 class_of(writing), on.empty() ? "" : " ", on, coordinate(at.x), coordinate(at.y),
                 anchor_attribute(anchor), escape(words));
}

std::string Svg::finish(double height) const {
  const std::string id = escape(frame_.id);
  const std::string size = coordinate(width_);
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-{}" role="img" )"
      R"(aria-labelledby="{}-title {}-desc" viewBox="0 0 {} {}" width="{}" height="{}">)"
      R"(<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}</svg>)",
      kind_, id, id, size, coordinate(height), size, coordinate(height), id, escape(frame_.title),
      id, escape(frame_.description), body_);
}

}  // namespace cxmat::reports::charts
