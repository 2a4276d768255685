// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/import.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/rows/prepare.hpp>
#include <cxmat/formats/exports/rows/unfinished.hpp>
#include <cxmat/formats/exports/rows/walk.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/form_files.hpp>
#include <cxmat/formats/form_revisions.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

namespace cxmat::exports {
namespace {

Diagnostics check_options(const ImportOptions& options) {
  if (!options.key.empty() && options.key.size() < shortest_key) {
    return {error(Code::key_too_short, {},
                  {fmt::format("{}", options.key.size()), fmt::format("{}", shortest_key)})};
  }
  return {};
}

/// Each map once, though several files may share it.
Diagnostics check_maps(std::span<const ExportSource> sources, const Engagement& engagement) {
  Diagnostics found;
  std::set<std::string> checked;
  for (const ExportSource& source : sources) {
    if (!source.map.file.empty() && checked.insert(source.map.file).second) {
      append(found, check_import_map(source.map, engagement));
    }
  }
  return found;
}

std::size_t rows_left_out(const FileReport& report, Reason reason) {
  const auto found = std::ranges::find(report.left_out, to_string(reason), &LeftOut::reason);
  return found == report.left_out.end() ? 0 : found->rows;
}

/// What is to be said about a file's rows as a whole.
Diagnostics say_rows(const FileReport& report) {
  Diagnostics found;
  const Location file = whole_file(report.file);
  const std::size_t repeated = rows_left_out(report, Reason::repeated);
  if (const std::size_t rows = report.rows_read - report.rows_kept - repeated; rows > 0) {
    found.push_back(note(Code::rows_dropped, file,
                         {fmt::format("{}", rows), fmt::format("{}", report.rows_read)}));
  }
  if (repeated > 0) {
    found.push_back(warning(Code::respondents_repeated, file, {fmt::format("{}", repeated)}));
  }
  if (!report.personal.empty()) {
    found.push_back(note(Code::personal_columns_left_out, file, {listed(report.personal)}));
  }
  return found;
}

/// A file may have nothing to give as long as another one has.
Diagnostics say_empty(const std::deque<PreparedExport>& files, bool all_empty) {
  Diagnostics found;
  for (const PreparedExport& file : files) {
    const FileReport& report = file.report;
    if (report.rows_kept == 0 && file.rows) {
      Diagnostic empty =
          error(Code::no_rows_left, whole_file(report.file), {fmt::format("{}", report.rows_read)});
      empty.severity = all_empty ? Severity::error : Severity::warning;
      found.push_back(std::move(empty));
    }
  }
  return found;
}

/// Of a form that was saved several times the latest stays.
void drop_superseded(std::vector<ExportSource>& sources, Diagnostics& found) {
  std::vector<ResponseSource> forms;
  for (const ExportSource& source : sources) {
    if (glance_at_form(source.bytes, source.file)) {
      forms.push_back({source.file, source.bytes, {}});
    }
  }
  std::set<std::string> superseded;
  const std::vector<bool> is_superseded = look_for_forms(forms, found).superseded;
  for (std::size_t form = 0; form < forms.size(); ++form) {
    if (is_superseded[form]) {
      superseded.insert(forms[form].file);
    }
  }
  std::erase_if(sources, [&superseded](const ExportSource& source) {
    return superseded.contains(source.file);
  });
}

}  // namespace

Result<Imported> import_exports(const Engagement* engagement, std::vector<ExportSource> sources,
                                const ImportOptions& options) {
  Diagnostics found = check_options(options);
  if (engagement != nullptr) {
    append(found, check_maps(sources, *engagement));
    for (ExportSource& source : sources) {
      add_published_groups(source.map, *engagement, options.roles);
    }
  }
  drop_superseded(sources, found);
  std::deque<PreparedExport> files;  // where they stand: others point at them
  std::vector<PreparedExport*> readable;
  for (ExportSource& source : sources) {
    PreparedExport& file = files.emplace_back();
    if (prepare(std::move(source), engagement, file, found)) {
      readable.push_back(&file);
    }
  }
  RowWalk walk(engagement, readable, options);
  walk.screen();
  Imported imported;
  if (engagement != nullptr && !readable.empty()) {
    imported.csv = walk.write();
    append(found, say_unfinished(*engagement, readable, imported.csv));
  }
  append(found, std::move(walk).finish());
  for (const PreparedExport* file : readable) {
    append(found, say_rows(file->report));
  }
  if (readable.size() == files.size()) {
    append(found, say_empty(files, std::ranges::all_of(readable, [](const PreparedExport* file) {
                              return file->report.rows_kept == 0;
                            })));
  }
  for (PreparedExport& file : files) {
    imported.files.push_back(std::move(file.report));
  }
  if (has_errors(found)) {
    imported.csv.clear();
  }
  return {std::move(imported), std::move(found)};
}

}  // namespace cxmat::exports
