/// \file
/// A response file of cxmat's own (CSV), row by row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/exports/rows/row_answers.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::exports {

/// The last heading of a working file: it holds single people's answers. Its cells are empty.
inline constexpr std::string_view working_file_mark = "not_for_publication";

/// Columns: respondent, wave, weight, groupings, duration, answers in the questionnaires' order,
/// then comments, evidence and grades, and the mark of a working file; each only where there is
/// one. Texts stand as they are, also those that begin like a formula: read_responses() is who
/// reads them, and gives back exactly what was written.
class ResponseWriter {
 public:
  /// All arguments must outlive this.
  ResponseWriter(const Engagement& engagement, std::span<const Question* const> questions,
                 const PresentColumns& present);

  /// Makes room for about so many bytes at once, instead of copying again and again.
  void expect(std::size_t bytes) { csv_.reserve(bytes); }
  void add(const RowTexts& row);
  [[nodiscard]] std::string finish() && { return std::move(csv_); }

 private:
  void add_cell(std::string_view text);
  void add_cells(const std::vector<bool>& present, std::span<const std::string> texts);
  void add_headings(const std::vector<bool>& present, std::string_view ending);
  void end_row();

  std::span<const Question* const> questions_;
  const PresentColumns* present_;
  std::string csv_;
  bool at_start_ = true;  // of a row
};

}  // namespace cxmat::exports
