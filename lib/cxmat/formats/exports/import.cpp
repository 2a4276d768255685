// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/import.hpp"

namespace cxmat::exports {

Result<Imported> import_exports(const Engagement* /*engagement*/,
                                std::span<const ExportSource> /*sources*/,
                                const ImportOptions& /*options*/) {
  return Imported{};
}

}  // namespace cxmat::exports
