/// \file
/// What was answered: one columnar table. An answer is a choice or one of four states that are
/// never scored and never confused.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cxmat {

/// An answer in one cell: the position of a regular choice in the question's scale (0, 1, ...), or
/// one of the states below.
using Answer = std::int16_t;

namespace answer {
inline constexpr Answer unanswered = -1;      ///< seen but left empty
inline constexpr Answer not_applicable = -2;  ///< the thing cannot exist here
inline constexpr Answer dont_know = -3;       ///< exists or not, the respondent cannot tell
inline constexpr Answer not_shown = -4;       ///< never asked of this respondent
}  // namespace answer

/// All answers to one question, one per respondent. A select_one answer is the position of the
/// choice. Other types say only that there is an answer (0) or why there is none; the answer of a
/// number (in millionths) or a select_multiple (bit i: choice i was chosen) stands in `payloads`.
struct AnswerColumn {
  std::string question;
  std::vector<Answer> answers;
  std::vector<std::int64_t> payloads;  ///< as many as answers; empty for select_one, text, note
  /// What people wrote: the answer to a text question, or the comment on another one. As many as
  /// answers, or none at all.
  std::vector<std::string> texts;
  /// How well each answer is proven (evidence_grade) and what proves it, in words. As many as
  /// answers, or none at all.
  std::vector<std::int8_t> grades;
  std::vector<std::string> evidence;
  /// The answers as they were given, where lower_unproven() changed any; empty otherwise.
  std::vector<Answer> claims;

  bool operator==(const AnswerColumn&) const = default;
};

/// One grouping's value per respondent, as positions in `values`; -1 is no value.
struct GroupColumn {
  std::string grouping;
  std::vector<std::string> values;
  std::vector<std::int32_t> positions;

  bool operator==(const GroupColumn&) const = default;
};

/// The responses of one or more waves. Every column has `size()` entries.
struct Responses {
  std::vector<std::string> respondents;  ///< ids as given, or empty; never written to any output
  std::vector<std::int32_t> waves;       ///< positions in `wave_names`
  std::vector<std::string> wave_names;
  std::vector<std::int64_t> weights;    ///< millionths; empty: everyone weighs the same
  std::vector<std::int64_t> durations;  ///< milliseconds; -1: not known; empty: no such column
  std::vector<GroupColumn> groups;
  std::vector<AnswerColumn> answers;  ///< in the questionnaires' order

  bool operator==(const Responses&) const = default;
  [[nodiscard]] std::size_t size() const noexcept { return respondents.size(); }
};

/// The same without the rows for which `leave_out` is true (one entry a row).
[[nodiscard]] Responses without(const Responses& responses, const std::vector<bool>& leave_out);

}  // namespace cxmat
