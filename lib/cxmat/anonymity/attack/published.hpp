/// \file
/// What an attacker has before him: the figures of one or several results, which of them are
/// hidden, and how they add up. Plain data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/localized_text.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::attack {

/// "department is logistics".
struct Membership {
  std::string grouping;
  std::string value;

  auto operator<=>(const Membership&) const = default;
};

/// Whose figures a cell holds: those for whom all of these hold, in the order of the groupings'
/// names. Empty: everyone.
using People = std::vector<Membership>;

/// What is published of one cell. Scores lie in [0, 1] and are those before caps.
struct Shown {
  std::int64_t n = 0;                    ///< respondents with a score
  std::int64_t asked = 0;                ///< respondents who were asked
  std::optional<double> mean;            ///< plain mean of their scores
  std::optional<double> weighted;        ///< the score under weights; `mean` where there are none
  std::optional<double> coverage;        ///< mean share of the asked weight that was answered
  std::optional<std::int64_t> answered;  ///< of a question
  std::vector<std::int64_t> counts;      ///< a question's choices, else respondents per level

  bool operator==(const Shown&) const = default;
};

enum class CellState : std::uint8_t {
  absent,  ///< not spoken of
  hidden,  ///< said to be hidden
  shown,   ///< published
  exposed  ///< hidden in one place and published in another
};

struct PublishedCell {
  CellState state = CellState::absent;
  Shown figures = {};  ///< of a shown or exposed cell
  /// Of a hidden cell of which only the answers are hidden: how many people have a score.
  std::optional<std::int64_t> people = {};

  [[nodiscard]] bool is_known() const noexcept { return state >= CellState::shown; }
  bool operator==(const PublishedCell&) const = default;
};

/// The parts add up to the whole. Positions in PublishedWave::people.
struct Line {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
  bool with_rest = false;  ///< and people without a value that is listed

  bool operator==(const Line&) const = default;
};

/// One node of the weighted tree in one wave.
struct PublishedNode {
  std::string key;  ///< the same for the same node of the same questionnaire in another result
  std::string id;
  LocalizedText label;
  NodeKind kind = NodeKind::overall;
  std::optional<std::size_t> parent;  ///< position in PublishedWave::nodes; stands before it
  double share = 0;                   ///< of its parent's weights
  std::string model;
  bool scored = true;
  std::vector<double> levels;        ///< lower bounds of its questionnaire's levels, on 1..K
  std::vector<PublishedCell> cells;  ///< one for each of PublishedWave::people
};

/// One round of collecting. Nothing is shared between waves: others may have answered.
struct PublishedWave {
  std::string id;
  LocalizedText label;
  std::vector<People> people;
  std::vector<Line> lines;
  std::vector<PublishedNode> nodes;
  /// How many people each cell holds; only `n` counts.
  std::vector<PublishedCell> respondents;
};

/// The groups of one grouping in one result.
struct PublishedGrouping {
  std::string column;
  std::vector<std::string> names;   ///< as the result has them
  std::vector<std::string> values;  ///< as in Membership: merged groups say of what they are made

  bool operator==(const PublishedGrouping&) const = default;
};

/// One result.
struct PublishedResult {
  std::string source;  ///< the file, as the user named it
  std::string assessment;
  std::string organisation;  ///< empty where it has no name
  std::int64_t minimum_group = 0;
  std::vector<PublishedGrouping> groupings;
  std::vector<PublishedWave> waves;
};

/// Several results put together: cells that are the same stand once.
struct Published {
  std::int64_t minimum_group = 0;    ///< the largest of the results
  std::vector<PublishedWave> waves;  ///< of every assessment
  std::int64_t contradictions = 0;   ///< cells with other figures in another result
};

}  // namespace cxmat::attack
