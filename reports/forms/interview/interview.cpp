// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/interview.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::reports::forms {
namespace {

constexpr std::string_view group_prefix = "group:";

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
  return shown_[field] && fields_[field].asks() && answers_[field].value.empty();
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
    number += shown_[i] && fields_[i].asks() ? 1U : 0U;
  }
  return field < fields_.size() && fields_[field].asks() ? number : 0;
}

std::optional<std::size_t> Interview::field_with_number(std::size_t number) const {
  std::size_t counted = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    counted += shown_[i] && fields_[i].asks() ? 1U : 0U;
    if (counted == number && number > 0) {
      return i;
    }
  }
  return std::nullopt;
}

std::size_t Interview::asked_count() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    count += shown_[i] && fields_[i].asks() ? 1U : 0U;
  }
  return count;
}

std::size_t Interview::answered_count() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    count += shown_[i] && fields_[i].asks() && !answers_[i].value.empty() ? 1U : 0U;
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

}  // namespace cxmat::reports::forms
