// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/csv_cell.hpp"
#include "reports/forms/target.hpp"

namespace cxmat::reports::forms {

/// A response file with its headings alone, for whoever types answers in.
Result<std::string> write_csv(const Form& form, const TargetOptions& /*options*/) {
  std::string headings = "respondent";
  for (const FormGroup& group : form.groups) {
    headings += "," + csv::text(group.column);
  }
  for (const FormQuestion* asked : questions_of(form)) {
    if (asked->question.type != QuestionType::note) {
      headings += "," + asked->question.id;
    }
  }
  return headings + "\n";
}

}  // namespace cxmat::reports::forms
