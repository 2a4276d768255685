// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/book_file.hpp"

#include "reports/formats/workbook/text.hpp"

#include <cxmat/core/date.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/temporary_file.hpp>

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

}  // namespace

Result<std::string> write_book(const BookProperties& properties,
                               const std::function<int(lxw_workbook* book)>& fill) {
  Result<TemporaryFile> file = TemporaryFile::make();
  if (!file) {
    return std::move(file.diagnostics);
  }
  const std::string path = file->path().string();
  std::string folder = file->path().parent_path().string();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  lxw_workbook* const book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) {
    return failure(LXW_ERROR_MEMORY_MALLOC_FAILED, path);
  }
  int trouble = set_properties(book, properties);
  const int written = fill(book);
  const int closed = workbook_close(book);  // frees it, whatever it returns
  trouble = trouble != 0 ? trouble : written != 0 ? written : closed;
  return trouble == 0 ? read_file(path, std::numeric_limits<std::size_t>::max())
                      : Result<std::string>(failure(trouble, path));
}

}  // namespace cxmat::reports::workbook
