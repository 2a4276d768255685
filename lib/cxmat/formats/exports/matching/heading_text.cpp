// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/heading_text.hpp"

namespace cxmat::exports {

std::string normalised_heading(std::string_view text) {
  return std::string(text);
}

bool equal_headings(std::string_view a, std::string_view b) {
  return a == b;
}

std::string folded_id(std::string_view text) {
  return std::string(text);
}

std::string_view leading_id(std::string_view /*text*/) {
  return {};
}

}  // namespace cxmat::exports
