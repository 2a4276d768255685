// SPDX-License-Identifier: Apache-2.0
#include "reports/styles/accent.hpp"

#include "reports/assets.hpp"
#include "reports/styles/palette.hpp"

#include <fmt/format.h>

#include <optional>

namespace cxmat::reports {
namespace {

std::optional<Palettes> palettes(std::string_view accent) {
  const std::optional<Colour> colour = parse_colour(accent);
  if (!colour) {
    return std::nullopt;
  }
  const Palettes shipped = palettes_of(asset("report.css"));
  return Palettes{.light = accented(shipped.light, *colour),
                  .dark = accented(shipped.dark, *colour)};
}

std::string properties(const Palette& palette) {
  std::string css;
  for (const auto& [name, colour] : palette) {
    css += fmt::format("--{}: {};", name, to_string(colour));
  }
  return css;
}

}  // namespace

std::string accent_css(std::string_view accent) {
  const std::optional<Palettes> own = palettes(accent);
  return own ? fmt::format(
                   "\n:root {{{}}}\n@media screen and (prefers-color-scheme: dark) "
                   "{{:root {{{}}}}}\n",
                   properties(own->light), properties(own->dark))
             : std::string();
}

Diagnostics accent_findings(std::string_view accent, const Location& where) {
  const std::optional<Palettes> own = palettes(accent);
  if (!own) {
    return {};
  }
  const std::string given = to_string(*parse_colour(accent));
  const std::string light = to_string(own->light.at("accent"));
  const std::string dark = to_string(own->dark.at("accent"));
  if (light != given) {
    return {warning(Code::accent_adjusted, where, {given, light, dark})};
  }
  return dark == given ? Diagnostics()
                       : Diagnostics{note(Code::accent_in_dark, where, {given, dark})};
}

}  // namespace cxmat::reports
