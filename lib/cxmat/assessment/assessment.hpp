/// \file
/// The result: what was found, as plain data in full precision, without a sentence in any
/// language. Everything downstream (reports, JSON, tables) reads this one value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>

#include <array>
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
  std::int64_t answered = 0;          ///< respondents with an answer; several choices count once
  std::int64_t unanswered = 0;
  std::int64_t not_applicable = 0;
  std::int64_t dont_know = 0;
  std::int64_t not_shown = 0;

  bool operator==(const AnswerCounts&) const = default;
};

/// A figure in a standard's own units: MIL 1 of 3, SAMM 0.625 of 3.
struct OwnUnits {
  double value = 0;
  double maximum = 1;

  bool operator==(const OwnUnits&) const = default;
};

struct Quartiles {
  double lower = 0;
  double median = 0;
  double upper = 0;

  bool operator==(const Quartiles&) const = default;
};

/// The figure that the field has for a question: NPS, CES, CSAT.
struct IndicatorFigures {
  Indicator kind = Indicator::none;
  double value = 0;  ///< NPS: -100..100; CES: mean 1..7; CSAT: share of the top choices, 0..1
  std::optional<double> standard_error;  ///< in the units of `value`
  std::optional<Interval> interval;      ///< 95 %
  double high = 0;    ///< share of promoters; of the upper three (CES); of the top choices (CSAT)
  double middle = 0;  ///< share of passives; of choice 4 (CES)
  double low = 0;     ///< share of detractors; the rest

  bool operator==(const IndicatorFigures&) const = default;
};

/// Figures of the numbers that people gave, before any curve.
struct NumberFigures {
  double mean = 0;
  std::optional<double> sd;
  Quartiles quartiles;

  bool operator==(const NumberFigures&) const = default;
};

/// A share of respondents with its 95 % interval (Wilson; on the effective n under weights).
struct ShareFigures {
  double share = 0;
  Interval interval;

  bool operator==(const ShareFigures&) const = default;
};

/// So many people have this score.
struct ScoreCount {
  double score = 0;
  std::int64_t count = 0;

  bool operator==(const ScoreCount&) const = default;
};

/// What anonymity needs to know about the scores of a cell; of a question without scores, about
/// its answers. Never published: protect() takes it away.
struct Spread {
  double lowest = 0;               ///< the smallest score that somebody has
  double highest = 0;              ///< the largest
  std::int64_t alike = 0;          ///< the most people with the same score
  double weight = 0;               ///< of those who have a score, summed; without weights: how many
  std::vector<ScoreCount> scores;  ///< rising; of select_one questions, whose counts are published

  bool operator==(const Spread&) const = default;
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
  /// r_wg(J) over the respondents who answered all of a dimension's own questions, where that
  /// differs from `agreement`, which takes each question's own answers.
  std::optional<double> listwise_agreement;
  std::optional<double> alpha;               ///< Cronbach's, of a dimension's own questions
  std::int64_t alpha_n = 0;                  ///< respondents who answered all of them
  std::optional<double> standardized_alpha;  ///< the same on the correlations
  std::optional<Interval> alpha_interval;    ///< 95 %, Feldt
  std::optional<double> alpha_if_dropped;    ///< a question: its dimension's alpha without it
  std::optional<double> item_rest;  ///< a question: its correlation with the sum of the others
  std::optional<double>
      unweighted_score;                ///< the plain mean of the same scores; only under weights
  std::optional<Quartiles> quartiles;  ///< of the respondents' scores
  std::optional<OwnUnits> own_units;   ///< practice models only
  std::optional<double> percent_to_target;  ///< coverage_sum with a target: 1 - sum gaps / sum T
  std::vector<std::int64_t> level_counts;   ///< respondents per level; empty for questions
  std::vector<ShareFigures> level_shares;   ///< per level, weighted; empty for questions
  std::optional<AnswerCounts> answers;      ///< of a question
  std::optional<IndicatorFigures> indicator;
  std::optional<NumberFigures> number;
  std::optional<Spread> spread;  ///< before protection only

  bool operator==(const Figures&) const = default;
};

/// How many people a cell has whose answers are hidden.
struct CellCounts {
  std::int64_t n = 0;
  std::int64_t asked = 0;

  bool operator==(const CellCounts&) const = default;
};

/// Figures that may be hidden: nothing means suppressed. Where only the answers are hidden,
/// `counts` says how many people there are.
struct Cell : std::optional<Figures> {
  using std::optional<Figures>::optional;

  std::optional<CellCounts> counts;

  bool operator==(const Cell&) const = default;
};

/// How much of the spread lies between groups: one-way analysis of variance. May be negative.
struct Intraclass {
  double icc1 = 0;             ///< with k = N/G, as multilevel::ICC1
  std::optional<double> icc2;  ///< how reliable the groups' means are
  std::int64_t groups = 0;
  std::int64_t n = 0;

  bool operator==(const Intraclass&) const = default;
};

/// Two groups compared at one node: a minus b, on scores.
struct GroupDifference {
  std::string grouping;
  std::size_t a = 0;  ///< positions among the grouping's values
  std::size_t b = 0;
  double difference = 0;
  Interval interval;  ///< 95 %, Welch
  double t = 0;
  double degrees_of_freedom = 0;
  double p = 1;                  ///< two-sided, Welch
  double adjusted_p = 1;         ///< Holm, over the pairs of this grouping at this node
  std::optional<double> effect;  ///< Hedges' g
  std::optional<Interval> effect_interval;

  bool operator==(const GroupDifference&) const = default;
};

/// One group of a breakdown; `value` and the order are those of `GroupingResult::values`.
struct GroupCells {
  std::string grouping;
  std::vector<Cell> cells;
  std::optional<Intraclass> intraclass;  ///< of the groups shown; unweighted

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

/// What a benchmark holds of a node, from most to least telling.
enum class BenchmarkBasis : std::uint8_t {
  scores,        ///< each peer's score
  quantiles,     ///< some quantiles of the peers' scores
  moments,       ///< mean, sd and n
  mean,          ///< mean and n
  level_shares,  ///< shares of the peers on each level
};

[[nodiscard]] std::string_view to_string(BenchmarkBasis basis) noexcept;

/// The company among its peers, on the level score. Distances are own minus peers.
struct BenchmarkFigures {
  std::int64_t peers = 0;
  std::optional<double> minimum, lower_quartile, median, upper_quartile, maximum;
  /// 0..100: share of peers below, ties counted half. Where the benchmark holds neither scores nor
  /// quantiles: of the peers on lower levels, those on the same one counted half.
  std::optional<double> percentile;
  std::optional<double> gap;  ///< to the median; to the mean where there is no median
  BenchmarkBasis basis = BenchmarkBasis::scores;
  std::optional<double> mean, sd;
  std::vector<double> level_shares;             ///< per level, 0..1; may miss 1 by rounding
  std::optional<Interval> percentile_interval;  ///< 95 %, Wilson, on the number of peers
  /// Outside the quantiles that are known there is no percentile: below the lowest of them (say
  /// 10), or above the highest.
  std::optional<double> below_percentile, above_percentile;
  std::optional<std::int64_t> better_than;    ///< so many peers score less
  std::optional<std::int64_t> level_with;     ///< so many peers score the same
  std::optional<int> quarter;                 ///< 1 (lowest) .. 4
  std::optional<Interval> gap_interval;       ///< 95 %
  std::optional<double> standard_deviations;  ///< gap to the mean over the peers' sd
  /// The peers' level scores, rising; empty where the benchmark holds no single scores.
  std::vector<double> scores;

  bool operator==(const BenchmarkFigures&) const = default;
};

/// How a node changed, or did not, from one wave to another.
enum class ChangeVerdict : std::uint8_t {
  risen,       ///< more than chance, and enough to matter
  fallen,      ///< the same downwards
  small,       ///< more than chance, but less than smallest_change_that_matters
  undecided,   ///< within what chance does
  not_tested,  ///< too few people, no spread, or one agreed answer set
};

[[nodiscard]] std::string_view to_string(ChangeVerdict verdict) noexcept;

/// Changes of fewer levels are no news, however sure they are.
inline constexpr double smallest_change_that_matters = 0.2;

/// A node in two waves, on level scores: later minus earlier, on the questions asked in both.
struct WaveChange {
  std::string from;  ///< ids of waves
  std::string to;
  double difference = 0;
  bool paired = false;  ///< the same people in both; else two samples (Welch)
  std::int64_t pairs = 0;
  std::int64_t common_questions = 0;  ///< asked in both waves
  std::int64_t questions = 0;         ///< asked in either
  std::optional<Interval> interval;   ///< 95 %
  std::optional<double> t, degrees_of_freedom, p;
  std::optional<double> adjusted_p;  ///< Holm, over the nodes of the same kind
  ChangeVerdict verdict = ChangeVerdict::not_tested;

  bool operator==(const WaveChange&) const = default;
};

/// A node over all its waves, on level scores, on the questions asked in all of them.
struct WaveTrend {
  std::int64_t waves = 0;       ///< with a score that is shown
  bool per_year = false;        ///< the slope is per year (waves have dates), else per wave
  std::optional<double> slope;  ///< Sen; from four waves on
  std::optional<Interval> slope_interval;                 ///< 95 %, Sen 1968
  std::optional<double> kendall_s, kendall_z, kendall_p;  ///< Mann-Kendall; from eight waves on
  bool kendall_exact = false;
  std::int64_t common_questions = 0;
  std::int64_t questions = 0;

  bool operator==(const WaveTrend&) const = default;
};

enum class NodeKind : std::uint8_t { overall, questionnaire, dimension, question };

[[nodiscard]] std::string_view to_string(NodeKind kind) noexcept;

/// How sure the level is: shares of repetitions in which it came out the same.
struct Certainty {
  /// Respondents drawn with replacement (bootstrap); nothing where it was not worked out.
  std::optional<double> respondents;
  std::size_t replicates = 0;
  /// Weights drawn around the given ones (Dirichlet).
  std::optional<double> weights;
  std::size_t weightings = 0;
  std::string not_worked_out;  ///< why: "rows", "too_large", "too_few", or empty

  bool operator==(const Certainty&) const = default;
};

/// How one part enters its parent's score, latest wave, everyone.
struct PartTrace {
  std::size_t node = 0;                ///< position in Assessment::nodes
  double share = 0;                    ///< of the weights of all parts
  std::int64_t n = 0;                  ///< respondents with a score of the part
  std::optional<double> score;         ///< the part's own score
  std::optional<double> contribution;  ///< what it adds to the parent's score; sums only

  bool operator==(const PartTrace&) const = default;
};

/// N, P, L, F of practice appraisals.
enum class Rating : std::uint8_t { not_implemented, partly, largely, fully, open, not_applicable };

[[nodiscard]] std::string_view to_string(Rating rating) noexcept;

/// How one practice enters a practice model.
struct PracticeTrace {
  std::size_t node = 0;  ///< position of the question in Assessment::nodes
  int level = 0;
  std::string goal;
  std::string stream;
  std::optional<double> score;
  Rating rating = Rating::open;
  bool blocks = false;  ///< keeps the next level from being reached

  bool operator==(const PracticeTrace&) const = default;
};

/// Where a node's score comes from; empty for questions and hidden nodes.
struct Trace {
  std::vector<PartTrace> parts;
  std::vector<PracticeTrace> practices;  ///< of practice models
  std::int64_t below_coverage = 0;       ///< asked respondents without a score

  bool operator==(const Trace&) const = default;
};

/// What people wrote on one question, latest wave, everyone; never by group.
struct Comments {
  std::optional<std::int64_t> count;     ///< people who wrote something; nothing: hidden
  std::vector<std::string> texts;        ///< in an order that says nothing about whose they are
  std::optional<std::int64_t> withheld;  ///< texts that may name somebody; nothing: hidden

  bool operator==(const Comments&) const = default;
};

/// What proves the answer of a consensus to one question.
struct EvidenceNote {
  std::int8_t grade = -1;  ///< see responses/evidence.hpp; -1: nobody said
  std::string text;
  bool lowered = false;  ///< more was claimed than is proven

  bool operator==(const EvidenceNote&) const = default;
};

/// How well the answers of a consensus are proven: rated answers of the latest wave.
struct EvidenceResult {
  std::array<std::int64_t, 4> grades{};  ///< answers with each grade
  std::int64_t without_grade = 0;
  std::int64_t lowered = 0;  ///< answers that count for less than was claimed

  bool operator==(const EvidenceResult&) const = default;
};

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
  Cell overall;                              ///< the latest wave, everyone
  std::vector<GroupCells> groups;            ///< the latest wave
  std::vector<CrossCells> crosses;           ///< the latest wave
  std::vector<WaveCells> waves;              ///< all waves, oldest first; empty with a single wave
  std::optional<WaveChange> change;          ///< from the wave before the latest to the latest
  std::optional<WaveTrend> trend;            ///< over all waves
  std::vector<GroupDifference> differences;  ///< the latest wave; only between groups shown
  std::optional<Certainty> certainty;        ///< of `overall` and the questionnaires
  Trace trace;
  std::optional<Comments> comments;    ///< of a question that anybody wrote something on
  std::vector<EvidenceNote> evidence;  ///< of a question, in a consensus: one per agreed answer

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
  /// Waves in which some respondents gave no value that is shown here: groups then do not add up
  /// to everyone.
  std::vector<std::string> waves_without_value;

  bool operator==(const GroupingResult&) const = default;
};

/// Groups that are shown as one, being too small on their own.
struct GroupMerge {
  std::string grouping;
  std::string into;                   ///< the name of the group that stands for them
  std::vector<LocalizedText> labels;  ///< of the groups in it, in their order

  bool operator==(const GroupMerge&) const = default;
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
  std::string method;  ///< "self", "third_party" or "mixed"
  bool synthetic = false;
  PeerSegment requested;  ///< empty: all peers
  PeerSegment segment;    ///< compared with; wider than `requested` where that has too few peers
  std::int64_t peers_total = 0;
  std::int64_t peers_selected = 0;
  std::string publisher;
  std::string licence;
  /// Questionnaires compared although the benchmark speaks of another version of them.
  std::vector<std::string> other_versions;
  LocalizedText population;  ///< who the peers are

  bool operator==(const BenchmarkResult&) const = default;
};

/// A published figure, of another instrument or of practice, to be read beside the result.
struct ContextFigure {
  std::string id;
  LocalizedText label;
  std::string node;                   ///< whose result it stands beside; may be empty
  std::optional<double> share;        ///< 0..1
  std::optional<double> value;        ///< of figures that are no shares
  LocalizedText unit;                 ///< of `value`
  std::vector<double> level_shares;   ///< per stage, 0..1
  std::vector<LocalizedText> levels;  ///< the stages' names
  std::vector<std::int64_t> implied;  ///< stages (1..) whose share follows from the others
  std::optional<std::int64_t> n;      ///< nothing: not published
  LocalizedText question;             ///< how it was asked
  LocalizedText note;                 ///< what to beware of

  bool operator==(const ContextFigure&) const = default;
};

/// A file of published figures: shown with their source, never ranked against.
struct ContextBenchmark {
  std::string id;
  LocalizedText title;
  LocalizedText source;
  LocalizedText population;  ///< who was asked
  std::string publisher;
  std::string licence;
  int year = 0;
  std::string method;
  bool synthetic = false;
  std::vector<ContextFigure> figures;

  bool operator==(const ContextBenchmark&) const = default;
};

/// What weights did to the latest wave.
using WeightingResult = WeightingFigures;

/// How often a flag was raised in the latest wave, and what it did.
struct QualityFinding {
  QualityFlag flag = QualityFlag::straight_lining;
  std::optional<std::int64_t> flagged;  ///< respondents; nothing: hidden
  bool excluded = false;

  bool operator==(const QualityFinding&) const = default;
};

/// Response quality of the latest wave.
struct QualityResult {
  std::vector<QualityFinding> findings;  ///< only flags that could be judged
  std::optional<std::int64_t> excluded;  ///< respondents taken out by one flag or several
  /// The overall score with everyone in, where respondents were taken out.
  std::optional<double> score_with_all;

  bool operator==(const QualityResult&) const = default;
};

struct Assessment {
  Engagement engagement;  ///< as it was run, questionnaires included
  std::vector<GroupingResult> groupings;
  std::vector<WaveResult> waves;  ///< oldest first; the last is the one reported
  std::vector<NodeResult> nodes;  ///< parents before children, questionnaires in their order
  std::vector<GateResult> gates;
  std::optional<BenchmarkResult> benchmark;
  std::vector<ContextBenchmark> context;
  std::vector<InputFile> inputs;
  std::optional<WeightingResult> weighting;
  QualityResult quality;
  std::vector<GroupMerge> merges;
  std::optional<EvidenceResult> evidence;  ///< of a consensus in which anything was graded
  std::int64_t rows_without_answers = 0;   ///< respondents of the latest wave who answered nothing

  bool operator==(const Assessment&) const = default;
  /// The node with this id, or nullptr.
  [[nodiscard]] const NodeResult* find(std::string_view id) const noexcept;
};

}  // namespace cxmat
