// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/bootstrap.hpp"

#include "cxmat/assessment/certainty/practices.hpp"
#include "cxmat/assessment/certainty/repetitions.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace cxmat {
namespace {

/// What each respondent adds to each group sum, respondent by respondent.
using RespondentSums = std::vector<GroupSum>;

RespondentSums sums_in_row_order(const ScoreTree& tree, const GroupPractices& practices,
                                 const LatestRows& rows) {
  RespondentSums sums;
  sums.reserve(rows.size() * (tree.summed.size() + practices.width()));
  std::vector<LaneScores> places(tree.place_count);
  for (std::size_t first = 0; first < rows.size(); first += lane_count) {
    const std::size_t count = std::min(lane_count, rows.size() - first);
    for (const TreeQuestion& question : tree.questions) {
      const Grid grid = rows.plan().questions[question.index].grid;
      LaneScores& place = places[tree.first_question_place + question.index];
      for (std::size_t lane = 0; lane < count; ++lane) {
        const std::int64_t answer = rows.answer(first + lane, question.index);
        enter(place, lane, answer, from_grid(answer, grid), question);
      }
    }
    evaluate(tree, tree.shares, places);
    for (std::size_t lane = 0; lane < count; ++lane) {
      const auto weight = static_cast<double>(rows.weight(first + lane));
      for (const std::size_t place : tree.summed) {
        sums.push_back({weight * places[place].value[lane], weight * places[place].scored[lane]});
      }
      practices.append(rows, first + lane, sums);
    }
  }
  return sums;
}

bool comes_before(const GroupSum& a, const GroupSum& b) noexcept {
  return a.weight != b.weight ? a.weight < b.weight : a.score < b.score;
}

/// Draws go by position: so respondents stand in an order that does not depend on the rows'.
RespondentSums respondent_sums(const ScoreTree& tree, const GroupPractices& practices,
                               const LatestRows& rows) {
  const RespondentSums unordered = sums_in_row_order(tree, practices, rows);
  const std::size_t width = tree.summed.size() + practices.width();
  const auto respondent = [&](std::size_t i) {
    return std::span(unordered).subspan(i * width, width);
  };
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return std::ranges::lexicographical_compare(respondent(a), respondent(b), comes_before);
  });
  RespondentSums sums;
  sums.reserve(unordered.size());
  for (const std::size_t i : order) {
    sums.insert(sums.end(), respondent(i).begin(), respondent(i).end());
  }
  return sums;
}

}  // namespace

LevelHits bootstrap_respondents(const ScoreTree& tree, const LatestRows& rows,
                                const ReportedLevels& reported, const CertaintyRules& rules,
                                const CertaintyEffort& effort) {
  const GroupPractices practices(rows.plan());
  const std::size_t width = tree.summed.size() + practices.width();
  const std::size_t replicates =
      rows.size() == 0
          ? 0
          : repetitions_within(effort.budget, rules.replicates, rows.size() * (width + 1));
  if (replicates == 0) {
    return {};
  }
  const RespondentSums respondents = respondent_sums(tree, practices, rows);
  const auto overall_shares = tree.overall_shares(tree.shares);
  return count_in_threads(
      replicates, effort.threads, reported.size(), [&](std::size_t begin, std::size_t end) {
        std::vector<std::size_t> hits(reported.size());
        std::vector<std::uint32_t> drawn(rows.size());
        std::vector<GroupSum> sums(width);
        for (std::size_t replicate = begin; replicate < end; ++replicate) {
          SplitMix64 random = random_stream(rules.seed, Experiment::respondents, replicate);
          std::ranges::fill(drawn, 0);
          for (std::size_t i = 0; i < rows.size(); ++i) {
            ++drawn[random.below(rows.size())];
          }
          std::ranges::fill(sums, GroupSum{});
          for (std::size_t i = 0; i < rows.size(); ++i) {
            const double times = drawn[i];
            for (std::size_t node = 0; node < width; ++node) {
              sums[node].score += times * respondents[i * width + node].score;
              sums[node].weight += times * respondents[i * width + node].weight;
            }
          }
          practices.fill(std::span(sums).subspan(tree.summed.size()), sums);
          reported.count(sums, overall_shares, hits);
        }
        return hits;
      });
}

}  // namespace cxmat
