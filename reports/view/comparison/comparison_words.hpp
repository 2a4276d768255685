/// \file
/// What a comparison's figures and units are called in one language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/comparison/comparison.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// Lives no longer than what it refers to.
struct ComparisonWords {
  const Comparison& comparison;
  const Messages& messages;
  std::vector<std::string> names;  ///< of the units, clean, each another

  [[nodiscard]] Language language() const noexcept { return messages.language(); }
  /// The text of `key`, which stands behind `report.compare.` in the messages.
  [[nodiscard]] std::string text(const std::string& key) const;
  [[nodiscard]] std::string format(const std::string& key,
                                   std::initializer_list<std::string> arguments) const;
  /// A unit's name, ready for a sentence.
  [[nodiscard]] std::string name(std::size_t unit) const;
  [[nodiscard]] std::string label(const ComparedNode& node) const;
  /// What is compared, counted: "6 results", "4 groups".
  [[nodiscard]] std::string counted_units() const;
};

/// Names of organisations; where several are alike, with the date, then with the assessment's id.
/// Of one organisation the date or id alone. Groups and waves have their labels.
[[nodiscard]] ComparisonWords words_of(const Comparison& comparison, const Messages& messages);

/// Two decimals: differences of 0.2 levels matter here.
[[nodiscard]] std::string score_figure(double level_score, Language language);
[[nodiscard]] TableCell score_cell(const UnitFigure& figure, const ComparisonWords& words);
/// "+0.42" in the tone of its direction.
[[nodiscard]] TableCell distance_cell(std::optional<double> distance, Language language);
/// "2.91–3.34"; of distances "−0.12 to 0.40".
[[nodiscard]] TableCell interval_cell(const std::optional<Interval>& interval, Language language);
[[nodiscard]] TableCell distance_interval_cell(const std::optional<Interval>& interval,
                                               const ComparisonWords& words);
/// "0.031", "< 0.001".
[[nodiscard]] TableCell p_cell(const std::optional<double>& p, Language language);
/// The reason why nothing was tested, or the text of the verdict in a family of texts.
[[nodiscard]] std::string verdict_words(const UnitDifference& difference, const std::string& family,
                                        const ComparisonWords& words);

/// How deep below the top of the compared tree a node stands.
[[nodiscard]] int depth_in(const Comparison& comparison, const ComparedNode& node);
/// The nodes that sentences speak of: the questionnaires or, of a single one, its dimensions.
[[nodiscard]] std::vector<const ComparedNode*> areas_of(const Comparison& comparison);

}  // namespace cxmat::reports::view
