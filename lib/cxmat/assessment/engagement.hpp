/// \file
/// One organisation's run as its `assessment.yaml` describes it: what is asked of whom, against
/// which targets, compared with whom, and how it is published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/check_rules.hpp>
#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/quality.hpp>
#include <cxmat/responses/weighting.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

struct Organisation {
  std::string name;
  std::string industry;
  std::string size;  ///< a band such as 250-999
  std::string country;

  bool operator==(const Organisation&) const = default;
};

/// A questionnaire in use, with its share in the overall score.
struct QuestionnaireUse {
  Questionnaire questionnaire;
  Decimal weight = Decimal::of(1);
  std::optional<Decimal> target;  ///< a level score
  /// Targets of single dimensions ("mandate") and questions ("own01"), level scores.
  std::map<std::string, Decimal, std::less<>> targets;

  bool operator==(const QuestionnaireUse&) const = default;
};

/// A value of a grouping that the assessment names: shown in this order, with these labels.
struct GroupValue {
  std::string name;
  LocalizedText label;
  std::vector<std::string> aliases;        ///< other spellings in the data
  std::optional<std::int64_t> population;  ///< people invited, for the response rate
  std::string parent;                      ///< the unit above; small groups below one may be merged

  bool operator==(const GroupValue&) const = default;
};

/// A column of the responses that people are compared by.
struct Grouping {
  std::string column;
  LocalizedText label;
  std::vector<GroupValue> values;  ///< empty: whatever the data holds, sorted

  bool operator==(const Grouping&) const = default;
};

/// A file of responses, and how it is read where a survey platform exported it.
struct ResponseFile {
  std::string file;        ///< relative to the assessment's folder
  std::string from;        ///< the platform's id or "auto"; empty: a response file of cxmat's own
  std::string map;         ///< a map file, relative to the assessment's folder, or empty
  std::string respondent;  ///< heading of the column that tells respondents apart
  std::vector<std::string> missing;  ///< in place of the platform's missing codes, where given
  std::string since;                 ///< YYYY-MM-DD: earlier responses are left out; or empty
  std::string until;                 ///< the last day whose responses count; or empty
  bool include_incomplete = false;

  bool operator==(const ResponseFile&) const = default;
};

/// One round of collecting.
struct Wave {
  std::string id;
  LocalizedText label;
  std::string date;  ///< YYYY-MM-DD, or empty
  std::vector<ResponseFile> responses;
  std::optional<std::int64_t> population;  ///< people invited, where groupings do not say

  bool operator==(const Wave&) const = default;
};

enum class FactAnswer : std::uint8_t { yes, no, dont_know };

/// Who rates.
enum class RatedBy : std::uint8_t {
  self,        ///< the organisation itself: answers count as they are
  third_party  ///< an assessor: answers count as far as they are proven (responses/evidence.hpp)
};

enum class Collection : std::uint8_t {
  survey,    ///< many respondents, small groups are hidden
  consensus  ///< one agreed answer set: nobody to hide
};

/// What happens to a cell in which everybody, or everybody but one, gave the same answer: whoever
/// knows who took part knows what they said.
enum class Unanimous : std::uint8_t { hide, show };

/// Which groups of a grouping may be shown as one where they are too small on their own.
enum class MergeRule : std::uint8_t {
  hierarchy,  ///< those with the same `parent`
  any,        ///< any of the grouping
  never       ///< they are hidden instead
};

/// Less needs to be asked for, and is said in the report.
inline constexpr std::int64_t recommended_minimum_group = 5;

struct Privacy {
  std::int64_t minimum_group = 5;
  std::int64_t minimum_comments = 10;  ///< so many people must have written one to show any
  Unanimous unanimous = Unanimous::hide;
  MergeRule merge = MergeRule::hierarchy;
  Collection collection = Collection::survey;

  bool operator==(const Privacy&) const = default;
};

/// A part of the peers: a value per criterion, "industry", "size", "region" or one that the
/// benchmark file names itself. Empty: all of them.
using PeerSegment = std::map<std::string, std::string, std::less<>>;

/// Which peers to compare with.
struct BenchmarkUse {
  std::string file;  ///< relative to the assessment's folder; empty: none
  PeerSegment segment;
  std::vector<std::string> context;  ///< files of published figures to show beside the result
  bool allow_version = false;        ///< other versions of a questionnaire compare, too

  bool operator==(const BenchmarkUse&) const = default;
};

/// How the certainty of levels is worked out.
struct CertaintyRules {
  std::uint64_t seed = 1;
  std::size_t replicates = 1000;  ///< bootstrap; 0: not worked out
  std::size_t weightings = 500;   ///< drawn weightings; 0: not worked out
  /// Dirichlet concentration: the weight's share has sd sqrt(s (1-s) / (concentration + 1)).
  Decimal concentration = Decimal::of(50);

  bool operator==(const CertaintyRules&) const = default;
};

/// How German texts speak to the reader; English has one form.
enum class Address : std::uint8_t {
  formal,   ///< "Sie"
  informal  ///< "du", "ihr"
};

/// A picture that a report carries inside itself.
struct Logo {
  std::string file;        ///< as written, relative to the assessment's folder; empty: none
  std::string media_type;  ///< "image/png", "image/jpeg" or "image/svg+xml"
  std::string bytes;

  bool operator==(const Logo&) const = default;
};

/// How the report looks and speaks.
struct ReportSettings {
  std::string publisher;  ///< who made the report, e.g. the consultancy; empty: not said
  Logo logo;
  std::string accent;     ///< "#7a1f5c"; empty: cxmat's own
  std::string templates;  ///< a folder of templates, relative to the assessment's; empty: none
  Address address = Address::formal;
  bool radar = false;  ///< a radar chart beside the table of the questionnaires

  bool operator==(const ReportSettings&) const = default;
};

enum class OverallRule : std::uint8_t {
  group_scores,   ///< weighted mean of the questionnaires' group scores
  per_respondent  ///< mean of each respondent's own overall score
};

struct Engagement {
  std::string id;
  LocalizedText title;  ///< of the report; a standard one where empty
  Organisation organisation;
  std::string date;  ///< YYYY-MM-DD, or empty
  std::vector<Language> languages;
  RatedBy method = RatedBy::self;
  std::vector<QuestionnaireUse> questionnaires;
  std::vector<Grouping> groupings;
  std::string weight_column;    ///< empty: everyone weighs the same
  std::string duration_column;  ///< seconds it took to answer; empty: not known
  /// True: a respondent id means the same person in every wave, so that waves may be paired.
  bool stable_respondents = false;
  Weighting weighting;
  QualityRules quality;
  CertaintyRules certainty;
  std::map<std::string, FactAnswer, std::less<>> facts;
  std::vector<Wave> waves;  ///< oldest first; the last is the one reported
  BenchmarkUse benchmark;
  std::vector<std::string> instruments;  ///< files, relative to the assessment's folder
  Privacy privacy;
  CheckRules checks;
  ReportSettings report;
  OverallRule overall = OverallRule::group_scores;

  bool operator==(const Engagement&) const = default;
};

/// The questions of all questionnaires in reading order: the order of Responses::answers.
[[nodiscard]] std::vector<const Question*> questions_of(const Engagement& engagement);

}  // namespace cxmat
