// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/column_match.hpp"

namespace cxmat::exports {

std::string_view to_string(Tier /*tier*/) noexcept {
  return {};
}

std::string heading_of(const ExportLayout& layout, std::size_t column) {
  return layout.columns[column].tag;
}

Result<MatchedColumns> match_columns(const ExportLayout& /*layout*/,
                                     const Engagement& /*engagement*/, const ImportMap& /*map*/,
                                     std::string_view /*file*/) {
  return MatchedColumns{};
}

}  // namespace cxmat::exports
