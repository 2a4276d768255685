// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/pictures/light_style.hpp"

#include <cstddef>
#include <set>
#include <vector>

namespace cxmat::reports {
namespace {

using Colours = std::map<std::string, std::string, std::less<>>;

/// Charts leave room for letters as wide as Arial's, so these come first.
constexpr std::string_view fonts = "\"Liberation Sans\",Arial,Helvetica,sans-serif";

struct Rule {
  std::string_view selectors;
  std::string_view declarations;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t first = text.find_first_not_of(white);
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(between);
    parts.push_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(at + 1);
  }
}

std::string without_comments(std::string_view css) {
  std::string text;
  while (true) {
    const std::size_t begin = css.find("/*");
    text += css.substr(0, begin);
    const std::size_t end =
        begin == std::string_view::npos ? std::string_view::npos : css.find("*/", begin + 2);
    if (end == std::string_view::npos) {
      return text;
    }
    css.remove_prefix(end + 2);
  }
}

/// Where the block that opens at `open` closes.
std::size_t closing(std::string_view css, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < css.size(); ++at) {
    depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
    if (depth == 0) {
      return at;
    }
  }
  return css.size();
}

/// The rules outside of media queries and other blocks with an at sign.
std::vector<Rule> rules_of(std::string_view css) {
  std::vector<Rule> rules;
  for (std::size_t open = css.find('{'); open != std::string_view::npos; open = css.find('{')) {
    const std::size_t close = closing(css, open);
    const Rule rule{trimmed(css.substr(0, open)), css.substr(open + 1, close - open - 1)};
    if (!rule.selectors.starts_with('@')) {
      rules.push_back(rule);
    }
    css.remove_prefix(close < css.size() ? close + 1 : close);
  }
  return rules;
}

struct Declaration {
  std::string_view property;
  std::string_view value;
};

std::vector<Declaration> declarations_of(std::string_view block) {
  std::vector<Declaration> all;
  for (const std::string_view part : split(block, ';')) {
    if (const std::size_t colon = part.find(':'); colon != std::string_view::npos) {
      all.push_back({trimmed(part.substr(0, colon)), trimmed(part.substr(colon + 1))});
    }
  }
  return all;
}

std::string resolved(std::string_view value, const Colours& colours) {
  constexpr std::string_view begin = "var(--";
  std::string text(value);
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    const std::size_t end = text.find(')', at);
    const auto found = colours.find(text.substr(at + begin.size(), end - at - begin.size()));
    text.replace(at, end - at + 1, found == colours.end() ? "inherit" : found->second);
  }
  return text;
}

/// "" where no renderer outside a browser knows the property.
std::string declaration_text(const Declaration& declaration, const Colours& colours) {
  const auto& [property, value] = declaration;
  if (property == "font-family") {
    return "font-family:" + std::string(fonts);
  }
  if (property == "font-weight" && value >= "600" && value <= "900") {
    return "font-weight:bold";
  }
  constexpr std::string_view known[] = {
      "fill",           "stroke",           "stroke-width", "stroke-dasharray",
      "stroke-linecap", "stroke-linejoin",  "font-size",    "font-weight",
      "fill-opacity",   "stroke-opacity",   "opacity",      "text-anchor",
      "paint-order",    "stroke-dashoffset"};
  for (const std::string_view name : known) {
    if (name == property) {
      return std::string(property) + ":" + resolved(value, colours);
    }
  }
  return {};
}

std::set<std::string_view> classes_of(std::string_view svg) {
  constexpr std::string_view begin = "class=\"";
  std::set<std::string_view> classes;
  for (std::size_t at = svg.find(begin); at != std::string_view::npos; at = svg.find(begin, at)) {
    at += begin.size();
    for (const std::string_view name : split(svg.substr(at, svg.find('"', at) - at), ' ')) {
      classes.insert(name);
    }
  }
  return classes;
}

/// The selector for a picture alone: "text", ".c-label"; "" where it speaks of nothing in it.
std::string_view selector_for(std::string_view selector,
                              const std::set<std::string_view>& classes) {
  constexpr std::string_view chart = ".chart ";
  if (selector.starts_with(chart)) {
    selector = trimmed(selector.substr(chart.size()));
  }
  if (selector == ".chart") {
    return "svg";  // what all inherit
  }
  if (selector == "text") {
    return selector;
  }
  const bool one_class =
      selector.starts_with(".c-") && selector.find_first_of(" .:[>+~", 1) == std::string_view::npos;
  return one_class && classes.contains(selector.substr(1)) ? selector : std::string_view();
}

Colours colours_in(const std::vector<Rule>& rules) {
  Colours colours;
  for (const Rule& rule : rules) {
    if (rule.selectors != ":root") {
      continue;
    }
    for (const auto& [property, value] : declarations_of(rule.declarations)) {
      if (property.starts_with("--")) {
        colours.emplace(property.substr(2), value);
      }
    }
  }
  return colours;
}

}  // namespace

std::map<std::string, std::string, std::less<>> light_colours(std::string_view stylesheet) {
  const std::string css = without_comments(stylesheet);
  return colours_in(rules_of(css));
}

std::string light_style(std::string_view stylesheet, std::string_view svg) {
  const std::string css = without_comments(stylesheet);
  const std::vector<Rule> rules = rules_of(css);
  const Colours colours = colours_in(rules);
  const std::set<std::string_view> classes = classes_of(svg);
  std::string style;
  for (const Rule& rule : rules) {
    std::string selectors;
    for (const std::string_view selector : split(rule.selectors, ',')) {
      if (const std::string_view kept = selector_for(selector, classes); !kept.empty()) {
        selectors += (selectors.empty() ? "" : ",") + std::string(kept);
      }
    }
    std::string declarations;
    for (const Declaration& declaration : declarations_of(rule.declarations)) {
      const std::string text = declaration_text(declaration, colours);
      declarations += (declarations.empty() || text.empty() ? "" : ";") + text;
    }
    if (!selectors.empty() && !declarations.empty()) {
      style += selectors + "{" + declarations + "}\n";
    }
  }
  return style;
}

}  // namespace cxmat::reports
