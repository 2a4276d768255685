// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/straight_lines.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat {
namespace {

/// So many rows at a time, column after column, that what is kept of them stays in the cache.
constexpr std::size_t rows_at_once = 2'048;

}  // namespace

void LineProgress::step(Answer given, std::int32_t on_scale) noexcept {
  const bool same_scale = scale == on_scale;
  scale = on_scale;
  shown = same_scale ? shown + 1 : 1;
  if (given < 0) {
    equal = 0;
  } else {
    equal = same_scale && given == answer ? equal + 1 : 1;
  }
  answer = given;
}

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

Runs longest_runs(const Responses& responses, std::span<const Question* const> questions) {
  const std::size_t rows = responses.size();
  Runs runs{.equal = std::vector<std::uint32_t>(rows), .shown = std::vector<std::uint32_t>(rows)};
  const auto scales = number_scales(questions);
  std::vector<LineProgress> progress;
  for (std::size_t start = 0; start < rows; start += rows_at_once) {
    const std::size_t end = std::min(start + rows_at_once, rows);
    progress.assign(end - start, {});
    for (std::size_t q = 0; q < questions.size(); ++q) {
      const std::vector<Answer>& answers = responses.answers[q].answers;
      for (std::size_t row = start; row < end && scales[q]; ++row) {
        if (answers[row] != answer::not_shown) {
          LineProgress& now = progress[row - start];
          now.step(answers[row], *scales[q]);
          runs.equal[row] = std::max(runs.equal[row], now.equal);
          runs.shown[row] = std::max(runs.shown[row], now.shown);
        }
      }
    }
  }
  return runs;
}

}  // namespace cxmat
