// SPDX-License-Identifier: Apache-2.0
#include "reports/view/certainty.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"

#include <fmt/format.h>

#include <optional>

namespace cxmat::reports::view {
namespace {

std::string interval_sentence(const NodeResult& node, const Messages& messages) {
  const Language language = messages.language();
  if (!node.overall || !node.overall->level_score || node.levels.empty()) {
    return {};
  }
  if (!node.overall->interval) {
    return std::string(messages.text("report.certainty.no_interval"));
  }
  const charts::Range range = level_range(*node.overall->interval, node.levels);
  return messages.format("report.certainty.interval",
                         {decimal(range.low, 1, language), decimal(range.high, 1, language)});
}

/// Whether the interval leaves the level open. A cap may put the level outside the interval; then
/// there is nothing to say about it.
std::string level_sentence(const NodeResult& node, const Messages& messages) {
  if (!node.overall || !node.overall->interval || !node.overall->level || node.levels.empty()) {
    return {};
  }
  const charts::Range range = level_range(*node.overall->interval, node.levels);
  const int low = level_at(range.low, node.levels);
  const int high = level_at(range.high, node.levels);
  if (*node.overall->level < low || *node.overall->level > high) {
    return {};
  }
  return low == high ? messages.format("report.certainty.level_sure", {fmt::format("{}", low)})
                     : messages.format("report.certainty.level_open",
                                       {fmt::format("{}", low), fmt::format("{}", high)});
}

/// In how many repetitions the level came out the same.
std::string repetition_sentence(const NodeResult& node, const Messages& messages) {
  const Language language = messages.language();
  if (!node.certainty || !node.overall || !node.overall->level) {
    return {};
  }
  const Certainty& found = *node.certainty;
  const std::string level = fmt::format("{}", *node.overall->level);
  if (found.respondents && found.weights) {
    return messages.format(
        "report.certainty.repeated",
        {level, percent(*found.respondents, language), percent(*found.weights, language)});
  }
  if (found.respondents) {
    return messages.format("report.certainty.repeated_respondents",
                           {level, percent(*found.respondents, language)});
  }
  return found.weights ? messages.format("report.certainty.repeated_weights",
                                         {level, percent(*found.weights, language)})
                       : std::string();
}

}  // namespace

std::vector<std::string> certainty(const Assessment& assessment, const Messages& messages) {
  if (is_consensus(assessment)) {
    return {std::string(messages.text("report.certainty.consensus"))};
  }
  std::vector<std::string> sentences;
  if (const std::optional<Position> root = root_of(assessment)) {
    sentences.push_back(interval_sentence(assessment.nodes[*root], messages));
    sentences.push_back(level_sentence(assessment.nodes[*root], messages));
  }
  std::erase(sentences, std::string());
  return sentences;
}

std::string repetitions(const Assessment& assessment, const Messages& messages) {
  const std::optional<Position> root = root_of(assessment);
  return root ? repetition_sentence(assessment.nodes[*root], messages) : std::string();
}

}  // namespace cxmat::reports::view
