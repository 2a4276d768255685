/// \file
/// What is asked: a questionnaire as plain data, free of any file format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>
#include <cxmat/questionnaire/condition.hpp>
#include <cxmat/questionnaire/levels.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

enum class ChoiceKind : std::uint8_t { regular, not_applicable, dont_know };

/// One answer on offer. A regular choice without a value is counted but never scored.
struct Choice {
  std::string name;
  ChoiceKind kind = ChoiceKind::regular;
  std::optional<Decimal> value;
  LocalizedText label;

  bool operator==(const Choice&) const = default;
};

/// The choices of one or more questions, in the order shown.
struct Scale {
  std::string name;
  std::vector<Choice> choices;

  bool operator==(const Scale&) const = default;
  [[nodiscard]] std::optional<std::size_t> position_of(std::string_view choice) const noexcept;
  /// The lowest and highest value of the scale's definition, not of the data; nothing if no
  /// choice has a value.
  [[nodiscard]] std::optional<Decimal> lowest() const noexcept;
  [[nodiscard]] std::optional<Decimal> highest() const noexcept;
  /// True if answers can be scored: two different values at least.
  [[nodiscard]] bool scored() const noexcept;
};

/// A scoring model and its parameter.
struct ModelChoice {
  std::string id = "weighted_mean";
  double exponent = 1.0;                ///< p of power_mean; ignored by the others
  std::string under = "weighted_mean";  ///< the model under gated's caps

  bool operator==(const ModelChoice&) const = default;
  /// The model that does the arithmetic: `id`, or what lies under gated's caps.
  [[nodiscard]] const std::string& scoring_id() const noexcept {
    return id == "gated" ? under : id;
  }
};

/// What kind of answer a question takes. The vocabulary is XLSForm's.
enum class QuestionType : std::uint8_t {
  select_one,       ///< one choice of a scale
  select_multiple,  ///< any number of choices of a scale
  integer,          ///< a whole number
  decimal,          ///< a number with at most 6 decimals
  text,             ///< words: counted, never scored
  note              ///< shown to read; nothing is asked
};

[[nodiscard]] std::string_view to_string(QuestionType type) noexcept;

/// A question whose answers the field condenses in a figure of its own, beside the score.
enum class Indicator : std::uint8_t {
  none,
  net_promoter,     ///< 0..10: promoters (9, 10) minus detractors (0..6), NPS
  customer_effort,  ///< 1..7: mean, and the share of the upper three, CES
  satisfaction      ///< the share of the top choices, CSAT
};

/// How chosen options of a select_multiple become its score.
enum class SelectionRule : std::uint8_t {
  share,  ///< values chosen / values on offer
  any,    ///< 1 as soon as one option with a value above 0 is chosen
  all     ///< 1 only if all options with a value above 0 are chosen
};

/// From a number to a score in [0, 1].
struct Curve {
  enum class Kind : std::uint8_t {
    linear,     ///< 0 at `first`, 1 at `second`, straight between; reversed where first > second
    log_normal  ///< smaller is better: 0.9 at `first` (p10), 0.5 at `second` (median)
  };
  Kind kind = Kind::linear;
  Decimal first;
  Decimal second;

  bool operator==(const Curve&) const = default;
};

struct Question {
  std::string id;
  QuestionType type = QuestionType::select_one;
  Scale scale;  ///< of select_one and select_multiple; empty otherwise
  Decimal weight = Decimal::of(1);
  Indicator indicator = Indicator::none;
  std::size_t top_box = 2;  ///< of a satisfaction question: how many of the highest choices count
  SelectionRule rule = SelectionRule::share;
  std::optional<Curve> curve;              ///< of a number; unscored without one
  std::optional<Decimal> lowest, highest;  ///< numbers beyond are refused
  std::optional<int> level;                ///< the level that this practice belongs to
  std::string goal;                        ///< staged: practices of one goal share this name
  std::string stream;                      ///< coverage_sum
  Decimal effort = Decimal::of(1);         ///< what one level up costs, relative to the others
  std::vector<std::string> ask;            ///< the roles who can answer; empty: everyone
  LocalizedText label;
  LocalizedText short_label;  ///< names the practice in tables; the label where not given
  LocalizedText hint;
  LocalizedText evidence;
  std::map<int, LocalizedText> anchors;  ///< per level: observable behaviour
  std::map<int, LocalizedText> advice;   ///< per level: the next step from there
  std::string source;                    ///< where the idea comes from
  std::optional<Condition> relevant;     ///< shown only where true

  bool operator==(const Question&) const = default;
};

/// A questionnaire that another one took questions from.
struct Inclusion {
  std::string questionnaire;
  std::string version;

  bool operator==(const Inclusion&) const = default;
};

/// A weighted group of questions; may nest. Either may be empty, not both.
struct Dimension {
  std::string id;
  Decimal weight = Decimal::of(1);
  LocalizedText label;
  LocalizedText description;
  std::optional<ModelChoice> model;         ///< the questionnaire's where not given
  std::optional<Decimal> minimum_coverage;  ///< the questionnaire's where not given
  std::optional<int> level;  ///< continuous: the maturity level that this process area belongs to
  std::optional<Inclusion> origin;  ///< the questionnaire that it was included from
  std::vector<Question> questions;
  std::vector<Dimension> dimensions;

  bool operator==(const Dimension&) const = default;
};

/// A yes / no / don't-know question answered once, by one informed person; unscored.
struct Fact {
  std::string id;
  LocalizedText label;
  LocalizedText evidence;

  bool operator==(const Fact&) const = default;
};

/// A cap that applies when the facts say so.
struct Gate {
  Condition when;
  Decimal cap;            ///< the highest level score that is left
  std::string dimension;  ///< the dimension it caps; empty: the questionnaire
  /// It was a whole questionnaire's before that was included: it bounds what includes it, too.
  bool carries = false;
  LocalizedText because;

  bool operator==(const Gate&) const = default;
};

enum class ResultKind : std::uint8_t {
  level,        ///< scores and levels
  distribution  ///< shares of answers only: no score, no level
};

struct Questionnaire {
  std::string id;
  std::string version;
  LocalizedText title;
  LocalizedText description;
  std::string licence;
  std::vector<std::string> sources;
  ResultKind result = ResultKind::level;
  ModelChoice model;
  Decimal minimum_coverage{Decimal::unit / 2};
  Levels levels;
  std::vector<Dimension> dimensions;
  std::vector<Fact> facts;
  std::vector<Gate> gates;
  std::vector<Inclusion> includes;  ///< each once, in the order of their first question
  std::vector<std::string> files;   ///< its own and those it includes, as paths; none: built in
  std::string hash;  ///< SHA-256 of the file's bytes, and of those of the files it includes

  bool operator==(const Questionnaire&) const = default;
};

/// What every questionnaire inherits unless it defines the same name itself.
struct Defaults {
  Levels levels;
  std::map<std::string, Scale, std::less<>> scales;
  std::map<std::string, LocalizedText, std::less<>> roles;
};

/// The questions of a questionnaire or dimension in reading order, nested ones included.
[[nodiscard]] std::vector<const Question*> questions_of(const Questionnaire& questionnaire);
[[nodiscard]] std::vector<const Question*> questions_of(const Dimension& dimension);

/// True if an answer to this question has a score: a scale with two different values at least, or
/// a number with a curve.
[[nodiscard]] bool is_scored(const Question& question) noexcept;

/// The highest practice level among the questions; 0 where none has one.
[[nodiscard]] int highest_level(const Questionnaire& questionnaire);

/// The name to show in a table: the short label where there is one.
[[nodiscard]] const LocalizedText& display_label(const Question& question) noexcept;

}  // namespace cxmat
