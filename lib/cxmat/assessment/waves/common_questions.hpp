/// \file
/// Waves compared on what they have in common: a question that was asked in one wave only would
/// make its area rise or fall although nobody changed their mind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace cxmat {

/// Positions in Assessment::waves, rising.
using WaveSet = std::vector<std::size_t>;

struct QuestionCounts {
  std::int64_t common = 0;  ///< scored questions below a node, asked in every wave of a set
  std::int64_t all = 0;     ///< asked in any of them

  [[nodiscard]] bool differ() const noexcept { return common != all; }
};

/// Refers to what it is made of; the assessment is not protected yet, so every cell is there.
/// `responses` may be nullptr where only a tally is given.
class CommonQuestions {
 public:
  CommonQuestions(const Assessment& assessment, const Plan& plan, const Responses* responses);

  /// The waves in which anything was asked at the node.
  [[nodiscard]] WaveSet asked_in(std::size_t node) const;
  [[nodiscard]] QuestionCounts counts(std::size_t node, const WaveSet& waves) const;

  /// The figures of the node, wave by wave in the order of the set: the waves' own where all of its
  /// questions were asked in all of them, otherwise those of the common questions alone, scored as
  /// if the others had not been shown: that takes the responses, and without them there are none.
  [[nodiscard]] std::vector<Figures> figures(std::size_t node, const WaveSet& waves);

  /// The answers as `figures` takes them for the whole tree: those to other questions are not
  /// shown. Groups and texts are left out.
  [[nodiscard]] Responses answers(const WaveSet& waves) const;

 private:
  [[nodiscard]] bool asked(std::size_t node, std::size_t wave) const;
  [[nodiscard]] std::vector<bool> kept(const WaveSet& waves) const;
  [[nodiscard]] std::vector<std::size_t> scored_questions(std::size_t node) const;
  [[nodiscard]] Responses only(const std::vector<bool>& kept) const;

  const Assessment& assessment_;
  const Plan& plan_;
  const Responses* responses_;
  std::vector<std::size_t> plan_question_;  ///< per node; meaningful for questions
  std::map<std::vector<bool>, std::vector<NodeResult>> scored_again_;  ///< by questions kept
};

}  // namespace cxmat
