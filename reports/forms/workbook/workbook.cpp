// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/text.hpp"
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

#include <cxmat/core/date.hpp>
#include <cxmat/formats/exports/form_sheet.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/temporary_file.hpp>

#include <fmt/format.h>

#include <limits>
#include <utility>
#include <xlsxwriter.h>

namespace cxmat::reports::forms {
namespace {

using namespace workbook;

constexpr std::size_t longest_property = 255;

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

lxw_error set_properties(lxw_workbook* book, const Form& form, const TargetOptions& options) {
  const auto fit = [](std::string_view text) {
    return reports::workbook::fitted(view::clean(text), longest_property, {});
  };
  const std::string program = "cxmat " + options.version;
  std::string title = fit(form.title.in(form.language));
  std::string author = fit(form.publisher.empty() ? program : form.publisher);
  std::string company = fit(form.organisation);
  std::string comments = fit(program);
  lxw_doc_properties all{};
  all.title = title.data();
  all.author = author.data();
  all.company = company.data();
  all.comments = comments.data();
  constexpr std::time_t seconds_a_day = 86400;
  all.created = days_between("1970-01-01", "1980-01-01") * seconds_a_day;  // never the clock
  return workbook_set_properties(book, &all);
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

Diagnostic failure(int error, const std::string& place) {
  return cxmat::error(Code::not_writable, {.file = place},
                      {place, lxw_strerror(static_cast<lxw_error>(error))});
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
  Result<TemporaryFile> file = TemporaryFile::make();
  if (!file) {
    return std::move(file.diagnostics);
  }
  const std::string path = file->path().string();
  std::string folder = file->path().parent_path().string();
  lxw_workbook_options book_options{};
  book_options.tmpdir = folder.data();
  lxw_workbook* const book = workbook_new_opt(path.c_str(), &book_options);
  if (book == nullptr) {
    return failure(LXW_ERROR_MEMORY_MALLOC_FAILED, path);
  }
  int trouble = set_properties(book, *form, options);
  const int written = write_sheets(book, *form, planned(*form), messages);
  const int closed = workbook_close(book);  // frees it, whatever it returns
  trouble = trouble != 0 ? trouble : written != 0 ? written : closed;
  if (trouble != 0) {
    return failure(trouble, path);
  }
  Result<std::string> bytes = read_file(path, std::numeric_limits<std::size_t>::max());
  append(form.diagnostics, std::move(bytes.diagnostics));
  bytes.diagnostics = std::move(form.diagnostics);
  return bytes;
}

}  // namespace cxmat::reports::forms
