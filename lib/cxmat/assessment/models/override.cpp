// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/models/override.hpp"

#include "cxmat/questionnaire/model_fit.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// A questionnaire without practice levels misses one at every question: a few say it all.
constexpr std::size_t most_places = 5;

Location place(const Questionnaire& questionnaire, const Misfit& misfit) {
  return {.file = questionnaire.id + "." + misfit.id};
}

bool has(const Diagnostics& found, Code code) {
  return std::ranges::find(found, code, &Diagnostic::code) != found.end();
}

/// The first places in their order, of each code one at least; then, per code, how many more there
/// are.
Diagnostics shortened(const Diagnostics& all, const std::string& model) {
  Diagnostics first_of_codes;
  for (const Diagnostic& each : all) {
    if (!has(first_of_codes, each.code)) {
      first_of_codes.push_back(each);
    }
  }
  std::size_t others = most_places - std::min(most_places, first_of_codes.size());
  Diagnostics shown;
  std::vector<std::size_t> left_out(first_of_codes.size());
  for (const Diagnostic& each : all) {
    const auto code = static_cast<std::size_t>(
        std::ranges::find(first_of_codes, each.code, &Diagnostic::code) - first_of_codes.begin());
    if (!has(shown, each.code)) {
      shown.push_back(each);
    } else if (others > 0) {
      shown.push_back(each);
      --others;
    } else {
      ++left_out[code];
    }
  }
  for (std::size_t code = 0; code < left_out.size(); ++code) {
    if (left_out[code] > 0) {
      shown.push_back(
          error(Code::more_of_the_same, {},
                {std::to_string(left_out[code]), to_string(first_of_codes[code].code), model}));
    }
  }
  return shown;
}

}  // namespace

Result<Engagement> with_model(Engagement engagement, const ModelChoice& model) {
  Diagnostics found;
  for (QuestionnaireUse& use : engagement.questionnaires) {
    if (use.questionnaire.result == ResultKind::distribution) {
      continue;
    }
    use.questionnaire = with_model(std::move(use.questionnaire), model);
    for (Misfit& misfit : misfits(use.questionnaire)) {
      found.push_back(
          error(misfit.code, place(use.questionnaire, misfit), std::move(misfit.arguments)));
    }
  }
  if (found.empty()) {
    return engagement;
  }
  return shortened(found, model.id);
}

}  // namespace cxmat
