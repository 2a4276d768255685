// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/form.hpp"

#include <cxmat/core/closest_match.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace cxmat::reports::forms {
namespace {

bool written_in(const QuestionnaireUse& use, Language language) {
  return use.questionnaire.title.has(language);
}

/// The languages that all questionnaires are written in, of `wanted` or of all that there are.
Result<std::vector<Language>> languages_of(const Engagement& engagement,
                                           const FormOptions& options) {
  std::vector<Language> languages;
  Diagnostics found;
  const std::vector<Language> any(all_languages.begin(), all_languages.end());
  for (const Language language : options.loose ? any : engagement.languages) {
    const bool shared = std::ranges::all_of(
        engagement.questionnaires,
        [language](const QuestionnaireUse& use) { return written_in(use, language); });
    if (shared) {
      languages.push_back(language);
    }
  }
  const auto refuse = [&](Language language) {
    for (const QuestionnaireUse& use : engagement.questionnaires) {
      if (!written_in(use, language)) {
        found.push_back(error(Code::form_language_missing, {},
                              {use.questionnaire.id, std::string(to_string(language))}));
      }
    }
  };
  if (options.language && std::ranges::find(languages, *options.language) == languages.end()) {
    refuse(*options.language);
    if (found.empty()) {
      languages.push_back(*options.language);  // not one of the reports', but there
    }
  }
  if (languages.empty() && found.empty()) {
    refuse(engagement.languages.empty() ? Language::en : engagement.languages.front());
  }
  if (!found.empty()) {
    return found;
  }
  return languages;
}

bool is_role_column(std::string_view column) {
  std::string small(column);
  std::ranges::transform(small, small.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return small == "role" || small == "rolle";
}

/// The roles that questions name.
std::set<std::string_view> roles_named(const Engagement& engagement) {
  std::set<std::string_view> roles;
  for (const Question* question : cxmat::questions_of(engagement)) {
    roles.insert(question->ask.begin(), question->ask.end());
  }
  return roles;
}

FormGroup group_of(const Grouping& grouping, const Defaults& defaults) {
  FormGroup group{.column = grouping.column, .label = grouping.label, .values = {}};
  for (const GroupValue& value : grouping.values) {
    group.values.push_back(
        {value.name, value.label.empty() ? LocalizedText(value.name) : value.label});
  }
  if (group.values.empty() && is_role_column(grouping.column)) {
    for (const auto& [role, label] : defaults.roles) {
      group.values.push_back({role, label});
    }
  }
  return group;
}

/// Whether a group's values are roles, is said by any of them being one that questions name.
bool holds_roles(const FormGroup& group, const std::set<std::string_view>& roles) {
  return std::ranges::any_of(
      group.values, [&roles](const FormGroupValue& value) { return roles.contains(value.name); });
}

/// Not shown to the roles that this question does not name, where the group is about roles: one
/// that another question names, or that the catalogue knows.
Visibility asked_of(const Question& question, const std::vector<FormGroup>& groups,
                    const std::set<std::string_view>& roles, const Defaults& defaults) {
  Visibility shown;
  if (question.ask.empty()) {
    return shown;
  }
  for (const FormGroup& group : groups) {
    Term term{.kind = Term::Kind::unless_group,
              .field = group.column,
              .choices = {},
              .number_op = {},
              .number = {}};
    for (const FormGroupValue& value : group.values) {
      const bool is_role = roles.contains(value.name) || defaults.roles.contains(value.name);
      if (is_role && std::ranges::find(question.ask, value.name) == question.ask.end()) {
        term.choices.push_back(value.name);
      }
    }
    if (holds_roles(group, roles) && !term.choices.empty()) {
      shown = both(std::move(shown),
                   {.kind = Visibility::Kind::term, .parts = {}, .term = std::move(term)});
    }
  }
  return shown;
}

/// "Service: causes" for a dimension within another.
LocalizedText within(const LocalizedText& outer, const LocalizedText& label) {
  if (outer.empty()) {
    return label;
  }
  LocalizedText joined;
  for (const Language language : all_languages) {
    joined.set(language, std::string(outer.in(language)) + ": " + std::string(label.in(language)));
  }
  return joined;
}

class Sections {
 public:
  Sections(const Engagement& engagement, const Defaults& defaults, Form& form)
      : roles_(roles_named(engagement)), defaults_(&defaults), form_(&form) {
    for (const Question* question : cxmat::questions_of(engagement)) {
      questions_.push_back(question);
    }
  }

  void add(const QuestionnaireUse& use, std::size_t position) {
    for (const Dimension& dimension : use.questionnaire.dimensions) {
      add(dimension, {}, use.questionnaire.id, position);
    }
  }

 private:
  void add(const Dimension& dimension, const LocalizedText& outer, const std::string& questionnaire,
           std::size_t position) {
    FormSection section{.id = questionnaire + "." + dimension.id,
                        .questionnaire = position,
                        .label = within(outer, dimension.label),
                        .description = dimension.description,
                        .questions = {}};
    for (const Question& question : dimension.questions) {
      section.questions.push_back(form_question(question));
    }
    const LocalizedText label = section.label;
    if (!section.questions.empty()) {
      form_->sections.push_back(std::move(section));
    }
    for (const Dimension& inner : dimension.dimensions) {
      add(inner, label, questionnaire, position);
    }
  }

  [[nodiscard]] FormQuestion form_question(const Question& question) {
    FormQuestion result{.number = question.type == QuestionType::note ? 0 : ++number_,
                        .question = question,
                        .shown = asked_of(question, form_->groups, roles_, *defaults_)};
    if (question.relevant) {
      result.shown = both(std::move(result.shown),
                          visibility_of(*question.relevant, [this](std::string_view id) {
                            const auto found = std::ranges::find(questions_, id, &Question::id);
                            return found == questions_.end() ? nullptr : *found;
                          }));
    }
    return result;
  }

  std::set<std::string_view> roles_;
  const Defaults* defaults_;
  std::vector<const Question*> questions_;
  Form* form_;
  std::size_t number_ = 0;
};

/// The wave that responses are for.
Result<std::string> wave_of(const Engagement& engagement, const std::string& wanted) {
  if (wanted.empty()) {
    return engagement.waves.empty() ? std::string() : engagement.waves.back().id;
  }
  std::vector<std::string> known;
  for (const Wave& wave : engagement.waves) {
    known.push_back(wave.id);
  }
  if (!known.empty() && std::ranges::find(known, wanted) == known.end()) {
    return error(Code::wave_unknown, {}, {wanted, closest_match(wanted, known)});
  }
  return wanted;
}

std::string joined_ids(const Engagement& engagement) {
  std::string ids;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    ids += (ids.empty() ? "" : "+") + use.questionnaire.id;
  }
  return ids;
}

bool asks_for_evidence(const Engagement& engagement) {
  return engagement.privacy.collection == Collection::consensus ||
         engagement.method == RatedBy::third_party;
}

}  // namespace

Result<Form> make_form(const Engagement& engagement, const Defaults& defaults,
                       const FormOptions& options) {
  const Result<std::vector<Language>> languages = languages_of(engagement, options);
  const Result<std::string> wave = wave_of(engagement, options.wave);
  Diagnostics found = languages.diagnostics;
  append(found, wave.diagnostics);
  if (!languages || !wave) {
    return found;
  }
  Form form{.id = options.loose ? joined_ids(engagement) : engagement.id,
            .title = engagement.title,
            .organisation = options.loose ? std::string() : engagement.organisation.name,
            .languages = *languages,
            .language = options.language.value_or(languages->front()),
            .questionnaires = engagement.questionnaires,
            .groups = {},
            .sections = {},
            .wave = *wave,
            .evidence = options.evidence || asks_for_evidence(engagement),
            .collection = engagement.privacy.collection,
            .minimum_group = engagement.privacy.minimum_group,
            .address = engagement.report.address,
            .publisher = engagement.report.publisher,
            .accent = engagement.report.accent};
  if (form.title.empty() && form.questionnaires.size() == 1) {
    form.title = form.questionnaires.front().questionnaire.title;
  }
  for (const Grouping& grouping : engagement.groupings) {
    form.groups.push_back(group_of(grouping, defaults));
    if (form.groups.back().values.empty()) {
      found.push_back(warning(Code::form_group_free_text, {}, {grouping.column}));
    }
  }
  Sections sections(engagement, defaults, form);
  for (std::size_t position = 0; position < engagement.questionnaires.size(); ++position) {
    sections.add(engagement.questionnaires[position], position);
  }
  return {std::move(form), std::move(found)};
}

std::vector<const FormQuestion*> questions_of(const Form& form) {
  std::vector<const FormQuestion*> questions;
  for (const FormSection& section : form.sections) {
    for (const FormQuestion& question : section.questions) {
      questions.push_back(&question);
    }
  }
  return questions;
}

const FormQuestion* find_question(const Form& form, std::string_view id) {
  for (const FormSection& section : form.sections) {
    for (const FormQuestion& question : section.questions) {
      if (question.question.id == id) {
        return &question;
      }
    }
  }
  return nullptr;
}

const FormGroup* find_group(const Form& form, std::string_view column) {
  const auto found = std::ranges::find(form.groups, column, &FormGroup::column);
  return found == form.groups.end() ? nullptr : &*found;
}

}  // namespace cxmat::reports::forms
