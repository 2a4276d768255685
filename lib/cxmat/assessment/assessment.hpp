/// \file
/// The result: what was found, as plain data in full precision, without a sentence in any
/// language. Everything downstream (reports, JSON, tables) reads this one value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

struct Interval {
  double low = 0;
  double high = 0;

  bool operator==(const Interval&) const = default;
};

/// How often each answer was given, over the respondents of one cell.
struct AnswerCounts {
  std::vector<std::int64_t> choices;  ///< per choice of the scale, in its order; the positions of
                                      ///< not-applicable and don't-know choices stay 0
  std::int64_t unanswered = 0;
  std::int64_t not_applicable = 0;
  std::int64_t dont_know = 0;
  std::int64_t not_shown = 0;

  bool operator==(const AnswerCounts&) const = default;
};

/// The figures of one node in one cell. Scores lie in [0, 1]; `level_score` is the same on 1..K.
/// Absent means "there is none", never 0.
struct Figures {
  std::int64_t respondents = 0;       ///< people in the cell, whatever they were asked
  std::int64_t n = 0;                 ///< respondents with a score here
  std::int64_t asked = 0;             ///< respondents who were asked something here
  std::optional<double> effective_n;  ///< Kish: (sum w)^2 / sum w^2; only under weights
  std::optional<double> coverage;     ///< mean share of the asked weight that was answered
  std::optional<double> score;
  std::optional<double> level_score;
  std::optional<int> level;
  std::optional<double> ungated_score;  ///< the score without the caps, where one lowered it
  std::optional<double> sd;             ///< of the respondents' scores, divisor n-1
  std::optional<Interval> interval;     ///< of the score, 95 %, Student's t; none for a capped one
  std::optional<double> agreement;      ///< r_wg against the uniform distribution
  std::optional<double> alpha;          ///< Cronbach's, of a dimension's own questions
  std::int64_t alpha_n = 0;             ///< respondents who answered all of them
  std::vector<std::int64_t> level_counts;  ///< respondents per level; empty for questions
  std::optional<AnswerCounts> answers;     ///< of a question

  bool operator==(const Figures&) const = default;
};

/// Figures that may be hidden: nothing means suppressed.
using Cell = std::optional<Figures>;

/// One group of a breakdown; `value` and the order are those of `GroupingResult::values`.
struct GroupCells {
  std::string grouping;
  std::vector<Cell> cells;

  bool operator==(const GroupCells&) const = default;
};

/// Two groupings crossed: cells in row-major order, `rows` the first grouping's values.
struct CrossCells {
  std::string rows;
  std::string columns;
  std::vector<Cell> cells;

  bool operator==(const CrossCells&) const = default;
};

/// A node in an earlier or the latest wave.
struct WaveCells {
  std::string wave;
  Cell overall;
  std::vector<GroupCells> groups;

  bool operator==(const WaveCells&) const = default;
};

/// The company among its peers, on the level score.
struct BenchmarkFigures {
  std::int64_t peers = 0;
  std::optional<double> minimum, lower_quartile, median, upper_quartile, maximum;
  std::optional<double> percentile;  ///< 0..100: share of peers below, ties counted half
  std::optional<double> gap;         ///< own level score minus the median

  bool operator==(const BenchmarkFigures&) const = default;
};

enum class NodeKind : std::uint8_t { overall, questionnaire, dimension, question };

[[nodiscard]] std::string_view to_string(NodeKind kind) noexcept;

/// One node of the weighted tree: `overall`, a questionnaire ("ownership"), a dimension
/// ("ownership.mandate") or a question ("own01").
struct NodeResult {
  std::string id;
  std::optional<std::size_t> parent;  ///< position in Assessment::nodes
  NodeKind kind = NodeKind::overall;
  LocalizedText label;
  Decimal weight = Decimal::of(1);
  std::string model;             ///< empty for questions
  bool scored = true;            ///< false: shares of answers only
  Levels levels;                 ///< of its questionnaire; of the first one for `overall`
  std::optional<double> target;  ///< a level score
  std::optional<BenchmarkFigures> benchmark;
  Cell overall;                     ///< the latest wave, everyone
  std::vector<GroupCells> groups;   ///< the latest wave
  std::vector<CrossCells> crosses;  ///< the latest wave
  std::vector<WaveCells> waves;     ///< all waves, oldest first; empty with a single wave

  bool operator==(const NodeResult&) const = default;
};

/// "manager,it": the name of a cell of two crossed groups. Commas and backslashes in the names
/// themselves get a backslash in front, so that no two cells share a name.
[[nodiscard]] std::string cross_key(std::string_view row, std::string_view column);

struct GroupValueResult {
  std::string name;
  LocalizedText label;
  std::optional<std::int64_t> population;
  std::optional<std::int64_t> respondents;  ///< in the latest wave; nothing: suppressed

  bool operator==(const GroupValueResult&) const = default;
};

struct GroupingResult {
  std::string column;
  LocalizedText label;
  std::vector<GroupValueResult> values;

  bool operator==(const GroupingResult&) const = default;
};

struct WaveResult {
  std::string id;
  LocalizedText label;
  std::string date;
  std::optional<std::int64_t> respondents;  ///< nothing: suppressed
  std::optional<std::int64_t> population;

  bool operator==(const WaveResult&) const = default;
};

enum class GateState : std::uint8_t {
  passed,   ///< the facts do not meet the condition
  open,     ///< a fact is not known: not applied, but listed
  applied,  ///< the condition holds; the cap stands above the score
  lowered   ///< the condition holds and the cap lowered the score
};

[[nodiscard]] std::string_view to_string(GateState state) noexcept;

struct GateResult {
  std::string node;  ///< the node it caps
  Gate gate;
  GateState state = GateState::passed;

  bool operator==(const GateResult&) const = default;
};

/// A file that went into the result.
struct InputFile {
  std::string role;     ///< "assessment", "questionnaire", "responses", "benchmark"
  std::string name;     ///< file name or catalogue id, without a path
  std::string version;  ///< where the file states one
  std::string hash;     ///< SHA-256, hexadecimal

  bool operator==(const InputFile&) const = default;
};

/// The benchmark that was compared with.
struct BenchmarkResult {
  std::string id;
  LocalizedText title;
  LocalizedText source;
  int year = 0;
  std::string method;
  bool synthetic = false;
  std::string industry;  ///< the filter; empty: any
  std::string size;
  std::int64_t peers_total = 0;
  std::int64_t peers_selected = 0;

  bool operator==(const BenchmarkResult&) const = default;
};

struct Assessment {
  Engagement engagement;  ///< as it was run, questionnaires included
  std::vector<GroupingResult> groupings;
  std::vector<WaveResult> waves;  ///< oldest first; the last is the one reported
  std::vector<NodeResult> nodes;  ///< parents before children, questionnaires in their order
  std::vector<GateResult> gates;
  std::optional<BenchmarkResult> benchmark;
  std::vector<InputFile> inputs;
  std::int64_t rows_without_answers = 0;  ///< respondents of the latest wave who answered nothing

  bool operator==(const Assessment&) const = default;
  /// The node with this id, or nullptr.
  [[nodiscard]] const NodeResult* find(std::string_view id) const noexcept;
};

}  // namespace cxmat
