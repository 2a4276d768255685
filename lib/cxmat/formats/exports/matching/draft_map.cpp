// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/draft_map.hpp"

namespace cxmat::exports {

std::string draft_import_map(const ExportLayout& /*layout*/, const MatchedColumns& /*matched*/,
                             const Engagement& /*engagement*/,
                             const std::vector<std::set<std::string>>& /*unknown*/) {
  return {};
}

}  // namespace cxmat::exports
