// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/book_file.hpp"

#include "reports/formats/workbook/text.hpp"

#include <cxmat/core/date.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/tables/table.hpp>
#include <cxmat/formats/temporary_file.hpp>
#include <cxmat/system/plain_numbers.hpp>

#include <ctime>
#include <limits>
#include <string_view>
#include <utility>
#include <xlsxwriter.h>

namespace cxmat::reports::workbook {
namespace {

constexpr std::string_view earliest = "1980-01-01";  // of a file in a zip archive
constexpr std::time_t seconds_a_day = 86400;

std::time_t seconds_of(const std::string& date) {
  const std::string_view day = is_date(date) ? std::string_view(date) : earliest;
  return days_between("1970-01-01", day) * seconds_a_day;
}

lxw_error set_properties(lxw_workbook* book, const BookProperties& properties) {
  const auto fit = [](const std::string& text) { return fitted(text, longest_heading, {}); };
  std::string title = fit(properties.title);
  std::string author = fit(properties.author);
  std::string company = fit(properties.company);
  std::string comments = fit(properties.comments);
  lxw_doc_properties all{};
  all.title = title.data();
  all.author = author.data();
  all.company = company.data();
  all.comments = comments.data();
  all.created = seconds_of(properties.date);
  return workbook_set_properties(book, &all);
}

Diagnostic failure(int error, const std::string& place) {
  return cxmat::error(Code::not_writable, {.file = place},
                      {place, lxw_strerror(static_cast<lxw_error>(error))});
}

Result<std::string> written_once(const BookProperties& properties,
                                 const std::function<int(lxw_workbook* book)>& fill) {
  Result<TemporaryFile> file = TemporaryFile::make();
  if (!file) {
    return std::move(file.diagnostics);
  }
  const std::string path = file->path().string();
  std::string folder = file->folder().string();
  const system::PlainNumbers plain_numbers;  // libxlsxwriter writes them with printf()
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  lxw_workbook* const book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) {
    return failure(LXW_ERROR_MEMORY_MALLOC_FAILED, folder);
  }
  int trouble = set_properties(book, properties);
  const int written = fill(book);
  const int closed = workbook_close(book);  // frees it, whatever it returns
  trouble = trouble != 0 ? trouble : written != 0 ? written : closed;
  return trouble == 0 ? read_file(path, std::numeric_limits<std::size_t>::max())
                      : Result<std::string>(failure(trouble, folder));
}

/// Whether all sheets can be read to their ends.
bool is_whole(const std::string& bytes) {
  const Result<tables::Table> table = tables::Table::open(bytes, "workbook");
  if (!table) {
    return false;
  }
  for (const std::string& sheet : table->sheets()) {
    const auto rows = table->rows_of_sheet(sheet);
    while (rows != nullptr && rows->next()) {
      if (rows->problem()) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace

// libxlsxwriter looks at no write of its temporary files: on a disk that is full for a moment, part
// of a workbook is missing and nobody is told. What was lost once is not lost in the same way
// again; and what is lost always, as on a disk without any room, leaves sheets that end too early.
Result<std::string> write_book(const BookProperties& properties,
                               const std::function<int(lxw_workbook* book)>& fill) {
  Result<std::string> book = written_once(properties, fill);
  if (!book) {
    return book;
  }
  const Result<std::string> again = written_once(properties, fill);
  if (!again || *again != *book || !is_whole(*book)) {
    return failure(LXW_ERROR_CREATING_TMPFILE, "TMPDIR");
  }
  return book;
}

}  // namespace cxmat::reports::workbook
