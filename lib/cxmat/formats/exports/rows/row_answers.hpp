/// \file
/// One row of an export in the words of cxmat's own response files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/exports/matching/value_match.hpp>
#include <cxmat/formats/exports/rows/prepare.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/group_decoder.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// Texts as the response file has them, one a question or grouping.
struct RowTexts {
  std::string respondent;
  std::string wave;
  std::string weight;
  std::string duration;
  std::vector<std::string> groups;
  std::vector<std::string> answers;
  std::vector<std::string> comments;
  std::vector<std::string> evidence;
  std::vector<std::string> grades;
};

/// What a file, or all of them together, say something about.
struct PresentColumns {
  bool wave = false;
  bool weight = false;
  bool duration = false;
  std::vector<bool> groups;
  std::vector<bool> answers;
  std::vector<bool> comments;
  std::vector<bool> evidence;
  std::vector<bool> grades;

  /// Adds what `other` has.
  void add(const PresentColumns& other);
};

/// Reads the rows of one file. A cell that is no answer is an error with its place, and remembered
/// in the report's unknown_values.
class RowAnswers {
 public:
  /// All arguments must outlive this. `questions` are questions_of(engagement).
  RowAnswers(const Engagement& engagement, std::span<const Question* const> questions,
             PreparedExport& prepared, FileFindings& findings);

  [[nodiscard]] const PresentColumns& present() const noexcept { return present_; }
  /// True if the row answers or comments anything.
  [[nodiscard]] bool has_answer(const tables::RowSource& row);
  /// The row's wave, or "".
  [[nodiscard]] std::string_view wave(std::span<const std::string_view> cells) const;
  /// The row's texts, the respondent's name left to the caller; valid until the next call. What the
  /// file does not ask is "-".
  [[nodiscard]] RowTexts& read(const tables::RowSource& row);

 private:
  struct OptionColumn {
    std::size_t column = 0;
    std::size_t choice = 0;
  };
  struct Asked {
    std::size_t question = 0;
    ValueMatcher matcher;
    std::optional<std::size_t> whole;  ///< the column with the whole answer
    /// SurveyJS: a second one for rows in which the answer came with a comment.
    std::optional<std::size_t> commented;

    /// The one that speaks in this row.
    [[nodiscard]] std::size_t spoken(std::span<const std::string_view> cells) const;
    std::vector<OptionColumn> options;
    std::optional<OptionColumn> words_on_other;  ///< which choose it
    std::size_t filled = 0;                      ///< of the options, in the row that was read last
    bool options_read = false;                   ///< each of them says something that is known
  };
  struct Plain {
    std::size_t column = 0;
    std::size_t index = 0;
  };

  void take_column(std::size_t column, const ColumnMatch& match);
  [[nodiscard]] Asked& asked(std::size_t question);
  void choose_other_by_words();
  [[nodiscard]] std::string_view text_of(const ValueOutcome& outcome, const tables::RowSource& row,
                                         std::size_t column);
  void read_options(Asked& asked, const tables::RowSource& row, std::string& answer);
  [[nodiscard]] std::string summarised(Asked& asked, const tables::RowSource& row);
  [[nodiscard]] bool contradicts(const Asked& asked, std::string_view summary,
                                 std::string_view ticks) const;
  void read_groups(const tables::RowSource& row);
  void read_numbers(const tables::RowSource& row);
  /// A cell of a workbook that holds an error instead of a text, which is reported.
  [[nodiscard]] bool is_broken(const tables::RowSource& row, std::size_t column,
                               const std::string& name);
  void copy(const std::vector<Plain>& columns, const tables::RowSource& row,
            std::vector<std::string>& into);
  [[nodiscard]] std::string words(std::string_view cell) const;
  [[nodiscard]] bool is_missing(std::string_view cell) const;

  const Engagement* engagement_;
  std::span<const Question* const> questions_;
  PreparedExport* prepared_;
  FileFindings* findings_;
  PresentColumns present_;
  std::vector<Asked> asked_;
  std::vector<std::optional<std::size_t>> asked_at_;  // per question
  std::vector<Plain> groups_, comments_, evidence_, grades_;
  std::vector<Grouping> groupings_;  // with labels as aliases
  std::vector<GroupDecoder> decoders_;
  std::set<std::string> hidden_groups_;  // which hold addresses
  std::optional<std::size_t> wave_, weight_, duration_;
  RowTexts texts_;
};

}  // namespace cxmat::exports
