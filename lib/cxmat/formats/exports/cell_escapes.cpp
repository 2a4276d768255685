// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/cell_escapes.hpp"

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

struct Escape {
  std::string_view name;
  char sign;
};

constexpr std::array escapes{Escape{"{newline}", '\n'}, Escape{"{cr}", '\r'}, Escape{"{tab}", '\t'},
                             Escape{"{quote}", '"'}, Escape{"{lbrace}", '{'}};

/// In one pass, so that the brace that "{lbrace}" leaves begins no other escape.
std::string without_braced_escapes(std::string_view cell) {
  std::string plain;
  plain.reserve(cell.size());
  for (std::size_t at = 0; at < cell.size();) {
    const auto* const found = std::ranges::find_if(
        escapes, [&](const Escape& escape) { return cell.substr(at).starts_with(escape.name); });
    if (found == escapes.end()) {
      plain += cell[at];
      ++at;
    } else {
      plain += found->sign;
      at += found->name.size();
    }
  }
  return plain;
}

}  // namespace

std::string unescaped_cell(std::string_view cell, const CellRules& rules) {
  constexpr std::string_view formula_signs = "=+-@\t\r";
  if (rules.formula_guard && cell.size() > 1 && cell[0] == '\'' &&
      formula_signs.find(cell[1]) != std::string_view::npos) {
    cell.remove_prefix(1);
  }
  return rules.braced_escapes ? without_braced_escapes(cell) : std::string(cell);
}

}  // namespace cxmat::exports
