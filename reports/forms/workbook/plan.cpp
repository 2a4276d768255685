// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/plan.hpp"

#include "reports/formats/workbook/text.hpp"
#include "reports/view/words.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/exports/form_sheet.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace cxmat::reports::forms::workbook {
namespace {

namespace form_sheet = exports::form_sheet;

constexpr std::size_t longest_entry = 1000;

bool is_number(std::string_view name) noexcept {
  return !name.empty() && name.find_first_not_of("0123456789.-") == std::string_view::npos;
}

/// What a program might take for a formula, a number or a date once it was chosen.
bool begins_unsafely(std::string_view text) noexcept {
  const char first = text.empty() ? '=' : text.front();
  return static_cast<unsigned char>(first) < 0x80 && (first < 'A' || first > 'Z') &&
         (first < 'a' || first > 'z');
}

class Entries {
 public:
  void add(std::string_view label, const std::string& name) {
    std::string text = reports::workbook::fitted(view::clean(label), longest_entry, "…");
    if (is_number(name) || begins_unsafely(text) || !seen_.insert(case_folded(text)).second) {
      text = name + " – " + text;
      seen_.insert(case_folded(text));
    }
    list_.push_back({.text = std::move(text), .name = name});
  }
  [[nodiscard]] List take() && { return std::move(list_); }

 private:
  std::set<std::string> seen_;
  List list_;
};

class Planning {
 public:
  explicit Planning(const Form& form) : form_(&form) {}

  Plan run(const std::vector<std::string>& words, const List& states, const List& grades) {
    plan_.states = place(states);
    plan_.grades = place(grades);
    for (const std::string& each : words) {
      plan_.rows.push_back({.kind = PlanRow::Kind::words, .list = {}, .text = each});
    }
    if (!form_->groups.empty()) {
      plan_.rows.push_back({.kind = PlanRow::Kind::heading, .list = {}});
    }
    for (const FormGroup& group : form_->groups) {
      plan_.row_of_group.emplace(group.column, next_row());
      plan_.rows.push_back(
          {.kind = PlanRow::Kind::group,
           .key = std::string(form_sheet::group_key) + group.column,
           .group = &group,
           .list = group.values.empty() ? ListPlace{} : place(list_of(group, form_->language))});
    }
    for (const FormSection& section : form_->sections) {
      plan_.rows.push_back({.kind = PlanRow::Kind::heading, .section = &section, .list = {}});
      for (const FormQuestion& question : section.questions) {
        add(question);
      }
    }
    return std::move(plan_);
  }

 private:
  [[nodiscard]] std::size_t next_row() const { return Plan::row_at(plan_.rows.size()); }

  /// Where a list stands; the same lists stand in one place.
  ListPlace place(const List& list) {
    std::string known;
    for (const Entry& entry : list) {
      known += entry.text + '\n' + entry.name + '\n';
    }
    const auto [found, is_new] = places_.try_emplace(std::move(known));
    if (is_new && !list.empty()) {
      found->second = {.first = plan_.entries.size() + 1,
                       .last = plan_.entries.size() + list.size()};
      plan_.entries.insert(plan_.entries.end(), list.begin(), list.end());
    }
    return found->second;
  }

  void add(const FormQuestion& question) {
    const Question& asked = question.question;
    if (question.number == 0) {
      plan_.rows.push_back({.kind = PlanRow::Kind::note, .question = &question, .list = {}});
      return;
    }
    const bool several = asked.type == QuestionType::select_multiple;
    const bool numeric = asked.type == QuestionType::integer || asked.type == QuestionType::decimal;
    const List list = list_of(asked.scale, form_->language);
    plan_.row_of_question.emplace(asked.id, next_row());
    plan_.rows.push_back({.kind = PlanRow::Kind::question,
                          .key = std::string(form_sheet::question_key) + asked.id,
                          .question = &question,
                          .list = numeric                                  ? plan_.states
                                  : asked.type == QuestionType::select_one ? place(list)
                                                                           : ListPlace{}});
    for (std::size_t choice = 0; several && choice < list.size(); ++choice) {
      plan_.rows.push_back(
          {.kind = PlanRow::Kind::choice,
           .key = std::string(form_sheet::choice_key) + asked.id + ' ' + list[choice].name,
           .question = &question,
           .choice = choice,
           .list = {},
           .text =
               view::words(asked.scale.choices[choice].label, form_->language, list[choice].name)});
    }
  }

  const Form* form_;
  Plan plan_;
  std::map<std::string, ListPlace> places_;
};

}  // namespace

List list_of(const Scale& scale, Language language) {
  Entries entries;
  for (const Choice& choice : scale.choices) {
    entries.add(choice.label.in(language), choice.name);
  }
  return std::move(entries).take();
}

List list_of(const FormGroup& group, Language language) {
  Entries entries;
  for (const FormGroupValue& value : group.values) {
    // A value without a label stands for itself, whatever it looks like.
    const std::string_view label = value.label.in(language);
    entries.add(label.empty() ? std::string_view(value.name) : label, value.name);
  }
  return std::move(entries).take();
}

Plan plan_of(const Form& form, const std::vector<std::string>& words, const List& states,
             const List& grades) {
  return Planning(form).run(words, states, grades);
}

}  // namespace cxmat::reports::forms::workbook
