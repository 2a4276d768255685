// SPDX-License-Identifier: Apache-2.0
#include "reports/view/ladder.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/ladder_practices.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

/// A part of the whole that has a score.
struct Rung {
  Position node = 0;
  double share = 0;  ///< among the parts with a score
  double score = 0;  ///< level score with which it enters
};

/// "0.3"; with two decimals where one would read as nothing.
std::string points(double amount, Language language) {
  const std::string text = decimal(amount, 1, language);
  return text == decimal(0, 1, language) ? decimal(std::max(amount, 0.01), 2, language) : text;
}

class Ladder {
 public:
  Ladder(const Assessment& assessment, Position top, const Messages& messages)
      : assessment_(assessment),
        top_(top),
        node_(assessment.nodes[top]),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] std::optional<Figure> figure() const {
    if (!node_.scored || !node_.overall || !node_.overall->level || !node_.overall->score ||
        *node_.overall->level >= static_cast<int>(node_.levels.size())) {
      return std::nullopt;
    }
    if (climbs(assessment_, top_)) {
      return of_practices();
    }
    return of_parts();
  }

 private:
  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] int next() const { return *node_.overall->level + 1; }

  [[nodiscard]] double bound() const {
    const Level* level = level_of(next(), node_.levels);
    return level == nullptr ? static_cast<double>(next()) : level->from.value();
  }

  /// The level score before any cap.
  [[nodiscard]] double uncapped() const {
    return level_score(node_.overall->ungated_score.value_or(*node_.overall->score),
                       node_.levels.size());
  }

  [[nodiscard]] std::string next_words() const { return fmt::format("{}", next()); }

  /// The caps that hold, and below the next level.
  [[nodiscard]] std::string caps() const {
    std::vector<std::string> sentences;
    for (const GateResult& gate : assessment_.gates) {
      const bool holds = gate.state == GateState::applied || gate.state == GateState::lowered;
      if (gate.node != node_.id || !holds || gate.gate.cap.value() >= bound() - same_score) {
        continue;
      }
      const std::string because = words(gate.gate.because, language_);
      const std::string cap = decimal(gate.gate.cap.value(), 1, language_);
      sentences.push_back(in_a_row(
          std::vector{messages_.format("report.ladder.cap", {cap, next_words()}), because}));
    }
    return in_a_row(sentences);
  }

  [[nodiscard]] std::optional<Figure> of_practices() const {
    const std::optional<PracticeLadder> found = practice_ladder(assessment_, top_, messages_);
    if (!found) {
      return std::nullopt;
    }
    return finish(found->chart, in_a_row(std::vector{found->message, caps()}), found->about,
                  found->table);
  }

  [[nodiscard]] Figure finish(charts::LadderChart chart, std::string message, std::string about,
                              Table table) const {
    Figure figure;
    chart.frame.id = fmt::format("ladder-{}", top_);
    chart.frame.title =
        messages_.format("report.ladder.title", {label_of(assessment_, top_, language_)});
    chart.frame.description = without_isolates(message);
    figure.message = std::move(message);
    figure.about = std::move(about);
    figure.drawing = std::move(chart);
    figure.table = std::move(table);
    return figure;
  }

  /// Where the parts are to be found: below a single dimension they are its own.
  [[nodiscard]] Position holder() const {
    Position at = top_;
    while (true) {
      const std::vector<PartTrace>& parts = assessment_.nodes[at].trace.parts;
      if (parts.size() != 1 || assessment_.nodes[parts.front().node].kind != NodeKind::dimension) {
        return at;
      }
      at = parts.front().node;
    }
  }

  /// The score with which a part enters, as a level score; nothing where hidden or missing.
  [[nodiscard]] std::optional<double> entering(Position holder, const PartTrace& part) const {
    const std::optional<double> score = entering_score(assessment_, holder, part);
    return score && assessment_.nodes[part.node].overall
               ? std::optional(level_score(*score, node_.levels.size()))
               : std::nullopt;
  }

  [[nodiscard]] std::vector<Rung> rungs(Position holder) const {
    std::vector<Rung> rungs;
    double total = 0;
    for (const PartTrace& part : assessment_.nodes[holder].trace.parts) {
      if (const std::optional<double> score = entering(holder, part)) {
        rungs.push_back({.node = part.node, .share = part.share, .score = *score});
        total += part.share;
      }
    }
    for (Rung& rung : rungs) {
      rung.share = total > 0 ? rung.share / total : 0;
    }
    return rungs;
  }

  [[nodiscard]] bool is_weighted(Position holder) const {
    const Making making = making_of(assessment_, holder);
    return making == Making::sum || making == Making::mean;
  }

  /// True if the whole is the weighted mean of these parts: then raising one raises it by its
  /// share. Where people left parts out it is not, quite: each person's own parts make their score.
  [[nodiscard]] bool adds_up(const std::vector<Rung>& rungs) const {
    double sum = 0;
    for (const Rung& rung : rungs) {
      sum += rung.share * rung.score;
    }
    constexpr double same = 1e-6;
    return std::abs(sum - uncapped()) < same;
  }

  /// What is missing, and where most of it is.
  [[nodiscard]] std::string shortfall(Position holder) const {
    const double missing = bound() - uncapped();
    if (missing <= same_score) {
      return {};  // only a cap stands in the way
    }
    std::vector<std::string> sentences{
        messages_.format("report.ladder.missing", {next_words(), points(missing, language_)})};
    const std::vector<Rung> parts = rungs(holder);
    const auto weight = [&](const Rung& rung) { return rung.share * (bound() - rung.score); };
    if (parts.size() > 1 && !hides_a_part(assessment_, holder) && is_weighted(holder)) {
      const Rung& most = *std::ranges::max_element(parts, {}, weight);
      const auto as_much = std::ranges::count_if(
          parts, [&](const Rung& rung) { return weight(rung) > weight(most) - same_score; });
      if (as_much == 1 && weight(most) > same_score) {
        sentences.push_back(adds_up(parts) ? holds_back(most, missing - weight(most))
                                           : furthest(most));
      }
    }
    return in_a_row(sentences);
  }

  [[nodiscard]] std::string furthest(const Rung& most) const {
    return messages_.format(
        "report.ladder.furthest",
        {isolated(label_of(assessment_, most.node, language_)),
         level_figure(most.score, node_.levels, language_), percent(most.share, language_)});
  }

  /// `left`: what would still be missing with this part on the bound.
  [[nodiscard]] std::string holds_back(const Rung& most, double left) const {
    const std::string name = isolated(label_of(assessment_, most.node, language_));
    const std::string share = percent(most.share, language_);
    const std::string score = level_figure(most.score, node_.levels, language_);
    const std::string goal = decimal(bound(), 1, language_);
    return in_a_row(std::vector{
        messages_.format("report.ladder.most", {name, score, share}),
        left <= same_score
            ? messages_.format("report.ladder.alone", {goal, next_words()})
            : messages_.format("report.ladder.not_alone", {goal, points(left, language_)})});
  }

  [[nodiscard]] Figure of_parts() const {
    const Position from = holder();
    charts::LadderChart chart;
    for (const Level& level : node_.levels) {
      chart.levels.push_back(level_words(level.number, node_.levels, language_));
    }
    chart.next = next();
    chart.next_legend = word("report.ladder.next");
    chart.reached_legend = word("report.ladder.reached");
    chart.unknown_legend = word("report.ladder.no_figure");
    chart.blocks_legend = word("report.ladder.below");
    Table table;
    table.caption = word("report.ladder.caption");
    table.row_heading = word("report.area");
    for (const char* key : {"report.level_score", "report.ladder.share"}) {
      table.headings.push_back({.text = word(key)});
    }
    table.headings.push_back({.text = word("report.level"), .number = false});
    table.headings.push_back({.text = messages_.format("report.ladder.to_bound", {next_words()})});
    for (const PartTrace& part : assessment_.nodes[from].trace.parts) {
      chart.rows.push_back(line(from, part));
      table.rows.push_back(row(from, part));
    }
    const std::string missing = shortfall(from);
    return finish(std::move(chart), in_a_row(std::vector{missing, caps()}),
                  messages_.format("report.ladder.about",
                                   {isolated(label_of(assessment_, top_, language_)),
                                    level_words(*node_.overall->level, node_.levels, language_)}),
                  std::move(table));
  }

  [[nodiscard]] charts::LadderRow line(Position from, const PartTrace& part) const {
    const std::optional<double> score = entering(from, part);
    charts::LadderRow row;
    row.label = label_of(assessment_, part.node, language_);
    if (!score) {
      row.note = no_figure(part);
      row.steps.assign(node_.levels.size(), charts::Step::unknown);
      return row;
    }
    const int level = level_at(*score, node_.levels);
    row.note = level_figure(*score, node_.levels, language_);
    row.blocks = *score < bound() - same_score;
    for (const Level& each : node_.levels) {
      row.steps.push_back(each.number <= level ? charts::Step::reached : charts::Step::open);
    }
    return row;
  }

  [[nodiscard]] std::string no_figure(const PartTrace& part) const {
    return assessment_.nodes[part.node].overall ? std::string(none) : word("report.hidden");
  }

  [[nodiscard]] TableRow row(Position from, const PartTrace& part) const {
    const std::optional<double> score = entering(from, part);
    TableRow row;
    row.label = label_of(assessment_, part.node, language_);
    row.cells.push_back(score ? TableCell{.text = level_figure(*score, node_.levels, language_)}
                              : missing_cell(no_figure(part)));
    row.cells.push_back({.text = percent(part.share, language_)});
    row.cells.push_back(score ? TableCell{.text = level_words(level_at(*score, node_.levels),
                                                              node_.levels, language_)}
                              : missing_cell());
    row.cells.push_back(score ? difference_cell(*score - bound(), language_) : missing_cell());
    return row;
  }

  const Assessment& assessment_;
  Position top_;
  const NodeResult& node_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::optional<Figure> ladder(const Protected<Assessment>& assessment, Position questionnaire,
                             const Messages& messages) {
  return Ladder(*assessment, questionnaire, messages).figure();
}

}  // namespace cxmat::reports::view
