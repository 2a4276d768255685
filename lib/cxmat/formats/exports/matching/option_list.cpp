// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/option_list.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <algorithm>

namespace cxmat::exports {
namespace {

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Piece> pieces_of(std::string_view cell, std::string_view separators,
                             bool comma_and_blank) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool one = separators.find(cell[at]) != std::string_view::npos;
    const bool two = comma_and_blank && cell.substr(at, 2) == ", ";
    if (one || two) {
      pieces.push_back({.begin = begin, .end = at});
      at += two && !one ? 1 : 0;
      begin = at + 1;
    }
  }
  pieces.push_back({.begin = begin, .end = cell.size()});
  return pieces;
}

}  // namespace

std::vector<std::string_view> split_options(std::string_view cell, std::string_view separators,
                                            bool comma_and_blank, std::size_t longest,
                                            const std::function<bool(std::string_view)>& is_known) {
  const std::vector<Piece> pieces = pieces_of(cell, separators, comma_and_blank);
  const auto joined = [cell, &pieces](std::size_t first, std::size_t last) {
    return trimmed(cell.substr(pieces[first].begin, pieces[last].end - pieces[first].begin));
  };
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i < pieces.size();) {
    if (joined(i, i).empty()) {
      ++i;  // "a;b;" and ", ,"
      continue;
    }
    std::size_t last = std::min(i + longest, pieces.size() - 1);
    while (last > i && !is_known(joined(i, last))) {
      --last;
    }
    parts.push_back(joined(i, last));
    i = last + 1;
  }
  return parts;
}

}  // namespace cxmat::exports
