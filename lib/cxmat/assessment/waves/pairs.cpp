// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/waves/pairs.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cxmat {
namespace {

/// Per node.
using Scores = std::vector<std::optional<double>>;

/// Scores of one row after another; the buffers are reused.
class RowScores {
 public:
  RowScores(const Plan& plan, const Responses& responses, std::span<const NodeSource> sources)
      : plan_(plan),
        responses_(responses),
        sources_(sources),
        evaluator_(plan),
        answers_(plan.questions.size()),
        payloads_(plan.questions.size()) {}

  [[nodiscard]] Scores of(std::size_t row) {
    for (std::size_t question = 0; question < answers_.size(); ++question) {
      const AnswerColumn& column = responses_.answers[question];
      answers_[question] = column.answers[row];
      payloads_[question] = column.payloads.empty() ? 0 : column.payloads[row];
    }
    const std::span<const NodeScore> nodes = evaluator_.evaluate(answers_, payloads_);
    Scores scores;
    for (const NodeSource& source : sources_) {
      scores.push_back(
          source.is_question
              ? on_grid(question_score(source.index), plan_.questions[source.index].grid)
              : on_grid(nodes[source.index].score, plan_.nodes[source.index].grid));
    }
    return scores;
  }

 private:
  [[nodiscard]] std::optional<std::int64_t> question_score(std::size_t question) const {
    return plan_.questions[question].score_of(answers_[question], payloads_[question]);
  }

  [[nodiscard]] static std::optional<double> on_grid(std::optional<std::int64_t> score, Grid grid) {
    return score ? std::optional(from_grid(*score, grid)) : std::nullopt;
  }

  const Plan& plan_;
  const Responses& responses_;
  std::span<const NodeSource> sources_;
  Evaluator evaluator_;
  std::vector<Answer> answers_;
  std::vector<std::int64_t> payloads_;
};

/// Row of each id; nothing where it stands twice.
using RowsById = std::unordered_map<std::string_view, std::optional<std::size_t>>;

RowsById rows_of(const Responses& responses, std::size_t wave) {
  RowsById rows;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const std::string_view id = responses.respondents[row];
    if (static_cast<std::size_t>(responses.waves[row]) != wave || id.empty()) {
      continue;
    }
    const auto [place, is_new] = rows.try_emplace(id, row);
    if (!is_new) {
      place->second.reset();
    }
  }
  return rows;
}

/// The row of the same person in the other wave.
std::optional<std::size_t> partner(const Responses& responses, std::size_t row, const RowsById& own,
                                   const RowsById& others) {
  const std::string_view id = responses.respondents[row];
  const auto here = own.find(id);
  const auto there = others.find(id);
  const bool unique = here != own.end() && here->second && there != others.end();
  return unique ? there->second : std::nullopt;
}

}  // namespace

std::vector<PairedScores> pair_scores(const Plan& plan, const Responses& responses,
                                      std::span<const NodeSource> sources, std::size_t earlier,
                                      std::size_t later) {
  const RowsById rows_before = rows_of(responses, earlier);
  const RowsById rows_after = rows_of(responses, later);
  RowScores scores(plan, responses, sources);
  std::vector<PairedScores> paired(sources.size());
  const auto count_alone = [&paired](const Scores& alone) {
    for (std::size_t node = 0; node < alone.size(); ++node) {
      paired[node].unmatched += alone[node] ? 1 : 0;
    }
  };
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const auto wave = static_cast<std::size_t>(responses.waves[row]);
    if (wave == earlier && !partner(responses, row, rows_before, rows_after)) {
      count_alone(scores.of(row));
    }
    if (wave != later) {
      continue;
    }
    const Scores now = scores.of(row);
    const auto other = partner(responses, row, rows_after, rows_before);
    if (!other) {
      count_alone(now);
      continue;
    }
    const Scores before = scores.of(*other);
    for (std::size_t node = 0; node < now.size(); ++node) {
      if (now[node] && before[node]) {
        paired[node].differences.push_back(*now[node] - *before[node]);
      } else {
        paired[node].unmatched += now[node].has_value() || before[node].has_value() ? 1 : 0;
      }
    }
  }
  for (PairedScores& node : paired) {
    std::ranges::sort(node.differences);  // sums of them must not depend on the order of the rows
  }
  return paired;
}

}  // namespace cxmat
