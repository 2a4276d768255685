// SPDX-License-Identifier: Apache-2.0
#include "reports/view/highlights.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace cxmat::reports::view {
namespace {

/// Means that binary arithmetic leaves apart are the same.
constexpr double tolerance = 1e-9;

/// "0.4 below the target", under `key` with .above, .below and .on.
std::string distance(double difference, const char* above, const char* below, const char* on,
                     const Messages& messages) {
  const std::string size = decimal(std::abs(difference), 1, messages.language());
  if (size == decimal(0, 1, messages.language())) {
    return std::string(messages.text(on));
  }
  return messages.format(difference > 0 ? above : below, {size});
}

std::string comparison(const Assessment& assessment, Position position, const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  const double own = *own_score(node);
  std::string text;
  if (const std::optional<double> target = target_of(assessment, position)) {
    text = distance(own - *target, "report.highlights.above_target",
                    "report.highlights.below_target", "report.highlights.on_target", messages);
  }
  if (node.benchmark && node.benchmark->peers >= fewest_peers && node.benchmark->median) {
    text += fmt::format(
        "{}{}", text.empty() ? "" : ", ",
        distance(own - *node.benchmark->median, "report.highlights.above_peers",
                 "report.highlights.below_peers", "report.highlights.on_peers", messages));
  }
  return text;
}

Highlight highlight(const Assessment& assessment, Position position, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  Highlight found;
  found.practice = label_of(assessment, position, language);
  found.area = node.parent ? label_of(assessment, *node.parent, language) : std::string();
  found.score = own_figure(node, language);
  found.comparison = comparison(assessment, position, messages);
  found.sentence =
      found.comparison.empty()
          ? messages.format("report.highlights.line",
                            {isolated(found.practice), isolated(found.area), found.score})
          : messages.format(
                "report.highlights.line_compared",
                {isolated(found.practice), isolated(found.area), found.score, found.comparison});
  return found;
}

}  // namespace

Highlights highlights(const Protected<Assessment>& assessment, const Messages& messages) {
  std::vector<Position> ranked = questions_with_score(*assessment);
  Highlights found;
  if (ranked.empty()) {
    return found;
  }
  // Questionnaires may have different levels: what counts is how far up its own scale each is.
  const auto score = [&](Position node) {
    return score_of(*own_score(assessment->nodes[node]), assessment->nodes[node].levels.size());
  };
  double mean = 0;
  for (const Position node : ranked) {
    mean += score(node) / static_cast<double>(ranked.size());
  }
  std::vector<Position> weakest = ranked;
  std::ranges::stable_sort(ranked, std::ranges::greater(), score);
  std::ranges::stable_sort(weakest, std::ranges::less(), score);
  const auto missed = [&](Position node) {
    const std::optional<double> target = target_of(*assessment, node);
    return !target || *own_score(assessment->nodes[node]) < *target - tolerance;
  };
  for (const Position node : ranked) {
    if (score(node) > mean + tolerance && found.strengths.size() < highlights_a_list) {
      found.strengths.push_back(highlight(*assessment, node, messages));
    }
  }
  for (const Position node : weakest) {
    if (score(node) < mean - tolerance && missed(node) && found.gaps.size() < highlights_a_list) {
      found.gaps.push_back(highlight(*assessment, node, messages));
    }
  }
  return found;
}

}  // namespace cxmat::reports::view
