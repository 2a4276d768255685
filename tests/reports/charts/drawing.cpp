// SPDX-License-Identifier: Apache-2.0
#include "drawing.hpp"

#include "reports/charts/text_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <set>
#include <utility>

namespace cxmat::reports::charts::testing {
namespace {

double number(std::string_view text) {
  double value = -1e9;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : -1e9;
}

/// A coordinate, which is 0 where it is not said.
double place(std::string_view text) {
  return text.empty() ? 0 : number(text);
}

/// The attribute of one element, "" if it has none.
std::string_view attribute(std::string_view element, std::string_view name) {
  const std::string opening = fmt::format(" {}=\"", name);
  const std::size_t at = element.find(opening);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = element.substr(at + opening.size());
  return rest.substr(0, rest.find('"'));
}

std::string resolved(std::string_view text) {
  std::string words(text);
  for (const auto& [entity, letter] : {std::pair<std::string_view, std::string_view>{"&lt;", "<"},
                                       {"&gt;", ">"},
                                       {"&quot;", "\""},
                                       {"&#39;", "'"},
                                       {"&amp;", "&"}}) {
    for (std::size_t at = words.find(entity); at != std::string::npos;
         at = words.find(entity, at + 1)) {
      words.replace(at, entity.size(), letter);
    }
  }
  return words;
}

/// The elements called `name`, from "<" to the end of the start tag.
std::vector<std::string_view> elements(std::string_view svg, std::string_view name) {
  std::vector<std::string_view> found;
  const std::string opening = fmt::format("<{} ", name);
  for (std::size_t at = svg.find(opening); at != std::string_view::npos;
       at = svg.find(opening, at + 1)) {
    found.push_back(svg.substr(at, svg.find('>', at) - at));
  }
  return found;
}

Writing writing_of(std::string_view css_class) {
  for (const Writing writing : {Writing::strong, Writing::label, Writing::value, Writing::note,
                                Writing::axis, Writing::legend, Writing::inside}) {
    if (css_class.starts_with(class_of(writing))) {
      return writing;
    }
  }
  return Writing::strong;
}

DrawnText read_text(std::string_view element, std::string_view content) {
  const std::string css_class(attribute(element, "class"));
  const Writing writing = writing_of(css_class);
  const std::string words = resolved(content);
  const double size = size_of(writing);
  const double width = width_of(words, writing);
  const std::string_view anchor = attribute(element, "text-anchor");
  const double back = anchor == "end" ? width : anchor == "middle" ? width / 2 : 0;
  return {.words = words,
          .css_class = css_class,
          .box = {.x = place(attribute(element, "x")) - back,
                  .y = number(attribute(element, "y")) - (0.8 * size),
                  .width = width,
                  .height = size}};
}

bool overlap(const Box& one, const Box& other) {
  constexpr double tolerance = 0.15;  // coordinates are rounded
  return one.x + one.width > other.x + tolerance && other.x + other.width > one.x + tolerance &&
         one.y + one.height > other.y + tolerance && other.y + other.height > one.y + tolerance;
}

bool inside(const Box& box, const Drawing& drawing) {
  constexpr double tolerance = 0.15;
  return box.x >= -tolerance && box.y >= -tolerance &&
         box.x + box.width <= drawing.width + tolerance &&
         box.y + box.height <= drawing.height + tolerance;
}

void check_texts(const Drawing& drawing, std::vector<std::string>& found) {
  for (std::size_t index = 0; index < drawing.texts.size(); ++index) {
    const DrawnText& text = drawing.texts[index];
    if (!inside(text.box, drawing)) {
      found.push_back("leaves the canvas: " + text.words);
    }
    for (std::size_t other = 0; other < index; ++other) {
      if (overlap(text.box, drawing.texts[other].box)) {
        found.push_back("collide: " + text.words + " / " + drawing.texts[other].words);
      }
    }
  }
}

void check_shapes(std::string_view svg, const Drawing& drawing, std::vector<std::string>& found) {
  std::vector<Box> boxes;
  for (const std::string_view rect : elements(svg, "rect")) {
    boxes.push_back({number(attribute(rect, "x")), number(attribute(rect, "y")),
                     number(attribute(rect, "width")), number(attribute(rect, "height"))});
  }
  for (const std::string_view circle : elements(svg, "circle")) {
    const double radius = number(attribute(circle, "r"));
    boxes.push_back({number(attribute(circle, "cx")) - radius,
                     number(attribute(circle, "cy")) - radius, 2 * radius, 2 * radius});
  }
  for (const std::string_view polygon : elements(svg, "polygon")) {
    std::string_view rest = attribute(polygon, "points");
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      const std::string_view after = rest.substr(space + 1);
      const std::string_view y = after.substr(0, after.find(' '));
      boxes.push_back({number(rest.substr(0, space)), number(y), 0, 0});
      rest = after.substr(std::min(after.size(), y.size() + 1));
    }
  }
  for (const std::string_view line : elements(svg, "line")) {
    for (const auto& [x, y] : {std::pair("x1", "y1"), std::pair("x2", "y2")}) {
      boxes.push_back({number(attribute(line, x)), number(attribute(line, y)), 0, 0});
    }
  }
  for (const Box& box : boxes) {
    if (!inside(box, drawing) || box.width < 0 || box.height < 0) {
      found.push_back(fmt::format("a shape leaves the canvas: {} {} {} {}", box.x, box.y, box.width,
                                  box.height));
    }
  }
}

void check_names(std::string_view svg, std::vector<std::string>& found) {
  const std::vector<std::string> ids = attributes(svg, "id");
  if (std::set<std::string>(ids.begin(), ids.end()).size() != ids.size() || ids.size() != 2) {
    found.emplace_back("ids are not unique");
  } else if (attributes(svg, "aria-labelledby") !=
             std::vector<std::string>{ids.front() + " " + ids.back()}) {
    found.emplace_back("the name does not point to title and description");
  }
  if (count(svg, "<title ") != 1 || count(svg, "<desc ") != 1 || count(svg, " role=\"img\"") != 1) {
    found.emplace_back("title, description or role is missing");
  }
}

/// The commands of a path as the rectangles and lines that they came from.
std::string unpacked_path(std::string_view attributes, std::string_view commands) {
  std::string shapes;
  while (!commands.empty()) {
    const std::size_t end = std::min(commands.find('M', 1), commands.size());
    const std::string_view commands_here = commands.substr(1, end - 1);
    std::string numbers(commands_here);
    commands.remove_prefix(end);
    const bool box = numbers.ends_with('z');
    std::ranges::replace_if(
        numbers, [](char letter) { return letter == 'L' || letter == 'h' || letter == 'v'; }, ' ');
    std::vector<std::string_view> words;
    std::string_view rest = numbers;
    while (!rest.empty()) {
      words.push_back(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(rest.size(), words.back().size() + 1));
    }
    if (box) {
      shapes += fmt::format(R"(<rect{} x="{}" y="{}" width="{}" height="{}"/>)", attributes,
                            words.at(0), words.at(1), words.at(2), words.at(3));
    } else if (words.size() == 3) {
      const bool upright = commands_here.find('v') != std::string_view::npos;
      const double length = number(words[2]);
      shapes +=
          length == 0
              ? fmt::format(R"(<circle{} cx="{}" cy="{}" r="3"/>)", attributes, words[0], words[1])
              : fmt::format(R"(<line{} x1="{}" y1="{}" x2="{}" y2="{}"/>)", attributes, words[0],
                            words[1], number(words[0]) + (upright ? 0 : length),
                            number(words[1]) + (upright ? length : 0));
    }
    for (std::size_t i = 3; !box && i < words.size(); i += 2) {
      shapes += fmt::format(R"(<line{} x1="{}" y1="{}" x2="{}" y2="{}"/>)", attributes,
                            words[i - 3], words[i - 2], words[i - 1], words[i]);
    }
  }
  return shapes;
}

}  // namespace

std::string unpacked(std::string_view svg) {
  std::string flat;
  std::string_view group;
  while (!svg.empty()) {
    const std::size_t end = svg.find('>') + 1;
    const std::string_view tag = svg.substr(0, end);
    svg.remove_prefix(end);
    const std::size_t space = std::min(tag.find(' '), tag.size());
    if (tag.starts_with("<g ")) {
      group = tag.substr(2, tag.size() - 3);
    } else if (tag == "</g>") {
      group = {};
    } else if (tag.starts_with("<path")) {
      const std::size_t commands = tag.find(" d=\"");
      flat += unpacked_path(group.empty() ? tag.substr(space, commands - space) : group,
                            attribute(tag, "d"));
    } else if (tag.starts_with("</") || group.empty()) {
      flat += tag;
    } else {
      flat += fmt::format("{}{}{}", tag.substr(0, space), group, tag.substr(space));
    }
    const std::size_t content = std::min(svg.find('<'), svg.size());
    flat += svg.substr(0, content);
    svg.remove_prefix(content);
  }
  return flat;
}

Drawing read_drawing(std::string_view packed) {
  const std::string svg = unpacked(packed);
  Drawing drawing;
  const std::string_view root = elements(svg, "svg").at(0);
  // "0 0 WIDTH HEIGHT"
  const std::string_view box = attribute(root, "viewBox");
  const std::size_t last = std::min(box.rfind(' '), box.size());
  drawing.width = number(box.substr(0, last).substr(std::min<std::size_t>(4, last)));
  drawing.height = number(box.substr(std::min(last + 1, box.size())));
  for (const std::string_view element : elements(svg, "text")) {
    const std::size_t begin =
        static_cast<std::size_t>(element.data() - svg.data()) + element.size() + 1;
    drawing.texts.push_back(
        read_text(element, std::string_view(svg).substr(begin, svg.find('<', begin) - begin)));
  }
  return drawing;
}

std::vector<std::string> attributes(std::string_view svg, std::string_view name) {
  std::vector<std::string> values;
  const std::string opening = fmt::format(" {}=\"", name);
  for (std::size_t at = svg.find(opening); at != std::string_view::npos;
       at = svg.find(opening, at + 1)) {
    values.emplace_back(attribute(svg.substr(at), name));
  }
  return values;
}

int count(std::string_view svg, std::string_view part) {
  int times = 0;
  for (std::size_t at = svg.find(part); at != std::string_view::npos; at = svg.find(part, at + 1)) {
    ++times;
  }
  return times;
}

std::vector<std::string> faults(std::string_view packed) {
  std::vector<std::string> found;
  const std::string svg = unpacked(packed);
  const Drawing drawing = read_drawing(svg);
  check_texts(drawing, found);
  check_shapes(svg, drawing, found);
  check_names(svg, found);
  for (const std::string_view part : {"\"nan", "\"inf", "\"-nan", "\"-inf", " style=", " fill="}) {
    if (count(svg, part) > 0) {
      found.push_back(fmt::format("contains{}", part));
    }
  }
  return found;
}

std::string endless_label() {
  return "Kundenerlebnisverantwortlichkeitsmatrixabstimmungsverfahrenshandbuch und "
         "Entscheidungsrechte entlang der bereichsübergreifenden Kundenreisen einschließlich aller "
         "Vertriebspartnerschaftsvereinbarungen";
}

LevelAxis five_levels() {
  return {.bands = {{1, "1", "Zufällig"},
                    {1.5, "2", "Vereinzelt"},
                    {2.5, "3", "Vereinbart"},
                    {3.5, "4", "Durchgängig"},
                    {4.5, "5", "Lernend"}},
          .minimum = 1,
          .maximum = 5};
}

}  // namespace cxmat::reports::charts::testing
