// SPDX-License-Identifier: Apache-2.0
#include "reports/styles/compact.hpp"

#include <cstddef>

namespace cxmat::reports {
namespace {

constexpr std::string_view white_space = " \t\r\n\f";

/// Where the string that opens at `begin` ends: behind its closing quote.
std::size_t end_of_string(std::string_view css, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < css.size() && css[at] != css[begin]) {
    at += std::size_t{css[at] == '\\' ? 2U : 1U};
  }
  return at < css.size() ? at + 1 : css.size();
}

bool needs_no_space_after(char last) {
  return std::string_view("{};,:").find(last) != std::string_view::npos;
}

}  // namespace

std::string compact(std::string_view css) {
  std::string result;
  result.reserve(css.size());
  bool space = false;  // seen, not yet written
  for (std::size_t at = 0; at < css.size();) {
    if (css.substr(at, 2) == "/*") {
      const std::size_t end = css.find("*/", at + 2);
      at = end == std::string_view::npos ? css.size() : end + 2;
      space = true;
      continue;
    }
    if (white_space.find(css[at]) != std::string_view::npos) {
      space = true;
      ++at;
      continue;
    }
    if (space && !result.empty() && !needs_no_space_after(result.back()) && css[at] != '{' &&
        css[at] != '}') {
      result += ' ';
    }
    space = false;
    const std::size_t end = css[at] == '"' || css[at] == '\'' ? end_of_string(css, at) : at + 1;
    result += css.substr(at, end - at);
    at = end;
  }
  return result;
}

}  // namespace cxmat::reports
