// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/models/override.hpp"

#include "cxmat/questionnaire/model_fit.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace cxmat {
namespace {

/// A questionnaire without practice levels misses one at every question: a few say it all.
constexpr std::size_t most_places = 5;

Location place(const Questionnaire& questionnaire, const Misfit& misfit) {
  return {.file = questionnaire.id + "." + misfit.id};
}

}  // namespace

Result<Engagement> with_model(Engagement engagement, const ModelChoice& model) {
  Diagnostics found;
  std::size_t more = 0;
  for (QuestionnaireUse& use : engagement.questionnaires) {
    if (use.questionnaire.result == ResultKind::distribution) {
      continue;
    }
    use.questionnaire = with_model(std::move(use.questionnaire), model);
    for (Misfit& misfit : misfits(use.questionnaire)) {
      if (found.size() < most_places) {
        found.push_back(
            error(misfit.code, place(use.questionnaire, misfit), std::move(misfit.arguments)));
      } else {
        ++more;
      }
    }
  }
  if (found.empty()) {
    return engagement;
  }
  if (more > 0) {
    found.push_back(
        error(Code::more_of_the_same, {}, {std::to_string(more), to_string(found.front().code)}));
  }
  return found;
}

}  // namespace cxmat
