// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_remarks.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/trace_choices.hpp"
#include "reports/view/trace_columns.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/trace_parts.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>

namespace cxmat::reports::view {
namespace {

class Remarks {
 public:
  Remarks(const Assessment& assessment, Position node, Detail detail, const Messages& messages)
      : assessment_(assessment),
        node_(node),
        result_(assessment.nodes[node]),
        full_(detail == Detail::full),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] std::vector<std::string> all() {
    if (!result_.overall || !result_.scored || !result_.overall->score) {
      return {};
    }
    if (result_.kind == NodeKind::question) {
      about_question();
    } else {
      about_parts();
      about_practices();
    }
    about_caps();
    about_weights();
    return std::move(sentences_);
  }

 private:
  void add(const char* key, std::initializer_list<std::string> arguments = {}) {
    sentences_.push_back(messages_.format(key, arguments));
  }

  [[nodiscard]] std::string name(Position node) const {
    return isolated(label_of(assessment_, node, language_));
  }

  void about_parts() {
    if (about_hidden_parts()) {
      return;
    }
    const Making making = making_of(assessment_, node_);
    const auto contributions = contributions_of_parts(assessment_, node_);
    about_capped_parts();
    if (making == Making::no_sum && full_) {
      add("report.trace.no_sum");
      if (!is_per_group(result_) && !is_consensus(assessment_)) {
        add("report.trace.per_person");
      }
    } else if (making == Making::sum) {
      about_mean();
      about_rounding(contributions);
    }
  }

  /// True if there are any: then nothing is said about sums.
  bool about_hidden_parts() {
    std::vector<std::string> hidden;
    for (const PartTrace& part : result_.trace.parts) {
      if (!assessment_.nodes[part.node].overall) {
        hidden.push_back(name(part.node));
      }
    }
    if (!hidden.empty()) {
      add("report.trace.hidden_parts",
          {joined(hidden, messages_),
           whole(assessment_.engagement.privacy.minimum_group, language_)});
    }
    return !hidden.empty();
  }

  /// The mean of people's scores against the mean of the parts' scores.
  void about_mean() {
    const std::optional<double> mean = mean_of_parts(assessment_, node_);
    const std::optional<double> score = score_of_parts(assessment_, node_);
    const bool by_points = rules_of(assessment_, node_).model.scoring_id() == "fulfilment_share" &&
                           result_.kind != NodeKind::overall;
    if (full_ && by_points) {
      add("report.trace.by_points");
    }
    if (!mean || !score || by_points) {
      return;
    }
    if (std::abs(*mean - *score) >= same_score) {
      add(full_ ? "report.trace.mean_differs" : "report.trace.mean_differs_brief",
          {trace_score(*mean, language_)});
    }
  }

  void about_rounding(const std::vector<std::optional<double>>& figures) {
    if (figures.empty() || sum_as_shown(figures) == as_shown(sum_of(figures))) {
      return;
    }
    constexpr double units = 10'000;
    add("report.trace.rounding",
        {trace_score(static_cast<double>(sum_as_shown(figures)) / units, language_),
         trace_score(sum_of(figures), language_)});
  }

  void about_capped_parts() {
    for (const PartTrace& part : result_.trace.parts) {
      const std::optional<double> entering = entering_score(assessment_, node_, part);
      if (entering && part.score && *entering != *part.score) {
        add("report.trace.capped_part", {name(part.node), trace_score(*entering, language_)});
      }
    }
  }

  void about_practices() {
    if (result_.trace.practices.empty()) {
      return;
    }
    if (full_) {
      add("report.trace.per_group");
    }
    if (full_ && rules_of(assessment_, node_).model.scoring_id() == "coverage_sum") {
      add("report.trace.missing_is_zero");
    }
    const auto blocking = std::ranges::count_if(result_.trace.practices, &PracticeTrace::blocks);
    if (blocking > 0) {
      sentences_.push_back(messages_.counted("report.trace.blocking", blocking));
    }
    if (const std::int64_t hidden = hidden_practices(); hidden > 0) {
      sentences_.push_back(messages_.counted("report.trace.hidden_practices", hidden));
    }
  }

  [[nodiscard]] std::int64_t hidden_practices() const {
    return std::ranges::count_if(below(assessment_, node_, NodeKind::question),
                                 [this](Position question) {
                                   const NodeResult& node = assessment_.nodes[question];
                                   return node.scored && node.weight > Decimal{} && !node.overall;
                                 });
  }

  void about_question() {
    const Question* question = definition_of(assessment_, result_.id);
    const Figures& figures = *result_.overall;
    if (question == nullptr) {
      return;
    }
    if (question->type == QuestionType::select_multiple) {
      add("report.trace.several");
    } else if (figures.number) {
      add("report.trace.numbers", {brief_score(figures.number->mean, language_),
                                   brief_score(figures.number->quartiles.lower, language_),
                                   brief_score(figures.number->quartiles.upper, language_)});
    } else {
      about_rounding(contributions_of_choices(assessment_, node_));
    }
  }

  void about_caps() {
    for (const GateResult& gate : assessment_.gates) {
      if (gate.node == result_.id) {
        about_cap(gate);
      }
    }
    const Figures& figures = *result_.overall;
    if (result_.kind == NodeKind::overall && figures.ungated_score && !result_.levels.empty()) {
      add("report.trace.cap.overall",
          {trace_score(*figures.ungated_score, language_),
           trace_level_score(level_score(*figures.ungated_score, result_.levels.size()),
                             result_.levels, language_)});
    }
  }

  void about_cap(const GateResult& gate) {
    const std::string cap = as_given(gate.gate.cap, language_);
    const std::string because = words(gate.gate.because, language_);
    if (gate.state == GateState::open) {
      add("report.trace.cap.open", {cap});
    } else if (gate.state == GateState::applied) {
      add("report.trace.cap.applied", {cap});
    } else if (gate.state == GateState::lowered && result_.overall->ungated_score) {
      const double otherwise = level_score(*result_.overall->ungated_score, result_.levels.size());
      add("report.trace.cap.lowered",
          {trace_level_score(otherwise, result_.levels, language_), cap});
    }
    if ((gate.state == GateState::applied || gate.state == GateState::lowered) &&
        !because.empty()) {
      add("report.trace.cap.because", {isolated(because)});
    }
  }

  void about_weights() {
    const Figures& figures = *result_.overall;
    if (!figures.effective_n) {
      return about_weights_of_practices();
    }
    const bool question = result_.kind == NodeKind::question;
    const bool contributions = !question && !contributions_of_parts(assessment_, node_).empty();
    if (full_) {
      add(contributions ? "report.trace.weights" : "report.trace.weights_of_scores",
          {decimal(*figures.effective_n, 1, language_)});
    }
    if (!question || !figures.unweighted_score) {
      return;
    }
    if (contributions_of_choices(assessment_, node_).empty()) {
      add("report.trace.unweighted", {trace_score(*figures.unweighted_score, language_)});
    } else {
      add("report.trace.unweighted_choices", {trace_score(*figures.unweighted_score, language_),
                                              trace_score(*figures.score, language_)});
    }
  }

  /// A practice model has no respondents' scores whose weights could be spoken of: its practices
  /// have.
  void about_weights_of_practices() {
    const bool weighted =
        std::ranges::any_of(result_.trace.practices, [this](const PracticeTrace& practice) {
          const Cell& cell = assessment_.nodes[practice.node].overall;
          return cell && cell->effective_n;
        });
    if (weighted) {
      add("report.trace.weights_of_practices");
    }
  }

  const Assessment& assessment_;
  Position node_;
  const NodeResult& result_;
  bool full_;
  const Messages& messages_;
  Language language_;
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> remarks(const Assessment& assessment, Position node, Detail detail,
                                 const Messages& messages) {
  return Remarks(assessment, node, detail, messages).all();
}

}  // namespace cxmat::reports::view
