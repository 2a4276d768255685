/// \file
/// Counts respondents one by one into the sums of their cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/signs.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

class CodeCounter;
class RowCounter;

/// An Answer in a byte: the position of the choice, or its low byte where it is a state (255:
/// unanswered ... 252: not shown).
using AnswerCode = std::uint8_t;

/// Questions of more choices have no codes.
inline constexpr std::size_t most_coded_choices = 200;

[[nodiscard]] constexpr AnswerCode code_of(Answer given) noexcept {
  return static_cast<AnswerCode>(given);
}

[[nodiscard]] constexpr Answer answer_of(AnswerCode code) noexcept {
  return code < most_coded_choices ? static_cast<Answer>(code) : static_cast<Answer>(code - 256);
}

/// True if a respondent's answers to all questions fit into codes: choices of one, and texts of
/// which only matters that there are any.
[[nodiscard]] bool takes_codes(const Plan& plan);

/// One thread's part of a tally. Respondents may come in any order; makers of parts are added with
/// merge_cells().
class TallyMaker {
 public:
  /// `plan` must outlive this. With `signs` those of each respondent are counted, too.
  explicit TallyMaker(const Plan& plan, std::optional<SignRules> signs = {});
  ~TallyMaker();
  TallyMaker(TallyMaker&&) noexcept;
  TallyMaker& operator=(TallyMaker&&) noexcept;
  TallyMaker(const TallyMaker&) = delete;
  TallyMaker& operator=(const TallyMaker&) = delete;

  /// The number of a cell, for add().
  [[nodiscard]] std::size_t cell(const CellKey& key);

  /// One respondent who weighs 1: a code per question of a plan that takes codes.
  void add(std::size_t cell, std::span<const AnswerCode> codes);
  /// One respondent: an entry per question, payloads 0 where there are none; weights in millionths
  /// where there are any, never 0.
  void add(std::size_t cell, std::span<const Answer> answers,
           std::span<const std::int64_t> payloads, std::uint64_t weight);

  /// All cells, by rising key.
  [[nodiscard]] std::vector<CellTally> finish() &&;

 private:
  [[nodiscard]] Sums& sums_of(std::size_t cell);

  const Plan* plan_;
  std::optional<SignRules> signs_;
  std::map<CellKey, std::size_t> positions_;
  std::unique_ptr<CodeCounter> code_counter_;  ///< once there are codes
  std::unique_ptr<RowCounter> row_counter_;    ///< once there are rows of another kind
  std::vector<std::unique_ptr<Sums>> sums_;    ///< of such rows
};

}  // namespace cxmat
