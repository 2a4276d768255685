// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/self_attack.hpp"

#include "cxmat/anonymity/attack/attack.hpp"
#include "cxmat/anonymity/attack/published.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

using attack::CellState;
using attack::People;
using attack::PublishedCell;
using attack::PublishedNode;
using attack::PublishedWave;

std::vector<People> people_of(const PublishedTables& tables) {
  std::vector<People> people(tables.selections);
  const auto value = [](std::size_t grouping, std::size_t position) {
    return attack::Membership{std::to_string(grouping), std::to_string(position)};
  };
  for (std::size_t i = 0; i < tables.groupings.size(); ++i) {
    for (std::size_t k = 0; k < tables.groupings[i].count; ++k) {
      people[tables.groupings[i].first + k] = {value(i, k)};
    }
  }
  for (const CrossRange& cross : tables.crosses) {
    const std::size_t columns = tables.groupings[cross.columns].count;
    for (std::size_t k = 0; k < cross.count; ++k) {
      People& both = people[cross.first + k];
      both = {value(cross.rows, k / columns), value(cross.columns, k % columns)};
      std::ranges::sort(both);
    }
  }
  return people;
}

std::vector<attack::Line> attacked_lines(const PublishedTables& tables) {
  std::vector<attack::Line> lines;
  for (TableLine& line : lines_of(tables)) {
    lines.push_back({.whole = line.whole, .parts = std::move(line.parts), .with_rest = line.rest});
  }
  return lines;
}

attack::Shown shown_of(const Figures& figures, const Scale* scale, bool weighted, bool coverage) {
  attack::Shown shown{.n = figures.n, .asked = figures.asked};
  shown.weighted = figures.ungated_score ? figures.ungated_score : figures.score;
  shown.mean = figures.unweighted_score || weighted ? figures.unweighted_score : shown.weighted;
  shown.coverage = coverage ? figures.coverage : std::nullopt;
  shown.counts = figures.level_counts;
  if (figures.answers) {
    shown.answered = figures.answers->answered;
    for (std::size_t i = 0; scale != nullptr && i < scale->choices.size(); ++i) {
      if (scale->choices[i].kind == ChoiceKind::regular) {
        shown.counts.push_back(figures.answers->choices[i]);
      }
    }
  }
  return shown;
}

/// The scale of each node that is a question.
std::vector<const Scale*> scales_of(const Assessment& assessment) {
  std::map<std::string_view, const Scale*> by_id;
  for (const Question* question : questions_of(assessment.engagement)) {
    by_id.emplace(question->id, &question->scale);
  }
  std::vector<const Scale*> scales;
  for (const NodeResult& node : assessment.nodes) {
    const auto found = by_id.find(node.id);
    scales.push_back(node.kind != NodeKind::question || found == by_id.end() ? nullptr
                                                                             : found->second);
  }
  return scales;
}

class Preview {
 public:
  Preview(const Assessment& assessment, const PublishedTables& tables, const HiddenCells& hidden)
      : assessment_(assessment),
        tables_(tables),
        hidden_(hidden),
        nobody_asked_(find_nobody_asked(tables, hidden)),
        scales_(scales_of(assessment)) {
    for (const std::vector<const Figures*>& node : tables.figures) {
      weighted_ = weighted_ || std::ranges::any_of(node, [](const Figures* figures) {
                    return figures != nullptr && figures->unweighted_score;
                  });
    }
  }

  [[nodiscard]] PublishedWave wave() const {
    PublishedWave made;
    made.people = people_of(tables_);
    made.lines = attacked_lines(tables_);
    for (std::size_t node = 0; node < assessment_.nodes.size(); ++node) {
      made.nodes.push_back(node_at(node));
    }
    for (std::size_t selection = 0; selection < tables_.selections; ++selection) {
      made.respondents.push_back(respondents_at(selection));
    }
    return made;
  }

 private:
  [[nodiscard]] PublishedNode node_at(std::size_t position) const {
    const NodeResult& node = assessment_.nodes[position];
    PublishedNode made;
    made.key = node.id;
    made.id = node.id;
    made.kind = node.kind;
    made.parent = node.parent;
    made.share = node.weight.value();
    made.model = node.model;
    made.scored = node.scored;
    for (const Level& level : node.levels) {
      made.levels.push_back(level.from.value());
    }
    for (std::size_t selection = 0; selection < tables_.selections; ++selection) {
      made.cells.push_back(cell_at(position, selection));
    }
    drop_what_says_nothing(made);
    return made;
  }

  [[nodiscard]] PublishedCell cell_at(std::size_t node, std::size_t selection) const {
    const Figures* figures = tables_.figures[node][selection];
    const Hiding hiding = hidden_[node][selection];
    if (nobody_asked_[node][selection]) {
      return {.state = CellState::shown};
    }
    if (figures == nullptr || hiding == Hiding::everything) {
      return {.state = CellState::hidden};
    }
    if (hiding == Hiding::answers) {
      PublishedCell cell{.state = CellState::hidden};
      cell.people = figures->n;
      return cell;
    }
    PublishedCell cell{.state = CellState::shown};
    cell.figures = shown_of(*figures, scales_[node], weighted_, !hides_below(node, selection));
    if (!assessment_.nodes[node].scored) {
      cell.figures.mean.reset();
      cell.figures.weighted.reset();
    }
    return cell;
  }

  /// Coverage is withheld where something below is hidden.
  [[nodiscard]] bool hides_below(std::size_t node, std::size_t selection) const {
    for (std::size_t below = node + 1; below < hidden_.size(); ++below) {
      if (hidden_[below][selection] != Hiding::nothing) {
        std::size_t above = below;
        while (above > node && assessment_.nodes[above].parent) {
          above = *assessment_.nodes[above].parent;
        }
        if (above == node) {
          return true;
        }
      }
    }
    return false;
  }

  void drop_what_says_nothing(PublishedNode& node) const {
    const auto drop = [&node](std::size_t first, std::size_t count) {
      const auto begin = node.cells.begin() + static_cast<std::ptrdiff_t>(first);
      const auto end = begin + static_cast<std::ptrdiff_t>(count);
      const bool silent = std::all_of(begin, end, [](const PublishedCell& cell) {
        return cell.state == CellState::hidden && !cell.people;
      });
      if (silent) {
        std::fill(begin, end, PublishedCell{});
      }
    };
    for (const GroupRange& range : tables_.groupings) {
      drop(range.first, range.count);
    }
    for (const CrossRange& cross : tables_.crosses) {
      drop(cross.first, cross.count);
    }
  }

  /// As many as are in the cell is published of everyone and of groups.
  [[nodiscard]] PublishedCell respondents_at(std::size_t selection) const {
    const bool crossed = !tables_.crosses.empty() && selection >= tables_.crosses.front().first;
    if (crossed) {
      return {};
    }
    if (hidden_.front()[selection] == Hiding::everything) {
      return {.state = CellState::hidden};
    }
    PublishedCell cell{.state = CellState::shown};
    cell.figures.n = respondents_of(tables_, selection);
    cell.figures.asked = cell.figures.n;
    return cell;
  }

  const Assessment& assessment_;
  const PublishedTables& tables_;
  const HiddenCells& hidden_;
  std::vector<std::vector<bool>> nobody_asked_;
  std::vector<const Scale*> scales_;
  bool weighted_ = false;
};

}  // namespace

std::vector<CellOfTables> find_exposed_cells(const Assessment& assessment,
                                             const PublishedTables& tables,
                                             const HiddenCells& hidden,
                                             attack::NarrowedBefore& before) {
  attack::Published published{.minimum_group = assessment.engagement.privacy.minimum_group,
                              .waves = {},
                              .contradictions = 0};
  published.waves.push_back(Preview(assessment, tables, hidden).wave());
  const attack::AttackResult result = attack::attack(published, before);
  std::vector<CellOfTables> found;
  for (const attack::AttackedCell& cell : result.cells) {
    if (!cell.holds()) {
      found.push_back({.node = cell.place.node.value_or(0), .selection = cell.place.people});
    }
  }
  for (const attack::SmallUnion& small : result.unions) {
    for (const attack::Line& line : published.waves.front().lines) {
      if (line.whole == small.whole.people && line.with_rest == small.with_rest) {
        found.push_back({.node = small.whole.node.value_or(0), .selection = line.parts.front()});
      }
    }
  }
  return found;
}

}  // namespace cxmat
