// SPDX-License-Identifier: Apache-2.0
#include "reports/view/chapter.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/items.hpp"
#include "reports/view/ladder.hpp"
#include "reports/view/ladder_practices.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/question_table.hpp"
#include "reports/view/scores.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace cxmat::reports::view {
namespace {

const Questionnaire* asked_in(const Assessment& assessment, const std::string& id) {
  for (const QuestionnaireUse& use : assessment.engagement.questionnaires) {
    if (use.questionnaire.id == id) {
      return &use.questionnaire;
    }
  }
  return nullptr;
}

std::string about(const Assessment& assessment, Position questionnaire, const Messages& messages) {
  const Cell& overall = assessment.nodes[questionnaire].overall;
  const auto questions =
      static_cast<std::int64_t>(below(assessment, questionnaire, NodeKind::question).size());
  std::string text = messages.counted("report.chapter.questions", questions);
  if (overall && assessment.nodes[questionnaire].scored && !is_consensus(assessment)) {
    text += fmt::format(", {}", n_figure(overall->n, messages.language()));
  }
  return text;
}

/// "Level 2 of 5, “Scattered”: level score 2.6, 95% interval 2.4 to 2.8."
std::string level_sentence(const NodeResult& node, const Messages& messages) {
  const Language language = messages.language();
  if (!node.overall) {
    return std::string(messages.text("report.chapter.hidden"));
  }
  const Figures& figures = *node.overall;
  if (!figures.level || !figures.level_score) {
    return std::string(messages.text("report.chapter.no_level"));
  }
  const Level* const level = level_of(*figures.level, node.levels);
  const std::string name = level == nullptr ? std::string() : words(level->name, language);
  const std::string number = fmt::format("{}", *figures.level);
  const std::string of = fmt::format("{}", node.levels.size());
  std::string sentence =
      name.empty() ? messages.format("report.chapter.level_unnamed",
                                     {number, of, own_figure(node, language)})
                   : messages.format("report.chapter.level",
                                     {number, of, own_figure(node, language), isolated(name)});
  if (figures.interval) {
    sentence +=
        messages.format("report.chapter.interval",
                        {range_figure(level_range(*figures.interval, node.levels), language)});
  }
  return sentence + ".";
}

std::string target_sentence(const NodeResult& node, const Messages& messages) {
  const std::optional<double> score = own_score(node);
  if (!node.target || !score) {
    return {};
  }
  const Language language = messages.language();
  const std::string target = decimal(*node.target, 1, language);
  const double gap = *node.target - *score;
  const std::string distance = decimal(gap < 0 ? -gap : gap, 1, language);
  if (distance == decimal(0, 1, language)) {
    return messages.format("report.chapter.target_met", {target});
  }
  return messages.format(gap > 0 ? "report.chapter.target_missed" : "report.chapter.target_passed",
                         {target, distance});
}

/// A model that climbs has practices to show; of all others the bars of the scores say the same,
/// but for the sentence.
void add_ladders(const Protected<Assessment>& assessment, Position questionnaire,
                 const Messages& messages, Chapter& chapter) {
  for (const Position node : questionnaire_page(*assessment, questionnaire)) {
    const bool shows_practices = climbs(*assessment, node);
    if (!shows_practices && node != questionnaire) {
      continue;
    }
    std::optional<Figure> steps = ladder(assessment, node, messages);
    if (steps && shows_practices) {
      chapter.ladders.push_back(*std::move(steps));
    } else if (steps && !assessment->nodes[node].overall->ungated_score) {
      // What is missing is missing from the score before caps, which is not the one above.
      chapter.sentences.push_back(std::move(steps->message));
    }
  }
}

Chapter chapter(const Protected<Assessment>& assessment, Position questionnaire, std::size_t number,
                const Messages& messages) {
  const NodeResult& node = assessment->nodes[questionnaire];
  Chapter chapter;
  chapter.id = fmt::format("chapter-{}", number);
  chapter.heading = label_of(*assessment, questionnaire, messages.language());
  chapter.about = about(*assessment, questionnaire, messages);
  if (const Questionnaire* const asked = asked_in(*assessment, node.id)) {
    chapter.description = words(asked->description, messages.language());
  }
  chapter.shares = shares(assessment, questionnaire, messages);
  if (node.scored) {
    chapter.sentences = {level_sentence(node, messages), target_sentence(node, messages)};
    std::erase(chapter.sentences, std::string());
    chapter.scores = questionnaire_scores(assessment, questionnaire, messages);
    add_ladders(assessment, questionnaire, messages, chapter);
    chapter.items = items(assessment, questionnaire, messages);
    chapter.traces = questionnaire_traces(assessment, questionnaire, messages);
  }
  // The table behind the bars has the other questions' figures.
  chapter.questions = question_table(assessment, questionnaire,
                                     chapter.items.empty() ? Rows::all : Rows::unrated, messages);
  return chapter;
}

}  // namespace

std::vector<Chapter> chapters(const Protected<Assessment>& assessment, const Messages& messages) {
  std::vector<Chapter> all;
  for (Position node = 0; node < assessment->nodes.size(); ++node) {
    if (assessment->nodes[node].kind == NodeKind::questionnaire) {
      all.push_back(chapter(assessment, node, all.size() + 1, messages));
    }
  }
  return all;
}

}  // namespace cxmat::reports::view
