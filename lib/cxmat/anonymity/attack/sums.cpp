// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/sums.hpp"

#include "cxmat/anonymity/attack/answer_classes.hpp"
#include "cxmat/anonymity/attack/linear_program.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

namespace cxmat::attack {
namespace {

constexpr int most_steps = 40;  // of the search for a ratio; four are usual

/// Where the figures of one unknown cell (or of the rest of a line) stand among the variables.
struct Unknown {
  std::size_t n = 0;
  std::optional<std::size_t> sum;  ///< of the scores
  std::vector<std::size_t> counts;
};

/// The sums of one figure along a line: what is known of them, and how far rounding may reach.
struct Known {
  double n = 0;
  double sum = 0;
  double people = 0;  ///< behind all that was added
  bool has_sum = true;
  std::vector<double> counts;
};

/// Unknown cells that hang together by lines.
struct Component {
  std::vector<std::size_t> cells;
  std::vector<std::size_t> lines;
};

/// Which cells hang together: the usual forest of sets.
class Sets {
 public:
  explicit Sets(std::size_t size) : above_(size) { std::iota(above_.begin(), above_.end(), 0U); }

  [[nodiscard]] std::size_t find(std::size_t item) {
    while (above_[item] != item) {
      above_[item] = above_[above_[item]];
      item = above_[item];
    }
    return item;
  }
  void join(std::size_t a, std::size_t b) { above_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> above_;
};

template <class Visit>
void for_each_cell(const Line& line, Visit visit) {
  visit(line.whole, -1.0);
  for (const std::size_t part : line.parts) {
    visit(part, 1.0);
  }
}

std::vector<Component> components_of(const PublishedWave& wave, const PublishedNode& node) {
  Sets sets(node.cells.size());
  std::vector<std::optional<std::size_t>> any_unknown(wave.lines.size());
  for (std::size_t i = 0; i < wave.lines.size(); ++i) {
    bool absent = false;
    std::optional<std::size_t> first;
    for_each_cell(wave.lines[i], [&](std::size_t cell, double) {
      absent = absent || node.cells[cell].state == CellState::absent;
    });
    if (absent) {
      continue;
    }
    for_each_cell(wave.lines[i], [&](std::size_t cell, double) {
      if (!node.cells[cell].is_known()) {
        first = first.value_or(cell);
        sets.join(cell, *first);
      }
    });
    any_unknown[i] = first;
  }
  std::vector<std::optional<std::size_t>> place(node.cells.size());
  std::vector<Component> components;
  for (std::size_t cell = 0; cell < node.cells.size(); ++cell) {
    if (node.cells[cell].state == CellState::hidden) {
      const std::size_t root = sets.find(cell);
      if (!place[root]) {
        place[root] = components.size();
        components.emplace_back();
      }
      components[*place[root]].cells.push_back(cell);
    }
  }
  for (std::size_t i = 0; i < wave.lines.size(); ++i) {
    if (any_unknown[i]) {
      components[*place[sets.find(*any_unknown[i])]].lines.push_back(i);
    }
  }
  return components;
}

/// The linear program of one component.
class Equations {
 public:
  Equations(const PublishedWave& wave, const PublishedNode& node, std::span<const Range> classes,
            bool with_sums, std::span<const CellBounds> bounds)
      : wave_(wave), node_(node), classes_(classes), with_sums_(with_sums), bounds_(bounds) {}

  void add(const Component& component) {
    unknowns_.resize(node_.cells.size());
    for (const std::size_t cell : component.cells) {
      unknowns_[cell] = add_unknown(bounds_[cell].n);
      if (with_sums_) {
        bind_mean(*unknowns_[cell], bounds_[cell].mean);
      }
    }
    for (const std::size_t line : component.lines) {
      add_line(wave_.lines[line]);
    }
  }

  [[nodiscard]] const LinearProgram& program() const noexcept { return program_; }
  [[nodiscard]] const Unknown& of(std::size_t cell) const { return *unknowns_[cell]; }

 private:
  std::size_t add_variable(Range range) {
    program_.variables.push_back(range);
    return program_.variables.size() - 1;
  }

  void add_row(std::vector<Term> terms, Range range) {
    program_.rows.push_back({.terms = std::move(terms), .range = range});
  }

  Unknown add_unknown(Range n) {
    Unknown unknown{.n = add_variable(n), .sum = {}, .counts = {}};
    if (with_sums_) {
      unknown.sum = add_variable({});
      add_row({{*unknown.sum, 1}, {unknown.n, -1}}, {.low = -unbounded, .high = 0});
    }
    if (!classes_.empty()) {
      add_classes(unknown);
    }
    return unknown;
  }

  /// Everybody stands in one class; the sum lies between what the classes' ends give.
  void add_classes(Unknown& unknown) {
    std::vector<Term> people{{unknown.n, -1}};
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      unknown.counts.push_back(add_variable({}));
      people.push_back({unknown.counts.back(), 1});
    }
    add_row(std::move(people), {.low = 0, .high = 0});
    if (!unknown.sum) {
      return;
    }
    std::vector<Term> least{{*unknown.sum, -1}};
    std::vector<Term> most{{*unknown.sum, -1}};
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      least.push_back({unknown.counts[i], classes_[i].low});
      most.push_back({unknown.counts[i], classes_[i].high});
    }
    const bool exact = std::ranges::all_of(
        classes_, [](const Range& scores) { return scores.low == scores.high; });
    if (exact) {
      add_row(std::move(least), {.low = 0, .high = 0});
    } else {
      add_row(std::move(least), {.low = -unbounded, .high = 0});
      add_row(std::move(most), {.low = 0, .high = unbounded});
    }
  }

  /// What is known of the mean from elsewhere.
  void bind_mean(const Unknown& unknown, Range mean) {
    if (mean.low > 0) {
      add_row({{*unknown.sum, 1}, {unknown.n, -mean.low + same_figure / 2}}, {});
    }
    if (mean.high < 1) {
      add_row({{*unknown.sum, 1}, {unknown.n, -mean.high - same_figure / 2}},
              {.low = -unbounded, .high = 0});
    }
  }

  void add_line(const Line& line) {
    Known known{.counts = std::vector<double>(classes_.size())};
    std::vector<Term> people;
    std::vector<Term> sums;
    std::vector<std::vector<Term>> counts(classes_.size());
    const auto add_terms = [&](const Unknown& unknown, double sign) {
      people.push_back({unknown.n, sign});
      if (unknown.sum) {
        sums.push_back({*unknown.sum, sign});
      }
      for (std::size_t i = 0; i < unknown.counts.size(); ++i) {
        counts[i].push_back({unknown.counts[i], sign});
      }
    };
    for_each_cell(line, [&](std::size_t cell, double sign) {
      if (node_.cells[cell].is_known()) {
        take(node_.cells[cell].figures, sign, known);
      } else {
        add_terms(*unknowns_[cell], sign);
      }
    });
    if (line.with_rest) {
      add_terms(add_unknown({}), 1);
    }
    add_row(std::move(people), {.low = -known.n, .high = -known.n});
    if (with_sums_ && known.has_sum) {
      // A mean of n scores is rounded, and so is n times it: a few units in the last place.
      const double rounding = 1e-10 + 1e-14 * known.people;
      add_row(std::move(sums), {.low = -known.sum - rounding, .high = -known.sum + rounding});
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      add_row(std::move(counts[i]), {.low = -known.counts[i], .high = -known.counts[i]});
    }
  }

  static void take(const Shown& figures, double sign, Known& known) {
    const auto n = static_cast<double>(figures.n);
    known.n += sign * n;
    known.people += n;
    known.has_sum = known.has_sum && (figures.n == 0 || figures.mean);
    known.sum += sign * n * figures.mean.value_or(0);
    for (std::size_t i = 0; i < known.counts.size(); ++i) {
      known.counts[i] += sign * static_cast<double>(figures.counts[i]);
    }
  }

  const PublishedWave& wave_;
  const PublishedNode& node_;
  std::span<const Range> classes_;
  bool with_sums_;
  std::span<const CellBounds> bounds_;
  LinearProgram program_;
  std::vector<std::optional<Unknown>> unknowns_;
};

BoundsState state_of(SolverState state) noexcept {
  return state == SolverState::solved          ? BoundsState::found
         : state == SolverState::contradictory ? BoundsState::contradictory
                                               : BoundsState::failed;
}

/// Narrows the bounds of one cell after the other.
class Narrowing {
 public:
  explicit Narrowing(const LinearProgram& program) : solver_(program) {}

  void narrow(const Unknown& unknown, CellBounds& bounds) {
    const Range before = bounds.n;
    const double low = least({{unknown.n, 1}}, bounds);
    const double high = -least({{unknown.n, -1}}, bounds);
    if (bounds.state != BoundsState::found) {
      return;
    }
    bounds.n = to_whole_numbers({.low = low, .high = high});
    if (bounds.n.low > bounds.n.high) {
      bounds.state = BoundsState::contradictory;
    } else if (unknown.sum && bounds.n.high >= 1) {
      solver_.restrict_to(unknown.n, {.low = std::max(1.0, bounds.n.low), .high = bounds.n.high});
      narrow_mean(unknown, bounds);
      solver_.restrict_to(unknown.n, before);
    }
  }

 private:
  double least(std::vector<Term> objective, CellBounds& bounds) {
    const Solution found = solver_.minimise(objective);
    bounds.state = bounds.state == BoundsState::found ? state_of(found.state) : bounds.state;
    return found.value;
  }

  void narrow_mean(const Unknown& unknown, CellBounds& bounds) {
    const std::optional<double> low = least_ratio(unknown, 1, bounds);
    const std::optional<double> high = least_ratio(unknown, -1, bounds);
    if (low && high) {
      bounds.mean = both(bounds.mean, {.low = *low, .high = std::max(*low, -*high)});
    }
  }

  /// The least of sign x sum / n, with n >= 1: Dinkelbach (1967), "On nonlinear fractional
  /// programming". Where sum - ratio x n cannot fall below 0, the ratio is the least.
  std::optional<double> least_ratio(const Unknown& unknown, double sign, CellBounds& bounds) {
    std::optional<double> ratio;
    for (int step = 0; step < most_steps; ++step) {
      const std::vector<Term> objective{{*unknown.sum, sign}, {unknown.n, -ratio.value_or(0)}};
      const Solution found = solver_.minimise(objective);
      if (found.state != SolverState::solved) {
        bounds.state = state_of(found.state);
        return std::nullopt;
      }
      const double next = sign * found.values[*unknown.sum] / found.values[unknown.n];
      if (ratio && next > *ratio - same_figure / 100) {
        return ratio;
      }
      ratio = next;
    }
    return ratio;
  }

  LinearSolver solver_;
};

}  // namespace

void narrow_by_sums(const PublishedWave& wave, const PublishedNode& node, bool means_add_up,
                    std::vector<CellBounds>& bounds) {
  const std::vector<Range> classes = scores_of_classes(node);
  for (const Component& component : components_of(wave, node)) {
    Equations equations(wave, node, classes, means_add_up, bounds);
    equations.add(component);
    if (equations.program().variables.size() > most_variables) {
      for (const std::size_t cell : component.cells) {
        bounds[cell].state = BoundsState::too_large;
      }
      continue;
    }
    if (component.lines.empty()) {
      continue;
    }
    Narrowing narrowing(equations.program());
    for (const std::size_t cell : component.cells) {
      narrowing.narrow(equations.of(cell), bounds[cell]);
    }
  }
}

}  // namespace cxmat::attack
