/// \file
/// The report's stylesheet as a picture of its own needs it: light colours, without variables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// The light colours by their names in the stylesheet, "accent" -> "#0b5563": the variables of its
/// first `:root`.
[[nodiscard]] std::map<std::string, std::string, std::less<>> light_colours(
    std::string_view stylesheet);

/// The rules for the classes that `svg` uses, each variable replaced by what it stands for. Only
/// what renderers outside browsers know: selectors of one class, no media queries, fonts by family,
/// weights by name.
[[nodiscard]] std::string light_style(std::string_view stylesheet, std::string_view svg);

}  // namespace cxmat::reports
