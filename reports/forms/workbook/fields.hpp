/// \file
/// What a cell takes, what is said when it is entered, and how it looks by what it holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/workbook/formulas.hpp"
#include "reports/forms/workbook/page.hpp"
#include "reports/forms/workbook/plan.hpp"
#include "reports/messages/messages.hpp"

#include <cstddef>
#include <string>

struct lxw_data_validation;

namespace cxmat::reports::forms::workbook {

class Fields {
 public:
  /// All must outlive this.
  Fields(Page& page, const Formulas& formulas, const Messages& messages)
      : page_(&page), formulas_(&formulas), messages_(&messages) {}

  /// A list, an x, a number or words in the answer's cell of a group, question or choice.
  void add_answer(const PlanRow& row, std::size_t at);
  /// What is accepted as evidence is said where it is entered.
  void add_evidence(const Question& question, std::size_t at);
  void add_grade(const ListPlace& grades, std::size_t at);
  /// From the first row of the plan to `last_row`, where `formula` (for the first row) is true.
  /// What was said first wins.
  void color(std::size_t first_column, std::size_t last_column, std::size_t last_row,
             const std::string& formula, lxw_format* format);

 private:
  void add(std::size_t row, std::size_t column, lxw_data_validation& validation);

  Page* page_;
  const Formulas* formulas_;
  const Messages* messages_;
};

}  // namespace cxmat::reports::forms::workbook
