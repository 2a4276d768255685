/// \file
/// A form: what is asked of one respondent, in the order it is asked, ready to be written down as a
/// page, a workbook, a dialogue in the terminal or a survey platform's file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/visibility.hpp"

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms {

/// One value that people can say they belong to.
struct FormGroupValue {
  std::string name;  ///< what stands in response files
  LocalizedText label;

  bool operator==(const FormGroupValue&) const = default;
};

/// A grouping of the assessment as a field: role, department, ...
struct FormGroup {
  std::string column;
  LocalizedText label;
  std::vector<FormGroupValue> values;  ///< empty: people write it themselves

  bool operator==(const FormGroup&) const = default;
};

struct FormQuestion {
  std::size_t number = 0;  ///< 1, 2, ... over the form; 0: a note, which asks nothing
  Question question;
  /// Its condition and, where a group field holds roles, not for those that `ask` leaves out.
  Visibility shown;

  bool operator==(const FormQuestion&) const = default;
};

/// The questions of one dimension, without those of dimensions within it.
struct FormSection {
  std::string id;             ///< of the node: "ownership.mandate"
  std::size_t questionnaire;  ///< position in Form::questionnaires
  LocalizedText label;        ///< of a dimension within another: "Service: causes"
  LocalizedText description;
  std::vector<FormQuestion> questions;

  bool operator==(const FormSection&) const = default;
};

struct Form {
  std::string id;       ///< of the assessment; without one the questionnaires' ids, joined by "+"
  LocalizedText title;  ///< the assessment's, else the questionnaire's where there is one alone
  std::string organisation;          ///< may be empty
  std::vector<Language> languages;   ///< that all texts are written in; at least one
  Language language = Language::en;  ///< the one to begin with: one of `languages`
  std::vector<QuestionnaireUse> questionnaires;
  std::vector<FormGroup> groups;
  std::vector<FormSection> sections;
  std::string wave;  ///< written into each response; empty: none
  /// Whether people are asked what their answers rest on: in a consensus, or where an assessor
  /// rates.
  bool evidence = false;
  Collection collection = Collection::survey;
  std::int64_t minimum_group = 5;  ///< for what respondents are promised
  Address address = Address::formal;
  std::string publisher;
  std::string accent;  ///< "#7a1f5c"; empty: cxmat's own

  bool operator==(const Form&) const = default;
};

struct FormOptions {
  std::optional<Language> language;  ///< to begin with; the assessment's first where not given
  std::string wave;                  ///< one of the engagement's; its last where empty
  bool evidence = false;             ///< asked for in any case
  /// The engagement has no assessment.yaml: languages are those of its questionnaires, its id
  /// theirs.
  bool loose = false;
};

/// The form of an engagement. Languages are those of the engagement that all its questionnaires are
/// written in; of a loose one all that they share. A grouping called
/// "role" or "rolle" without values offers the roles of `defaults`. Errors: no such wave
/// (wave_unknown), a language that a questionnaire lacks (form_language_missing). A grouping that
/// people must fill in by hand is a warning.
[[nodiscard]] Result<Form> make_form(const Engagement& engagement, const Defaults& defaults,
                                     const FormOptions& options);

/// The questions of all sections, in order.
[[nodiscard]] std::vector<const FormQuestion*> questions_of(const Form& form);

/// nullptr where there is none.
[[nodiscard]] const FormQuestion* find_question(const Form& form, std::string_view id);
[[nodiscard]] const FormGroup* find_group(const Form& form, std::string_view column);

}  // namespace cxmat::reports::forms
