// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/pictures/standalone_svg.hpp"

#include "reports/formats/pictures/light_style.hpp"
#include "reports/xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace cxmat::reports {
namespace {

/// What a picture of its own needs beyond one inside of a page: its language, and its size, which
/// is that of the view box "0 0 WIDTH HEIGHT".
std::string rooted(std::string_view svg) {
  constexpr std::string_view root = "<svg";
  constexpr std::string_view box = "viewBox=\"0 0 ";
  const std::size_t begin = std::min(svg.find(box), svg.size() - box.size()) + box.size();
  const std::size_t between = std::min(svg.find(' ', begin), svg.size());
  const std::size_t end = std::min(svg.find('"', begin), svg.size());
  return fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"{})",
                     svg.substr(begin, between - begin),
                     svg.substr(std::min(between + 1, end), end - std::min(between + 1, end)),
                     svg.substr(root.size()));
}

}  // namespace

std::string standalone_svg(std::string_view drawn, std::string_view stylesheet) {
  if (drawn.empty()) {
    return {};
  }
  const std::string picture = rooted(drawn);
  const std::string_view svg(picture);
  // Behind title and description, which readers aloud expect first.
  constexpr std::string_view described = "</desc>";
  const std::size_t end = svg.find(described);
  const std::size_t inside =
      end == std::string_view::npos ? svg.find('>') + 1 : end + described.size();
  return xml_text(
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n<style>\n{}</style>\n"
                  "<rect x=\"0\" y=\"0\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{}\n",
                  svg.substr(0, inside), light_style(stylesheet, svg), svg.substr(inside)));
}

}  // namespace cxmat::reports
