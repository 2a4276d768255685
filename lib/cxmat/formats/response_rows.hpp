/// \file
/// The table of responses while files are read into it: the rules that CSV and YAML share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/answer_decoder.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/given_answer.hpp>
#include <cxmat/formats/group_decoder.hpp>
#include <cxmat/formats/relevance.hpp>
#include <cxmat/formats/responses.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cxmat {

/// A text of a response file. Its place is worked out only where something is said about it.
struct SourceText {
  std::string_view text;
  std::function<Location()> at;
};

/// Which of the engagement's columns a file has.
struct FileColumns {
  std::vector<bool> questions;  ///< in the order of ResponseRows::questions()
  std::vector<bool> groupings;  ///< in the engagement's order
  bool wave = false;
  bool duration = false;
  std::vector<std::string> others;  ///< what nothing is known about
};

/// The questions that a file has no column for.
struct MissingColumns {
  std::string file;
  std::vector<std::size_t> questions;
  bool misspelt = false;  ///< a column that is not read is called much like one of them
};

/// What is said about a file's rows as a whole. Adds up over the parts of a file.
struct RowCounts {
  std::size_t rows = 0;
  std::size_t with_id = 0;
  std::size_t without_answers = 0;
  std::vector<std::size_t> without_group;    ///< per grouping
  std::vector<std::size_t> dropped_answers;  ///< per question: it was not relevant

  void add(const RowCounts& more);
};

/// What to do about an id that occurs again.
enum class RepeatedIds : std::uint8_t { report, ignore };

/// For each file: begin_file(); for each respondent begin_row() and what there is of the others;
/// end_file(). Then finish().
///
/// Or, where rows are not kept, settle_rows() instead of end_file(), whatever is wanted of rows(),
/// and forget_rows(), again and again; report() says what concerns the file as a whole.
class ResponseRows {
 public:
  /// `engagement` must outlive this.
  explicit ResponseRows(const Engagement& engagement, RepeatedIds ids = RepeatedIds::report);

  [[nodiscard]] const Engagement& engagement() const noexcept { return *engagement_; }
  /// All questions in the questionnaires' order.
  [[nodiscard]] std::span<const Question* const> questions() const noexcept { return questions_; }

  /// `source` and `findings` must live until end_file(). Says which columns are missing and
  /// which are not read.
  void begin_file(const ResponseSource& source, const FileColumns& columns, FileFindings& findings);
  /// What is found from now on goes to `findings` instead, which must live as long.
  void say_to(FileFindings& findings) noexcept { findings_ = &findings; }
  /// What a cell means, or nothing where it means nothing, without a word about that. The position
  /// of a wave:
  [[nodiscard]] std::optional<std::int32_t> find_wave(std::string_view cell);
  /// False: the file's wave is an error, and rows are in none.
  [[nodiscard]] bool knows_wave() const noexcept { return wave_known_; }
  /// Questions with the same number have the same choices.
  [[nodiscard]] std::size_t choices_of(std::size_t question) const { return decoder_of_[question]; }
  /// The position of a group's value; -1 for an empty cell.
  [[nodiscard]] std::optional<std::int32_t> find_group(std::size_t grouping, std::string_view cell);
  /// Millionths.
  [[nodiscard]] static std::optional<std::uint64_t> find_weight(std::string_view cell);
  /// Milliseconds; -1 for an empty cell.
  [[nodiscard]] static std::optional<std::int64_t> find_duration(std::string_view cell);
  [[nodiscard]] static std::optional<std::int8_t> find_grade(std::string_view cell);
  /// Of any question but a note.
  [[nodiscard]] std::optional<GivenAnswer> find_answer(std::size_t question,
                                                       std::string_view cell) const;

  /// Starts a respondent, without groups, with weight 1, without a duration and with no answer to
  /// what the file asks; an empty id becomes the number of the row in the file. `line` is the
  /// row's.
  void begin_row(std::size_t line, const SourceText& respondent, const SourceText& wave);
  void set_weight(const SourceText& cell);
  void set_duration(const SourceText& cell);
  void set_group(std::size_t grouping, const SourceText& cell);
  void set_answer(std::size_t question, const SourceText& cell);
  /// What somebody wrote beside the answer.
  void add_comment(std::size_t question, const SourceText& cell);
  /// What proves the answer, in words; and how well, a digit from 0 to 3 (bad_evidence_grade).
  void set_evidence(std::size_t question, const SourceText& cell);
  void set_grade(std::size_t question, const SourceText& cell);
  /// The answer to a select_multiple, choice by choice; `whole` is what all of them stand in.
  void set_choices(std::size_t question, std::span<const SourceText> choices,
                   const SourceText& whole);
  /// Works out what was not shown to whom, and says what concerns the file's rows as a whole.
  void end_file();

  /// The first half of end_file(): works out what was not shown to whom.
  [[nodiscard]] RowCounts settle_rows();
  /// The other half: says what concerns the file's rows as a whole.
  void report(const RowCounts& counts);
  /// The rows so far; waves and groups are positions in wave_names() and group_names().
  [[nodiscard]] const Responses& rows() const noexcept { return table_; }
  [[nodiscard]] const std::vector<std::string>& wave_names() const noexcept {
    return waves_.values();
  }
  [[nodiscard]] const std::vector<std::string>& group_names(std::size_t grouping) const {
    return groups_[grouping].values();
  }
  void forget_rows();

  /// An error for each grouping with more values than can be compared: free text, most likely.
  [[nodiscard]] Diagnostics too_many_groups() const;

  /// Whether the questions that `file` has no column for were asked in other waves: it comes from
  /// before they were introduced, or from after they were dropped. To be called after the last
  /// file.
  [[nodiscard]] bool lacks_what_others_asked(const std::string& file) const;

  [[nodiscard]] Responses finish() &&;

 private:
  struct FirstSeen {
    const ResponseSource* source = nullptr;
    std::size_t line = 0;
  };

  void report_columns(const FileColumns& columns);
  void settle_wave(bool has_column);
  [[nodiscard]] std::int32_t wave_position(const SourceText& wave);
  void check_duplicate(std::size_t line, const SourceText& respondent);
  void set_choice(std::size_t question, const SourceText& cell);
  void set_number(std::size_t question, const SourceText& cell);
  void set_text(std::size_t question, const SourceText& cell);
  void refuse_choice(std::size_t question, const SourceText& cell, std::string_view choice);
  void put(std::size_t question, const GivenAnswer& given);
  void add_text(std::size_t question, std::string_view text);
  void drop_texts_not_shown();
  [[nodiscard]] const AnswerDecoder& decoder(std::size_t question) const noexcept {
    return decoders_[decoder_of_[question]];
  }
  [[nodiscard]] std::size_t count_rows_without_answers() const;
  void report_dropped(const RowCounts& counts);

  const Engagement* engagement_;
  RepeatedIds ids_;
  std::vector<const Question*> questions_;
  std::vector<AnswerDecoder> decoders_;  // one a scale, not one a question
  std::vector<std::size_t> decoder_of_;  // per question; no meaning where there is no scale
  std::vector<GroupDecoder> groups_;
  GroupDecoder waves_;
  Relevance relevance_;
  std::unordered_map<std::string, FirstSeen> seen_;  // wave and id; never iterated
  Responses table_;
  std::vector<MissingColumns> missing_;
  std::vector<bool> asked_anywhere_;  // per question

  // Of the file that is being read
  const ResponseSource* source_ = nullptr;
  FileFindings* findings_ = nullptr;
  FileColumns columns_;
  bool wave_known_ = true;  // false: the file's wave is an error that has been reported
  std::size_t first_row_ = 0;
};

/// The error of ResponseRows::too_many_groups() for `grouping`, where `values` are too many.
[[nodiscard]] std::optional<Diagnostic> too_many_values(const Grouping& grouping,
                                                        std::size_t values);

}  // namespace cxmat
