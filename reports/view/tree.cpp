// SPDX-License-Identifier: Apache-2.0
#include "reports/view/tree.hpp"

#include "reports/view/words.hpp"

namespace cxmat::reports::view {

std::string label_of(const Assessment& assessment, Position node, Language language) {
  const NodeResult& result = assessment.nodes[node];
  if (result.kind == NodeKind::question) {
    if (const Question* question = definition_of(assessment, result.id)) {
      return words(display_label(*question), language, result.id);
    }
  }
  return words(result.label, language, result.id);
}

}  // namespace cxmat::reports::view
