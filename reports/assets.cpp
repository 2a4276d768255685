// SPDX-License-Identifier: Apache-2.0
#include "reports/assets.hpp"

#include "reports/embedded_assets.hpp"

#include <stdexcept>
#include <string>

namespace cxmat::reports {

std::string_view asset(std::string_view name) {
  for (const EmbeddedAsset& embedded : embedded_assets()) {
    if (embedded.name == name) {
      return embedded.bytes;
    }
  }
  throw std::logic_error("no embedded asset " + std::string(name));
}

}  // namespace cxmat::reports
