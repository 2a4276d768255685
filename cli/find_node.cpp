// SPDX-License-Identifier: Apache-2.0
#include "cli/find_node.hpp"

#include <cxmat/core/closest_match.hpp>

#include <vector>

namespace cxmat::cli {

Result<std::size_t> find_node(const Assessment& assessment, const std::string& id) {
  const NodeResult* node = assessment.find(id);
  if (node == nullptr) {
    std::vector<std::string> known;
    for (const NodeResult& each : assessment.nodes) {
      known.push_back(each.id);
    }
    return error(Code::unknown_node, {}, {id, closest_match(id, known)});
  }
  return static_cast<std::size_t>(node - assessment.nodes.data());
}

}  // namespace cxmat::cli
