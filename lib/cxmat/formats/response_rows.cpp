// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/response_rows.hpp"

#include "cxmat/formats/limits.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/asked_roles.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/number_answer.hpp>
#include <cxmat/formats/selection_answer.hpp>
#include <cxmat/responses/evidence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>
#include <variant>

namespace cxmat {
namespace {

bool has_payload(const Question& question) noexcept {
  return question.type == QuestionType::select_multiple || question.type == QuestionType::integer ||
         question.type == QuestionType::decimal;
}

/// Seconds to milliseconds; nothing if it is no duration.
std::optional<std::int64_t> parse_duration(std::string_view text) noexcept {
  constexpr double longest = 1e9;
  constexpr double milliseconds = 1000;
  const std::optional<double> seconds = parse_number(text);
  const bool valid = seconds && *seconds >= 0 && *seconds <= longest;
  return valid ? std::optional(std::llround(*seconds * milliseconds)) : std::nullopt;
}

/// The waves are matched like the values of a grouping.
Grouping waves_as_grouping(const Engagement& engagement) {
  Grouping waves;
  waves.column = "wave";
  for (const Wave& wave : engagement.waves) {
    waves.values.push_back({.name = wave.id, .label = {}, .aliases = {}, .population = {}});
  }
  return waves;
}

/// As an answer it counts whether there are words, not which: "na" may be a word like any other.
Answer answer_of_text(std::string_view text) noexcept {
  if (text.empty()) {
    return answer::unanswered;
  }
  return text == "-" ? answer::not_shown : Answer{0};
}

/// With one kind of line end, so that a text is the same whatever program saved it.
std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool of_pair = text[at] == '\n' && at > 0 && text[at - 1] == '\r';
    if (!of_pair) {
      plain += text[at] == '\r' ? '\n' : text[at];
    }
  }
  return plain;
}

}  // namespace

void RowCounts::add(const RowCounts& more) {
  const auto add_each = [](std::vector<std::size_t>& sums, const std::vector<std::size_t>& added) {
    sums.resize(std::max(sums.size(), added.size()));
    std::ranges::transform(added, sums, sums.begin(), std::plus());
  };
  rows += more.rows;
  with_id += more.with_id;
  without_answers += more.without_answers;
  add_each(without_group, more.without_group);
  add_each(dropped_answers, more.dropped_answers);
}

std::optional<Diagnostic> too_many_values(const Grouping& grouping, std::size_t values) {
  if (values <= limits::most_group_values) {
    return std::nullopt;
  }
  const bool all_counted = values < GroupDecoder::most_collected;
  return error(
      Code::too_many_group_values, {},
      {grouping.column,
       fmt::format("{}{}", std::min(values, GroupDecoder::most_collected), all_counted ? "" : "+"),
       fmt::format("{}", limits::most_group_values)});
}

ResponseRows::ResponseRows(const Engagement& engagement, RepeatedIds ids)
    : engagement_(&engagement),
      ids_(ids),
      questions_(questions_of(engagement)),
      waves_(waves_as_grouping(engagement)),
      relevance_(engagement, questions_) {
  std::map<std::string_view, std::size_t> last_of_name;  // questions that share a scale follow
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    const Scale& scale = questions_[q]->scale;
    const auto [last, is_new] = last_of_name.emplace(scale.name, q);
    if (!is_new && questions_[last->second]->scale == scale) {
      decoder_of_.push_back(decoder_of_[last->second]);
    } else {
      last->second = q;
      decoder_of_.push_back(decoders_.size());
      decoders_.emplace_back(scale);
    }
    table_.answers.push_back(
        {.question = questions_[q]->id, .answers = {}, .payloads = {}, .texts = {}});
  }
  for (const Grouping& grouping : engagement.groupings) {
    groups_.emplace_back(grouping);
    table_.groups.push_back({.grouping = grouping.column, .values = {}, .positions = {}});
  }
}

void ResponseRows::begin_file(const ResponseSource& source, const FileColumns& columns,
                              FileFindings& findings) {
  source_ = &source;
  findings_ = &findings;
  columns_ = columns;
  first_row_ = table_.size();
  report_columns(columns);
  settle_wave(columns.wave);
}

void ResponseRows::report_columns(const FileColumns& columns) {
  const Location file = whole_file(source_->file);
  std::vector<std::string> missing;
  MissingColumns lacks{.file = source_->file, .questions = {}};
  asked_anywhere_.resize(questions_.size());
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    asked_anywhere_[q] = asked_anywhere_[q] || columns.questions[q];
    if (!columns.questions[q] && questions_[q]->type != QuestionType::note) {
      missing.push_back(questions_[q]->id);
      lacks.questions.push_back(q);
      lacks.misspelt = lacks.misspelt || !closest_match(questions_[q]->id, columns.others).empty();
    }
  }
  if (!missing.empty()) {
    findings_->add(warning(Code::questions_without_column, file, {listed(missing)}));
    missing_.push_back(std::move(lacks));
  }
  std::vector<std::string> absent;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (!columns.groupings[g]) {
      absent.push_back(engagement_->groupings[g].column);
    }
  }
  if (!columns.duration && !engagement_->duration_column.empty()) {
    absent.push_back(engagement_->duration_column);
  }
  for (const std::string& name : absent) {
    findings_->add(
        warning(Code::column_missing, file, {name, closest_match(name, columns.others)}));
  }
  if (columns.wave && engagement_->waves.empty()) {
    findings_->add(note(Code::rows_pooled, file, {"wave"}));
  }
  if (!columns.others.empty()) {
    findings_->add(note(Code::column_ignored, file, {listed(columns.others)}));
  }
}

/// What the rows cannot decide about the wave is an error of the file, said once.
void ResponseRows::settle_wave(bool has_column) {
  const std::string& stated = source_->wave;
  wave_known_ = true;
  if (!stated.empty() && !waves_.decode(stated)) {
    findings_->add(
        error(Code::wave_unknown, whole_file(source_->file), {stated, waves_.closest(stated)}));
    wave_known_ = false;
  } else if (stated.empty() && !has_column && engagement_->waves.size() > 1) {
    findings_->add(error(Code::column_missing, whole_file(source_->file),
                         {"wave", closest_match("wave", columns_.others)}));
    wave_known_ = false;
  }
}

void ResponseRows::begin_row(std::size_t line, const SourceText& respondent,
                             const SourceText& wave) {
  const std::string_view id = trimmed(respondent.text);
  table_.waves.push_back(wave_position(wave));
  table_.respondents.emplace_back(id);
  if (!id.empty() && ids_ == RepeatedIds::report) {
    check_duplicate(line, respondent);
  }
  if (!engagement_->weight_column.empty()) {
    table_.weights.push_back(Decimal::unit);
  }
  if (!engagement_->duration_column.empty()) {
    table_.durations.push_back(-1);
  }
  for (GroupColumn& column : table_.groups) {
    column.positions.push_back(-1);
  }
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    table_.answers[q].answers.push_back(columns_.questions[q] ? answer::unanswered
                                                              : answer::not_shown);
    if (has_payload(*questions_[q])) {
      table_.answers[q].payloads.push_back(0);
    }
  }
}

std::int32_t ResponseRows::wave_position(const SourceText& wave) {
  if (!wave_known_) {
    return 0;
  }
  const auto position = find_wave(wave.text);
  if (!position) {
    findings_->add(Code::wave_unknown, [this, &wave] {
      const std::string_view cell = trimmed(wave.text);
      const std::string& stated = source_->wave;
      return error(Code::wave_unknown, wave.at(),
                   {shortened(cell), stated.empty() ? waves_.closest(cell) : stated});
    });
  }
  return position.value_or(0);
}

/// The file's wave where it has one, and then the row may say nothing else; otherwise the row's;
/// otherwise the only one there is. Without waves in the assessment all rows are one.
std::optional<std::int32_t> ResponseRows::find_wave(std::string_view text) {
  if (engagement_->waves.empty()) {
    return waves_.decode({});
  }
  const std::string& stated = source_->wave;
  const std::string_view cell = trimmed(text);
  if (!stated.empty()) {
    const bool contradicts = !cell.empty() && case_folded(cell) != case_folded(stated);
    return contradicts ? std::nullopt : waves_.decode(stated);
  }
  const bool only_one = cell.empty() && engagement_->waves.size() == 1;
  return waves_.decode(only_one ? engagement_->waves.front().id : cell);
}

void ResponseRows::check_duplicate(std::size_t line, const SourceText& respondent) {
  const std::string& id = table_.respondents.back();
  const FirstSeen here{.source = source_, .line = line};
  const auto [entry, is_new] = seen_.emplace(fmt::format("{} {}", table_.waves.back(), id), here);
  if (is_new) {
    return;
  }
  const FirstSeen& first = entry->second;
  findings_->add(Code::duplicate_respondent, [this, &respondent, &first] {
    Location where = respondent.at();
    where.column = 0;
    where.excerpt.clear();  // neither the message nor the line below it shows whose row it is
    return warning(
        Code::duplicate_respondent, std::move(where),
        {first.source == source_ ? fmt::format("{}", first.line)
                                 : fmt::format("{}:{}", first.source->file, first.line)});
  });
}

void ResponseRows::set_weight(const SourceText& cell) {
  if (const auto weight = find_weight(cell.text)) {
    table_.weights.back() = static_cast<std::int64_t>(*weight);
    return;
  }
  findings_->add(Code::bad_weight, [&cell] {
    return error(Code::bad_weight, cell.at(), {shortened(trimmed(cell.text))});
  });
}

std::optional<std::uint64_t> ResponseRows::find_weight(std::string_view cell) {
  const auto weight = parse_decimal(trimmed(cell));
  return weight && weight->micros >= 0 ? std::optional(static_cast<std::uint64_t>(weight->micros))
                                       : std::nullopt;
}

void ResponseRows::set_group(std::size_t grouping, const SourceText& cell) {
  const auto position = find_group(grouping, cell.text);
  if (!position) {
    findings_->add(Code::group_value_unknown, [this, grouping, &cell] {
      return error(Code::group_value_unknown, cell.at(),
                   groups_[grouping].explain(trimmed(cell.text)));
    });
  }
  // An unknown value is no missing one; the table is not handed out with it.
  table_.groups[grouping].positions.back() = position.value_or(0);
}

std::optional<std::int32_t> ResponseRows::find_group(std::size_t grouping, std::string_view cell) {
  const std::string_view text = trimmed(cell);
  return text.empty() ? std::optional(-1) : groups_[grouping].decode(text);
}

void ResponseRows::set_duration(const SourceText& cell) {
  const auto duration = find_duration(cell.text);
  if (!duration) {
    findings_->add(Code::bad_duration, [&cell] {
      return error(Code::bad_duration, cell.at(), {shortened(trimmed(cell.text))});
    });
  }
  table_.durations.back() = duration.value_or(-1);
}

std::optional<std::int64_t> ResponseRows::find_duration(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  return text.empty() ? std::optional(std::int64_t{-1}) : parse_duration(text);
}

std::optional<GivenAnswer> ResponseRows::find_answer(std::size_t question,
                                                     std::string_view cell) const {
  const std::string_view text = trimmed(cell);
  switch (questions_[question]->type) {
    case QuestionType::select_one: {
      const auto given = decoder(question).decode(text);
      return given ? std::optional(GivenAnswer{.answer = *given}) : std::nullopt;
    }
    case QuestionType::select_multiple: {
      SelectionAnswer selection(decoder(question));
      const bool known = !selection.add(text);
      return known && !selection.contradicts_itself() ? std::optional(selection.given())
                                                      : std::nullopt;
    }
    case QuestionType::integer:
    case QuestionType::decimal: {
      const DecodedAnswer decoded = decode_number(text, *questions_[question]);
      const auto* const given = std::get_if<GivenAnswer>(&decoded);
      return given != nullptr ? std::optional(*given) : std::nullopt;
    }
    case QuestionType::text:
      return GivenAnswer{.answer = answer_of_text(text)};
    case QuestionType::note:
      break;
  }
  return std::nullopt;
}

void ResponseRows::set_answer(std::size_t question, const SourceText& cell) {
  switch (questions_[question]->type) {
    case QuestionType::select_one:
      set_choice(question, cell);
      break;
    case QuestionType::select_multiple:
      set_choices(question, {&cell, 1}, cell);
      break;
    case QuestionType::integer:
    case QuestionType::decimal:
      set_number(question, cell);
      break;
    case QuestionType::text:
      set_text(question, cell);
      break;
    case QuestionType::note:
      break;  // nothing is asked
  }
}

void ResponseRows::set_choice(std::size_t question, const SourceText& cell) {
  const std::string_view text = trimmed(cell.text);
  const auto given = decoder(question).decode(text);
  if (!given) {
    refuse_choice(question, cell, text);
  }
  table_.answers[question].answers.back() = given.value_or(answer::unanswered);
}

void ResponseRows::refuse_choice(std::size_t question, const SourceText& cell,
                                 std::string_view choice) {
  findings_->add(Code::answer_not_allowed, [this, question, &cell, choice] {
    return error(Code::answer_not_allowed, cell.at(),
                 decoder(question).explain(choice, questions_[question]->id));
  });
}

void ResponseRows::set_choices(std::size_t question, std::span<const SourceText> choices,
                               const SourceText& whole) {
  SelectionAnswer selection(decoder(question));
  for (const SourceText& choice : choices) {
    if (const auto unknown = selection.add(trimmed(choice.text))) {
      refuse_choice(question, choice, *unknown);
    }
  }
  if (selection.contradicts_itself()) {
    findings_->add(Code::state_with_choices, [this, question, &whole] {
      return error(Code::state_with_choices, whole.at(),
                   {shortened(trimmed(whole.text)), questions_[question]->id});
    });
  }
  put(question, selection.given());
}

void ResponseRows::set_number(std::size_t question, const SourceText& cell) {
  DecodedAnswer decoded = decode_number(trimmed(cell.text), *questions_[question]);
  if (auto* const refused = std::get_if<RefusedAnswer>(&decoded)) {
    findings_->add(refused->code, [&cell, refused] {
      return error(refused->code, cell.at(), std::move(refused->arguments));
    });
    return;
  }
  put(question, std::get<GivenAnswer>(decoded));
}

void ResponseRows::set_text(std::size_t question, const SourceText& cell) {
  const std::string_view text = trimmed(cell.text);
  const Answer given = answer_of_text(text);
  if (given == 0) {
    add_text(question, text);
  }
  table_.answers[question].answers.back() = given;
}

void ResponseRows::add_comment(std::size_t question, const SourceText& cell) {
  const std::string_view text = trimmed(cell.text);
  if (!text.empty() && text != "-") {
    add_text(question, text);
  }
}

/// A text question may have a comment, too: then both are what this person wrote.
void ResponseRows::add_text(std::size_t question, std::string_view text) {
  std::vector<std::string>& texts = table_.answers[question].texts;
  texts.resize(table_.size());
  std::string& written = texts.back();
  written += written.empty() ? "" : "\n";
  written += with_plain_line_ends(text);
}

void ResponseRows::set_evidence(std::size_t question, const SourceText& cell) {
  const std::string_view text = trimmed(cell.text);
  if (!text.empty() && text != "-") {
    std::vector<std::string>& evidence = table_.answers[question].evidence;
    evidence.resize(table_.size());
    evidence.back() = with_plain_line_ends(text);
  }
}

void ResponseRows::set_grade(std::size_t question, const SourceText& cell) {
  const auto grade = find_grade(cell.text);
  if (!grade) {
    findings_->add(Code::bad_evidence_grade, [&cell] {
      return error(Code::bad_evidence_grade, cell.at(), {std::string(trimmed(cell.text))});
    });
  } else if (*grade != evidence_grade::none) {
    std::vector<std::int8_t>& grades = table_.answers[question].grades;
    grades.resize(table_.size(), evidence_grade::none);
    grades.back() = *grade;
  }
}

std::optional<std::int8_t> ResponseRows::find_grade(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (text.empty() || text == "-") {
    return evidence_grade::none;
  }
  const int grade = text.size() == 1 ? text.front() - '0' : -1;
  const bool known = grade >= evidence_grade::claim && grade <= evidence_grade::effect;
  return known ? std::optional(static_cast<std::int8_t>(grade)) : std::nullopt;
}

/// Words whose question was not put to the person count as little as any other answer to it.
void ResponseRows::drop_texts_not_shown() {
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    AnswerColumn& column = table_.answers[q];
    for (std::size_t row = first_row_; row < column.texts.size(); ++row) {
      if (questions_[q]->type == QuestionType::text && column.answers[row] == answer::not_shown) {
        column.texts[row].clear();
      }
    }
  }
}

void ResponseRows::put(std::size_t question, const GivenAnswer& given) {
  table_.answers[question].answers.back() = given.answer;
  table_.answers[question].payloads.back() = given.payload;
}

void ResponseRows::end_file() {
  report(settle_rows());
}

RowCounts ResponseRows::settle_rows() {
  RowCounts counts;
  counts.rows = table_.size() - first_row_;
  const auto first = static_cast<std::ptrdiff_t>(first_row_);
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const std::vector<std::int32_t>& positions = table_.groups[g].positions;
    counts.without_group.push_back(
        static_cast<std::size_t>(std::count(positions.begin() + first, positions.end(), -1)));
    if (holds_roles(questions_, groups_[g].values())) {
      mark_not_asked(questions_, groups_[g].values(), positions, first_row_, table_.answers);
    }
  }
  counts.dropped_answers = relevance_.mark_not_relevant(first_row_, table_.answers);
  drop_texts_not_shown();
  counts.without_answers = count_rows_without_answers();
  counts.with_id = static_cast<std::size_t>(
      std::count_if(table_.respondents.begin() + first, table_.respondents.end(),
                    [](const std::string& id) { return !id.empty(); }));
  return counts;
}

void ResponseRows::report(const RowCounts& counts) {
  for (std::size_t g = 0; g < counts.without_group.size(); ++g) {
    if (columns_.groupings[g] && counts.without_group[g] > 0) {
      findings_->add(
          warning(Code::group_value_missing, whole_file(source_->file),
                  {table_.groups[g].grouping, fmt::format("{}", counts.without_group[g])}));
    }
  }
  report_dropped(counts);
  if (counts.without_answers > 0) {
    findings_->add(note(Code::row_without_answers, whole_file(source_->file),
                        {fmt::format("{}", counts.without_answers)}));
  }
  // Where people are told apart over the waves, a file without anybody's id is a slip.
  if (engagement_->stable_respondents && counts.rows > 0 && counts.with_id == 0) {
    findings_->add(warning(Code::column_missing, whole_file(source_->file),
                           {"respondent", closest_match("respondent", columns_.others)}));
  }
}

void ResponseRows::report_dropped(const RowCounts& counts) {
  std::size_t answers = 0;
  std::vector<std::string> ids;
  for (std::size_t q = 0; q < counts.dropped_answers.size(); ++q) {
    answers += counts.dropped_answers[q];
    if (counts.dropped_answers[q] > 0) {
      ids.push_back(questions_[q]->id);
    }
  }
  if (answers > 0) {
    findings_->add(note(Code::answer_dropped, whole_file(source_->file),
                        {fmt::format("{}", answers), listed(ids)}));
  }
}

void ResponseRows::forget_rows() {
  table_.respondents.clear();
  table_.waves.clear();
  table_.weights.clear();
  table_.durations.clear();
  for (GroupColumn& column : table_.groups) {
    column.positions.clear();
  }
  for (AnswerColumn& column : table_.answers) {
    column.answers.clear();
    column.payloads.clear();
    column.texts.clear();
    column.grades.clear();
    column.evidence.clear();
  }
  first_row_ = 0;
}

Diagnostics ResponseRows::too_many_groups() const {
  Diagnostics found;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (auto many = too_many_values(engagement_->groupings[g], groups_[g].values().size())) {
      found.push_back(*std::move(many));
    }
  }
  return found;
}

std::size_t ResponseRows::count_rows_without_answers() const {
  std::vector<bool> answered(table_.size() - first_row_, false);
  for (const AnswerColumn& column : table_.answers) {
    for (std::size_t row = 0; row < answered.size(); ++row) {
      const Answer given = column.answers[first_row_ + row];
      answered[row] = answered[row] || (given != answer::unanswered && given != answer::not_shown);
    }
  }
  return static_cast<std::size_t>(std::count(answered.begin(), answered.end(), false));
}

bool ResponseRows::lacks_what_others_asked(const std::string& file) const {
  const auto found = std::ranges::find(missing_, file, &MissingColumns::file);
  return found != missing_.end() && !found->misspelt && engagement_->waves.size() > 1 &&
         std::ranges::all_of(found->questions,
                             [this](std::size_t question) { return asked_anywhere_[question]; });
}

Responses ResponseRows::finish() && {
  for (AnswerColumn& column : table_.answers) {
    const bool written =
        std::ranges::any_of(column.texts, [](const std::string& text) { return !text.empty(); });
    column.texts.resize(written ? table_.size() : 0);
    column.evidence.resize(column.evidence.empty() ? 0 : table_.size());
    column.grades.resize(column.grades.empty() ? 0 : table_.size(), evidence_grade::none);
  }
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    table_.groups[g] = std::move(groups_[g]).column(std::move(table_.groups[g].positions));
  }
  GroupColumn waves = std::move(waves_).column(std::move(table_.waves));
  table_.waves = std::move(waves.positions);
  table_.wave_names = std::move(waves.values);
  return std::move(table_);
}

}  // namespace cxmat
