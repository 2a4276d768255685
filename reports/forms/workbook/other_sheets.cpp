// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/other_sheets.hpp"

#include "reports/forms/workbook/row_height.hpp"
#include "reports/view/words.hpp"

#include <cxmat/formats/exports/form_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <xlsxwriter.h>

namespace cxmat::reports::forms::workbook {
namespace {

namespace form_sheet = exports::form_sheet;

constexpr double wide_question = 56;
constexpr double wide_anchor = 92;

/// Locked and out of sight; the first free row is the next one.
class Facts {
 public:
  explicit Facts(Page& page) : page_(&page) { worksheet_hide(page.sheet()); }
  ~Facts() { page_->protect(); }
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  void add(std::initializer_list<std::string_view> cells) {
    std::size_t column = 0;
    for (const std::string_view cell : cells) {
      page_->text(row_, column++, cell, nullptr);
    }
    ++row_;
  }

 private:
  Page* page_;
  std::size_t row_ = 1;
};

std::string_view kind_of(const Question& question) noexcept {
  switch (question.type) {
    case QuestionType::integer:
    case QuestionType::decimal:
      return form_sheet::numeric;
    case QuestionType::select_multiple:
      return form_sheet::several;
    case QuestionType::select_one:
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return {};
}

}  // namespace

bool has_anchors(const Form& form) {
  const auto questions = questions_of(form);
  return std::ranges::any_of(
      questions, [](const FormQuestion* question) { return !question->question.anchors.empty(); });
}

void write_levels(Page& page, const Form& form, const Styles& styles, const Messages& messages) {
  page.width(0, 6);
  page.width(1, wide_question);
  page.width(2, 8);
  page.width(3, wide_anchor);
  page.height(1, 20);
  page.text(1, 0, messages.text("form_workbook.number"), styles.heading);
  page.text(1, 1, messages.text("form_workbook.question"), styles.heading);
  page.text(1, 2, messages.text("form_workbook.level"), styles.heading);
  page.text(1, 3, messages.text("form_workbook.anchor"), styles.heading);
  std::size_t row = 2;
  for (const FormQuestion* asked : questions_of(form)) {
    const Question& question = asked->question;
    const std::string label = view::words(question.label, form.language, question.id);
    bool first = true;
    for (const auto& [level, text] : question.anchors) {
      const std::string anchor = view::words(text, form.language);
      if (first) {
        page.number(row, 0, asked->number, styles.number);
        page.text(row, 1, label, styles.wrapped);
      } else {
        page.text(row, 0, {}, styles.number);
        page.text(row, 1, {}, styles.wrapped);
      }
      page.text(row, 2, fmt::format("{}", level), styles.wrapped);
      page.text(row, 3, anchor, styles.wrapped);
      page.height(row, row_height(std::max(lines_of(anchor, wide_anchor),
                                           first ? lines_of(label, wide_question) : 1)));
      first = false;
      ++row;
    }
  }
  page.protect();
  page.set_up_print(1);
}

void write_lists(Page& page, const Plan& plan) {
  Facts facts(page);
  for (const Entry& entry : plan.entries) {
    facts.add({entry.text, entry.name});
  }
}

void write_marks(Page& page, const Form& form, const Plan& plan) {
  Facts facts(page);
  facts.add({form_sheet::form_mark, form_sheet::form_version});
  facts.add({"form", form.id});
  facts.add({"wave", form.wave});
  for (const QuestionnaireUse& use : form.questionnaires) {
    const Questionnaire& each = use.questionnaire;
    facts.add({"questionnaire", each.id, each.version, each.hash});
  }
  for (const PlanRow& row : plan.rows) {
    if (row.key.empty()) {
      continue;
    }
    const bool asks = row.kind == PlanRow::Kind::question;
    facts.add({"row", row.key, asks ? fmt::format("{}", row.question->number) : std::string(),
               fmt::format("{}", row.list.first), fmt::format("{}", row.list.last),
               asks ? kind_of(row.question->question) : std::string_view{}});
  }
}

}  // namespace cxmat::reports::forms::workbook
