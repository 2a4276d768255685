// SPDX-License-Identifier: Apache-2.0
#include "reports/view/ladder_practices.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/ladder.hpp"
#include "reports/view/trace_practices.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

/// More names in a sentence nobody reads.
constexpr std::size_t most_named = 3;

using Practices = std::vector<PracticeTrace>;

charts::Step step_of(Rating rating) {
  switch (rating) {
    case Rating::fully:
    case Rating::largely:
      return charts::Step::reached;
    case Rating::partly:
      return charts::Step::partly;
    case Rating::open:
      return charts::Step::unknown;
    case Rating::not_applicable:
      return charts::Step::none;
    case Rating::not_implemented:
      break;
  }
  return charts::Step::open;
}

/// Several practices of one dimension and level as one step.
charts::Step step_of(const Practices& practices) {
  const auto count = [&](charts::Step step) {
    return static_cast<std::size_t>(std::ranges::count_if(
        practices, [&](const PracticeTrace& each) { return step_of(each.rating) == step; }));
  };
  const std::size_t counting = practices.size() - count(charts::Step::none);
  if (counting == 0) {
    return charts::Step::none;
  }
  if (count(charts::Step::reached) == counting) {
    return charts::Step::reached;
  }
  if (count(charts::Step::unknown) == counting) {
    return charts::Step::unknown;
  }
  return count(charts::Step::reached) + count(charts::Step::partly) > 0 ? charts::Step::partly
                                                                        : charts::Step::open;
}

class Ladder {
 public:
  Ladder(const Assessment& assessment, Position node, const Messages& messages)
      : assessment_(assessment),
        position_(node),
        node_(assessment.nodes[node]),
        practices_(node_.trace.practices),
        model_(rules_of(assessment, node).model.scoring_id()),
        messages_(messages),
        language_(messages.language()) {
    for (const PracticeTrace& practice : practices_) {
      levels_ = std::max(levels_, practice.level);
    }
  }

  [[nodiscard]] std::optional<PracticeLadder> made() const {
    if (practices_.empty() || levels_ < 1 || !node_.overall || !node_.overall->own_units) {
      return std::nullopt;
    }
    const OwnUnits& own = *node_.overall->own_units;
    if (own.value >= own.maximum - same_score) {
      return std::nullopt;
    }
    PracticeLadder made;
    made.chart = chart(static_cast<int>(std::lround(own.value)));
    made.message = message();
    made.about =
        messages_.format(practices_.size() > most_practices ? "report.ladder.about_areas"
                                                            : "report.ladder.about_practices",
                         {isolated(label_of(assessment_, position_, language_))});
    if (practices_.size() > most_practices) {
      made.table = area_table();
    } else if (std::optional<Table> table = practices_table(assessment_, position_, messages_)) {
      made.table = std::move(*table);
    }
    return made;
  }

 private:
  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  /// Levels of areas and capabilities of practices are two things: no column stands for the next.
  [[nodiscard]] bool by_areas() const {
    return model_ == "continuous" &&
           std::ranges::any_of(node_.trace.parts, [&](const PartTrace& part) {
             return assessment_.nodes[part.node].kind == NodeKind::dimension;
           });
  }

  [[nodiscard]] charts::LadderChart chart(int value) const {
    charts::LadderChart chart;
    for (int level = 1; level <= levels_; ++level) {
      chart.levels.push_back(model_ == "staged" ? level_words(level, node_.levels, language_)
                                                : fmt::format("{}", level));
    }
    chart.next = by_areas() || value + 1 > levels_ ? 0 : value + 1;
    chart.next_legend = word("report.ladder.next");
    chart.reached_legend = word("report.ladder.in_place");
    chart.partly_legend = word("report.ladder.partly");
    chart.unknown_legend = word("report.ladder.open");
    chart.blocks_legend = word("report.ladder.blocks");
    if (practices_.size() > most_practices) {
      for (const Position area : areas()) {
        chart.rows.push_back(line(area));
      }
    } else {
      for (const PracticeTrace& practice : practices_) {
        chart.rows.push_back(line(practice));
      }
    }
    return chart;
  }

  [[nodiscard]] charts::LadderRow line(const PracticeTrace& practice) const {
    charts::LadderRow row;
    row.label = label_of(assessment_, practice.node, language_);
    row.note = messages_.text(fmt::format("report.trace.rating.{}", to_string(practice.rating)));
    row.blocks = practice.blocks;
    row.steps.assign(static_cast<std::size_t>(levels_), charts::Step::none);
    if (practice.level >= 1) {
      row.steps[static_cast<std::size_t>(practice.level - 1)] = step_of(practice.rating);
    }
    return row;
  }

  /// The dimensions that the practices stand in, in reading order.
  [[nodiscard]] std::vector<Position> areas() const {
    std::vector<Position> areas;
    for (const PracticeTrace& practice : practices_) {
      const Position area = assessment_.nodes[practice.node].parent.value_or(position_);
      if (std::ranges::find(areas, area) == areas.end()) {
        areas.push_back(area);
      }
    }
    return areas;
  }

  [[nodiscard]] Practices practices_in(Position area) const {
    Practices found;
    std::ranges::copy_if(practices_, std::back_inserter(found), [&](const PracticeTrace& practice) {
      return assessment_.nodes[practice.node].parent.value_or(position_) == area;
    });
    return found;
  }

  /// "7 of 12": practices in place, of those that apply.
  [[nodiscard]] std::string in_place(const Practices& practices) const {
    const auto count = [&](charts::Step step) {
      return std::ranges::count_if(
          practices, [&](const PracticeTrace& each) { return step_of(each.rating) == step; });
    };
    const auto applying = static_cast<std::ptrdiff_t>(practices.size()) - count(charts::Step::none);
    return messages_.format(
        "report.ladder.in_place_of",
        {whole(count(charts::Step::reached), language_), whole(applying, language_)});
  }

  [[nodiscard]] charts::LadderRow line(Position area) const {
    const Practices practices = practices_in(area);
    charts::LadderRow row;
    row.label = label_of(assessment_, area, language_);
    row.note = in_place(practices);
    row.blocks = std::ranges::any_of(practices, &PracticeTrace::blocks);
    for (int level = 1; level <= levels_; ++level) {
      Practices on_level;
      std::ranges::copy_if(practices, std::back_inserter(on_level),
                           [&](const PracticeTrace& each) { return each.level == level; });
      row.steps.push_back(step_of(on_level));
    }
    return row;
  }

  [[nodiscard]] Table area_table() const {
    Table table;
    table.caption = word("report.ladder.caption_areas");
    table.row_heading = word("report.area");
    table.headings = {{.text = word("report.ladder.in_place")},
                      {.text = word("report.ladder.blocking")}};
    for (const Position area : areas()) {
      const Practices practices = practices_in(area);
      const auto blocking = std::ranges::count_if(practices, &PracticeTrace::blocks);
      table.rows.push_back(
          {.label = label_of(assessment_, area, language_),
           .cells = {{.text = in_place(practices)}, {.text = whole(blocking, language_)}}});
    }
    return table;
  }

  [[nodiscard]] bool hides_practices() const {
    const std::vector<Position> questions = below(assessment_, position_, NodeKind::question);
    return std::ranges::any_of(questions, [&](Position question) {
      return assessment_.nodes[question].scored && !assessment_.nodes[question].overall;
    });
  }

  /// Which practices block: as many as a sentence holds.
  [[nodiscard]] std::string message() const {
    std::vector<std::string> names;
    for (const PracticeTrace& practice : practices_) {
      if (practice.blocks) {
        names.push_back(isolated(label_of(assessment_, practice.node, language_)));
      }
    }
    const bool hides = hides_practices();
    if (names.empty()) {
      return word(hides ? "report.ladder.blocked_unseen" : "report.ladder.blocked_by_none");
    }
    const auto count = static_cast<std::int64_t>(names.size());
    const bool some = names.size() > most_named;
    names.resize(std::min(names.size(), most_named));
    const std::string list = joined(names, messages_);
    if (hides) {
      return messages_.counted("report.ladder.blocked_at_least", count, {list});
    }
    return messages_.counted(some ? "report.ladder.blocked_among" : "report.ladder.blocked", count,
                             {list});
  }

  const Assessment& assessment_;
  Position position_;
  const NodeResult& node_;
  const Practices& practices_;
  std::string model_;
  int levels_ = 0;
  const Messages& messages_;
  Language language_;
};

}  // namespace

bool climbs(const Assessment& assessment, Position node) {
  const std::string model = rules_of(assessment, node).model.scoring_id();
  return model == "staged" || model == "continuous" || model == "cumulative";
}

std::optional<PracticeLadder> practice_ladder(const Assessment& assessment, Position node,
                                              const Messages& messages) {
  return Ladder(assessment, node, messages).made();
}

}  // namespace cxmat::reports::view
