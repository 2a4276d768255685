// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/fields.hpp"

#include "reports/formats/workbook/text.hpp"
#include "reports/forms/workbook/texts.hpp"
#include "reports/view/words.hpp"

#include <cxmat/formats/exports/form_sheet.hpp>

#include <array>
#include <xlsxwriter.h>

namespace cxmat::reports::forms::workbook {
namespace {

using exports::form_sheet::Column;
using reports::workbook::fitted;

constexpr std::size_t longest_title = 32;
constexpr std::size_t longest_message = 255;

bool is_number(const Question& question) noexcept {
  return question.type == QuestionType::integer || question.type == QuestionType::decimal;
}

}  // namespace

void Fields::add(std::size_t row, std::size_t column, lxw_data_validation& validation) {
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  page_->note(worksheet_data_validation_cell(page_->sheet(), static_cast<lxw_row_t>(row - 1),
                                             static_cast<lxw_col_t>(column), &validation));
}

void Fields::add_answer(const PlanRow& row, std::size_t at) {
  const Prompt prompt = prompt_of(row, *messages_);
  std::string title = fitted(prompt.title, longest_title, "…");
  std::string text = fitted(prompt.text, longest_message, "…");
  std::string refused(messages_->text("form_workbook.refused"));
  std::string refusal = fitted(prompt.refusal, longest_message, "…");
  std::string formula;
  std::string tick = "x";
  std::array<char*, 2> ticks{tick.data(), nullptr};
  lxw_data_validation validation{};
  validation.input_title = title.data();
  validation.input_message = text.data();
  if (row.kind == PlanRow::Kind::choice) {
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = ticks.data();
  } else if (row.kind == PlanRow::Kind::question && is_number(row.question->question)) {
    formula = "=" + formulas_->is_number(row.question->question, at);
    validation.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    validation.value_formula = formula.data();
  } else if (!row.list.empty()) {
    formula = "=" + Formulas::range(row.list);
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = formula.data();
  } else {
    validation.validate = LXW_VALIDATION_TYPE_ANY;
  }
  if (!refusal.empty()) {
    validation.error_title = refused.data();
    validation.error_message = refusal.data();
  }
  add(at, Column::answer, validation);
}

void Fields::add_evidence(const Question& question, std::size_t at) {
  std::string text =
      fitted(view::words(question.evidence, messages_->language()), longest_message, "…");
  if (text.empty()) {
    return;
  }
  std::string title(messages_->text("form_workbook.prompt_evidence"));
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_ANY;
  validation.input_title = title.data();
  validation.input_message = text.data();
  add(at, Column::evidence, validation);
}

void Fields::add_grade(const ListPlace& grades, std::size_t at) {
  std::string formula = "=" + Formulas::range(grades);
  std::string refused(messages_->text("form_workbook.refused"));
  std::string refusal(messages_->text("form_workbook.refused_list"));
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = formula.data();
  validation.error_title = refused.data();
  validation.error_message = refusal.data();
  add(at, Column::grade, validation);
}

void Fields::color(std::size_t first_column, std::size_t last_column, std::size_t last_row,
                   const std::string& formula, lxw_format* format) {
  std::string text = formula;
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = text.data();
  rule.format = format;
  rule.stop_if_true = LXW_TRUE;
  page_->note(worksheet_conditional_format_range(
      page_->sheet(), static_cast<lxw_row_t>(Plan::first_row - 1),
      static_cast<lxw_col_t>(first_column), static_cast<lxw_row_t>(last_row - 1),
      static_cast<lxw_col_t>(last_column), &rule));
}

}  // namespace cxmat::reports::forms::workbook
