// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/book_file.hpp"
#include "reports/forms/target.hpp"
#include "reports/forms/workbook/formulas.hpp"
#include "reports/forms/workbook/other_sheets.hpp"
#include "reports/forms/workbook/page.hpp"
#include "reports/forms/workbook/plan.hpp"
#include "reports/forms/workbook/question_sheet.hpp"
#include "reports/forms/workbook/styles.hpp"
#include "reports/forms/workbook/texts.hpp"
#include "reports/messages/messages.hpp"
#include "reports/view/words.hpp"

#include <cxmat/formats/exports/form_sheet.hpp>

#include <fmt/format.h>

#include <utility>
#include <xlsxwriter.h>

namespace cxmat::reports::forms {
namespace {

using namespace workbook;

/// The form with the conditions that formulas can hold. Without `leave_out`, others are errors.
Result<Form> with_conditions(const Form& form, const Plan& plan, bool leave_out) {
  const Formulas formulas(form, plan);
  Form kept = form;
  Diagnostics found;
  std::size_t left_out = 0;
  for (FormSection& section : kept.sections) {
    for (FormQuestion& question : section.questions) {
      if (formulas.shown(question.shown)) {
        continue;
      }
      question.shown = {};
      ++left_out;
      if (!leave_out) {
        found.push_back(error(
            Code::form_condition, {},
            {question.question.id, "xlsx",
             question.question.relevant ? question.question.relevant->source : std::string()}));
      }
    }
  }
  if (!found.empty()) {
    return found;
  }
  if (left_out > 0) {
    found.push_back(warning(Code::form_conditions_left, {}, {fmt::format("{}", left_out), "xlsx"}));
  }
  return {std::move(kept), std::move(found)};
}

reports::workbook::BookProperties properties_of(const Form& form, const TargetOptions& options) {
  const std::string program = "cxmat " + options.version;
  return {.title = view::clean(form.title.in(form.language)),
          .author = form.publisher.empty() ? program : view::clean(form.publisher),
          .company = view::clean(form.organisation),
          .comments = program,
          .date = {}};
}

/// The first error of the library.
int write_sheets(lxw_workbook* book, const Form& form, const Plan& plan, const Messages& messages) {
  namespace form_sheet = exports::form_sheet;
  const Styles styles(book);
  const std::string cut = "…";
  int trouble = 0;
  const auto add = [&](std::string_view name, const auto& write) {
    Page page(book, std::string(name), cut);
    if (page.sheet() != nullptr) {
      write(page);
    }
    trouble = trouble == 0 ? page.trouble() : trouble;
  };
  add(messages.text("form_workbook.sheet"), [&](Page& page) {
    worksheet_set_comments_author(page.sheet(), "cxmat");
    write_questions(page, form, plan, styles, messages);
    worksheet_activate(page.sheet());
  });
  if (has_anchors(form)) {
    add(messages.text("form_workbook.levels"),
        [&](Page& page) { write_levels(page, form, styles, messages); });
  }
  add(form_sheet::lists_sheet, [&](Page& page) { write_lists(page, plan); });
  add(form_sheet::marks_sheet, [&](Page& page) { write_marks(page, form, plan); });
  return trouble;
}

}  // namespace

Result<std::string> write_workbook(const Form& asked, const TargetOptions& options) {
  const Messages messages(asked.language);
  const auto planned = [&messages](const Form& form) {
    return plan_of(form, instructions(form, messages), state_words(messages),
                   grade_words(messages));
  };
  Result<Form> form = with_conditions(asked, planned(asked), options.all_questions);
  if (!form) {
    return std::move(form.diagnostics);
  }
  const Plan plan = planned(*form);
  Result<std::string> bytes = reports::workbook::write_book(
      properties_of(*form, options),
      [&](lxw_workbook* book) { return write_sheets(book, *form, plan, messages); });
  append(form.diagnostics, std::move(bytes.diagnostics));
  bytes.diagnostics = std::move(form.diagnostics);
  return bytes;
}

}  // namespace cxmat::reports::forms
