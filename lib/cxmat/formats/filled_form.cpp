// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/filled_form.hpp"

#include "cxmat/formats/cell_text.hpp"

#include <algorithm>

namespace cxmat {

Diagnostics compare_with_engagement(std::span<const FilledQuestionnaire> asked,
                                    const Engagement& engagement, const Location& where) {
  Diagnostics found;
  for (const FilledQuestionnaire& each : asked) {
    const auto use =
        std::ranges::find_if(engagement.questionnaires, [&each](const QuestionnaireUse& known) {
          return known.questionnaire.id == each.id;
        });
    if (use == engagement.questionnaires.end()) {
      found.push_back(error(Code::filled_form_other_questionnaire, where, {shortened(each.id)}));
    } else if (use->questionnaire.version != each.version) {
      found.push_back(warning(Code::filled_form_other_version, where,
                              {each.id, shortened(each.version), use->questionnaire.version}));
    } else if (use->questionnaire.hash != each.hash) {
      found.push_back(warning(Code::filled_form_other_text, where, {each.id, each.version}));
    }
  }
  return found;
}

}  // namespace cxmat
