// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/numbers.hpp"
#include "reports/view/comparison/parts.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// Longer lists of pairs are for the JSON and CSV output.
constexpr std::size_t most_pairs = 28;
/// More names do not fit a sentence.
constexpr std::size_t most_names = 4;

/// "a" to "z", then "aa", "ab", ...
std::string letter(std::size_t run) {
  constexpr std::size_t alphabet = 26;
  std::string text(1, static_cast<char>('a' + run % alphabet));
  return run < alphabet ? text : letter(run / alphabet - 1) + text;
}

class RankingView {
 public:
  explicit RankingView(const ComparisonWords& words)
      : words_(words),
        ranking_(*words.comparison.ranking),
        node_(*words.comparison.find(ranking_.node)) {}

  [[nodiscard]] Section section() const {
    Section section;
    section.id = "ranking";
    section.heading = words_.text("ranking.section");
    section.about = words_.format("ranking.about", {isolated(words_.label(node_))});
    section.sentences = sentences();
    if (!ranking_.places.empty()) {
      section.figures.push_back(figure(section.sentences.front()));
    }
    if (!ranking_.pairs.empty() && ranking_.pairs.size() <= most_pairs) {
      section.tables.push_back(pairs());
    }
    return section;
  }

 private:
  [[nodiscard]] const UnitFigure& figure_of(std::size_t unit) const { return node_.units[unit]; }

  [[nodiscard]] std::string score(std::size_t place) const {
    return score_figure(*figure_of(ranking_.places[place].unit).level_score, words_.language());
  }

  [[nodiscard]] std::string names(const std::vector<std::size_t>& units) const {
    std::vector<std::string> found;
    for (const std::size_t unit : units) {
      found.push_back(words_.name(unit));
    }
    return joined(found, words_.messages);
  }

  /// True if the first differs from all others by more than chance.
  [[nodiscard]] bool stands_apart() const {
    return std::ranges::all_of(ranking_.pairs, [this](const UnitDifference& pair) {
      return pair.a != ranking_.places.front().unit ||
             (pair.adjusted_p && pair.verdict != DifferenceVerdict::undecided);
    });
  }

  /// Who leads, and whether that is more than chance.
  [[nodiscard]] std::string lead() const {
    if (ranking_.places.empty()) {
      return words_.text("ranking.nobody");
    }
    const RankedUnit& first = ranking_.places.front();
    const std::string name = words_.name(first.unit);
    if (ranking_.places.size() == 1) {
      return words_.format("ranking.single", {name, score(0)});
    }
    if (!first.tested) {
      return words_.format("ranking.lead.not_tested", {name, score(0)});
    }
    const std::vector<std::size_t>& run = ranking_.runs.front();
    if (run.size() == 1) {
      return words_.format(stands_apart() ? "ranking.lead.apart" : "ranking.lead.not_tested",
                           {name, score(0)});
    }
    if (run.size() == ranking_.places.size()) {
      return words_.messages.counted("report.compare.ranking.lead.none",
                                     static_cast<std::int64_t>(run.size()), {name, score(0)});
    }
    std::vector<std::size_t> others;
    for (std::size_t i = 1; i < run.size(); ++i) {
      others.push_back(ranking_.places[run[i]].unit);
    }
    if (others.size() > most_names) {
      return words_.format(
          "ranking.lead.together_many",
          {name, score(0), whole(static_cast<std::int64_t>(others.size()), words_.language())});
    }
    return words_.format("ranking.lead.together", {name, score(0), names(others)});
  }

  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> found{lead()};
    if (const auto tested = std::ranges::count_if(
            ranking_.pairs, [](const auto& pair) { return pair.adjusted_p.has_value(); });
        tested > 0) {
      const auto apart = std::ranges::count_if(ranking_.pairs, [](const auto& pair) {
        return pair.adjusted_p && pair.verdict != DifferenceVerdict::undecided;
      });
      found.push_back(words_.format(
          "ranking.pairs", {whole(apart, words_.language()), whole(tested, words_.language())}));
    }
    if (!ranking_.unranked.empty()) {
      found.push_back(words_.format("ranking.unranked", {names(ranking_.unranked)}));
    }
    return found;
  }

  [[nodiscard]] std::string letters(std::size_t place) const {
    std::string found;
    for (std::size_t run = 0; run < ranking_.runs.size(); ++run) {
      if (std::ranges::find(ranking_.runs[run], place) != ranking_.runs[run].end()) {
        found += (found.empty() ? "" : " ") + letter(run);
      }
    }
    return found;
  }

  [[nodiscard]] TableRow row(std::size_t unit, TableCell rank, TableCell together) const {
    const UnitFigure& figure = figure_of(unit);
    const Language language = words_.language();
    return {.label = words_.names[unit],
            .cells = {std::move(rank),
                      figure.n > 0 ? TableCell{.text = whole(figure.n, language)} : missing_cell(),
                      score_cell(figure, words_), interval_cell(figure.interval, language),
                      distance_cell(figure.gap, language), std::move(together)}};
  }

  [[nodiscard]] Table places() const {
    Table table;
    table.caption = words_.format("ranking.caption", {isolated(words_.label(node_))});
    table.row_heading = words_.text("unit." + std::string(to_string(words_.comparison.kind)));
    table.headings = {{.text = words_.text("ranking.rank")},
                      {.text = words_.text("n")},
                      {.text = words_.text("score")},
                      {.text = words_.text("interval")},
                      {.text = words_.text("gap")},
                      {.text = words_.text("ranking.together"), .number = false}};
    for (std::size_t place = 0; place < ranking_.places.size(); ++place) {
      const RankedUnit& ranked = ranking_.places[place];
      const std::string shared = letters(place);
      table.rows.push_back(row(ranked.unit, {.text = fmt::format("{}", ranked.rank)},
                               shared.empty() ? missing_cell(words_.text("ranking.not_tested"))
                                              : TableCell{.text = shared}));
    }
    for (const std::size_t unit : ranking_.unranked) {
      table.rows.push_back(row(unit, missing_cell(), missing_cell()));
    }
    return table;
  }

  [[nodiscard]] charts::RankingRow line(std::size_t unit, const std::string& rank) const {
    const UnitFigure& figure = figure_of(unit);
    charts::RankingRow row;
    row.label = rank.empty() ? words_.names[unit] : fmt::format("{}  {}", rank, words_.names[unit]);
    row.note = figure.n > 0 ? n_figure(figure.n, words_.language()) : std::string();
    row.value = figure.level_score;
    row.value_text =
        figure.level_score ? score_figure(*figure.level_score, words_.language()) : std::string();
    row.missing = figure.state == UnitState::hidden ? words_.text("hidden_long")
                                                    : words_.text("pair.no_score");
    if (figure.interval) {
      row.interval = charts::Range{figure.interval->low, figure.interval->high};
    }
    return row;
  }

  [[nodiscard]] Figure figure(const std::string& message) const {
    charts::RankingChart chart;
    chart.frame = {
        .id = "ranking-chart",
        .title = without_isolates(words_.format("ranking.about", {isolated(words_.label(node_))})),
        .description = without_isolates(message)};
    chart.maximum = node_.levels > 1 ? static_cast<double>(node_.levels) : chart.maximum;
    chart.mean = node_.mean;
    chart.legend = {.value = words_.text("score"),
                    .interval = words_.text("interval"),
                    .bracket = words_.text("ranking.bracket"),
                    .mean = words_.text("mean")};
    for (const RankedUnit& place : ranking_.places) {
      chart.rows.push_back(line(place.unit, fmt::format("{}", place.rank)));
    }
    for (const std::size_t unit : ranking_.unranked) {
      chart.rows.push_back(line(unit, {}));
    }
    chart.runs = ranking_.runs;
    return {.message = {},
            .about = words_.text("ranking.figure"),
            .drawing = std::move(chart),
            .table = places()};
  }

  [[nodiscard]] Table pairs() const {
    const Language language = words_.language();
    Table table;
    table.caption = words_.text("pairs.caption");
    table.row_heading = words_.text("pairs.above");
    table.headings = {{.text = words_.text("pairs.below"), .number = false},
                      {.text = words_.text("pairs.difference")},
                      {.text = words_.text("interval")},
                      {.text = words_.text("p")},
                      {.text = words_.text("pairs.verdict"), .number = false}};
    for (const UnitDifference& pair : ranking_.pairs) {
      table.rows.push_back({.label = words_.names[pair.a],
                            .cells = {{.text = words_.names[pair.b]},
                                      {.text = decimal(pair.difference, 2, language)},
                                      distance_interval_cell(pair.interval, words_),
                                      p_cell(pair.adjusted_p, language),
                                      {.text = verdict_words(pair, "apart", words_)}}});
    }
    return table;
  }

  const ComparisonWords& words_;
  const Ranking& ranking_;
  const ComparedNode& node_;
};

}  // namespace

Section ranking_section(const ComparisonWords& words) {
  return RankingView(words).section();
}

}  // namespace cxmat::reports::view
