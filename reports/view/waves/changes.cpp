// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/changes.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// A sentence names so many nodes; the table has them all.
constexpr std::size_t most_named = 6;

class Changes {
 public:
  Changes(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment),
        messages_(messages),
        language_(messages.language()),
        before_(wave_before(assessment, language_)) {
    for (Position node = 0; node < assessment.nodes.size(); ++node) {
      const NodeResult& found = assessment.nodes[node];
      if (found.change) {
        (found.kind == NodeKind::question ? questions_ : areas_).push_back(node);
      }
    }
  }

  [[nodiscard]] std::string moved() const {
    if (areas_.empty()) {
      return messages_.format("report.waves.nothing_compared", {before_});
    }
    const auto tested = [this](Position node) { return change(node).p.has_value(); };
    if (std::ranges::none_of(areas_, tested)) {
      return messages_.format(
          is_consensus(assessment_) ? "report.waves.consensus" : "report.waves.nothing_tested",
          {before_});
    }
    const std::vector<Position> risen = with(areas_, ChangeVerdict::risen);
    const std::vector<Position> fallen = with(areas_, ChangeVerdict::fallen);
    if (risen.empty() && fallen.empty()) {
      return messages_.format("report.waves.nothing_moved", {before_});
    }
    std::vector<std::string> sentences;
    if (!risen.empty()) {
      sentences.push_back(
          messages_.format("report.waves.risen", {before_, named(risen, most_named)}));
    }
    if (!fallen.empty()) {
      sentences.push_back(
          messages_.format("report.waves.fallen", {before_, named(fallen, most_named)}));
    }
    return in_a_row(sentences);
  }

  [[nodiscard]] std::vector<std::string> remarks() const {
    std::vector<std::string> remarks;
    const auto add = [&remarks](std::string sentence) {
      if (!sentence.empty()) {
        remarks.push_back(std::move(sentence));
      }
    };
    add(small());
    add(single_questions());
    add(method());
    add(common());
    return remarks;
  }

  [[nodiscard]] std::optional<Table> table() const {
    if (areas_.empty()) {
      return std::nullopt;
    }
    Table table;
    const bool agreed = is_consensus(assessment_);
    table.caption = messages_.format(
        agreed ? "report.waves.changes.caption_agreed" : "report.waves.changes.caption", {before_});
    table.row_heading = std::string(messages_.text("report.area"));
    table.headings = {{.text = before_},
                      {.text = wave_name(assessment_, assessment_.waves.size() - 1, language_)},
                      {.text = text("changes.change")}};
    if (!agreed) {
      table.headings.push_back({.text = text("changes.verdict"), .number = false});
      table.headings.push_back({.text = text("changes.compared"), .number = false});
    }
    for (const Position node : areas_) {
      table.rows.push_back(row(node));
    }
    return table;
  }

 private:
  [[nodiscard]] std::string text(std::string_view key) const {
    return std::string(messages_.text(fmt::format("report.waves.{}", key)));
  }

  [[nodiscard]] const WaveChange& change(Position node) const {
    return *assessment_.nodes[node].change;
  }

  [[nodiscard]] std::vector<Position> with(const std::vector<Position>& nodes,
                                           ChangeVerdict verdict) const {
    std::vector<Position> found;
    for (const Position node : nodes) {
      if (change(node).verdict == verdict && !repeats_the_whole(assessment_, node)) {
        found.push_back(node);
      }
    }
    return found;
  }

  /// "Overall (+0.2), A (+0.4) and B (+0.3)": the whole, then the largest change first.
  [[nodiscard]] std::string named(std::vector<Position> nodes, std::size_t most) const {
    std::ranges::stable_sort(nodes, std::ranges::greater(), [this](Position node) {
      const bool whole = assessment_.nodes[node].kind == NodeKind::overall;
      return whole ? std::numeric_limits<double>::max() : std::abs(change(node).difference);
    });
    std::vector<std::string> names;
    for (const Position node : nodes) {
      if (names.size() == most) {
        names.push_back(
            messages_.counted("report.waves.more", static_cast<std::int64_t>(nodes.size() - most)));
        break;
      }
      names.push_back(fmt::format("{} ({})", isolated(label_of(assessment_, node, language_)),
                                  signed_decimal(change(node).difference, 1, language_)));
    }
    return joined(names, messages_);
  }

  [[nodiscard]] std::string small() const {
    const std::vector<Position> nodes = with(areas_, ChangeVerdict::small);
    return nodes.empty() ? std::string()
                         : messages_.format("report.waves.small",
                                            {named(nodes, most_named),
                                             decimal(smallest_change_that_matters, 1, language_)});
  }

  [[nodiscard]] std::string single_questions() const {
    std::vector<Position> moved = with(questions_, ChangeVerdict::risen);
    const std::vector<Position> fallen = with(questions_, ChangeVerdict::fallen);
    moved.insert(moved.end(), fallen.begin(), fallen.end());
    return moved.empty()
               ? std::string()
               : messages_.format("report.waves.questions", {named(std::move(moved), most_named)});
  }

  /// How it was compared, as the areas that were tested say.
  [[nodiscard]] std::string method() const {
    const auto tested = [this](Position node) { return change(node).p.has_value(); };
    const auto paired = [&](Position node) { return tested(node) && change(node).paired; };
    const auto samples = [&](Position node) { return tested(node) && !change(node).paired; };
    if (std::ranges::none_of(areas_, tested)) {
      return {};
    }
    std::string key = "report.waves.method.mixed";
    if (std::ranges::none_of(areas_, paired)) {
      key = "report.waves.method.samples";
    } else if (std::ranges::none_of(areas_, samples)) {
      key = "report.waves.method.paired";
    }
    return messages_.format(key, {decimal(smallest_change_that_matters, 1, language_)});
  }

  [[nodiscard]] bool differ(Position node) const {
    return change(node).common_questions != change(node).questions;
  }

  [[nodiscard]] std::string common() const {
    std::vector<std::string> names;
    for (const Position node : areas_) {
      if (differ(node)) {
        names.push_back(messages_.format("report.waves.common.part",
                                         {isolated(label_of(assessment_, node, language_)),
                                          whole(change(node).common_questions, language_),
                                          whole(change(node).questions, language_)}));
      }
    }
    return names.empty() ? std::string()
                         : messages_.format("report.waves.common", {joined(names, messages_)});
  }

  [[nodiscard]] TableCell score(const NodeResult& node, std::string_view wave) const {
    const Cell cell = wave_cell(node, wave);
    TableCell shown = score_cell(cell, node.levels, messages_);
    if (cell && cell->level_score && cell->interval) {
      shown.text = fmt::format("{} ({})", shown.text,
                               range_figure(level_range(*cell->interval, node.levels), language_));
    }
    return shown;
  }

  [[nodiscard]] TableCell difference(const WaveChange& change) const {
    TableCell shown = difference_cell(change.difference, language_);
    if (change.interval) {
      shown.text = fmt::format("{} ({})", shown.text, signed_range(*change.interval, messages_));
    }
    if (!stands_out(assessment_, change)) {
      shown.tone = Tone::plain;
    }
    return shown;
  }

  [[nodiscard]] TableCell verdict(const WaveChange& change) const {
    const std::string word = text(fmt::format("verdict.{}", to_string(change.verdict)));
    return {.text = change.adjusted_p
                        ? fmt::format("{} ({})", word, p_figure(*change.adjusted_p, language_))
                        : word};
  }

  [[nodiscard]] std::string compared(const NodeResult& node) const {
    const WaveChange& change = *node.change;
    std::string people;
    if (change.paired) {
      people = messages_.counted("report.waves.pairs", change.pairs);
    } else {
      const Cell before = wave_cell(node, change.from);
      const Cell now = wave_cell(node, change.to);
      people = before && now
                   ? messages_.format("report.waves.samples",
                                      {whole(before->n, language_), whole(now->n, language_)})
                   : std::string(none);
    }
    if (change.common_questions == change.questions) {
      return people;
    }
    return fmt::format(
        "{}; {}", people,
        messages_.format("report.waves.of_questions", {whole(change.common_questions, language_),
                                                       whole(change.questions, language_)}));
  }

  [[nodiscard]] TableRow row(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    TableRow row;
    row.label = label_of(assessment_, position, language_);
    row.depth = depth_of(assessment_, position);
    row.strong = node.kind != NodeKind::dimension;
    row.cells = {score(node, node.change->from), score(node, node.change->to),
                 difference(*node.change)};
    if (!is_consensus(assessment_)) {
      row.cells.push_back(verdict(*node.change));
      row.cells.push_back({.text = compared(node)});
    }
    return row;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
  std::string before_;
  std::vector<Position> areas_;
  std::vector<Position> questions_;
};

}  // namespace

std::string moved(const Assessment& assessment, const Messages& messages) {
  return Changes(assessment, messages).moved();
}

std::vector<std::string> change_remarks(const Assessment& assessment, const Messages& messages) {
  return Changes(assessment, messages).remarks();
}

std::optional<Table> change_table(const Assessment& assessment, const Messages& messages) {
  return Changes(assessment, messages).table();
}

}  // namespace cxmat::reports::view
