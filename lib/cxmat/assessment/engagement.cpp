// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/engagement.hpp"

namespace cxmat {

std::vector<const Question*> questions_of(const Engagement& engagement) {
  std::vector<const Question*> all;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const std::vector<const Question*> own = questions_of(use.questionnaire);
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

}  // namespace cxmat
