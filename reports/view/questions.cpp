// SPDX-License-Identifier: Apache-2.0
#include "reports/view/questions.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace cxmat::reports::view {
namespace {

constexpr std::size_t cards_a_list = 5;

using Anchor = std::map<int, LocalizedText>::const_iterator;

/// The described level nearest to the score, the lower one where two are as near.
Anchor nearest(const std::map<int, LocalizedText>& anchors, double level_score) {
  return std::ranges::min_element(anchors, {}, [level_score](const auto& anchor) {
    return std::abs(anchor.first - level_score);
  });
}

std::string key_figures(const Figures& figures, const Messages& messages) {
  const Language language = messages.language();
  std::string text = n_figure(figures.n, language);
  if (figures.answers) {
    const std::string share =
        share_figure(figures.answers->dont_know, shown_to(*figures.answers), language);
    text += fmt::format(", {}", messages.format("report.questions.dont_know", {share}));
  }
  return text;
}

QuestionCard card(const Assessment& assessment, Position position, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  QuestionCard card;
  card.label = label_of(assessment, position, language);
  card.questionnaire = label_of(assessment, questionnaire_of(assessment, position), language);
  card.score = own_figure(node, language);
  card.figures = is_consensus(assessment) ? std::string() : key_figures(*node.overall, messages);
  const Question* question = definition_of(assessment, node.id);
  if (question != nullptr && !question->anchors.empty()) {
    const Anchor anchor = nearest(question->anchors, *own_score(node));
    card.anchor = words(anchor->second, language);
    card.anchor_heading =
        messages.format("report.questions.anchor", {fmt::format("{}", anchor->first)});
  }
  return card;
}

}  // namespace

QuestionCards questions(const Protected<Assessment>& assessment, const Messages& messages) {
  const std::vector<Position> ranked = questions_with_score(*assessment);
  QuestionCards cards;
  cards.any = !ranked.empty();
  // Questionnaires may have different levels: what counts is how far up its own scale each is.
  const auto score = [&](Position node) {
    return score_of(*own_score(assessment->nodes[node]), assessment->nodes[node].levels.size());
  };
  double mean = 0;
  for (const Position node : ranked) {
    mean += score(node) / static_cast<double>(ranked.size());
  }
  // Means of equal scores may differ from them by rounding.
  constexpr double tie = 1e-9;
  std::vector<Position> strongest;
  std::vector<Position> weakest;
  std::ranges::copy_if(ranked, std::back_inserter(strongest),
                       [&](Position node) { return score(node) > mean + tie; });
  std::ranges::copy_if(ranked, std::back_inserter(weakest),
                       [&](Position node) { return score(node) < mean - tie; });
  std::ranges::stable_sort(strongest, std::ranges::greater(), score);
  std::ranges::stable_sort(weakest, std::ranges::less(), score);
  for (std::size_t i = 0; i < std::min(cards_a_list, strongest.size()); ++i) {
    cards.strongest.push_back(card(*assessment, strongest[i], messages));
  }
  for (std::size_t i = 0; i < std::min(cards_a_list, weakest.size()); ++i) {
    cards.weakest.push_back(card(*assessment, weakest[i], messages));
  }
  return cards;
}

}  // namespace cxmat::reports::view
