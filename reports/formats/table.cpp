// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/table.hpp"

#include "reports/formats/condition_text.hpp"
#include "reports/formats/display_width.hpp"
#include "reports/formats/share_tables.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/standing_words.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::string_view hidden = "·";

class ScoreTables {
 public:
  ScoreTables(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {
    if (const auto root = view::root_of(assessment)) {
      overview_.push_back(*root);
    }
    for (const view::Position node : view::questionnaires_of(assessment, true)) {
      overview_.push_back(node);
    }
  }

  /// "Nordlicht Versand GmbH, Q3 2026, n = 71, groups of fewer than 5 people are hidden".
  [[nodiscard]] std::string title() const {
    constexpr std::size_t longest_wave = 30;
    std::string rest;
    if (!assessment_.waves.empty()) {
      const WaveResult& wave = assessment_.waves.back();
      const std::string label = view::words(wave.label, language_, wave.id);
      rest += label.empty() ? "" : ", " + shortened(label, longest_wave);
      rest += fmt::format(", n = {}", count(wave.respondents));
    }
    rest += ", " + privacy();
    const std::string organisation = view::clean(assessment_.engagement.organisation.name);
    return (organisation.empty() ? rest.substr(2) : beside(organisation, rest)) + "\n";
  }

  [[nodiscard]] std::string scores() const {
    if (!has_scores()) {
      return {};
    }
    TextTable table{.label_heading = word("table.area"), .columns = {}, .rows = {}};
    table.columns = {
        {.heading = word("table.n")},        {.heading = word("table.score")},
        {.heading = word("table.interval")}, {.heading = word("table.level"), .number = false},
        {.heading = word("table.target")},   {.heading = word("table.gap")}};
    if (assessment_.benchmark) {
      table.columns.push_back({.heading = word("table.percentile")});
    }
    for (const view::Position node : nodes_in_order()) {
      table.rows.push_back(score_row(node));
    }
    return render(table);
  }

  /// What the signs in `tables` mean.
  [[nodiscard]] std::string footnotes(std::string_view tables) const {
    std::string text;
    if (!has_scores()) {
      return text;
    }
    if (tables.find(hidden) != std::string_view::npos) {
      text += messages_.counted("table.hidden", assessment_.engagement.privacy.minimum_group,
                                {std::string(hidden)}) +
              "\n";
    }
    if (lacks_a_score()) {
      text += messages_.format("table.no_score", {view::none}) + "\n";
    }
    if (assessment_.benchmark && assessment_.benchmark->synthetic) {
      text += word("table.synthetic") + "\n";
    }
    return text;
  }

  [[nodiscard]] std::string groups(const GroupingResult& grouping) const {
    if (!has_scores() || grouping.values.empty()) {
      return {};
    }
    TextTable table{.label_heading = view::words(grouping.label, language_, grouping.column),
                    .columns = {},
                    .rows = {{.label = word("table.n"), .cells = {}}}};
    for (const GroupValueResult& value : grouping.values) {
      table.columns.push_back({.heading = view::words(value.label, language_, value.name)});
      table.rows.front().cells.push_back(count(value.respondents));
    }
    for (const view::Position node : overview_) {
      TextRow row{.label = view::label_of(assessment_, node, language_), .cells = {}};
      for (std::size_t group = 0; group < grouping.values.size(); ++group) {
        row.cells.push_back(
            score(group_cell(assessment_.nodes[node], grouping.column, group), node));
      }
      table.rows.push_back(std::move(row));
    }
    return render(table);
  }

  /// The wave before and the latest, both without caps, and what to make of the change.
  [[nodiscard]] std::string waves() const {
    if (!has_scores() || assessment_.waves.size() < 2) {
      return {};
    }
    const WaveResult& before = assessment_.waves[assessment_.waves.size() - 2];
    const WaveResult& latest = assessment_.waves.back();
    TextTable table{.label_heading = word("table.wave"), .columns = {}, .rows = {}};
    table.columns = {{.heading = view::words(before.label, language_, before.id)},
                     {.heading = view::words(latest.label, language_, latest.id)},
                     {.heading = word("table.change")}};
    const bool tested = !view::is_consensus(assessment_);
    if (tested) {
      table.columns.push_back({.heading = word("report.waves.changes.verdict"), .number = false});
    }
    table.rows.push_back({.label = word("table.n"),
                          .cells = {count(before.respondents), count(latest.respondents)}});
    for (const view::Position position : overview_) {
      const NodeResult& node = assessment_.nodes[position];
      table.rows.push_back(
          {.label = view::label_of(assessment_, position, language_),
           .cells = {score(view::wave_cell(node, before.id), position),
                     score(view::wave_cell(node, latest.id), position), change(node.change),
                     tested ? verdict(node.change) : std::string()}});
    }
    return render(table);
  }

  /// One line for each cap that lowered a score.
  [[nodiscard]] std::string gates() const {
    std::string text;
    for (const GateResult& gate : assessment_.gates) {
      if (gate.state == GateState::lowered) {
        text += gate_line(gate) + "\n";
      }
    }
    return text;
  }

 private:
  [[nodiscard]] bool has_scores() const noexcept { return overview_.size() > 1; }

  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] std::string count(std::optional<std::int64_t> number) const {
    return number ? whole(*number, language_) : std::string(hidden);
  }

  [[nodiscard]] std::string privacy() const {
    return view::is_consensus(assessment_)
               ? word("table.consensus")
               : messages_.counted("table.privacy", assessment_.engagement.privacy.minimum_group);
  }

  /// Overall, then each questionnaire with its dimensions.
  [[nodiscard]] std::vector<view::Position> nodes_in_order() const {
    std::vector<view::Position> nodes;
    for (const view::Position node : overview_) {
      nodes.push_back(node);
      if (assessment_.nodes[node].kind == NodeKind::questionnaire) {
        const auto dimensions = view::below(assessment_, node, NodeKind::dimension);
        nodes.insert(nodes.end(), dimensions.begin(), dimensions.end());
      }
    }
    return nodes;
  }

  [[nodiscard]] std::string score(const Cell& cell, view::Position node) const {
    if (!cell) {
      return std::string(hidden);
    }
    return cell->level_score
               ? view::level_figure(*cell->level_score, assessment_.nodes[node].levels, language_)
               : view::none;
  }

  [[nodiscard]] TextRow score_row(view::Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    const auto indent = static_cast<std::size_t>(2 * view::depth_of(assessment_, position));
    TextRow row{
        .label = std::string(indent, ' ') + view::label_of(assessment_, position, language_),
        .cells = {}};
    const std::string missing = node.overall ? view::none : std::string(hidden);
    const Figures figures = node.overall.value_or(Figures{});
    row.cells = {
        node.overall ? whole(figures.n, language_) : missing,
        score(node.overall, position),
        figures.interval
            ? view::range_figure(view::level_range(*figures.interval, node.levels), language_)
            : missing,
        figures.level ? view::level_words(*figures.level, node.levels, language_) : missing,
        node.target ? decimal(*node.target, 1, language_) : std::string(),
        node.target && figures.level_score
            ? signed_decimal(*figures.level_score - *node.target, 1, language_)
            : std::string()};
    if (assessment_.benchmark) {
      row.cells.push_back(percentile(node));
    }
    return row;
  }

  /// Of a score that is shown, among peers enough to speak of.
  [[nodiscard]] std::string percentile(const NodeResult& node) const {
    const bool shown =
        node.overall && node.benchmark && node.benchmark->peers >= view::fewest_peers;
    return shown ? view::percentile_figure(*node.benchmark, language_) : std::string();
  }

  [[nodiscard]] static Cell group_cell(const NodeResult& node, std::string_view column,
                                       std::size_t group) {
    const auto found = std::ranges::find(node.groups, column, &GroupCells::grouping);
    return found != node.groups.end() && group < found->cells.size() ? found->cells[group]
                                                                     : std::nullopt;
  }

  [[nodiscard]] std::string change(const std::optional<WaveChange>& change) const {
    return change ? signed_decimal(change->difference, 1, language_) : std::string();
  }

  [[nodiscard]] std::string verdict(const std::optional<WaveChange>& change) const {
    return change ? std::string(messages_.text(
                        fmt::format("report.waves.verdict.{}", to_string(change->verdict))))
                  : std::string();
  }

  /// A name, shortened so that it fits on a line with the rest of it.
  [[nodiscard]] static std::string beside(std::string_view name, const std::string& rest) {
    constexpr std::size_t shortest_name = 20;
    const std::size_t taken = std::min(display_width(rest), table_width - shortest_name);
    return shortened(shortened(name, table_width - taken) + rest, table_width);
  }

  [[nodiscard]] std::string gate_line(const GateResult& gate) const {
    const NodeResult* node = assessment_.find(gate.node);
    const std::string name =
        node == nullptr ? gate.node : view::words(node->label, language_, node->id);
    const std::string cap = decimal(gate.gate.cap.value(), 1, language_);
    const std::string condition = condition_text(gate.gate.when);
    if (node == nullptr || !node->overall || !node->overall->ungated_score) {
      return beside(name, messages_.format("table.gate", {cap, condition}));
    }
    const double ungated = level_score(*node->overall->ungated_score, node->levels.size());
    return beside(name, messages_.format("table.gate_from",
                                         {cap, condition,
                                          view::level_figure(ungated, node->levels, language_)}));
  }

  [[nodiscard]] bool lacks_a_score() const {
    return std::ranges::any_of(nodes_in_order(), [this](view::Position position) {
      const Cell& cell = assessment_.nodes[position].overall;
      return cell && !cell->level_score;
    });
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
  std::vector<view::Position> overview_;  ///< overall and the scored questionnaires
};

/// Appends a part after an empty line; nothing for an empty part.
void add(std::string& text, const std::string& part) {
  if (!part.empty()) {
    text += "\n" + part;
  }
}

}  // namespace

std::string render_table(const Protected<Assessment>& assessment, Language language) {
  const Messages messages(language);
  const ScoreTables tables(*assessment, messages);
  std::string text = tables.title();
  add(text, tables.scores());
  for (const GroupingResult& grouping : assessment->groupings) {
    add(text, tables.groups(grouping));
  }
  add(text, tables.waves());
  add(text, tables.gates());
  add(text, tables.footnotes(text));
  add(text, share_tables(assessment, messages));
  return text;
}

}  // namespace cxmat::reports
