// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/attack.hpp"

#include "cxmat/anonymity/attack/containing_cells.hpp"
#include "cxmat/anonymity/attack/node_arithmetic.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cxmat::attack {
namespace {

/// How often sums and arithmetic take each other's bounds.
constexpr int most_rounds = 3;

constexpr double figures_per_unit = 1 / same_figure;

using Bounds = std::vector<CellBounds>;

class WaveAttack {
 public:
  WaveAttack(const PublishedWave& wave, std::size_t position, NarrowedBefore& before,
             AttackResult& result)
      : wave_(wave),
        position_(position),
        before_(before),
        result_(result),
        most_people_(most_people(wave)),
        containing_(containing_cells(wave.people)) {}

  void run() {
    PublishedNode people;
    people.cells = wave_.respondents;
    Bounds respondents = start(people, {});
    narrow_by_sums(wave_, people, false, enough(people), before_, respondents);
    const std::vector<MeanOfParts> means = means_of_parts(wave_);
    std::vector<Bounds> bounds;
    for (const PublishedNode& node : wave_.nodes) {
      bounds.push_back(start(node, respondents));
    }
    std::vector<Bounds> solved;
    for (int round = 0; round < most_rounds; ++round) {
      for (std::size_t node = 0; node < wave_.nodes.size(); ++node) {
        if (round == 0 || tightened(solved[node], bounds[node])) {
          const Bounds before = bounds[node];
          narrow_by_sums(wave_, wave_.nodes[node], means_add_up(wave_, node, means),
                         enough(wave_.nodes[node]), before_, bounds[node]);
          if (round > 0) {
            keep_what_was_solved(before, bounds[node]);
          }
        }
      }
      solved = bounds;
      same_layers(bounds);
      narrow_by_parts(wave_, means, containing_, bounds);
      same_layers(bounds);
    }
    judge(people, std::nullopt, respondents);
    for (std::size_t node = 0; node < wave_.nodes.size(); ++node) {
      judge(wave_.nodes[node], node, bounds[node]);
    }
  }

 private:
  [[nodiscard]] Enough enough(const PublishedNode& node) const {
    return {.people = result_.minimum_group,
            .score = 1 / static_cast<double>(level_count(node) - 1) - same_figure};
  }

  /// What is known before any sum: nobody counts who was not asked, nor who is not there.
  [[nodiscard]] Bounds start(const PublishedNode& node, const Bounds& respondents) const {
    Bounds bounds;
    for (std::size_t cell = 0; cell < node.cells.size(); ++cell) {
      if (node.cells[cell].is_known()) {
        bounds.push_back(bounds_of_shown(node.cells[cell].figures));
        continue;
      }
      if (const auto people = node.cells[cell].people) {
        const auto n = static_cast<double>(*people);
        bounds.push_back({.n = {.low = n, .high = n}});
        continue;
      }
      CellBounds own{.n = {.low = 0, .high = most_people_}};
      if (!respondents.empty() && respondents[cell].state <= BoundsState::wide_enough) {
        own.n.high = std::min(own.n.high, respondents[cell].n.high);
      }
      for (const std::size_t above : containing_[cell]) {
        if (node.cells[above].is_known()) {
          own.n.high = std::min(own.n.high, static_cast<double>(node.cells[above].figures.n));
        }
      }
      for (auto above = node.parent; above; above = wave_.nodes[*above].parent) {
        const PublishedCell& parent = wave_.nodes[*above].cells[cell];
        if (parent.is_known()) {
          own.n.high = std::min(own.n.high, static_cast<double>(parent.figures.asked));
        }
      }
      bounds.push_back(own);
    }
    return bounds;
  }

  /// A number that no hidden figure is going to reach: without one, programs have no bound.
  [[nodiscard]] static double most_people(const PublishedWave& wave) {
    std::int64_t most = 1000;
    const auto look = [&most](const std::vector<PublishedCell>& cells) {
      for (const PublishedCell& cell : cells) {
        most = cell.is_known() ? std::max(most, cell.figures.n) : most;
      }
    };
    look(wave.respondents);
    for (const PublishedNode& node : wave.nodes) {
      look(node.cells);
    }
    return 10.0 * static_cast<double>(most);
  }

  /// Bounds of bounds leave little room, and less than the solver can tell from none.
  static void keep_what_was_solved(const Bounds& before, Bounds& after) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (after[i].state > BoundsState::wide_enough && before[i].state < after[i].state) {
        after[i] = before[i];
      }
    }
  }

  [[nodiscard]] static bool tightened(const Bounds& before, const Bounds& after) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (width(before[i].n) - width(after[i].n) > same_figure ||
          width(before[i].mean) - width(after[i].mean) > same_figure) {
        return true;
      }
    }
    return false;
  }

  /// Without weights the score is the plain mean.
  void same_layers(std::vector<Bounds>& bounds) const {
    const bool weighted = std::ranges::any_of(wave_.nodes, [](const PublishedNode& own) {
      return std::ranges::any_of(own.cells, [](const PublishedCell& cell) {
        return cell.is_known() && cell.figures.mean != cell.figures.weighted;
      });
    });
    if (weighted) {
      return;
    }
    for (Bounds& node : bounds) {
      for (CellBounds& cell : node) {
        cell.mean = both(cell.mean, cell.weighted);
        cell.weighted = cell.mean;
      }
    }
  }

  [[nodiscard]] bool nobody_was_asked(const PublishedNode& node, std::size_t cell) const {
    return std::ranges::any_of(containing_[cell], [&](std::size_t above) {
      return node.cells[above].is_known() && node.cells[above].figures.asked == 0;
    });
  }

  void judge(const PublishedNode& node, std::optional<std::size_t> position, const Bounds& bounds) {
    const bool has_means = std::ranges::any_of(node.cells, [](const PublishedCell& cell) {
      return cell.is_known() && cell.figures.weighted;
    });
    for (std::size_t cell = 0; cell < node.cells.size(); ++cell) {
      const CellState state = node.cells[cell].state;
      const bool hidden = state == CellState::hidden || state == CellState::exposed;
      result_.shown += node.cells[cell].is_known() ? 1 : 0;
      result_.hidden += hidden ? 1 : 0;
      if (hidden && nobody_was_asked(node, cell)) {
        ++result_.empty;
      } else if (hidden) {
        result_.cells.push_back(judged({.wave = position_, .node = position, .people = cell},
                                       bounds[cell], node, has_means));
      }
    }
    find_small_unions(node, position);
  }

  [[nodiscard]] AttackedCell judged(CellPlace place, const CellBounds& bounds,
                                    const PublishedNode& node, bool has_means) const {
    const Enough asked = enough(node);
    AttackedCell cell{.place = place, .n = bounds.n, .mean = {}, .state = bounds.state};
    const std::int64_t possible = whole_numbers_in(bounds.n);
    const bool counted = node.cells[place.people].people.has_value();
    cell.n_safety = counted                   ? Safety::holds  // it is published
                    : possible <= 1           ? Safety::recovered
                    : possible < asked.people ? Safety::narrow
                                              : Safety::holds;
    if (has_means && bounds.n.high >= 1) {
      const Range mean =
          width(bounds.weighted) < width(bounds.mean) ? bounds.weighted : bounds.mean;
      cell.mean = mean;
      cell.mean_safety = width(mean) < same_figure   ? Safety::recovered
                         : width(mean) < asked.score ? Safety::narrow
                                                     : Safety::holds;
    }
    if (bounds.state == BoundsState::wide_enough) {
      show_attained(bounds, cell);
    }
    if (cell.n.high >= most_people_) {
      cell.n.high = unbounded;
    }
    if (cell.mean) {
      cell.mean = rounded(*cell.mean);
    }
    return cell;
  }

  /// Digits beyond what the solver tells apart are noise.
  static Range rounded(Range mean) noexcept {
    return {.low = std::round(mean.low * figures_per_unit) / figures_per_unit,
            .high = std::round(mean.high * figures_per_unit) / figures_per_unit};
  }

  /// What was seen to be possible says more than ends that were not sought.
  static void show_attained(const CellBounds& bounds, AttackedCell& cell) {
    if (cell.n_safety == Safety::holds) {
      cell.n = to_whole_numbers(bounds.attained_n);
    }
    if (cell.mean && cell.mean_safety == Safety::holds &&
        bounds.attained_mean.low <= bounds.attained_mean.high) {
      cell.mean = bounds.attained_mean;
    }
  }

  /// Total less the groups shown.
  void find_small_unions(const PublishedNode& node, std::optional<std::size_t> position) {
    for (const Line& line : wave_.lines) {
      if (!node.cells[line.whole].is_known()) {
        continue;
      }
      SmallUnion left{.whole = {.wave = position_, .node = position, .people = line.whole},
                      .parts = {},
                      .with_rest = line.with_rest,
                      .n = node.cells[line.whole].figures.n};
      bool absent = false;
      for (const std::size_t part : line.parts) {
        const PublishedCell& cell = node.cells[part];
        absent = absent || cell.state == CellState::absent;
        if (cell.is_known() || cell.people) {
          left.n -= cell.is_known() ? cell.figures.n : *cell.people;
        } else {
          left.parts.push_back(part);
        }
      }
      if (!absent && (line.with_rest || !left.parts.empty()) && left.n > 0 &&
          left.n < result_.minimum_group) {
        result_.unions.push_back(std::move(left));
      }
    }
  }

  const PublishedWave& wave_;
  std::size_t position_;
  NarrowedBefore& before_;
  AttackResult& result_;
  double most_people_;
  std::vector<std::vector<std::size_t>> containing_;
};

}  // namespace

bool AttackResult::holds() const noexcept {
  return unions.empty() && std::ranges::all_of(cells, &AttackedCell::holds);
}

std::int64_t too_well_known(const AttackResult& result) noexcept {
  return std::ranges::count_if(result.cells, [](const AttackedCell& cell) {
    return cell.n_safety != Safety::holds || cell.mean_safety != Safety::holds;
  });
}

std::size_t level_count(const PublishedNode& node) noexcept {
  constexpr std::size_t usual = 5;
  return node.levels.size() < 2 ? usual : node.levels.size();
}

AttackResult attack(const Published& published) {
  NarrowedBefore before;
  return attack(published, before);
}

AttackResult attack(const Published& published, NarrowedBefore& before) {
  AttackResult result;
  result.minimum_group = published.minimum_group;
  result.contradictions = published.contradictions;
  for (std::size_t i = 0; i < published.waves.size(); ++i) {
    WaveAttack(published.waves[i], i, before, result).run();
  }
  return result;
}

}  // namespace cxmat::attack
