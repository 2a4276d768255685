// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/pictures/standalone_svg.hpp"

#include "reports/formats/pictures/light_style.hpp"
#include "reports/xml_text.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace cxmat::reports {

std::string standalone_svg(std::string_view svg, std::string_view stylesheet) {
  if (svg.empty()) {
    return {};
  }
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
