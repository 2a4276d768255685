// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/value_match.hpp"

#include "cxmat/formats/exports/matching/answer_words.hpp"
#include "cxmat/formats/exports/matching/heading_text.hpp"
#include "cxmat/formats/exports/matching/number_cell.hpp"
#include "cxmat/formats/exports/matching/option_list.hpp"
#include "cxmat/formats/exports/published_codes.hpp"

#include <cxmat/formats/answer_decoder.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/number_answer.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::size_t most_remembered = 4096;
constexpr std::size_t longest_remembered = 1000;
constexpr std::size_t most_separators_within = 20;

ValueOutcome matched(std::string text, ValueTier tier) {
  return {.value = MatchedValue{.text = std::move(text), .tier = tier}, .problem = {}};
}

ValueOutcome refusal(Code code, std::vector<std::string> arguments) {
  return {.value = std::nullopt, .problem = error(code, {}, std::move(arguments))};
}

bool is_among(std::string_view cell, std::span<const std::string> words) {
  return std::ranges::any_of(words, [folded = case_folded(cell)](const std::string& word) {
    return case_folded(word) == folded;
  });
}

bool is_state(std::string_view target) {
  return target.empty() || state_word(target).has_value();
}

/// The cell without the apostrophe that keeps a spreadsheet from running it.
std::string_view without_guard(std::string_view cell) noexcept {
  constexpr std::string_view formula_starts = "=+-@";
  const bool guarded = cell.size() > 1 && cell.front() == '\'' &&
                       formula_starts.find(cell[1]) != std::string_view::npos;
  return cell.substr(guarded ? 1 : 0);
}

/// What a map says of `cell` by one question's list, or that of all.
const std::string* said_of(const std::map<std::string, std::string, std::less<>>& values,
                           std::string_view cell) {
  if (const auto exact = values.find(cell); exact != values.end()) {
    return &exact->second;
  }
  const std::string label = normalised_label(cell);
  for (const auto& [text, target] : values) {
    if (normalised_label(text) == label && !label.empty()) {
      return &target;
    }
  }
  return nullptr;
}

template <class Known, class WorkOut>
const ValueOutcome& remembered(Known& known, ValueOutcome& last, std::string_view cell,
                               WorkOut work_out) {
  if (const auto found = known.find(cell); found != known.end()) {
    return found->second;
  }
  if (known.size() >= most_remembered || cell.size() > longest_remembered) {
    last = work_out(cell);
    return last;
  }
  return known.emplace(std::string(cell), work_out(cell)).first->second;
}

}  // namespace

ValueMatcher::ValueMatcher(const Question& question, const CellRules& rules, const ImportMap& map)
    : question_(&question),
      rules_(&rules),
      map_(&map),
      choices_(question.scale),
      known_options_(question.scale.choices.size()) {
  const std::string signs = rules.separators + (rules.comma_and_blank ? "," : "");
  longest_option_ = std::min(most_separators_within, choices_.most_signs(signs));
}

const ValueOutcome& ValueMatcher::match(std::string_view cell) {
  if (question_->type == QuestionType::text) {
    last_ = work_out(cell);
    return last_;
  }
  return remembered(known_, last_, cell, [this](std::string_view c) { return work_out(c); });
}

const ValueOutcome& ValueMatcher::match_option(std::size_t choice, std::string_view cell) {
  return remembered(known_options_[choice], last_, cell,
                    [this, choice](std::string_view c) { return work_out_option(choice, c); });
}

ValueOutcome ValueMatcher::work_out(std::string_view cell) const {
  if (rules_->formula_guard) {
    cell = without_guard(cell);
  }
  const std::string_view bare = trimmed(cell);
  if (bare.empty()) {
    return matched("", ValueTier::state);
  }
  if (std::optional<ValueOutcome> said = mapped(bare)) {
    return *std::move(said);
  }
  switch (question_->type) {
    case QuestionType::select_one:
      return one(bare);
    case QuestionType::select_multiple:
      return several(bare);
    case QuestionType::integer:
    case QuestionType::decimal:
      return number(bare);
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return text(cell);
}

ValueOutcome ValueMatcher::text(std::string_view cell) const {
  const std::string_view bare = trimmed(cell);
  if (is_among(bare, rules_->not_shown)) {
    return matched("-", ValueTier::state);
  }
  // 0 stands for an unanswered question only where options are ticked.
  const bool missing = bare != "0" && is_among(bare, rules_->missing);
  return missing ? matched("", ValueTier::state)
                 : matched(std::string(cell), ValueTier::exact_code);
}

ValueOutcome ValueMatcher::number(std::string_view cell) const {
  const NumberCell read = read_number(cell, *question_, rules_->decimal_comma);
  const bool declared = read.number && (question_->lowest || question_->highest || cell == "0");
  if (!declared) {
    if (std::optional<ValueOutcome> said = state(cell)) {
      return *std::move(said);
    }
    if (std::optional<ValueOutcome> said = word(cell)) {
      return *std::move(said);
    }
  }
  if (read.number) {
    const std::string number = to_string(*read.number);
    return matched(number, number == cell ? ValueTier::exact_code : ValueTier::equal_number);
  }
  return refusal(read.refusal.code, read.refusal.arguments);
}

/// What the map file says; first of all, since somebody looked at it.
std::optional<ValueOutcome> ValueMatcher::mapped(std::string_view cell) const {
  for (const std::string_view list : {std::string_view(question_->id), std::string_view("*")}) {
    const auto values = map_->values.find(list);
    const std::string* target =
        values == map_->values.end() ? nullptr : said_of(values->second, cell);
    if (target == nullptr) {
      continue;
    }
    if (choices_.named(*target) || is_state(*target)) {
      const bool choice = choices_.named(*target).has_value();
      return matched(choice ? *target : case_folded(*target), ValueTier::map_file);
    }
    if (question_->scale.choices.empty() && list != "*") {
      return matched(*target, ValueTier::map_file);  // a number or a text
    }
  }
  return std::nullopt;
}

std::optional<ValueOutcome> ValueMatcher::coded(std::string_view cell) const {
  if (const auto choice = choices_.named(cell)) {
    return matched(choices_.scale().choices[*choice].name, ValueTier::exact_code);
  }
  std::string number(cell);
  if (rules_->decimal_comma && question_->type == QuestionType::select_one) {
    std::ranges::replace(number, ',', '.');  // "3,0"
  }
  if (const auto choice = choices_.named_as_number(number)) {
    return matched(choices_.scale().choices[*choice].name, ValueTier::equal_number);
  }
  if (rules_->numbered_answers) {
    const auto choice = cell == "-oth-" ? choices_.named("other") : choices_.numbered(cell);
    if (choice) {
      return matched(choices_.scale().choices[*choice].name, ValueTier::numbered);
    }
  }
  return std::nullopt;
}

std::optional<ValueOutcome> ValueMatcher::labelled(std::string_view cell) const {
  const std::vector<std::size_t> choices = choices_.labelled(cell);
  if (choices.empty()) {
    return std::nullopt;
  }
  return choices.size() > 1
             ? ambiguous(cell, choices)
             : matched(choices_.scale().choices[choices.front()].name, ValueTier::label);
}

/// "3 - Defined". Where number and words are of two choices, neither is taken.
std::optional<ValueOutcome> ValueMatcher::numbered_label(std::string_view cell) const {
  const std::optional<NumberedText> parts = leading_number(cell);
  if (!parts) {
    return std::nullopt;
  }
  const auto by_number = choices_.named_as_number(parts->number);
  std::vector<std::size_t> by_label = choices_.labelled(parts->text);
  if (by_number) {
    if (by_label.empty() || std::ranges::find(by_label, *by_number) != by_label.end()) {
      return matched(choices_.scale().choices[*by_number].name, ValueTier::leading_number);
    }
    by_label.insert(by_label.begin(), *by_number);
    return ambiguous(cell, by_label);
  }
  if (by_label.size() == 1 && !choices_.has_numbers()) {
    return matched(choices_.scale().choices[by_label.front()].name, ValueTier::label);
  }
  return std::nullopt;
}

/// The platform's codes for no answer.
std::optional<ValueOutcome> ValueMatcher::state(std::string_view cell) const {
  if (is_among(cell, rules_->not_shown)) {
    return matched("-", ValueTier::state);
  }
  if (is_among(cell, rules_->not_applicable)) {
    auto choice = choices_.only(ChoiceKind::not_applicable);
    choice = choice ? choice : choices_.only(ChoiceKind::dont_know);
    return matched(choice ? choices_.scale().choices[*choice].name : "", ValueTier::state);
  }
  if (is_among(cell, rules_->missing)) {
    return matched("", ValueTier::state);
  }
  return std::nullopt;
}

/// "N/A", "weiß nicht", and cxmat's own na, dk and -.
std::optional<ValueOutcome> ValueMatcher::word(std::string_view cell) const {
  const auto of_kind = [this](ChoiceKind kind, std::string_view otherwise) {
    const auto choice = choices_.only(kind);
    return matched(choice ? choices_.scale().choices[*choice].name : std::string(otherwise),
                   ValueTier::state);
  };
  if (const auto state = state_word(cell); state && word_of_state(*state) == case_folded(cell)) {
    return matched(case_folded(cell), ValueTier::state);
  }
  switch (answer_word(normalised_label(cell))) {
    case AnswerWord::not_applicable:
      return of_kind(ChoiceKind::not_applicable, "na");
    case AnswerWord::dont_know:
      return of_kind(ChoiceKind::dont_know, "dk");
    case AnswerWord::agree_scale_or_not_applicable:
      if (choices_.only(ChoiceKind::not_applicable) && !choices_.label_contains("trifft") &&
          !choices_.label_contains("zutreffend")) {
        return of_kind(ChoiceKind::not_applicable, "na");
      }
      return std::nullopt;
    case AnswerWord::either: {
      const auto not_applicable = choices_.only(ChoiceKind::not_applicable);
      const auto dont_know = choices_.only(ChoiceKind::dont_know);
      if (not_applicable.has_value() != dont_know.has_value()) {
        return of_kind(not_applicable ? ChoiceKind::not_applicable : ChoiceKind::dont_know, "");
      }
      return std::nullopt;
    }
    case AnswerWord::none:
      break;
  }
  return std::nullopt;
}

std::optional<ValueOutcome> ValueMatcher::choice_of(std::string_view cell) const {
  if (auto outcome = exactly(cell)) {
    return outcome;
  }
  if (const auto choice = choices_.valued(cell)) {
    return matched(choices_.scale().choices[*choice].name, ValueTier::equal_number);
  }
  if (auto outcome = numbered_label(cell)) {
    return outcome;
  }
  const std::vector<Choice>& choices = choices_.scale().choices;
  const auto published = published_position(cell);
  if (published && *published < choices.size() && !cell.starts_with('G')) {
    return matched(choices[*published].name, ValueTier::numbered);
  }
  return word(cell);
}

std::optional<ValueOutcome> ValueMatcher::exactly(std::string_view cell) const {
  std::optional<ValueOutcome> outcome = coded(cell);
  outcome = outcome ? std::move(outcome) : labelled(cell);
  return outcome ? std::move(outcome) : state(cell);
}

ValueOutcome ValueMatcher::one(std::string_view cell) const {
  std::optional<ValueOutcome> outcome = choice_of(cell);
  return outcome ? *std::move(outcome) : refused(cell);
}

std::optional<ValueOutcome> ValueMatcher::listed_in(const std::vector<std::string_view>& parts,
                                                    std::string_view cell) const {
  std::vector<bool> chosen(choices_.scale().choices.size());
  std::optional<ValueOutcome> state_of_it;
  ValueTier tier = ValueTier::exact_code;
  bool any = false;
  for (const std::string_view part : parts) {
    std::optional<ValueOutcome> outcome = mapped(part);
    outcome = outcome ? std::move(outcome) : choice_of(part);
    if (!outcome) {
      return std::nullopt;
    }
    if (!outcome->value) {
      return outcome;
    }
    tier = std::max(tier, outcome->value->tier);
    const auto choice = choices_.named(outcome->value->text);
    if (choice && choices_.scale().choices[*choice].kind == ChoiceKind::regular) {
      chosen[*choice] = true;
      any = true;
    } else if (!outcome->value->text.empty()) {
      state_of_it = std::move(outcome);
    }
  }
  if (any && state_of_it) {
    return refusal(Code::state_with_choices, {shortened(cell), question_->id});
  }
  if (!any) {
    return state_of_it ? std::move(state_of_it) : matched("", ValueTier::state);
  }
  std::string names;
  for (std::size_t c = 0; c < chosen.size(); ++c) {
    if (chosen[c]) {
      names += (names.empty() ? "" : " ") + choices_.scale().choices[c].name;
    }
  }
  return matched(std::move(names), tier);
}

ValueOutcome ValueMatcher::several(std::string_view cell) const {
  const std::string lists(1, tables::list_separator);
  const std::string& signs = rules_->separators;
  const bool split = cell.find_first_of(signs + lists) != std::string_view::npos ||
                     (rules_->comma_and_blank && cell.find(", ") != std::string_view::npos);
  // "(1) Phone;(2) Mail" begins with a number, too: what may be a list is no numbered label.
  std::optional<ValueOutcome> whole = split ? exactly(cell) : choice_of(cell);
  if (whole) {
    return *std::move(whole);
  }
  std::vector<std::string_view> parts;
  if (cell.find(tables::list_separator) != std::string_view::npos) {
    parts = split_options(cell, lists, false, 0, [](std::string_view) { return false; });
  } else if (!rules_->blanks_separate_labels) {
    parts = split_options(cell, signs, rules_->comma_and_blank, longest_option_,
                          [this](std::string_view part) { return exactly(part).has_value(); });
  }
  const bool nothing_but_separators = split && !rules_->blanks_separate_labels && parts.empty();
  if (!parts.empty() || nothing_but_separators) {
    if (std::optional<ValueOutcome> outcome = listed_in(parts, cell)) {
      return *std::move(outcome);
    }
  }
  // Names hold no blanks, labels do.
  const std::vector<std::string_view> names =
      split_options(cell, " ", false, 0, [](std::string_view) { return false; });
  const bool all_names = std::ranges::all_of(
      names, [this](std::string_view name) { return choices_.named(name).has_value(); });
  if (all_names) {
    if (std::optional<ValueOutcome> outcome = listed_in(names, cell)) {
      return *std::move(outcome);
    }
  }
  if (std::optional<ValueOutcome> said = word(cell)) {
    return *std::move(said);
  }
  if (rules_->blanks_separate_labels) {
    return refusal(Code::joined_labels, {shortened(cell), question_->id});
  }
  const auto unknown = std::ranges::find_if(
      parts, [this](std::string_view part) { return !mapped(part) && !choice_of(part); });
  return refused(unknown == parts.end() ? cell : *unknown);
}

ValueOutcome ValueMatcher::work_out_option(std::size_t choice, std::string_view cell) const {
  const Choice& option = choices_.scale().choices[choice];
  cell = trimmed(rules_->formula_guard ? without_guard(cell) : cell);
  if (cell.empty()) {
    return matched("", ValueTier::state);
  }
  if (const std::optional<ValueOutcome> said = mapped(cell)) {
    const std::string& target = said->value->text;
    return is_state(target) && target != option.name
               ? matched(target == "-" ? "-" : "", ValueTier::map_file)
               : matched(target == option.name ? "1" : "0", ValueTier::map_file);
  }
  if (is_among(cell, rules_->not_shown)) {
    return matched("-", ValueTier::state);
  }
  if (is_among(cell, rules_->not_ticked)) {
    return matched("0", ValueTier::exact_code);
  }
  if (is_among(cell, rules_->ticked)) {
    return matched("1", ValueTier::exact_code);
  }
  const std::vector<std::size_t> labelled = choices_.labelled(cell);
  const bool own_label = std::ranges::find(labelled, choice) != labelled.end();
  if (own_label || choices_.named(cell) == choice || choices_.named_as_number(cell) == choice) {
    return matched("1", own_label ? ValueTier::label : ValueTier::exact_code);
  }
  if (is_among(cell, rules_->missing) || is_among(cell, rules_->not_applicable)) {
    return matched("", ValueTier::state);
  }
  std::vector<std::string> allowed = rules_->ticked;
  allowed.insert(allowed.end(), rules_->not_ticked.begin(), rules_->not_ticked.end());
  allowed.push_back(option.name);
  return refusal(Code::answer_not_allowed,
                 {shortened(cell), question_->id, listed(allowed, 12), ""});
}

ValueOutcome ValueMatcher::refused(std::string_view cell) const {
  return refusal(Code::answer_not_allowed,
                 AnswerDecoder(choices_.scale()).explain(cell, question_->id));
}

ValueOutcome ValueMatcher::ambiguous(std::string_view cell,
                                     const std::vector<std::size_t>& choices) const {
  std::vector<std::string> names;
  for (const std::size_t choice : choices) {
    names.push_back(choices_.scale().choices[choice].name);
  }
  return refusal(Code::label_ambiguous, {shortened(cell), question_->id, listed(names)});
}

}  // namespace cxmat::exports
