// SPDX-License-Identifier: Apache-2.0
#include "reports/view/perception.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cxmat/assessment/group_gap.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// The usual bound below which a difference is more than chance.
constexpr double significance = 0.05;

/// The scored dimensions; of a questionnaire without any the questionnaire itself. A page holds
/// whole questionnaires where they fit.
std::vector<Page> areas(const Assessment& assessment) {
  std::vector<Page> pages;
  for (const Position questionnaire : questionnaires_of(assessment, true)) {
    Page block;
    for (const Position dimension : below(assessment, questionnaire, NodeKind::dimension)) {
      if (assessment.nodes[dimension].scored) {
        block.push_back(dimension);
      }
    }
    if (block.empty()) {
      block.push_back(questionnaire);
    }
    if (!pages.empty() && pages.back().size() + block.size() <= rows_a_page) {
      pages.back().insert(pages.back().end(), block.begin(), block.end());
    } else {
      pages.push_back(std::move(block));
    }
  }
  return pages;
}

struct AreaGap {
  Position area = 0;
  GroupGap gap;
};

class GroupView {
 public:
  GroupView(const Assessment& assessment, const GroupingResult& grouping, const Messages& messages)
      : assessment_(assessment),
        grouping_(grouping),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] bool comparable() const {
    return std::ranges::count_if(grouping_.values, [](const GroupValueResult& value) {
             return value.respondents.has_value();
           }) > 1;
  }

  [[nodiscard]] Perception perception(const std::string& id) const {
    Perception perception;
    perception.column = grouping_.column;
    perception.heading = words(grouping_.label, language_, grouping_.column);
    const std::vector<Page> pages = areas(assessment_);
    const std::size_t groups = grouping_.values.size();
    const std::size_t parts = (groups + groups_a_map - 1) / groups_a_map;
    for (const Page& page : pages) {
      for (std::size_t part = 0; part < parts; ++part) {
        perception.maps.push_back(map(page, {part * groups / parts, (part + 1) * groups / parts},
                                      fmt::format("{}-{}", id, perception.maps.size() + 1)));
      }
    }
    for (const AreaGap& gap : gaps(pages)) {
      perception.gaps.push_back(sentence(gap));
    }
    if (perception.gaps.empty()) {
      perception.gaps.push_back(messages_.format(
          "report.perception.none", {decimal(smallest_change_that_matters, 1, language_)}));
    }
    return perception;
  }

 private:
  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] std::string name(std::size_t group) const {
    const GroupValueResult& value = grouping_.values[group];
    return words(value.label, language_, value.name);
  }

  [[nodiscard]] std::string heading(std::size_t group) const {
    const std::optional<std::int64_t>& n = grouping_.values[group].respondents;
    return fmt::format("{} ({})", name(group), n ? n_figure(*n, language_) : word("report.hidden"));
  }

  /// The group's cell of a node; hidden where there is none.
  [[nodiscard]] Cell cell(Position area, std::size_t group) const {
    for (const GroupCells& cells : assessment_.nodes[area].groups) {
      if (cells.grouping == grouping_.column && group < cells.cells.size()) {
        return cells.cells[group];
      }
    }
    return std::nullopt;
  }

  /// The areas' widest gaps that matter, the widest first, ties in reading order.
  [[nodiscard]] std::vector<AreaGap> gaps(const std::vector<Page>& pages) const {
    static constexpr double tolerance = 1e-9;
    std::vector<AreaGap> found;
    for (const Page& page : pages) {
      for (const Position area : page) {
        const std::optional<GroupGap> gap =
            widest_gap(assessment_, area, grouping_.column, fewest_common_questions);
        const bool shown = gap && cell(area, gap->lower) && cell(area, gap->higher);
        if (shown && gap->size >= smallest_change_that_matters - tolerance) {
          found.push_back({.area = area, .gap = *gap});
        }
      }
    }
    // Equal gaps must stay in reading order although binary arithmetic makes them differ.
    const auto size = [](const AreaGap& each) { return std::llround(each.gap.size / tolerance); };
    std::ranges::stable_sort(found, std::ranges::greater(), size);
    found.resize(std::min(found.size(), most_gaps));
    return found;
  }

  [[nodiscard]] const GroupDifference* test_of(const AreaGap& each) const {
    const std::vector<GroupDifference>& tests = assessment_.nodes[each.area].differences;
    const auto found = std::ranges::find_if(tests, [&](const GroupDifference& test) {
      return test.grouping == grouping_.column &&
             std::minmax(test.a, test.b) == std::minmax(each.gap.lower, each.gap.higher);
    });
    return found == tests.end() ? nullptr : &*found;
  }

  /// True if both groups have a score in the very same questions, none of them hidden: then their
  /// scores, which are tested, differ by what the gap speaks of.
  [[nodiscard]] bool on_the_same_questions(const AreaGap& each) const {
    const std::vector<Position> questions = below(assessment_, each.area, NodeKind::question);
    return std::ranges::all_of(questions, [&](Position question) {
      const Cell lower = cell(question, each.gap.lower);
      const Cell higher = cell(question, each.gap.higher);
      return !assessment_.nodes[question].scored ||
             (lower && higher && lower->level_score.has_value() == higher->level_score.has_value());
    });
  }

  [[nodiscard]] std::string size_word(double g) const {
    const double read = std::round(std::abs(g) * 10) / 10;
    return word(read < 0.2   ? "report.perception.effect.very_small"
                : read < 0.5 ? "report.perception.effect.small"
                : read < 0.8 ? "report.perception.effect.medium"
                             : "report.perception.effect.large");
  }

  [[nodiscard]] std::string chance(const AreaGap& each) const {
    if (!on_the_same_questions(each)) {
      return messages_.format("report.perception.common",
                              {whole(static_cast<std::int64_t>(each.gap.common), language_),
                               whole(static_cast<std::int64_t>(each.gap.questions), language_)});
    }
    const GroupDifference* test = test_of(each);
    if (test == nullptr) {
      return word("report.perception.not_tested");
    }
    if (test->adjusted_p >= significance) {
      return word("report.perception.chance");
    }
    return test->effect
               ? messages_.format("report.perception.credible_size", {size_word(*test->effect)})
               : word("report.perception.credible");
  }

  [[nodiscard]] std::string sentence(const AreaGap& each) const {
    const auto n = [&](std::size_t group) {
      const Cell found = cell(each.area, group);
      return found ? whole(found->n, language_) : std::string(none);
    };
    return in_a_row(std::vector{
        messages_.format(
            "report.perception.gap",
            {isolated(label_of(assessment_, each.area, language_)), isolated(name(each.gap.higher)),
             isolated(name(each.gap.lower)), decimal(each.gap.size, 1, language_),
             n(each.gap.higher), n(each.gap.lower)}),
        chance(each)});
  }

  /// Positions among the grouping's values, the last one not included.
  struct Groups {
    std::size_t first = 0;
    std::size_t end = 0;
  };

  /// The widest gap of the page, on the map that shows both of its groups.
  [[nodiscard]] std::string message(const Page& page, const Groups& groups) const {
    const std::vector<AreaGap> found = gaps({page});
    const auto shown = [&groups](std::size_t group) {
      return group >= groups.first && group < groups.end;
    };
    if (found.empty() || !shown(found.front().gap.higher) || !shown(found.front().gap.lower)) {
      return {};
    }
    const AreaGap& widest = found.front();
    return messages_.format(
        "report.perception.message",
        {isolated(label_of(assessment_, widest.area, language_)), isolated(name(widest.gap.higher)),
         isolated(name(widest.gap.lower)), decimal(widest.gap.size, 1, language_)});
  }

  [[nodiscard]] Figure map(const Page& page, const Groups& groups, std::string id) const {
    Figure figure;
    figure.message = message(page, groups);
    figure.about = messages_.format(
        "report.perception.about", {isolated(words(grouping_.label, language_, grouping_.column))});
    charts::MatrixChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = words(grouping_.label, language_, grouping_.column);
    chart.frame.description =
        without_isolates(figure.message.empty() ? figure.about : figure.message);
    chart.row_heading = word("report.area");
    chart.column_heading = word("report.group");
    chart.low_legend = word("report.perception.low");
    chart.high_legend = word("report.perception.high");
    figure.table.caption = messages_.format(
        "report.groups.caption", {isolated(words(grouping_.label, language_, grouping_.column))});
    figure.table.row_heading = chart.row_heading;
    for (std::size_t group = groups.first; group < groups.end; ++group) {
      chart.columns.push_back(heading(group));
      figure.table.headings.push_back({.text = heading(group)});
    }
    bool any_hidden = false;
    bool any_empty = false;
    for (const Position area : page) {
      charts::MatrixRow line{.label = label_of(assessment_, area, language_), .cells = {}};
      TableRow row{.label = line.label, .cells = {}};
      for (std::size_t group = groups.first; group < groups.end; ++group) {
        const Cell found = cell(area, group);
        any_hidden = any_hidden || !found;
        any_empty = any_empty || (found && !found->level_score);
        line.cells.push_back(square(area, found));
        row.cells.push_back(table_cell(area, found));
      }
      chart.rows.push_back(std::move(line));
      figure.table.rows.push_back(std::move(row));
    }
    if (any_hidden) {
      chart.signs.push_back({.text = hidden_sign, .words = word("report.hidden")});
    }
    if (any_empty) {
      chart.signs.push_back({.text = none, .words = word("report.perception.no_score")});
    }
    figure.drawing = std::move(chart);
    return figure;
  }

  [[nodiscard]] charts::MatrixCell square(Position area, const Cell& found) const {
    using Kind = charts::MatrixCell::Kind;
    const Levels& levels = assessment_.nodes[area].levels;
    if (!found || !found->level_score || !found->score) {
      return {.kind = Kind::missing, .value = 0, .text = found ? none : hidden_sign};
    }
    return {.kind = Kind::value,
            .value = std::clamp(*found->score, 0.0, 1.0),
            .text = level_figure(*found->level_score, levels, language_)};
  }

  [[nodiscard]] TableCell table_cell(Position area, const Cell& found) const {
    TableCell shown = score_cell(found, assessment_.nodes[area].levels, messages_);
    if (found && found->level_score) {
      shown.text = fmt::format("{} ({})", shown.text, n_figure(found->n, language_));
    }
    return shown;
  }

  static constexpr const char* hidden_sign = "×";

  const Assessment& assessment_;
  const GroupingResult& grouping_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<Perception> perception(const Protected<Assessment>& assessment,
                                   const Messages& messages) {
  std::vector<Perception> all;
  if (is_consensus(*assessment) || questionnaires_of(*assessment, true).empty()) {
    return all;
  }
  for (const GroupingResult& grouping : assessment->groupings) {
    const GroupView view(*assessment, grouping, messages);
    if (view.comparable()) {
      all.push_back(view.perception(fmt::format("perception-{}", all.size() + 1)));
    }
  }
  return all;
}

}  // namespace cxmat::reports::view
