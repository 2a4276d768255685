// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/line_dialog.hpp"
#include "reports/forms/interview/tidy_text.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::reports::forms {
namespace {

std::string option_line(const Option& option) {
  return "  " + option.key + "  " + flat_text(option.label) + "\n";
}

}  // namespace

std::string LineDialog::question() const {
  if (interview_->at_end()) {
    const auto open = static_cast<std::int64_t>(interview_->open_count());
    std::string lines = open == 0 ? std::string(text("interview.all_answered"))
                                  : messages_->counted("interview.open", open);
    lines += "\n";
    for (std::size_t i = 0; i < interview_->fields().size(); ++i) {
      if (interview_->open(i)) {
        lines += "  " + std::to_string(interview_->number_of(i)) + "  " +
                 flat_text(interview_->fields()[i].short_label) + "\n";
      }
    }
    return lines + std::string(text("interview.plain.review")) + "\n";
  }
  const Field& field = interview_->field();
  std::string lines = "\n";
  if (const std::size_t number = interview_->number_of(interview_->at()); number > 0) {
    lines += messages_->format("interview.place", {std::to_string(number),
                                                   std::to_string(interview_->asked_count())}) +
             ": ";
  }
  lines += flat_text(field.label) + "\n";
  if (!field.hint.empty()) {
    lines += flat_text(field.hint) + "\n";
  }
  if (field.input == Field::Input::choices) {
    lines += std::string(text("interview.plain.prompt_choices")) + "\n";
  } else if (field.input == Field::Input::words) {
    lines += std::string(text("interview.plain.prompt_words")) + "\n";
  } else if (field.input == Field::Input::number) {
    lines += messages_->format("interview.number",
                               {numbers_allowed(*field.question, messages_->language())}) +
             "\n";
  }
  for (const auto* list : {&field.options, &field.states}) {
    for (const Option& option : *list) {
      lines += option_line(option);
    }
  }
  const std::string value = interview_->value_text(interview_->at(), messages_->language());
  if (!value.empty()) {
    lines += messages_->format("interview.plain.answer", {flat_text(value)}) + "\n";
  }
  return lines;
}

std::string LineDialog::details() const {
  std::string lines;
  if (!interview_->at_end()) {
    const Field& field = interview_->field();
    if (!field.anchors.empty()) {
      lines += std::string(text("interview.anchors")) + ":\n";
      for (const auto& [level, anchor] : field.anchors) {
        lines += "  " + std::to_string(level) + "  " + flat_text(anchor) + "\n";
      }
    }
    if (!field.evidence.empty()) {
      lines += messages_->format("interview.evidence_examples", {flat_text(field.evidence)}) + "\n";
    }
  }
  lines += std::string(text("interview.keys")) + ": ";
  if (interview_->at_end()) {
    return lines + std::string(text("interview.plain.review")) + "\n";
  }
  lines += std::string(text("interview.plain.help")) + "\n";
  if (asks_words()) {
    lines += std::string(text("interview.plain.help_words")) + "\n";
  }
  if (takes_evidence()) {
    lines += std::string(text("interview.plain.help_evidence")) + "\n";
  }
  if (interview_->settings().workshop) {
    lines += std::string(text("interview.plain.help_workshop")) + "\n";
  }
  return lines;
}

std::string LineDialog::overview() const {
  std::string lines;
  for (std::size_t i = 0; i < interview_->fields().size(); ++i) {
    const Field& field = interview_->fields()[i];
    if (!interview_->shown(i) || field.input == Field::Input::none) {
      continue;
    }
    std::string value = interview_->value_text(i, messages_->language());
    if (value.empty()) {
      value = text(field.kind == Field::Kind::group ? "interview.none" : "interview.is_open");
    }
    lines += "  " + std::to_string(interview_->number_of(i)) + "  " + flat_text(field.short_label) +
             ": " + flat_text(value) + "\n";
  }
  return lines;
}

std::string LineDialog::possible() const {
  if (interview_->at_end()) {
    return std::string(text("interview.plain.review"));
  }
  const Field& field = interview_->field();
  std::string keys;
  const auto add = [&keys](std::string_view key) {
    keys += (keys.empty() ? "" : ", ") + std::string(key);
  };
  if (field.input == Field::Input::number) {
    add(numbers_allowed(*field.question, messages_->language()));
  }
  constexpr std::size_t shown = 12;
  for (std::size_t i = 0; i < std::min(field.options.size(), shown); ++i) {
    add(field.options[i].key);
  }
  if (field.options.size() > shown) {
    add("...");
  }
  for (const Option& state : field.states) {
    add(state.key);
  }
  const bool remarks = field.takes_remarks() && !asks_words();
  add("b");
  for (const auto& [word, offered] :
       {std::pair{"c", remarks}, std::pair{"e", remarks && takes_evidence()},
        std::pair{"g", remarks && takes_evidence()},
        std::pair{"m", remarks && interview_->settings().workshop}}) {
    if (offered) {
      add(word);
    }
  }
  for (const char* word : {"x", "j", "o", "q"}) {
    add(word);
  }
  return messages_->format("interview.plain.possible", {keys});
}

}  // namespace cxmat::reports::forms
