/// \file
/// Several published results side by side, as plain data: what they have in common, how they
/// differ, and who cannot be told apart. All scores and distances are on level scores.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// What is compared.
enum class UnitKind : std::uint8_t {
  results,  ///< assessments
  groups,   ///< the groups of one
  waves     ///< the waves of one
};

[[nodiscard]] std::string_view to_string(UnitKind kind) noexcept;

struct ComparedUnit {
  std::string assessment;  ///< id
  Organisation organisation;
  LocalizedText label;  ///< of a group or wave; empty: a whole result
  std::string date;     ///< YYYY-MM-DD; may be empty
  RatedBy method = RatedBy::self;
  Collection collection = Collection::survey;
  std::optional<std::int64_t> respondents;  ///< nothing: hidden or not known
  std::optional<std::int64_t> population;

  bool operator==(const ComparedUnit&) const = default;
};

enum class UnitState : std::uint8_t {
  shown,
  hidden,    ///< too few people, or it would give others away
  no_score,  ///< too few answers
  not_asked  ///< the unit has no such node
};

[[nodiscard]] std::string_view to_string(UnitState state) noexcept;

/// One unit at one node.
struct UnitFigure {
  UnitState state = UnitState::not_asked;
  std::int64_t n = 0;  ///< respondents with a score; 0 where hidden
  std::optional<double> level_score;
  std::optional<int> level;
  std::optional<Interval> interval;  ///< 95 %
  bool capped = false;               ///< a gate lowered the score
  std::optional<double> gap;         ///< to the mean of the units

  bool operator==(const UnitFigure&) const = default;
};

enum class DifferenceVerdict : std::uint8_t {
  higher,     ///< b: more than chance, and enough to matter
  lower,      ///< the same downwards
  small,      ///< more than chance, but less than smallest_change_that_matters
  undecided,  ///< within what chance does
  not_tested
};

[[nodiscard]] std::string_view to_string(DifferenceVerdict verdict) noexcept;

/// Why a difference was not tested.
enum class NotTested : std::uint8_t {
  tested,
  capped,          ///< a gate sets one of the scores: no chance in it
  consensus,       ///< one agreed answer set: no people to draw by chance
  too_few,         ///< fewer than two people
  no_spread,       ///< neither varies, or the model knows no spread between people
  other_questions  ///< the two were asked different questions below the node
};

[[nodiscard]] std::string_view to_string(NotTested reason) noexcept;

/// Two units at one node: b minus a.
struct UnitDifference {
  std::size_t a = 0;  ///< positions among Comparison::units
  std::size_t b = 0;
  double difference = 0;
  std::optional<Interval> interval;  ///< 95 %, Welch
  std::optional<double> t, degrees_of_freedom, p;
  /// Holm: of two units over the nodes of one kind; of more over the pairs at the node they are
  /// ranked by.
  std::optional<double> adjusted_p;
  DifferenceVerdict verdict = DifferenceVerdict::not_tested;
  NotTested reason = NotTested::tested;

  bool operator==(const UnitDifference&) const = default;
};

/// A node that at least two units have.
struct ComparedNode {
  std::string id;
  std::string parent;  ///< empty: none among the compared nodes
  NodeKind kind = NodeKind::overall;
  LocalizedText label;
  std::size_t levels = 0;                    ///< K
  std::vector<UnitFigure> units;             ///< in the order of Comparison::units
  std::optional<double> mean;                ///< of the units with a score, unweighted; two or more
  std::optional<UnitDifference> difference;  ///< of two units, where both have a score

  bool operator==(const ComparedNode&) const = default;
};

enum class WhyLeftOut : std::uint8_t {
  only_one,       ///< a single unit asked it
  other_version,  ///< the units asked different versions
  other_levels    ///< it has different numbers of levels
};

[[nodiscard]] std::string_view to_string(WhyLeftOut why) noexcept;

struct LeftOutQuestionnaire {
  std::string id;
  LocalizedText title;
  WhyLeftOut why = WhyLeftOut::only_one;
  std::vector<std::string> versions;  ///< that were asked, in the order of the units, each once

  bool operator==(const LeftOutQuestionnaire&) const = default;
};

struct RankedUnit {
  std::size_t unit = 0;  ///< position among Comparison::units
  int rank = 1;          ///< 1 is the highest; equal scores share a rank: 1, 2, 2, 4
  bool tested = false;   ///< it could be told apart from others at all

  bool operator==(const RankedUnit&) const = default;
};

/// Three units or more by their scores at one node.
struct Ranking {
  std::string node;
  std::vector<RankedUnit> places;     ///< highest first
  std::vector<std::size_t> unranked;  ///< units without a score
  std::vector<UnitDifference> pairs;  ///< of all ranked units; a stands above b
  /// Who cannot be told apart: positions in `places`. Each is as long as it can be, and no two of
  /// its units differ by more than chance or were asked different questions. Units may be in
  /// several; one that goes with nobody is in one alone; those that are not tested are in none.
  std::vector<std::vector<std::size_t>> runs;

  bool operator==(const Ranking&) const = default;
};

struct Comparison {
  UnitKind kind = UnitKind::results;
  std::vector<ComparedUnit> units;
  bool one_organisation = false;  ///< all of the same: whole results in the order of their dates
  bool mixed_methods = false;     ///< some rated themselves, others were rated
  bool overall = false;           ///< the overall scores compare
  std::vector<std::string> other_versions;  ///< questionnaires compared although versions differ
  std::vector<LeftOutQuestionnaire> left_out;
  std::vector<ComparedNode> nodes;  ///< parents before children
  std::optional<Ranking> ranking;   ///< of three units or more

  bool operator==(const Comparison&) const = default;
  /// The node with this id, or nullptr.
  [[nodiscard]] const ComparedNode* find(std::string_view id) const noexcept;
};

}  // namespace cxmat
