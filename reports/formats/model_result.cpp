// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/model_result.hpp"

namespace cxmat::reports {

std::vector<ModelledNode> ModelResults::compare() const {
  std::vector<const Assessment*> assessments;
  for (const Protected<Assessment>& result : results) {
    assessments.push_back(&*result);
  }
  return compare_models(selection, assessments);
}

}  // namespace cxmat::reports
