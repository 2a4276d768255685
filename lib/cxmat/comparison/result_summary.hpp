/// \file
/// A published result in the little that another result is held against: by comparison, by a
/// benchmark that is built from it, by the gate.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// One node, everyone, latest wave. All figures speak of level scores, 1..K; what is hidden or
/// missing is absent.
struct SummaryNode {
  std::string id;
  std::string parent;  ///< empty: the root
  NodeKind kind = NodeKind::overall;
  LocalizedText label;
  bool scored = true;
  bool suppressed = false;
  /// K: of its questionnaire; of the first one for `overall`. 0: not known.
  std::size_t levels = 0;
  std::optional<double> target;
  std::int64_t n = 0;                 ///< respondents with a score; 0 where suppressed
  std::optional<double> effective_n;  ///< under weights
  std::optional<double> coverage;
  std::optional<double> level_score;
  std::optional<int> level;
  std::optional<double> sd;  ///< of the respondents' level scores, divisor n-1
  std::optional<Interval> interval;
  bool capped = false;  ///< a gate lowered the score

  bool operator==(const SummaryNode&) const = default;
};

struct SummaryQuestionnaire {
  std::string id;
  std::string version;
  double weight = 1;
  bool scored = true;
  LocalizedText title;

  bool operator==(const SummaryQuestionnaire&) const = default;
};

struct ResultSummary {
  std::string assessment;  ///< id
  Organisation organisation;
  LocalizedText unit;  ///< what it is among its likes: a group's or wave's label; empty: the whole
  std::string date;    ///< YYYY-MM-DD of the latest wave, else of the assessment; may be empty
  RatedBy method = RatedBy::self;
  Collection collection = Collection::survey;
  std::optional<std::int64_t> respondents;  ///< of the latest wave; nothing: hidden
  std::optional<std::int64_t> population;
  std::vector<SummaryQuestionnaire> questionnaires;
  std::vector<SummaryNode> nodes;  ///< parents before children

  bool operator==(const ResultSummary&) const = default;
  /// The node with this id, or nullptr.
  [[nodiscard]] const SummaryNode* find(std::string_view id) const noexcept;
};

/// The whole organisation, latest wave.
[[nodiscard]] ResultSummary summary_of(const Protected<Assessment>& assessment);

/// One summary per value of a grouping, latest wave, in the order of the result; `grouping` is the
/// position among Assessment::groupings. A group that is hidden altogether has its nodes
/// suppressed.
[[nodiscard]] std::vector<ResultSummary> summaries_by_group(const Protected<Assessment>& assessment,
                                                            std::size_t grouping);

/// One summary per wave, oldest first; of an assessment with one wave, that one.
[[nodiscard]] std::vector<ResultSummary> summaries_by_wave(const Protected<Assessment>& assessment);

}  // namespace cxmat
