// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/question_sheet.hpp"

#include "reports/forms/workbook/fields.hpp"
#include "reports/forms/workbook/formulas.hpp"
#include "reports/forms/workbook/row_height.hpp"
#include "reports/forms/workbook/texts.hpp"
#include "reports/view/words.hpp"

#include <cxmat/formats/exports/form_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>
#include <xlsxwriter.h>

namespace cxmat::reports::forms::workbook {
namespace {

namespace form_sheet = exports::form_sheet;
using form_sheet::Column;

constexpr double wide_number = 6;
constexpr double wide_asked = 60;
constexpr double wide_answer = 36;
constexpr double wide_status = 14;
constexpr double wide_comment = 36;
constexpr double wide_evidence = 32;
constexpr double wide_grade = 20;

/// A text of ours inside a formula.
std::string quoted(std::string_view text) {
  std::string quote = "\"";
  for (const char letter : text) {
    quote += letter;
    quote += letter == '"' ? "\"" : "";
  }
  return quote + "\"";
}

class Sheet {
 public:
  Sheet(Page& page, const Form& form, const Plan& plan, const Styles& styles,
        const Messages& messages)
      : page_(&page),
        form_(&form),
        plan_(&plan),
        styles_(&styles),
        messages_(&messages),
        formulas_(form, plan),
        fields_(page, formulas_, messages),
        last_(form.evidence
                  ? (form.collection == Collection::consensus ? Column::grade : Column::evidence)
                  : Column::comment) {
    for (const FormQuestion* question : questions_of(form)) {
      for (std::string& field : fields_of(question->shown)) {
        asked_about_.insert(std::move(field));
      }
    }
  }

  void write() {
    write_columns();
    write_top();
    for (std::size_t i = 0; i < plan_->rows.size(); ++i) {
      write_row(plan_->rows[i], Plan::row_at(i));
    }
    color();
    page_->protect();
    page_->set_up_print(2);
    page_->note(worksheet_print_area(page_->sheet(), 0, Column::number,
                                     static_cast<lxw_row_t>(last_row() - 1),
                                     static_cast<lxw_col_t>(last_)));
  }

 private:
  [[nodiscard]] std::size_t last_row() const {
    return Plan::row_at(std::max<std::size_t>(plan_->rows.size(), 1) - 1);
  }
  [[nodiscard]] std::string say(std::string_view key) const {
    return std::string(messages_->text(key));
  }
  [[nodiscard]] std::string words(const LocalizedText& text, std::string_view otherwise) const {
    return view::words(text, form_->language, otherwise);
  }
  /// Characters from the number to the last column.
  [[nodiscard]] double whole_width() const {
    return wide_number + wide_asked + wide_answer + wide_status + wide_comment +
           (last_ >= Column::evidence ? wide_evidence : 0) +
           (last_ >= Column::grade ? wide_grade : 0);
  }

  void write_columns() {
    page_->width(Column::key, 12, true);
    page_->width(Column::state, 6, true);
    page_->width(Column::value, 6, true);
    page_->width(Column::number, wide_number);
    page_->width(Column::asked, wide_asked);
    page_->width(Column::answer, wide_answer);
    page_->width(Column::status, wide_status);
    page_->width(Column::comment, wide_comment);
    if (last_ >= Column::evidence) {
      page_->width(Column::evidence, wide_evidence);
    }
    if (last_ >= Column::grade) {
      page_->width(Column::grade, wide_grade);
    }
  }

  void write_top() {
    page_->text(1, Column::key, form_sheet::form_mark, nullptr);
    std::string title = words(form_->title, say("form_workbook.title"));
    if (!form_->organisation.empty()) {
      title = view::clean(form_->organisation) + ": " + title;
    }
    page_->merged(1, Column::number, Column::asked, title, styles_->title);
    page_->height(1, std::max(30.0, row_height(lines_of(title, 44)) * 1.4));
    write_progress();
    page_->height(2, 34);
    std::vector<std::pair<std::size_t, std::string>> headings{
        {Column::number, say("form_workbook.number")},
        {Column::asked, say("form_workbook.question")},
        {Column::answer, say("form_workbook.answer")},
        {Column::status, say("form_workbook.status")},
        {Column::comment, say("form_workbook.comment")}};
    if (last_ >= Column::evidence) {
      headings.emplace_back(Column::evidence, say("form_workbook.evidence"));
    }
    if (last_ >= Column::grade) {
      headings.emplace_back(Column::grade, say("form_workbook.grade"));
    }
    for (const auto& [column, text] : headings) {
      page_->text(2, column, text, styles_->heading);
    }
  }

  void write_progress() {
    const std::string states = fmt::format("{}:{}", cell_name(Column::state, Plan::first_row),
                                           cell_name(Column::state, last_row()));
    const std::string answered = fmt::format("COUNTIF({},2)", states);
    const std::string asked = fmt::format("(COUNTIF({0},1)+COUNTIF({0},2))", states);
    const auto nothing = [](std::string_view) { return FieldValue{}; };
    const auto questions = questions_of(*form_);
    const auto open = std::ranges::count_if(questions, [&](const FormQuestion* question) {
      return question->number > 0 && holds(question->shown, nothing);
    });
    // The sentence in pieces, between its figures.
    std::string formula;
    std::string pattern = say("form_workbook.progress");
    while (!pattern.empty()) {
      const std::size_t at = pattern.find('{');
      const std::string piece = pattern.substr(0, at);
      if (!piece.empty()) {
        formula += (formula.empty() ? "" : "&") + quoted(piece);
      }
      if (at == std::string::npos) {
        break;
      }
      formula += (formula.empty() ? "" : "&") + (pattern[at + 1] == '0' ? answered : asked);
      pattern.erase(0, at + 3);
    }
    page_->merged(1, Column::answer, Column::comment, "", styles_->progress);
    page_->formula(1, Column::answer, formula,
                   messages_->format("form_workbook.progress", {"0", fmt::format("{}", open)}),
                   styles_->progress);
  }

  void write_row(const PlanRow& row, std::size_t at) {
    if (!row.key.empty()) {
      page_->text(at, Column::key, row.key, nullptr);
    }
    switch (row.kind) {
      case PlanRow::Kind::words:
        page_->merged(at, Column::number, last_, row.text, styles_->words);
        page_->height(at, row_height(lines_of(row.text, whole_width())));
        break;
      case PlanRow::Kind::heading:
        write_heading(row, at);
        break;
      case PlanRow::Kind::group:
        write_group(row, at);
        break;
      case PlanRow::Kind::note:
        write_note(row, at);
        break;
      case PlanRow::Kind::question:
        write_question(row, at);
        break;
      case PlanRow::Kind::choice:
        write_choice(row, at);
        break;
    }
  }

  void write_heading(const PlanRow& row, std::size_t at) {
    const std::string title = row.section == nullptr ? say("form_workbook.about_you")
                                                     : words(row.section->label, row.section->id);
    const std::string about =
        row.section == nullptr ? std::string() : words(row.section->description, {});
    page_->merged(at, Column::number, last_, {}, styles_->section);
    page_->texts(at, Column::number, title, styles_->section_label, about, styles_->description,
                 styles_->section);
    page_->height(at, 6 + row_height(lines_of(title, whole_width() / 1.1) +
                                     (about.empty() ? 0 : lines_of(about, whole_width()))));
  }

  void write_group(const PlanRow& row, std::size_t at) {
    const std::string label = words(row.group->label, row.group->column);
    page_->text(at, Column::number, {}, styles_->number);
    page_->text(at, Column::asked, label, styles_->asked);
    page_->text(at, Column::answer, {}, styles_->answer);
    page_->formula(at, Column::state,
                   fmt::format("IF(TRIM({})=\"\",11,12)", cell_name(Column::answer, at)), 11);
    if (!row.list.empty()) {
      page_->formula(at, Column::value, formulas_.position(at, row.list), 0);
    }
    page_->formula(
        at, Column::status,
        fmt::format("IF({}=12,{},{})", cell_name(Column::state, at),
                    quoted(say("form_workbook.answered")), quoted(say("form_workbook.open"))),
        say("form_workbook.open"), styles_->status);
    fields_.add_answer(row, at);
    page_->height(at, row_height(std::max<std::size_t>(lines_of(label, wide_asked),
                                                       longest_entry(row.list))));
  }

  void write_note(const PlanRow& row, std::size_t at) {
    const std::string label = words(row.question->question.label, {});
    page_->merged(at, Column::number, last_, label, styles_->words);
    page_->height(at, row_height(lines_of(label, whole_width())));
    if (!row.question->shown.always()) {
      page_->formula(at, Column::state,
                     fmt::format("IF({},31,30)", *formulas_.shown(row.question->shown)),
                     shown_at_first(*row.question) ? 31 : 30);
    }
  }

  [[nodiscard]] static bool shown_at_first(const FormQuestion& question) {
    return holds(question.shown, [](std::string_view) { return FieldValue{}; });
  }

  void write_question(const PlanRow& row, std::size_t at) {
    const FormQuestion& asked = *row.question;
    const Question& question = asked.question;
    const bool several = question.type == QuestionType::select_multiple;
    const std::string label = words(question.label, question.id);
    const std::string hint = words(question.hint, {});
    page_->number(at, Column::number, asked.number, styles_->number);
    page_->texts(at, Column::asked, label, styles_->label, hint, styles_->hint, styles_->asked);
    if (const std::string anchors = anchors_of(question, *messages_); !anchors.empty()) {
      page_->note_at(at, Column::asked, anchors, lines_of(anchors, 64));
    }
    write_state(row, at);
    const std::string how = say("form_workbook.several");
    std::size_t of_answer = longest_entry(row.list);
    if (several) {
      page_->text(at, Column::answer, how, styles_->status);
      of_answer = lines_of(how, wide_answer);
    } else {
      const bool number =
          question.type == QuestionType::integer || question.type == QuestionType::decimal;
      page_->text(at, Column::answer, {}, number ? styles_->answer_number : styles_->answer);
      fields_.add_answer(row, at);
    }
    write_more(question, at);
    const std::size_t of_label =
        lines_of(label, wide_asked) + (hint.empty() ? 0 : lines_of(hint, wide_asked * 1.15));
    page_->height(at, row_height(std::max(of_label, of_answer)));
  }

  void write_state(const PlanRow& row, std::size_t at) {
    const FormQuestion& asked = *row.question;
    const std::string given = formulas_.given(asked.question, at);
    const std::string state = cell_name(Column::state, at);
    const std::string open = quoted(say("form_workbook.open"));
    const std::string answered = quoted(say("form_workbook.answered"));
    const bool always = asked.shown.always();
    const bool now = shown_at_first(asked);
    page_->formula(at, Column::state,
                   always
                       ? fmt::format("IF({},2,1)", given)
                       : fmt::format("IF({},IF({},2,1),0)", *formulas_.shown(asked.shown), given),
                   now ? 1 : 0);
    if (asked.question.type == QuestionType::select_multiple) {
      page_->formula(at, Column::value, formulas_.ticks(asked.question, at), 0);
    } else if (asked.question.type == QuestionType::select_one &&
               asked_about_.contains(asked.question.id) && !row.list.empty()) {
      page_->formula(at, Column::value, formulas_.position(at, row.list), 0);
    }
    const std::string hidden = quoted(say("form_workbook.hidden"));
    const std::string needless = quoted(say("form_workbook.hidden_answered"));
    page_->formula(at, Column::status,
                   always ? fmt::format("IF({}=2,{},{})", state, answered, open)
                          : fmt::format("IF({0}=2,{1},IF({0}=1,{2},IF({3},{4},{5})))", state,
                                        answered, open, given, needless, hidden),
                   now ? say("form_workbook.open") : say("form_workbook.hidden"), styles_->status);
  }

  /// What can be said beside an answer.
  void write_more(const Question& question, std::size_t at) {
    for (std::size_t column = Column::comment; column <= last_; ++column) {
      page_->text(at, column, {}, styles_->free);
    }
    if (last_ >= Column::evidence) {
      fields_.add_evidence(question, at);
    }
    if (last_ >= Column::grade) {
      fields_.add_grade(plan_->grades, at);
    }
  }

  void write_choice(const PlanRow& row, std::size_t at) {
    const std::size_t question = at - 1 - row.choice;
    page_->text(at, Column::number, {}, styles_->number);
    page_->text(at, Column::asked, row.text, styles_->choice);
    page_->text(at, Column::answer, {}, styles_->answer);
    page_->formula(at, Column::state, fmt::format("20+{}", cell_name(Column::state, question)),
                   shown_at_first(*row.question) ? 21 : 20);
    page_->formula(at, Column::value, formulas_.ticked(at), 0);
    fields_.add_answer(row, at);
    page_->height(at, row_height(lines_of(row.text, wide_asked - 3)));
  }

  /// Lines that the longest entry of a list needs once it is chosen.
  [[nodiscard]] std::size_t longest_entry(const ListPlace& list) const {
    std::size_t lines = 1;
    for (std::size_t i = list.first; i > 0 && i <= list.last; ++i) {
      lines = std::max(lines, lines_of(plan_->entries[i - 1].text, wide_answer - 1));
    }
    return lines;
  }

  void color() {
    const std::string state = fmt::format("$B{}", Plan::first_row);
    const auto when = [&state](std::initializer_list<int> states) {
      std::string any;
      for (const int each : states) {
        any += fmt::format("{}{}={}", any.empty() ? "" : ",", state, each);
      }
      return fmt::format("=AND(ISNUMBER({}),OR({}))", state, any);
    };
    fields_.color(Column::number, last_, last_row(), when({0, 20, 30}), styles_->hidden);
    fields_.color(Column::answer, Column::answer, last_row(), when({2, 12, 22}), styles_->answered);
  }

  Page* page_;
  const Form* form_;
  const Plan* plan_;
  const Styles* styles_;
  const Messages* messages_;
  Formulas formulas_;
  Fields fields_;
  std::size_t last_;  // column
  std::set<std::string> asked_about_;
};

}  // namespace

void write_questions(Page& page, const Form& form, const Plan& plan, const Styles& styles,
                     const Messages& messages) {
  Sheet(page, form, plan, styles, messages).write();
}

}  // namespace cxmat::reports::forms::workbook
