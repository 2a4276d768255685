// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/row_answers.hpp"

#include "cxmat/formats/limits.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/exports/cell_escapes.hpp>
#include <cxmat/formats/exports/rows/cell_values.hpp>
#include <cxmat/formats/exports/rows/screen.hpp>
#include <cxmat/formats/response_rows.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

constexpr std::string_view not_shown = "-";
constexpr std::size_t most_unknown_values = 200;  // a column; more are no list to fill in

/// What stands in a cell of a workbook whose formula failed.
bool is_formula_error(std::string_view cell) noexcept {
  static constexpr std::array<std::string_view, 9> errors{
      "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#CALC!", "#SPILL!"};
  return std::ranges::find(errors, cell) != errors.end();
}

/// "ada@example.org", alone or as "Ada <ada@example.org>".
bool is_mail_address(std::string_view text) noexcept {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text[at - 1] != ' ' &&
         text.find('.', at) != std::string_view::npos;
}

bool says_nothing(std::string_view text) noexcept {
  return text.empty() || text == not_shown;
}

void unite(std::vector<bool>& all, const std::vector<bool>& more) {
  all.resize(std::max(all.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) {
    all[i] = all[i] || more[i];
  }
}

}  // namespace

void PresentColumns::add(const PresentColumns& other) {
  wave = wave || other.wave;
  weight = weight || other.weight;
  duration = duration || other.duration;
  unite(groups, other.groups);
  unite(answers, other.answers);
  unite(comments, other.comments);
  unite(evidence, other.evidence);
  unite(grades, other.grades);
}

RowAnswers::RowAnswers(const Engagement& engagement, std::span<const Question* const> questions,
                       PreparedExport& prepared, FileFindings& findings)
    : engagement_(&engagement),
      questions_(questions),
      prepared_(&prepared),
      findings_(&findings),
      asked_at_(questions.size()) {
  present_.groups.resize(engagement.groupings.size());
  for (std::vector<bool>* each :
       {&present_.answers, &present_.comments, &present_.evidence, &present_.grades}) {
    each->resize(questions.size());
  }
  for (const Grouping& grouping : engagement.groupings) {
    groupings_.push_back(with_labels(grouping));
    decoders_.emplace_back(groupings_.back());
  }
  const auto& columns = prepared.report.matched.columns;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    take_column(column, columns[column]);
  }
  choose_other_by_words();
}

void RowAnswers::choose_other_by_words() {
  for (const Plain& comment : comments_) {
    if (!asked_at_[comment.index] || !is_on_other(prepared_->report.layout, comment.column)) {
      continue;
    }
    Asked& asked = asked_[*asked_at_[comment.index]];
    const auto other = questions_[asked.question]->scale.position_of("other");
    if (other && !asked.whole && !asked.options.empty() &&
        std::ranges::find(asked.options, *other, &OptionColumn::choice) == asked.options.end()) {
      asked.words_on_other = {.column = comment.column, .choice = *other};
    }
  }
}

RowAnswers::Asked& RowAnswers::asked(std::size_t question) {
  if (!asked_at_[question]) {
    asked_at_[question] = asked_.size();
    asked_.push_back({.question = question,
                      .matcher = ValueMatcher(*questions_[question], prepared_->report.layout.cells,
                                              prepared_->map),
                      .whole = {},
                      .options = {},
                      .words_on_other = {},
                      .filled = 0,
                      .options_read = false});
  }
  return asked_[*asked_at_[question]];
}

void RowAnswers::take_column(std::size_t column, const ColumnMatch& match) {
  switch (match.kind) {
    case Kind::answer:
      (asked(match.index).whole ? asked(match.index).commented : asked(match.index).whole) = column;
      present_.answers[match.index] = true;
      break;
    case Kind::option:
      asked(match.index).options.push_back({.column = column, .choice = match.choice});
      present_.answers[match.index] = true;
      break;
    case Kind::comment:
      comments_.push_back({.column = column, .index = match.index});
      present_.comments[match.index] = true;
      break;
    case Kind::evidence:
      evidence_.push_back({.column = column, .index = match.index});
      present_.evidence[match.index] = true;
      break;
    case Kind::grade:
      grades_.push_back({.column = column, .index = match.index});
      present_.grades[match.index] = true;
      break;
    case Kind::group:
      groups_.push_back({.column = column, .index = match.index});
      present_.groups[match.index] = true;
      break;
    case Kind::wave:
      wave_ = column;
      present_.wave = true;
      break;
    case Kind::weight:
      weight_ = column;
      present_.weight = !engagement_->weight_column.empty();
      break;
    case Kind::duration:
      duration_ = duration_.value_or(column);
      present_.duration = !engagement_->duration_column.empty();
      break;
    case Kind::unmatched:
    case Kind::ignored:
    case Kind::respondent:
    case Kind::submitted:
      break;
  }
}

std::string_view RowAnswers::wave(std::span<const std::string_view> cells) const {
  return wave_ ? cell_at(cells, *wave_) : std::string_view{};
}

std::size_t RowAnswers::Asked::spoken(std::span<const std::string_view> cells) const {
  return commented && cell_at(cells, *whole).empty() ? *commented : *whole;
}

bool RowAnswers::has_answer(const tables::RowSource& row) {
  const auto cells = row.cells();
  for (Asked& each : asked_) {
    if (each.whole) {
      const ValueOutcome& outcome = each.matcher.match(cell_at(cells, each.spoken(cells)));
      if (!outcome.value || !says_nothing(outcome.value->text)) {
        return true;
      }
    }
    for (const OptionColumn& option : each.options) {
      const ValueOutcome& outcome =
          each.matcher.match_option(option.choice, cell_at(cells, option.column));
      if (!outcome.value || outcome.value->text == "1") {
        return true;
      }
    }
  }
  return std::ranges::any_of(comments_, [this, cells](const Plain& each) {
    return !is_missing(cell_at(cells, each.column));
  });
}

/// The value, or nothing for what is none, which is reported.
std::string_view RowAnswers::text_of(const ValueOutcome& outcome, const tables::RowSource& row,
                                     std::size_t column) {
  if (outcome.value) {
    return outcome.value->text;
  }
  auto& unknown = prepared_->report.unknown_values[column];
  if (unknown.size() < most_unknown_values) {
    unknown.emplace(cell_at(row.cells(), column));
  }
  findings_->add(outcome.problem.code, [&] {
    Diagnostic problem = outcome.problem;
    problem.severity = Severity::error;
    problem.where = row.at(column);
    return problem;
  });
  return {};
}

/// Options that were chosen, by their names; states that were ticked beside them are a
/// contradiction.
void RowAnswers::read_options(Asked& asked, const tables::RowSource& row, std::string& answer) {
  const Question& question = *questions_[asked.question];
  std::size_t states = 0;
  std::size_t chosen = 0;
  bool all_not_shown = true;
  std::string names;
  asked.filled = 0;
  asked.options_read = true;
  for (const OptionColumn& option : asked.options) {
    const std::string_view cell = cell_at(row.cells(), option.column);
    const ValueOutcome& outcome = asked.matcher.match_option(option.choice, cell);
    asked.options_read = asked.options_read && outcome.value.has_value();
    const std::string_view text = text_of(outcome, row, option.column);
    asked.filled += says_nothing(text) ? 0U : 1U;
    all_not_shown = all_not_shown && text == not_shown;
    if (text == "1") {
      const Choice& choice = question.scale.choices[option.choice];
      names += (names.empty() ? "" : " ") + choice.name;
      ++(choice.kind == ChoiceKind::regular ? chosen : states);
    }
  }
  if (asked.words_on_other) {
    const std::string_view cell = cell_at(row.cells(), asked.words_on_other->column);
    if (cell != "0" && !is_missing(cell)) {
      names +=
          (names.empty() ? "" : " ") + question.scale.choices[asked.words_on_other->choice].name;
      ++chosen;
    }
  }
  if (states > 1 || (states > 0 && chosen > 0) ||
      (question.type == QuestionType::select_one && chosen + states > 1)) {
    findings_->add(Code::state_with_choices, [&] {
      return error(Code::state_with_choices, row.at(asked.options.front().column),
                   {names, question.id});
    });
  }
  if (!names.empty()) {
    answer = std::move(names);
  } else if (all_not_shown && answer.empty()) {
    answer = not_shown;
  }
}

/// True if an option that has a column is chosen in one of two answers only.
bool RowAnswers::contradicts(const Asked& asked, std::string_view summary,
                             std::string_view ticks) const {
  const auto lists = [](std::string_view names, std::string_view name) {
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find(' ', at), names.size());
      if (names.substr(at, end - at) == name) {
        return true;
      }
      at = end + 1;
    }
    return false;
  };
  const std::vector<Choice>& choices = questions_[asked.question]->scale.choices;
  const bool state = std::ranges::none_of(
      choices, [&](const Choice& choice) { return lists(summary, choice.name); });
  return state ? !ticks.empty()  // "dk", and something chosen
               : std::ranges::any_of(asked.options, [&](const OptionColumn& option) {
                   const std::string& name = choices[option.choice].name;
                   return lists(summary, name) != lists(ticks, name);
                 });
}

/// The answer where a column sums up what those of the options say. They are surer where there is
/// one for each choice; where one is missing, only the summary can say all.
std::string RowAnswers::summarised(Asked& asked, const tables::RowSource& row) {
  std::string ticks;
  read_options(asked, row, ticks);
  const std::string_view cell = cell_at(row.cells(), *asked.whole);
  const ValueOutcome& outcome = asked.matcher.match(cell);
  const bool complete = asked.options.size() >= questions_[asked.question]->scale.choices.size();
  if (!outcome.value && complete && asked.filled == asked.options.size()) {
    return ticks;  // "Shop other" beside "1", "0", "0"
  }
  std::string summary(text_of(outcome, row, *asked.whole));
  if (says_nothing(summary)) {
    return ticks.empty() ? summary : ticks;
  }
  if (asked.filled == 0 || !asked.options_read) {
    return summary;
  }
  if (contradicts(asked, summary, ticks)) {
    findings_->add(Code::answer_not_allowed, [&] {
      return error(Code::answer_not_allowed, row.at(*asked.whole),
                   {shortened(cell), questions_[asked.question]->id,
                    ticks.empty() ? std::string(not_shown) : ticks, ""});
    });
  }
  return summary;
}

std::string RowAnswers::words(std::string_view cell) const {
  return as_one_text(unescaped_cell(cell, prepared_->report.layout.cells));
}

bool RowAnswers::is_missing(std::string_view cell) const {
  const CellRules& rules = prepared_->report.layout.cells;
  return says_nothing(cell) || std::ranges::find(rules.missing, cell) != rules.missing.end() ||
         std::ranges::find(rules.not_shown, cell) != rules.not_shown.end();
}

/// Answers with choices are found out by their matcher.
bool RowAnswers::is_broken(const tables::RowSource& row, std::size_t column,
                           const std::string& name) {
  const std::string_view cell = cell_at(row.cells(), column);
  if (prepared_->report.facts.kind != tables::FileKind::xlsx || !is_formula_error(cell) ||
      is_missing(cell)) {
    return false;
  }
  findings_->add(Code::answer_not_allowed, [&] {
    return error(Code::answer_not_allowed, row.at(column), {std::string(cell), name, "-"});
  });
  return true;
}

void RowAnswers::copy(const std::vector<Plain>& columns, const tables::RowSource& row,
                      std::vector<std::string>& into) {
  for (const Plain& each : columns) {
    const std::string_view cell = cell_at(row.cells(), each.column);
    if (is_broken(row, each.column, questions_[each.index]->id)) {
      continue;
    }
    if (cell == "0" || !is_missing(cell)) {  // 0 is a code of closed questions only
      std::string& text = into[each.index];
      text += (text.empty() ? "" : "\n") + words(cell);
    }
  }
}

void RowAnswers::read_groups(const tables::RowSource& row) {
  const auto& mapped = prepared_->map.values;
  for (const Plain& each : groups_) {
    std::string text = words(cell_at(row.cells(), each.column));
    const Grouping& grouping = groupings_[each.index];
    if (is_broken(row, each.column, grouping.column)) {
      continue;
    }
    if (const auto words = mapped.find(grouping.column); words != mapped.end()) {
      if (const auto meant = words->second.find(text); meant != words->second.end()) {
        text = meant->second;
      }
    }
    GroupDecoder& decoder = decoders_[each.index];
    if (is_mail_address(text)) {
      findings_->add(Code::personal_columns_left_out, [&] {
        return error(Code::personal_columns_left_out, row.at(each.column),
                     {shortened(heading_of(prepared_->report.layout, each.column))});
      });
      hidden_groups_.insert(grouping.column);
      prepared_->report.groups.erase(grouping.column);
      continue;
    }
    const auto position = text.empty() ? std::nullopt : decoder.decode(text);
    const bool known = position && (decoder.lists_values() || !is_missing(text));
    if (known) {
      const std::string& value = decoder.values()[static_cast<std::size_t>(*position)];
      texts_.groups[each.index] = value;
      if (hidden_groups_.contains(grouping.column)) {
        continue;
      }
      auto& counts = prepared_->report.groups[grouping.column];
      ++counts[value];
      if (counts.size() == limits::most_group_values + 1) {
        findings_->add(error(Code::too_many_group_values, row.at(each.column),
                             {grouping.column, fmt::format("{}", counts.size()),
                              fmt::format("{}", limits::most_group_values)}));
      }
    } else if (!is_missing(text)) {
      findings_->add(Code::group_value_unknown, [&] {
        return error(Code::group_value_unknown, row.at(each.column), decoder.explain(text));
      });
    }
  }
}

void RowAnswers::read_numbers(const tables::RowSource& row) {
  const bool comma = prepared_->report.layout.cells.decimal_comma;
  if (weight_) {
    texts_.weight = with_point(cell_at(row.cells(), *weight_), comma);
    const auto weight = parse_decimal(texts_.weight);
    if (!weight || weight->micros < 0) {
      findings_->add(Code::bad_weight, [&] {
        return error(Code::bad_weight, row.at(*weight_), {shortened(texts_.weight)});
      });
    }
  }
  if (duration_) {
    const std::string_view cell = cell_at(row.cells(), *duration_);
    texts_.duration = is_missing(cell) ? std::string() : seconds_of(cell, comma);
    if (texts_.duration.empty() && !is_missing(cell)) {
      findings_->add(Code::bad_duration, [&] {
        return warning(Code::bad_duration, row.at(*duration_), {shortened(cell)});
      });
    }
  }
}

RowTexts& RowAnswers::read(const tables::RowSource& row) {
  const auto cells = row.cells();
  texts_.respondent.clear();
  texts_.wave = wave(cells);
  texts_.weight.clear();
  texts_.duration.clear();
  texts_.groups.assign(groupings_.size(), {});
  for (std::vector<std::string>* each : {&texts_.comments, &texts_.evidence, &texts_.grades}) {
    each->assign(questions_.size(), {});
  }
  texts_.answers.assign(questions_.size(), std::string(not_shown));
  for (Asked& each : asked_) {
    std::string& answer = texts_.answers[each.question];
    if (each.whole && !each.options.empty()) {
      answer = summarised(each, row);
    } else if (each.whole) {
      const std::size_t column = each.spoken(cells);
      const std::string_view cell = cell_at(cells, column);
      const bool is_text = questions_[each.question]->type == QuestionType::text;
      if (is_text && is_broken(row, *each.whole, questions_[each.question]->id)) {
        continue;
      }
      const std::string unescaped = is_text ? words(cell) : std::string();
      answer = text_of(each.matcher.match(is_text ? unescaped : cell), row, column);
    } else {
      answer.clear();
      read_options(each, row, answer);
    }
  }
  copy(comments_, row, texts_.comments);
  copy(evidence_, row, texts_.evidence);
  copy(grades_, row, texts_.grades);
  read_groups(row);
  read_numbers(row);
  return texts_;
}

}  // namespace cxmat::exports
