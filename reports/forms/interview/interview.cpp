// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/interview.hpp"

#include "reports/messages/numbers.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::reports::forms {
namespace {

constexpr std::string_view group_prefix = "group:";
constexpr std::string_view fact_prefix = "fact:";
constexpr std::string_view end_place = "review";

std::vector<std::string> words_of(std::string_view value) {
  std::vector<std::string> words;
  while (!value.empty()) {
    const std::size_t blank = std::min(value.find(' '), value.size());
    if (blank > 0) {
      words.emplace_back(value.substr(0, blank));
    }
    value.remove_prefix(std::min(blank + 1, value.size()));
  }
  return words;
}

bool asks(const Field& field) noexcept {
  return field.input != Field::Input::none;
}

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

Interview::Interview(const Form& form, const Messages& messages, InterviewSettings settings,
                     std::string respondent)
    : form_(&form),
      settings_(settings),
      fields_(fields_of(form, messages, settings.workshop)),
      answers_(fields_.size()),
      shown_(fields_.size(), true),
      respondent_(std::move(respondent)) {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    std::string_view id = fields_[i].id;
    id.remove_prefix(fields_[i].kind == Field::Kind::group ? group_prefix.size() : 0);
    positions_.emplace(id, i);
  }
  order_by_conditions();
  update_shown();
}

/// Depth first without recursion: a pack may chain thousands of conditions.
void Interview::order_by_conditions() {
  enum class Mark : std::uint8_t { untouched, begun, done };
  std::vector<Mark> marks(fields_.size(), Mark::untouched);
  std::vector<std::size_t> stack;
  for (std::size_t first = 0; first < fields_.size(); ++first) {
    stack.push_back(first);
    while (!stack.empty()) {
      const std::size_t field = stack.back();
      if (marks[field] != Mark::untouched) {
        stack.pop_back();
        if (marks[field] == Mark::begun) {
          marks[field] = Mark::done;
          order_.push_back(field);
        }
        continue;
      }
      marks[field] = Mark::begun;
      for (const std::string& id : forms::fields_of(fields_[field].shown)) {
        const auto found = positions_.find(id);
        if (found != positions_.end() && marks[found->second] == Mark::untouched) {
          stack.push_back(found->second);
        }
      }
    }
  }
}

FieldValue Interview::field_value(std::string_view id) const {
  const auto found = positions_.find(id);
  if (found == positions_.end() || !shown_[found->second]) {
    return {};
  }
  const Field& field = fields_[found->second];
  const std::string& value = answers_[found->second].value;
  if (value.empty()) {
    return {};
  }
  if (field.input == Field::Input::choices) {
    return {.names = words_of(value), .number = {}};
  }
  if (field.input == Field::Input::number && field.option_named(value) == nullptr) {
    return {.names = {}, .number = parse_decimal(value)};
  }
  return {.names = {value}, .number = {}};
}

void Interview::update_shown() {
  for (const std::size_t field : order_) {
    shown_[field] =
        holds(fields_[field].shown, [this](std::string_view id) { return field_value(id); });
  }
}

void Interview::changed() {
  finished_ = false;
  update_shown();
}

bool Interview::open(std::size_t field) const {
  return shown_[field] && asks(fields_[field]) && answers_[field].value.empty();
}

std::optional<std::size_t> Interview::first_open() const {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i].kind != Field::Kind::group && open(i)) {
      return i;
    }
  }
  return std::nullopt;
}

std::size_t Interview::open_count() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    count += fields_[i].kind != Field::Kind::group && open(i) ? 1U : 0U;
  }
  return count;
}

std::size_t Interview::number_of(std::size_t field) const {
  std::size_t number = 0;
  for (std::size_t i = 0; i <= field && i < fields_.size(); ++i) {
    number += shown_[i] && asks(fields_[i]) ? 1U : 0U;
  }
  return field < fields_.size() && asks(fields_[field]) ? number : 0;
}

std::optional<std::size_t> Interview::field_with_number(std::size_t number) const {
  std::size_t counted = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    counted += shown_[i] && asks(fields_[i]) ? 1U : 0U;
    if (counted == number && number > 0) {
      return i;
    }
  }
  return std::nullopt;
}

std::size_t Interview::asked_count() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    count += shown_[i] && asks(fields_[i]) ? 1U : 0U;
  }
  return count;
}

std::size_t Interview::answered_count() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    count += shown_[i] && asks(fields_[i]) && !answers_[i].value.empty() ? 1U : 0U;
  }
  return count;
}

void Interview::next() {
  while (!at_end()) {
    ++at_;
    if (at_end() || shown_[at_]) {
      return;
    }
  }
}

bool Interview::back() {
  for (std::size_t before = at_; before > 0; --before) {
    if (shown_[before - 1]) {
      at_ = before - 1;
      return true;
    }
  }
  return false;
}

void Interview::set_value(std::string value) {
  answers_[at_].value = std::move(value);
  changed();
}

bool Interview::chosen(const Option& option) const {
  if (field().input != Field::Input::choices) {
    return answer().value == option.name;
  }
  const std::vector<std::string> names = words_of(answer().value);
  return std::ranges::find(names, option.name) != names.end();
}

/// In the order of the scale. A state and choices rule each other out.
void Interview::toggle(const Option& option) {
  const bool was_chosen = chosen(option);
  const bool is_state = std::ranges::find(field().states, option) != field().states.end();
  std::string value;
  if (is_state) {
    value = was_chosen ? "" : option.name;
  } else {
    for (const Option& each : field().options) {
      if (each == option ? !was_chosen : chosen(each)) {
        value += (value.empty() ? "" : " ") + each.name;
      }
    }
  }
  set_value(std::move(value));
}

void Interview::set_remark(Remark remark, std::string text) {
  (remark == Remark::comment ? answers_[at_].comment : answers_[at_].evidence) = std::move(text);
  changed();
}

void Interview::set_grade(std::string grade) {
  answers_[at_].grade = std::move(grade);
  changed();
}

void Interview::add_minority(MinorityNote note) {
  answers_[at_].minority.push_back(std::move(note));
  changed();
}

bool Interview::remove_minority() {
  if (answers_[at_].minority.empty()) {
    return false;
  }
  answers_[at_].minority.pop_back();
  changed();
  return true;
}

void Interview::clear() {
  if (answers_[at_].value.empty()) {
    answers_[at_] = {};
  }
  answers_[at_].value.clear();
  changed();
}

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
