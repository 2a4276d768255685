/// \file
/// Exports of survey platforms to a response file of cxmat's own, with a report of what was made of
/// them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/column_match.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>
#include <cxmat/formats/exports/published_groups.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cxmat::exports {

/// Which rows of a file count, and what tells respondents apart.
struct RowRules {
  std::vector<std::string> missing;  ///< in place of the platform's missing codes, where given
  bool include_incomplete = false;
  std::string
      respondent;     ///< heading of the column that tells respondents apart; or the platform's
  std::string since;  ///< YYYY-MM-DD: responses submitted before are left out; or empty
  std::string until;  ///< the last day (inclusive); what came later is left out; or empty

  bool operator==(const RowRules&) const = default;
};

/// One file's content and how to read it. What is said here goes before what its map says.
struct ExportSource {
  std::string file;  ///< for diagnostics
  std::string bytes;
  std::optional<Platform> from;  ///< nothing: find out
  ImportMap map;
  RowRules rules;
};

struct ImportOptions {
  std::string wave;  ///< written into each row; empty: no such column
  std::string key;   ///< secret for pseudonyms; empty: respondents are numbered
  /// What roles are called, where an engagement asks for roles without naming them.
  RoleLabels roles;
  bool raw_ids = false;  ///< ids as they are, for reading within one run; never to be written
  /// Called now and then with the share of the work that is done, 0 to 1.
  std::function<void(double)> progress;
};

/// A key for pseudonyms has at least so many bytes.
inline constexpr std::size_t shortest_key = 16;

/// Why rows were left out.
struct LeftOut {
  std::string reason;  ///< "incomplete", "test", "preview", "spam", "rejected", "repeated",
                       ///< "early", "late", "empty"
  std::size_t rows = 0;

  bool operator==(const LeftOut&) const = default;
};

/// What was made of one file.
struct FileReport {
  std::string file;
  tables::FileFacts facts;
  bool recognised = false;  ///< false: layout and all below say nothing
  ExportLayout layout;
  MatchedColumns matched;  ///< empty where nothing is asked
  std::size_t rows_read = 0;
  std::size_t rows_kept = 0;
  std::vector<LeftOut> left_out;
  std::vector<std::string> personal;  ///< headings of columns that are not written
  /// Per grouping of the engagement that the file has: values and how many rows have each.
  std::map<std::string, std::map<std::string, std::size_t>> groups;
  /// Per column: cells that are no known choice.
  std::vector<std::set<std::string>> unknown_values;
};

struct Imported {
  std::vector<FileReport> files;
  std::string csv;  ///< the response file; empty where there is an error or nothing is asked
};

/// The sources as one response file, with the union of their columns. `engagement`: what is asked;
/// nullptr: only what the files are is worked out. A finding about values goes into the diagnostics
/// with its place; with errors there is no CSV, but the report is as complete as could be.
///
/// Left out, in this order: tests, previews, spam and rejected rows; incomplete ones; those before
/// `since` or after `until`; those without any answer; and of respondents who are there twice all
/// but the latest complete response, by date where all of theirs can be read, else by file and row.
/// Respondents are compared by the ids of the column that `rules.respondent` or the map names,
/// across all files; by the platform's own ids only between files of one platform, and by running
/// numbers only where these files have the same headings, too.
///
/// Columns of personal data are never written: a map that gives one a purpose is refused
/// (personal_columns_left_out as an error), and findings about rows show no line of the file.
///
/// Memory: the sources' bytes, the CSV (at most about their size), one byte a row read, 40 bytes a
/// row with an id.
[[nodiscard]] Result<Imported> import_exports(const Engagement* engagement,
                                              std::vector<ExportSource> sources,
                                              const ImportOptions& options);

}  // namespace cxmat::exports
