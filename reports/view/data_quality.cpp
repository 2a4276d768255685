// SPDX-License-Identifier: Apache-2.0
#include "reports/view/data_quality.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/participation.hpp"
#include "reports/view/reliability.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>

namespace cxmat::reports::view {
namespace {

constexpr std::size_t most_reasons = 3;

struct Reason {
  Soundness weight = Soundness::sound;
  std::string sentence;
};

/// The answers of the latest wave to all questions that are shown.
AnswerCounts all_answers(const Assessment& assessment) {
  AnswerCounts sum;
  for (const NodeResult& node : assessment.nodes) {
    if (node.kind == NodeKind::question && node.overall && node.overall->answers) {
      const AnswerCounts& answers = *node.overall->answers;
      sum.answered += answers.answered;
      sum.unanswered += answers.unanswered;
      sum.not_applicable += answers.not_applicable;
      sum.dont_know += answers.dont_know;
    }
  }
  return sum;
}

double share(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// The weight of a figure that must not exceed the bounds.
Soundness above(double figure, double caution, double indicative) {
  return figure > indicative ? Soundness::indicative
         : figure > caution  ? Soundness::caution
                             : Soundness::sound;
}

class Judge {
 public:
  Judge(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment),
        messages_(messages),
        language_(messages.language()),
        answers_(all_answers(assessment)),
        scored_(!questionnaires_of(assessment, true).empty()) {
    if (const std::optional<Position> root = root_of(assessment)) {
      root_ = &assessment.nodes[*root];
    }
  }

  [[nodiscard]] DataQuality judged() {
    DataQuality quality;
    quality.keys = keys();
    judge();
    for (const Reason& reason : reasons_) {
      quality.soundness = std::max(quality.soundness, reason.weight);
    }
    quality.word =
        word(quality.soundness == Soundness::sound     ? "report.data_quality.sound"
             : quality.soundness == Soundness::caution ? "report.data_quality.caution"
                                                       : "report.data_quality.indicative");
    quality.reason = reason_of(quality.soundness);
    return quality;
  }

 private:
  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  // What there is

  void add(std::vector<KeyFigure>& keys, const char* term, std::string value,
           std::string detail = {}) const {
    keys.push_back({.term = word(term), .value = std::move(value), .detail = std::move(detail)});
  }

  [[nodiscard]] std::vector<KeyFigure> keys() const {
    std::vector<KeyFigure> keys;
    add_people(keys);
    add_states(keys);
    add_straight_lines(keys);
    add_reliability(keys);
    add_groups(keys);
    return keys;
  }

  void add_people(std::vector<KeyFigure>& keys) const {
    if (is_consensus(assessment_)) {
      add(keys, "report.respondents", word("report.quality.consensus"),
          word("report.quality.consensus_detail"));
      return;
    }
    const std::optional<std::int64_t> people = respondents_of(assessment_);
    const std::optional<std::int64_t> invited = population_of(assessment_);
    add(keys, "report.respondents", people ? whole(*people, language_) : word("report.hidden"));
    if (people && invited && *invited >= *people && *invited > 0) {
      add(keys, "report.response.heading", share_figure(*people, *invited, language_),
          messages_.format("report.response.of_invited",
                           {whole(*people, language_), whole(*invited, language_)}));
    }
  }

  void add_states(std::vector<KeyFigure>& keys) const {
    const std::int64_t shown = shown_to(answers_);
    if (shown == 0) {
      return;
    }
    const auto state = [&](const char* term, std::int64_t count) {
      add(keys, term, share_figure(count, shown, language_),
          messages_.format("report.quality.of_answers",
                           {whole(count, language_), whole(shown, language_)}));
    };
    state("report.unanswered", answers_.unanswered);
    state("report.dont_know", answers_.dont_know);
  }

  void add_straight_lines(std::vector<KeyFigure>& keys) const {
    for (const QualityFinding& finding : assessment_.quality.findings) {
      if (finding.flag == QualityFlag::straight_lining) {
        add(keys, "report.response_quality.straight_lining",
            finding.flagged ? whole(*finding.flagged, language_)
                            : messages_.format(
                                  "report.response_quality.few",
                                  {whole(assessment_.engagement.privacy.minimum_group, language_)}),
            finding.flagged == 0 ? std::string()
                                 : word(finding.excluded ? "report.response_quality.left_out"
                                                         : "report.response_quality.kept"));
      }
    }
  }

  void add_reliability(std::vector<KeyFigure>& keys) const {
    if (const std::optional<Position> lowest = lowest_alpha()) {
      const double alpha = *assessment_.nodes[*lowest].overall->alpha;
      add(keys, "report.data_quality.alpha",
          fmt::format("{} ({})", decimal(alpha, 2, language_), messages_.text(alpha_word(alpha))),
          messages_.format("report.data_quality.alpha_where",
                           {isolated(label_of(assessment_, *lowest, language_))}));
    }
  }

  void add_groups(std::vector<KeyFigure>& keys) const {
    if (is_consensus(assessment_)) {
      return;
    }
    std::int64_t hidden = 0;
    for (const GroupingResult& grouping : assessment_.groupings) {
      hidden += std::ranges::count_if(grouping.values, [](const GroupValueResult& value) {
        return !value.respondents.has_value();
      });
    }
    if (hidden > 0) {
      add(keys, "report.data_quality.hidden_groups", whole(hidden, language_),
          word("report.data_quality.hidden_detail"));
    }
    if (!assessment_.merges.empty()) {
      add(keys, "report.data_quality.merged_groups",
          whole(static_cast<std::int64_t>(assessment_.merges.size()), language_),
          word("report.data_quality.merged_detail"));
    }
  }

  /// The questionnaire or dimension with the lowest alpha, the first of them; an alpha of a handful
  /// says nothing.
  [[nodiscard]] std::optional<Position> lowest_alpha() const {
    std::optional<Position> lowest;
    for (Position i = 0; i < assessment_.nodes.size(); ++i) {
      const NodeResult& node = assessment_.nodes[i];
      if (node.kind == NodeKind::question || node.kind == NodeKind::overall || !node.overall ||
          !node.overall->alpha || node.overall->alpha_n < soundness_bounds::alpha_people) {
        continue;
      }
      if (!lowest || *node.overall->alpha < *assessment_.nodes[*lowest].overall->alpha) {
        lowest = i;
      }
    }
    return lowest;
  }

  // What follows from it

  void weigh(Soundness weight, std::string sentence) {
    if (weight != Soundness::sound) {
      reasons_.push_back({weight, std::move(sentence)});
    }
  }

  void judge() {
    judge_score();
    if (is_consensus(assessment_)) {
      judge_evidence();
    } else {
      judge_people();
      judge_response();
      judge_interval();
    }
    judge_missing();
    judge_flags();
    judge_alpha();
  }

  void judge_score() {
    const bool has_score = root_ != nullptr && root_->overall && root_->overall->level_score;
    if (scored_ && !has_score) {
      weigh(Soundness::indicative, word("report.data_quality.because.no_score"));
    }
  }

  void judge_evidence() {
    const bool third_party = assessment_.engagement.method == RatedBy::third_party;
    if (!third_party) {
      weigh(Soundness::caution, word("report.data_quality.because.consensus"));
      return;
    }
    if (!assessment_.evidence) {
      weigh(Soundness::caution, word("report.data_quality.because.no_evidence"));
      return;
    }
    const EvidenceResult& found = *assessment_.evidence;
    const std::int64_t graded =
        std::accumulate(found.grades.begin(), found.grades.end(), std::int64_t{0});
    const std::int64_t all = graded + found.without_grade;
    const std::int64_t proven = graded - found.grades[0];
    if (share(proven, all) < soundness_bounds::proven_sound) {
      weigh(Soundness::caution, messages_.format("report.data_quality.because.little_evidence",
                                                 {share_figure(proven, all, language_)}));
    }
  }

  void judge_people() {
    using namespace soundness_bounds;
    const std::optional<std::int64_t> people = respondents_of(assessment_);
    if (!people) {
      weigh(Soundness::indicative, word("report.data_quality.because.people_hidden"));
      return;
    }
    const std::optional<std::int64_t> invited = population_of(assessment_);
    const bool nearly_all = invited && share(*people, *invited) >= nearly_everyone;
    const bool few = *people < people_indicative;
    const bool some = *people < people_caution;
    const Soundness weight = few && !nearly_all    ? Soundness::indicative
                             : few                 ? Soundness::caution
                             : some && !nearly_all ? Soundness::caution
                                                   : Soundness::sound;
    weigh(weight, messages_.counted("report.data_quality.because.people", *people));
  }

  void judge_response() {
    using namespace soundness_bounds;
    const std::optional<std::int64_t> people = respondents_of(assessment_);
    const std::optional<std::int64_t> invited = population_of(assessment_);
    if (!invited || (people && *invited < *people)) {
      weigh(Soundness::caution, word("report.data_quality.because.response_unknown"));
    } else if (people) {
      const double rate = share(*people, *invited);
      weigh(rate < response_indicative ? Soundness::indicative
            : rate < response_caution  ? Soundness::caution
                                       : Soundness::sound,
            messages_.format("report.data_quality.because.response",
                             {share_figure(*people, *invited, language_)}));
    }
  }

  void judge_interval() {
    using namespace soundness_bounds;
    if (!scored_ || root_ == nullptr || !root_->overall || !root_->overall->interval ||
        root_->levels.empty()) {
      return;
    }
    const charts::Range range = level_range(*root_->overall->interval, root_->levels);
    const double width = range.high - range.low;
    weigh(
        above(width, interval_caution, interval_indicative),
        messages_.format("report.data_quality.because.interval", {range_figure(range, language_)}));
  }

  void judge_missing() {
    using namespace soundness_bounds;
    const std::int64_t missing = answers_.dont_know + answers_.unanswered;
    weigh(above(share(missing, shown_to(answers_)), missing_caution, missing_indicative),
          messages_.format("report.data_quality.because.missing",
                           {share_figure(missing, shown_to(answers_), language_)}));
  }

  void judge_flags() {
    using namespace soundness_bounds;
    std::int64_t most = 0;
    for (const QualityFinding& finding : assessment_.quality.findings) {
      if (!finding.excluded) {
        most = std::max(most, finding.flagged.value_or(0));
      }
    }
    const std::int64_t people = respondents_of(assessment_).value_or(0);
    weigh(above(share(most, people), flagged_caution, flagged_indicative),
          messages_.format("report.data_quality.because.flagged",
                           {share_figure(most, people, language_)}));
  }

  void judge_alpha() {
    const std::optional<Position> lowest = lowest_alpha();
    if (lowest && *assessment_.nodes[*lowest].overall->alpha < soundness_bounds::alpha_caution) {
      weigh(Soundness::caution,
            messages_.format("report.data_quality.because.alpha",
                             {isolated(label_of(assessment_, *lowest, language_)),
                              decimal(*assessment_.nodes[*lowest].overall->alpha, 2, language_)}));
    }
  }

  [[nodiscard]] std::string reason_of(Soundness soundness) const {
    if (soundness == Soundness::sound) {
      return word(is_consensus(assessment_) ? "report.data_quality.because.proven"
                                            : "report.data_quality.because.nothing");
    }
    std::vector<std::string> sentences;
    for (const Reason& reason : reasons_) {
      if (reason.weight == soundness && sentences.size() < most_reasons) {
        sentences.push_back(reason.sentence);
      }
    }
    return in_a_row(sentences);
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
  AnswerCounts answers_;
  bool scored_ = false;
  const NodeResult* root_ = nullptr;
  std::vector<Reason> reasons_;
};

}  // namespace

DataQuality data_quality(const Protected<Assessment>& assessment, const Messages& messages) {
  return Judge(*assessment, messages).judged();
}

}  // namespace cxmat::reports::view
