// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/line_dialog.hpp"

#include "reports/forms/interview/tidy_text.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace cxmat::reports::forms {
namespace {

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos
             ? std::string_view{}
             : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// UTF-8 without NUL.
bool is_text(std::string_view line) noexcept {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode(line, at);
    if (point.bytes == 0 || point.value == 0) {
      return false;
    }
    at += point.bytes;
  }
  return true;
}

std::string excerpt_of(std::string_view line) {
  constexpr std::size_t longest = 60;
  std::string shown = flat_text(line);
  if (shown.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    shown.resize(end);
    shown += "…";
  }
  return shown;
}

}  // namespace

LineDialog::LineDialog(Interview& interview, const Messages& messages)
    : interview_(&interview), messages_(&messages) {
  if (!interview_->at_end() && !interview_->shown(interview_->at())) {
    interview_->next();
  }
}

bool LineDialog::takes_evidence() const noexcept {
  const InterviewSettings& settings = interview_->settings();
  return !interview_->at_end() && (settings.evidence || settings.workshop) &&
         interview_->field().takes_remarks();
}

bool LineDialog::asks_words() const noexcept {
  return !interview_->at_end() && interview_->field().input == Field::Input::words;
}

std::string LineDialog::prompt() {
  if (!begun_.empty()) {
    return "... ";
  }
  std::string printed;
  if (fresh_) {
    fresh_ = false;
    const std::string section = interview_->at_end() ? std::string(text("interview.review"))
                                                     : flat_text(interview_->field().section);
    if (section != section_) {
      section_ = section;
      printed += "\n== " + section + " ==\n";
    }
    printed += question();
  }
  return printed + "> ";
}

LineDialog::Reply LineDialog::refuse(std::string_view line) const {
  return {.text = {},
          .changed = false,
          .refused = warning(Code::interview_bad_answer, {}, {excerpt_of(line), possible()})};
}

LineDialog::Reply LineDialog::apply(std::string_view line) {
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  if (begun_.size() + line.size() > longest_line || !is_text(line)) {
    begun_.clear();
    return refuse(line);
  }
  if (line.ends_with('\\')) {
    begun_ += std::string(line.substr(0, line.size() - 1)) + "\n";
    return {};
  }
  const std::string whole = std::exchange(begun_, {}) + std::string(line);
  const std::string_view wanted = trimmed(whole);
  const std::size_t end = std::min(wanted.find_first_of(" \t\n"), wanted.size());
  const std::string_view word = wanted.substr(0, end);
  const std::string_view rest = trimmed(wanted.substr(end));
  if (word.empty()) {
    if (interview_->at_end()) {
      return refuse(line);
    }
    interview_->next();
    return moved();
  }
  if (word.size() == 1) {
    if (std::optional<Reply> reply = command(word, rest)) {
      return *std::move(reply);
    }
  }
  return interview_->at_end() ? refuse(line) : answer(wanted);
}

LineDialog::Reply LineDialog::moved() {
  fresh_ = true;
  return {.text = {}, .changed = true, .refused = {}};
}

std::optional<LineDialog::Reply> LineDialog::command(std::string_view word, std::string_view rest) {
  const char letter =
      word[0] >= 'A' && word[0] <= 'Z' ? static_cast<char>(word[0] - 'A' + 'a') : word[0];
  if (letter == 'j') {
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto field = failure == std::errc{} && end == rest.data() + rest.size()
                           ? interview_->field_with_number(number)
                           : std::nullopt;
    if (!field) {
      return asks_words() ? std::nullopt : std::optional(refuse("j " + std::string(rest)));
    }
    interview_->go_to(*field);
    return moved();
  }
  if (!rest.empty()) {
    return asks_words() || interview_->at_end() ? std::nullopt : remark(word, std::string(rest));
  }
  switch (letter) {
    case '?':
      return Reply{.text = details(), .changed = false, .refused = {}};
    case 'b':
      if (!interview_->back()) {
        return Reply{.text = std::string(text("interview.is_first")) + "\n",
                     .changed = false,
                     .refused = {}};
      }
      return moved();
    case 'o':
      return Reply{.text = overview(), .changed = false, .refused = {}};
    case 'p':
    case 'q':
      outcome_ = Dialog::Outcome::paused;
      return Reply{.text = {}, .changed = true, .refused = {}};
    case 'f':
      if (!interview_->at_end()) {
        return std::nullopt;
      }
      interview_->finish();
      outcome_ = Dialog::Outcome::finished;
      return Reply{.text = {}, .changed = true, .refused = {}};
    case 'x':
      if (interview_->at_end()) {
        return std::nullopt;
      }
      {
        const std::string_view cleared = text(
            interview_->answer().value.empty() ? "interview.remarks_cleared" : "interview.cleared");
        interview_->clear();
        return Reply{.text = std::string(cleared) + "\n", .changed = true, .refused = {}};
      }
    default:
      return std::nullopt;
  }
}

std::optional<LineDialog::Reply> LineDialog::remark(std::string_view word,
                                                    const std::string& rest) {
  if (!interview_->field().takes_remarks()) {
    return std::nullopt;
  }
  const std::string written = tidy_text(rest);
  switch (word[0]) {
    case 'c':
      interview_->set_remark(Interview::Remark::comment, written);
      break;
    case 'e':
      if (!takes_evidence()) {
        return std::nullopt;
      }
      interview_->set_remark(Interview::Remark::evidence, written);
      break;
    case 'g':
      if (!takes_evidence() ||
          !(rest == "-" || (rest.size() == 1 && rest[0] >= '0' && rest[0] <= '3'))) {
        return std::nullopt;
      }
      interview_->set_grade(rest == "-" ? std::string() : rest);
      break;
    case 'm':
      return minority(rest);
    default:
      return std::nullopt;
  }
  return Reply{.text = std::string(text("interview.noted")) + "\n", .changed = true, .refused = {}};
}

std::optional<LineDialog::Reply> LineDialog::minority(std::string_view rest) {
  if (!interview_->settings().workshop) {
    return std::nullopt;
  }
  Reply noted{.text = std::string(text("interview.noted")) + "\n", .changed = true, .refused = {}};
  if (rest == "-") {
    noted.changed = interview_->remove_minority();
    return noted;
  }
  const Field& field = interview_->field();
  MinorityNote note;
  const std::size_t end = std::min(rest.find_first_of(" \t\n"), rest.size());
  const std::string_view word = rest.substr(0, end);
  if (field.input == Field::Input::number) {
    std::optional<std::string> value = value_of(word);
    if (!value) {
      return std::nullopt;
    }
    note.value = *std::move(value);
    rest = rest.substr(end);
  } else if (!field.options.empty()) {
    const Option* option = field.option_with_key(word);
    option = option == nullptr ? field.option_named(word) : option;
    if (option == nullptr) {
      return std::nullopt;
    }
    note.value = option->name;
    rest = rest.substr(end);
  }
  note.note = tidy_text(rest);
  interview_->add_minority(std::move(note));
  return noted;
}

/// The line as files have it; nothing if it is no answer.
std::optional<std::string> LineDialog::value_of(std::string_view line) const {
  const Field& field = interview_->field();
  const auto option_of = [&field](std::string_view word) {
    const Option* option = field.option_with_key(word);
    if (option == nullptr && (word == "N" || word == "D")) {
      option = field.option_with_key(word == "N" ? "n" : "d");
    }
    return option == nullptr ? field.option_named(word) : option;
  };
  switch (field.input) {
    case Field::Input::none:
      return std::nullopt;
    case Field::Input::words:
      return tidy_text(line.starts_with('=') ? line.substr(1) : line);
    case Field::Input::number:
      if (const Option* state = option_of(line)) {
        return state->name;
      }
      return number_typed(line, *field.question);
    case Field::Input::choice: {
      const Option* option = option_of(line);
      return option == nullptr ? std::nullopt : std::optional(option->name);
    }
    case Field::Input::choices:
      break;
  }
  std::vector<const Option*> chosen;
  for (std::string_view left = line; !left.empty();) {
    const std::size_t end = std::min(left.find_first_of(" \t\n,;"), left.size());
    if (end > 0) {
      chosen.push_back(option_of(left.substr(0, end)));
    }
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  const auto is_state = [&field](const Option* option) {
    return option != nullptr && std::ranges::find(field.states, *option) != field.states.end();
  };
  if (std::ranges::find(chosen, nullptr) != chosen.end() ||
      (chosen.size() > 1 && std::ranges::any_of(chosen, is_state))) {
    return std::nullopt;
  }
  if (chosen.size() == 1 && is_state(chosen.front())) {
    return chosen.front()->name;
  }
  std::string value;
  for (const Option& option : field.options) {
    if (std::ranges::find(chosen, &option) != chosen.end()) {
      value += (value.empty() ? "" : " ") + option.name;
    }
  }
  return value;
}

LineDialog::Reply LineDialog::answer(std::string_view line) {
  std::optional<std::string> value = value_of(line);
  if (!value) {
    return refuse(line);
  }
  interview_->set_value(*std::move(value));
  Reply reply = moved();
  const std::string shown = interview_->value_text(interview_->at(), messages_->language());
  reply.text = messages_->format("interview.plain.answer", {flat_text(shown)}) + "\n";
  reply.changed = true;
  interview_->next();
  return reply;
}

}  // namespace cxmat::reports::forms
