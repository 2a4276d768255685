// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/interview.hpp"
#include "reports/messages/numbers.hpp"

#include <algorithm>

namespace cxmat::reports::forms {
namespace {

constexpr std::string_view group_prefix = "group:";
constexpr std::string_view fact_prefix = "fact:";
constexpr std::string_view end_place = "review";

/// Whether a value that a file holds can be an answer to `field`.
bool fits(const Field& field, const std::string& value) {
  switch (field.input) {
    case Field::Input::choice:
      return field.option_named(value) != nullptr;
    case Field::Input::choices:
      return std::ranges::all_of(words_of(value), [&field](const std::string& name) {
        return field.option_named(name) != nullptr;
      });
    case Field::Input::number:
      return field.option_named(value) != nullptr || is_number_answer(value, *field.question);
    case Field::Input::words:
      return true;
    case Field::Input::none:
      break;
  }
  return false;
}

std::vector<FilledQuestionnaire> uses_of(const Form& form) {
  std::vector<FilledQuestionnaire> uses;
  for (const QuestionnaireUse& use : form.questionnaires) {
    uses.push_back({use.questionnaire.id, use.questionnaire.version, use.questionnaire.hash});
  }
  return uses;
}

}  // namespace

std::string Interview::place() const {
  return at_end() ? std::string(end_place) : fields_[at_].id;
}

InterviewFile Interview::save() {
  InterviewFile file{.form = form_->id,
                     .questionnaires = uses_of(*form_),
                     .revision = ++revision_,
                     .complete = finished_,
                     .respondent = respondent_,
                     .wave = form_->wave,
                     .duration = duration_,
                     .groups = {},
                     .answers = {},
                     .interview = InterviewState{}};
  InterviewState& state = *file.interview;
  state.finished = finished_;
  state.workshop = settings_.workshop;
  state.at = finished_ ? std::string() : place();
  state.writing = writing_;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const Field& field = fields_[i];
    const FilledAnswer& given = answers_[i];
    if (field.kind == Field::Kind::group && !given.value.empty()) {
      file.groups.emplace_back(field.id.substr(group_prefix.size()), given.value);
    } else if (field.kind == Field::Kind::fact && !given.value.empty()) {
      state.facts.emplace_back(field.id.substr(fact_prefix.size()), given.value);
    } else if (field.kind == Field::Kind::question) {
      file.complete = file.complete && !open(i);
      file.answers.emplace_back(field.id, shown_[i] ? given : FilledAnswer{.value = "-"});
      if (!shown_[i] && !finished_ && !given.empty()) {
        state.kept.emplace_back(field.id, given);
      }
    }
  }
  return file;
}

bool Interview::resume(const InterviewFile& file) {
  if (file.form != form_->id || file.wave != form_->wave ||
      file.questionnaires != uses_of(*form_) ||
      (file.interview && file.interview->workshop != settings_.workshop)) {
    return false;
  }
  const InterviewState state = file.interview.value_or(InterviewState{.finished = true});
  const auto put = [this](std::string_view id, const FilledAnswer& given) {
    const auto found = positions_.find(id);
    if (found == positions_.end() || given.value == "-") {
      return;
    }
    answers_[found->second] = given;
    if (!fits(fields_[found->second], given.value)) {
      answers_[found->second].value.clear();
    }
  };
  for (const auto& [column, value] : file.groups) {
    put(column, {.value = value});
  }
  for (const auto* answers : {&file.answers, &state.kept}) {
    for (const auto& [id, given] : *answers) {
      put(id, given);
    }
  }
  for (const auto& [id, value] : state.facts) {
    put(std::string(fact_prefix) + id, {.value = value});
  }
  respondent_ = file.respondent;
  revision_ = file.revision;
  duration_ = file.duration;
  writing_ = state.writing;
  update_shown();
  at_ = fields_.size();
  for (std::size_t i = 0; i < fields_.size() && !state.finished; ++i) {
    if (shown_[i] && (fields_[i].id == state.at || state.at.empty())) {
      at_ = i;
      break;
    }
  }
  finished_ = state.finished;
  return true;
}

std::string Interview::value_text(std::size_t field, Language language) const {
  const Field& asked = fields_[field];
  const std::string& value = answers_[field].value;
  if (const Option* option = asked.option_named(value);
      option != nullptr && asked.input != Field::Input::words) {
    return option->label == option->key ? option->label : option->key + "  " + option->label;
  }
  if (asked.input == Field::Input::choices) {
    std::string labels;
    for (const std::string& name : words_of(value)) {
      const Option* option = asked.option_named(name);
      labels += (labels.empty() ? "" : ", ") + (option == nullptr ? name : option->label);
    }
    return labels;
  }
  const std::optional<Decimal> number =
      asked.input == Field::Input::number ? parse_decimal(value) : std::nullopt;
  return number ? decimal(*number, language) : value;
}

std::string Interview::facts_yaml() const {
  std::string lines;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i].kind == Field::Kind::fact && !answers_[i].value.empty()) {
      lines += "  " + fields_[i].id.substr(fact_prefix.size()) + ": " + answers_[i].value + "\n";
    }
  }
  return lines.empty() ? lines : "facts:\n" + lines;
}

}  // namespace cxmat::reports::forms
