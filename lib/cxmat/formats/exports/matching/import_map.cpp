// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/import_map.hpp"

namespace cxmat::exports {

Result<ImportMap> read_import_map(std::string_view /*bytes*/, std::string_view file) {
  ImportMap map;
  map.file = file;
  return map;
}

Diagnostics check_import_map(const ImportMap& /*map*/, const Engagement& /*engagement*/) {
  return {};
}

}  // namespace cxmat::exports
