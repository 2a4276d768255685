/// \file
/// The response file of an interview: what a form's response file says, and in its map `interview`
/// what is needed to go on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/filled_form.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat {

/// Somebody in a workshop who sees it differently; nobody's name.
struct MinorityNote {
  std::string value;
  std::string note;

  bool operator==(const MinorityNote&) const = default;
};

/// An answer as files have it: names of choices separated by one blank, a number with a decimal
/// point, words, "" for none, "-" for not shown.
struct FilledAnswer {
  std::string value;
  std::string comment;
  std::string evidence;
  std::string grade;
  std::vector<MinorityNote> minority;

  bool operator==(const FilledAnswer&) const = default;
  [[nodiscard]] bool has_remarks() const noexcept {
    return !comment.empty() || !evidence.empty() || !grade.empty() || !minority.empty();
  }
  [[nodiscard]] bool empty() const noexcept { return value.empty() && !has_remarks(); }
};

/// A text that was being written when the file was saved.
struct UnfinishedText {
  std::string field;
  std::string what;    ///< "value", "comment", "evidence", "minority"
  std::string choice;  ///< of a minority note: the value that it speaks for
  std::string text;

  bool operator==(const UnfinishedText&) const = default;
};

struct InterviewState {
  bool finished = false;
  bool workshop = false;
  std::string at;  ///< the field that was being asked; empty: the first; "review": the end
  /// Answers to questions that are not shown any more, should they come back.
  std::vector<std::pair<std::string, FilledAnswer>> kept;
  std::vector<std::pair<std::string, std::string>> facts;  ///< yes, no, unknown
  std::optional<UnfinishedText> writing;

  bool operator==(const InterviewState&) const = default;
};

struct InterviewFile {
  std::string form;
  std::vector<FilledQuestionnaire> questionnaires;
  std::int64_t revision = 1;
  bool complete = false;
  std::string respondent;
  std::string wave;
  std::int64_t duration = 0;  ///< seconds
  std::vector<std::pair<std::string, std::string>> groups;
  std::vector<std::pair<std::string, FilledAnswer>> answers;
  /// Nothing: a form that was filled in elsewhere.
  std::optional<InterviewState> interview;

  bool operator==(const InterviewFile&) const = default;
};

inline constexpr std::size_t most_interview_bytes = std::size_t{16} << 20U;

/// Reads what write_interview_file() wrote. Errors: no JSON or YAML, another shape, no checksum
/// (filled_form_unsealed) or one that does not fit (filled_form_changed).
[[nodiscard]] Result<InterviewFile> read_interview_file(std::string_view bytes,
                                                        const std::string& file);

}  // namespace cxmat
