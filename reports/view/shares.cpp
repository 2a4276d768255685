// SPDX-License-Identifier: Apache-2.0
#include "reports/view/shares.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// The regular choices with their counts.
struct Count {
  std::string choice;
  std::int64_t count = 0;
};

std::vector<Count> counts_of(const Question& question, const AnswerCounts& answers,
                             Language language) {
  std::vector<Count> counts;
  for (std::size_t i = 0; i < question.scale.choices.size() && i < answers.choices.size(); ++i) {
    const Choice& choice = question.scale.choices[i];
    if (choice.kind == ChoiceKind::regular) {
      counts.push_back({words(choice.label, language, choice.name), answers.choices[i]});
    }
  }
  return counts;
}

std::string message(const std::vector<Count>& counts, std::int64_t n, const Messages& messages) {
  const auto top = std::ranges::max_element(counts, {}, &Count::count);
  const auto as_often = std::ranges::count(counts, top->count, &Count::count);
  if (as_often > 1) {
    return std::string(messages.text("report.shares.no_single"));
  }
  return messages.format("report.shares.message",
                         {isolated(top->choice), share_figure(top->count, n, messages.language())});
}

/// The answers beside the 100 %, as "don't know 3".
std::string others(const AnswerCounts& answers, const Messages& messages) {
  const std::vector<std::pair<const char*, std::int64_t>> states{
      {"report.dont_know", answers.dont_know},
      {"report.not_applicable", answers.not_applicable},
      {"report.unanswered", answers.unanswered}};
  std::string text;
  for (const auto& [key, count] : states) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", messages.text(key),
                        whole(count, messages.language()));
  }
  return messages.format("report.shares.others", {text});
}

Figure figure(const std::vector<Count>& counts, std::int64_t n, std::string label, std::string id,
              const Messages& messages) {
  const Language language = messages.language();
  Figure figure;
  figure.message = message(counts, n, messages);
  figure.about = messages.format("report.shares.about", {n_figure(n, language)});
  figure.table.caption = isolated(label);
  figure.table.row_heading = std::string(messages.text("report.shares.answer"));
  figure.table.headings = {{.text = std::string(messages.text("report.shares.share"))},
                           {.text = std::string(messages.text("report.shares.count"))}};
  charts::SharesChart chart;
  chart.frame.id = std::move(id);
  chart.frame.title = std::move(label);
  chart.frame.description = without_isolates(figure.message);
  for (const Count& count : counts) {
    const double share = static_cast<double>(count.count) / static_cast<double>(n);
    const std::string text = percent(share, language);
    chart.rows.push_back({.label = count.choice,
                          .share = share,
                          .share_text = text,
                          .count_text = whole(count.count, language)});
    figure.table.rows.push_back(
        {.label = count.choice,
         .share = share,
         .cells = {{.text = text}, {.text = whole(count.count, language)}}});
  }
  figure.drawing = std::move(chart);
  return figure;
}

QuestionShares question_shares(const Assessment& assessment, Position position, std::string id,
                               const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  QuestionShares shares;
  shares.heading = label_of(assessment, position, language);
  const Question* question = definition_of(assessment, node.id);
  if (question != nullptr) {
    shares.question = words(question->label, language);
  }
  if (!node.overall) {
    shares.others = std::string(messages.text("report.shares.hidden"));
    return shares;
  }
  if (!node.overall->answers) {
    shares.others = std::string(messages.text("report.shares.none"));
    return shares;
  }
  const std::int64_t n = answered(*node.overall->answers);
  const bool has_choices = question != nullptr && !question->scale.choices.empty();
  shares.others = has_choices ? others(*node.overall->answers, messages)
                              : messages.counted("report.shares.given", n);
  if (question != nullptr && n > 0) {
    const std::vector<Count> counts = counts_of(*question, *node.overall->answers, language);
    if (has_choices) {  // numbers and texts have no choices to count
      shares.figure = figure(counts, n, shares.heading, std::move(id), messages);
    }
  }
  return shares;
}

}  // namespace

std::vector<QuestionShares> shares(const Protected<Assessment>& assessment, Position questionnaire,
                                   const Messages& messages) {
  std::vector<QuestionShares> all;
  for (const Position question : below(*assessment, questionnaire, NodeKind::question)) {
    if (!assessment->nodes[question].scored) {
      all.push_back(
          question_shares(*assessment, question, fmt::format("shares-{}", question), messages));
    }
  }
  return all;
}

}  // namespace cxmat::reports::view
