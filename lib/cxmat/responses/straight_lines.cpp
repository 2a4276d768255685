// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/straight_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace cxmat {
namespace {

/// Where a row stands after the columns seen so far.
struct Progress {
  std::int32_t scale = -1;  ///< of the last question shown
  Answer answer = -1;       ///< the last one; negative: the run has ended
  std::uint32_t equal = 0;
  std::uint32_t shown = 0;
};

/// Per question, a number that equal scales share; nothing for what is no choice of one.
std::vector<std::optional<std::int32_t>> number_scales(std::span<const Question* const> questions) {
  std::vector<const Scale*> scales;
  std::vector<std::optional<std::int32_t>> numbers;
  for (const Question* question : questions) {
    if (question->type != QuestionType::select_one) {
      numbers.emplace_back();
      continue;
    }
    const auto known = std::ranges::find_if(
        scales, [question](const Scale* scale) { return *scale == question->scale; });
    numbers.emplace_back(static_cast<std::int32_t>(known - scales.begin()));
    if (known == scales.end()) {
      scales.push_back(&question->scale);
    }
  }
  return numbers;
}

void step(Progress& progress, Answer given, std::int32_t scale) noexcept {
  const bool same_scale = progress.scale == scale;
  progress.scale = scale;
  progress.shown = same_scale ? progress.shown + 1 : 1;
  if (given < 0) {
    progress.equal = 0;
  } else {
    progress.equal = same_scale && given == progress.answer ? progress.equal + 1 : 1;
  }
  progress.answer = given;
}

}  // namespace

Runs longest_runs(const Responses& responses, std::span<const Question* const> questions) {
  const std::size_t rows = responses.size();
  Runs runs{.equal = std::vector<std::uint32_t>(rows), .shown = std::vector<std::uint32_t>(rows)};
  std::vector<Progress> progress(rows);
  const auto scales = number_scales(questions);
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (!scales[q]) {
      continue;
    }
    const std::vector<Answer>& answers = responses.answers[q].answers;
    for (std::size_t row = 0; row < rows; ++row) {
      if (answers[row] != answer::not_shown) {
        step(progress[row], answers[row], *scales[q]);
        runs.equal[row] = std::max(runs.equal[row], progress[row].equal);
        runs.shown[row] = std::max(runs.shown[row], progress[row].shown);
      }
    }
  }
  return runs;
}

}  // namespace cxmat
