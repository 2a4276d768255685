// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_left_out.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <cstdint>
#include <initializer_list>
#include <utility>

namespace cxmat::reports::view {
namespace {

class LeftOut {
 public:
  LeftOut(const Assessment& assessment, Position node, const Messages& messages)
      : assessment_(assessment),
        node_(node),
        result_(assessment.nodes[node]),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] std::vector<std::string> all() {
    if (!result_.overall) {
      return {};
    }
    if (result_.kind == NodeKind::question) {
      add_states();
    } else if (result_.scored) {
      add_people();
      add_parts();
    }
    if (result_.kind == NodeKind::overall) {
      count("report.trace.left_out.excluded", assessment_.quality.excluded.value_or(0));
      count("report.left_out.rows", assessment_.rows_without_answers);
    }
    return std::move(sentences_);
  }

 private:
  void count(const char* key, std::int64_t number, std::initializer_list<std::string> more = {}) {
    if (number > 0) {
      sentences_.push_back(messages_.counted(key, number, more));
    }
  }

  void name(const char* key, const std::vector<std::string>& names) {
    if (!names.empty()) {
      sentences_.push_back(messages_.format(key, {joined(names, messages_)}));
    }
  }

  void add_people() {
    const Figures& figures = *result_.overall;
    if (!is_consensus(assessment_)) {
      count("report.trace.left_out.not_asked", figures.respondents - figures.asked);
    }
    const std::int64_t without = result_.trace.below_coverage;
    if (is_per_group(result_)) {
      count("report.trace.left_out.no_answer", without);
    } else if (result_.kind == NodeKind::overall) {
      count("report.trace.left_out.no_questionnaire", without);
    } else {
      count("report.trace.left_out.below_coverage", without,
            {percent(rules_of(assessment_, node_).minimum_coverage, language_)});
    }
  }

  void add_parts() {
    std::vector<std::string> weightless;
    std::vector<std::string> nobody_asked;
    std::vector<std::string> no_score;
    std::vector<std::string> counted_only;
    for (const Position child : children_of(assessment_, node_)) {
      const NodeResult& part = assessment_.nodes[child];
      const std::string label = isolated(label_of(assessment_, child, language_));
      if (!part.overall) {
        continue;
      }
      if (!part.scored) {
        counted_only.push_back(label);
      } else if (part.weight == Decimal{}) {
        weightless.push_back(label);
      } else if (part.overall->asked == 0) {
        nobody_asked.push_back(label);
      } else if (!part.overall->score) {
        no_score.push_back(label);
      }
    }
    name("report.trace.left_out.weightless", weightless);
    name("report.trace.left_out.nobody_asked", nobody_asked);
    name("report.trace.left_out.no_score", no_score);
    name("report.trace.left_out.counted_only", counted_only);
  }

  void add_states() {
    if (!result_.overall->answers) {
      return;
    }
    const AnswerCounts& answers = *result_.overall->answers;
    if (result_.scored) {
      count("report.trace.left_out.unvalued", answers.answered - result_.overall->n);
    }
    sentences_.push_back(messages_.format(
        "report.trace.left_out.states",
        {whole(answers.dont_know, language_), whole(answers.not_applicable, language_),
         whole(answers.unanswered, language_), whole(answers.not_shown, language_)}));
  }

  const Assessment& assessment_;
  Position node_;
  const NodeResult& result_;
  const Messages& messages_;
  Language language_;
  std::vector<std::string> sentences_;
};

}  // namespace

std::vector<std::string> left_out_of(const Assessment& assessment, Position node,
                                     const Messages& messages) {
  return LeftOut(assessment, node, messages).all();
}

}  // namespace cxmat::reports::view
