// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/sums.hpp"

#include "cxmat/anonymity/attack/answer_classes.hpp"
#include "cxmat/anonymity/attack/linear_program.hpp"
#include "cxmat/statistics/rng.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

namespace cxmat::attack {
namespace {

constexpr int most_steps = 40;  // of the search for a ratio; four are usual
constexpr int directions = 24;  // of looking around, before cells are followed one by one
constexpr double half = 0.5;
constexpr double no_better = same_figure / 100;  // a smaller step of the search is noise

/// Where the figures of one unknown cell (or of the rest of a line) stand among the variables.
struct Unknown {
  std::size_t n = 0;
  std::vector<Term> sum;  ///< of the scores; empty where means do not add up
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
      : wave_(wave),
        node_(node),
        classes_(classes),
        scores_known_(
            !classes.empty() &&
            std::ranges::all_of(classes, [](const Range& own) { return own.low == own.high; })),
        with_sums_(with_sums),
        bounds_(bounds) {}

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

  /// All that the bounds of the component's cells follow from.
  [[nodiscard]] NarrowedBefore::Question question(const Component& component,
                                                  const Enough& enough) const {
    NarrowedBefore::Question all{static_cast<double>(enough.people), enough.score,
                                 with_sums_ ? 1.0 : 0.0, static_cast<double>(classes_.size()),
                                 static_cast<double>(component.cells.size())};
    const auto add = [&all](Range range) { all.insert(all.end(), {range.low, range.high}); };
    std::ranges::for_each(classes_, add);
    for (const std::size_t cell : component.cells) {
      add(bounds_[cell].n);
      add(bounds_[cell].mean);
    }
    for (const Row& row : program_.rows) {
      add(row.range);
      all.push_back(static_cast<double>(row.terms.size()));
      for (const Term& term : row.terms) {
        all.insert(all.end(), {static_cast<double>(term.variable), term.factor});
      }
    }
    return all;
  }

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
    if (!classes_.empty()) {
      add_classes(unknown);
    }
    if (with_sums_ && scores_known_) {
      for (std::size_t i = 0; i < classes_.size(); ++i) {
        unknown.sum.push_back({unknown.counts[i], classes_[i].low});
      }
    } else if (with_sums_) {
      add_sum(unknown);
    }
    return unknown;
  }

  /// Everybody stands in one class.
  void add_classes(Unknown& unknown) {
    std::vector<Term> people{{unknown.n, -1}};
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      unknown.counts.push_back(add_variable({}));
      people.push_back({unknown.counts.back(), 1});
    }
    add_row(std::move(people), {.low = 0, .high = 0});
  }

  /// The sum lies between what the ends of the classes give.
  void add_sum(Unknown& unknown) {
    unknown.sum = {{add_variable({}), 1}};
    std::vector<Term> least{{unknown.sum.front().variable, -1}};
    std::vector<Term> most = least;
    if (classes_.empty()) {
      most.push_back({unknown.n, 1});
    }
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      least.push_back({unknown.counts[i], classes_[i].low});
      most.push_back({unknown.counts[i], classes_[i].high});
    }
    add_row(std::move(most), {.low = 0, .high = unbounded});
    if (!classes_.empty()) {
      add_row(std::move(least), {.low = -unbounded, .high = 0});
    }
  }

  /// What is known of the mean from elsewhere.
  void bind_mean(const Unknown& unknown, Range mean) {
    const auto difference = [&](double score) {
      std::vector<Term> terms = unknown.sum;
      terms.push_back({unknown.n, -score});
      return terms;
    };
    if (mean.low > 0) {
      add_row(difference(mean.low - same_figure / 2), {});
    }
    if (mean.high < 1) {
      add_row(difference(mean.high + same_figure / 2), {.low = -unbounded, .high = 0});
    }
  }

  void add_line(const Line& line) {
    Known known{.counts = std::vector<double>(classes_.size())};
    std::vector<Term> people;
    std::vector<Term> sums;
    std::vector<std::vector<Term>> counts(classes_.size());
    const auto add_terms = [&](const Unknown& unknown, double sign) {
      people.push_back({unknown.n, sign});
      for (const Term& term : unknown.sum) {
        sums.push_back({term.variable, sign * term.factor});
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
    std::optional<std::size_t> rest;
    if (line.with_rest) {
      const Unknown unknown = add_unknown({});
      rest = unknown.n;
      add_terms(unknown, 1);
    }
    add_people(line, rest);
    if (classes_.empty()) {  // else the counts add up to it
      add_row(std::move(people), {.low = -known.n, .high = -known.n});
    }
    if (with_sums_ && known.has_sum && !scores_known_) {
      // A mean of n scores is rounded, and so is n times it: a few units in the last place.
      const double rounding = 1e-10 + 1e-14 * known.people;
      add_row(std::move(sums), {.low = -known.sum - rounding, .high = -known.sum + rounding});
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      add_row(std::move(counts[i]), {.low = -known.counts[i], .high = -known.counts[i]});
    }
  }

  /// Nobody counts here who is in none of the parts whose people are not published: together these
  /// hold the people that the others leave.
  void add_people(const Line& line, std::optional<std::size_t> rest) {
    if (line.whole >= wave_.respondents.size() || !wave_.respondents[line.whole].is_known()) {
      return;
    }
    auto left = static_cast<double>(wave_.respondents[line.whole].figures.n);
    std::vector<Term> terms;
    for (const std::size_t part : line.parts) {
      if (wave_.respondents[part].is_known()) {
        left -= static_cast<double>(wave_.respondents[part].figures.n);
      } else if (node_.cells[part].is_known()) {
        left -= static_cast<double>(node_.cells[part].figures.n);
      } else {
        terms.push_back({unknowns_[part]->n, 1});
      }
    }
    if (rest) {
      terms.push_back({*rest, 1});
    }
    if (!terms.empty()) {
      add_row(std::move(terms), {.low = -unbounded, .high = left});
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
  bool scores_known_;  ///< of every class, so that the counts say the sum
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

/// One cell in one solution.
struct Seen {
  double people = 0;
  double sum = 0;
};

/// What a hidden cell can be, as solutions have shown.
struct Attained {
  Range n{.low = unbounded, .high = -unbounded};
  Range mean{.low = unbounded, .high = -unbounded};

  void add(double people, double sum) noexcept {
    n = {.low = std::min(n.low, people), .high = std::max(n.high, people)};
    if (people >= 1) {
      const double own = std::clamp(sum / people, 0.0, 1.0);
      mean = {.low = std::min(mean.low, own), .high = std::max(mean.high, own)};
    }
  }
};

/// Narrows the bounds of the cells of one component.
class Narrowing {
 public:
  Narrowing(const Equations& equations, const Component& component)
      : equations_(equations), component_(component), solver_(equations.program()) {}

  /// Every cell to its ends. What solutions showed on the way to one end often is another cell's
  /// end, or close to it.
  void to_the_ends(std::vector<CellBounds>& bounds) {
    seen_.assign(component_.cells.size(), {});
    for (std::size_t i = 0; i < component_.cells.size(); ++i) {
      narrow(i, bounds[component_.cells[i]]);
    }
  }

  /// The cells to their ends that no solution found so far shows to have room enough.
  void until_enough(const Enough& enough, std::vector<CellBounds>& bounds) {
    attained_.assign(component_.cells.size(), {});
    look_around();
    for (std::size_t i = 0; i < component_.cells.size(); ++i) {
      CellBounds& own = bounds[component_.cells[i]];
      if (has_room(i, enough)) {
        own.state = BoundsState::wide_enough;
      } else {
        narrow(i, own);
      }
    }
    for (std::size_t i = 0; i < component_.cells.size(); ++i) {
      CellBounds& own = bounds[component_.cells[i]];
      if (own.state == BoundsState::wide_enough) {
        own.attained_n = attained_[i].n;
        own.attained_mean = attained_[i].mean;
      }
    }
  }

 private:
  /// Solutions at far ends of what is possible, in directions drawn at random (and the same in
  /// every run): each says for every cell what it can be.
  void look_around() {
    SplitMix64 random(component_.cells.size());
    for (int direction = 0; direction < directions; ++direction) {
      std::vector<double> factors(equations_.program().variables.size());
      for (const std::size_t cell : component_.cells) {
        const Unknown& unknown = equations_.of(cell);
        const double sign = random.uniform() < half ? 1 : -1;
        const double score = random.uniform();
        factors[unknown.n] -= sign * (unknown.sum.empty() ? 1 : score);
        for (const Term& term : unknown.sum) {
          factors[term.variable] += sign * term.factor;
        }
      }
      std::vector<Term> objective;
      for (std::size_t i = 0; i < factors.size(); ++i) {
        if (factors[i] != 0) {
          objective.push_back({i, factors[i]});
        }
      }
      static_cast<void>(solve(objective));
    }
  }

  Solution solve(std::span<const Term> objective) {
    Solution found = solver_.minimise(objective);
    if (found.state == SolverState::solved) {
      for (std::size_t i = 0; i < attained_.size(); ++i) {
        const Unknown& unknown = equations_.of(component_.cells[i]);
        attained_[i].add(found.values[unknown.n], sum_of(unknown, found));
      }
      for (std::size_t i = 0; i < seen_.size(); ++i) {
        const Unknown& unknown = equations_.of(component_.cells[i]);
        seen_[i].push_back({.people = found.values[unknown.n], .sum = sum_of(unknown, found)});
      }
    }
    return found;
  }

  [[nodiscard]] static double sum_of(const Unknown& unknown, const Solution& found) {
    double sum = 0;
    for (const Term& term : unknown.sum) {
      sum += term.factor * found.values[term.variable];
    }
    return sum;
  }

  [[nodiscard]] bool has_room(std::size_t position, const Enough& enough) const {
    const Attained& own = attained_[position];
    return whole_numbers_in(own.n) >= enough.people &&
           (equations_.of(component_.cells[position]).sum.empty() ||
            own.mean.high - own.mean.low >= enough.score);
  }

  void narrow(std::size_t position, CellBounds& bounds) {
    const Unknown& unknown = equations_.of(component_.cells[position]);
    bounds.state = BoundsState::found;
    const Range before = bounds.n;
    const double low = least_people(position, 1, before.low, bounds);
    const double high = -least_people(position, -1, -before.high, bounds);
    if (bounds.state != BoundsState::found) {
      return;
    }
    bounds.n = to_whole_numbers({.low = low, .high = high});
    if (bounds.n.low > bounds.n.high) {
      bounds.state = BoundsState::contradictory;
    } else if (!unknown.sum.empty() && bounds.n.high >= 1) {
      const Range somebody{.low = std::max(1.0, bounds.n.low), .high = bounds.n.high};
      solver_.restrict_to(unknown.n, somebody);
      narrow_mean(position, somebody, bounds);
      solver_.restrict_to(unknown.n, before);
    }
  }

  [[nodiscard]] std::span<const Seen> seen(std::size_t position) const {
    return seen_.empty() ? std::span<const Seen>{} : seen_[position];
  }

  /// The least of sign x n, which the variable's own range keeps from falling below `floor`.
  double least_people(std::size_t position, double sign, double floor, CellBounds& bounds) {
    if (std::ranges::any_of(seen(position), [&](const Seen& own) {
          return sign * own.people <= floor + no_better;
        })) {
      return floor;
    }
    const Term people{.variable = equations_.of(component_.cells[position]).n, .factor = sign};
    const Solution found = solve({&people, 1});
    bounds.state = bounds.state == BoundsState::found ? state_of(found.state) : bounds.state;
    return found.value;
  }

  void narrow_mean(std::size_t position, Range somebody, CellBounds& bounds) {
    const std::optional<double> low = least_ratio(position, 1, somebody, bounds);
    const std::optional<double> high = least_ratio(position, -1, somebody, bounds);
    if (low && high) {
      bounds.mean = both(bounds.mean, {.low = *low, .high = std::max(*low, -*high)});
    }
  }

  /// The least of sign x sum / n that solutions have shown so far with n in `somebody`.
  [[nodiscard]] std::optional<double> least_seen(std::size_t position, double sign,
                                                 Range somebody) const {
    std::optional<double> least;
    for (const Seen& own : seen(position)) {
      if (own.people >= somebody.low - no_better && own.people <= somebody.high + no_better) {
        const double ratio = sign * own.sum / own.people;
        least = std::min(least.value_or(ratio), ratio);
      }
    }
    return least;
  }

  /// The least of sign x sum / n, with n in `somebody`: Dinkelbach (1967), "On nonlinear fractional
  /// programming". Where sum - ratio x n cannot fall below 0, the ratio is the least.
  std::optional<double> least_ratio(std::size_t position, double sign, Range somebody,
                                    CellBounds& bounds) {
    const Unknown& unknown = equations_.of(component_.cells[position]);
    const double floor = sign > 0 ? bounds.mean.low : -bounds.mean.high;
    std::optional<double> ratio = least_seen(position, sign, somebody);
    for (int step = 0; step < most_steps; ++step) {
      if (!seen_.empty() && ratio && *ratio <= floor + no_better) {
        return ratio;  // further is known not to be possible
      }
      std::vector<Term> objective{{unknown.n, -ratio.value_or(0)}};
      for (const Term& term : unknown.sum) {
        objective.push_back({term.variable, sign * term.factor});
      }
      const Solution found = solve(objective);
      if (found.state != SolverState::solved) {
        bounds.state = state_of(found.state);
        return std::nullopt;
      }
      const double next = sign * sum_of(unknown, found) / found.values[unknown.n];
      if (ratio && next > *ratio - no_better) {
        return ratio;
      }
      ratio = next;
    }
    return ratio;
  }

  const Equations& equations_;
  const Component& component_;
  LinearSolver solver_;
  std::vector<Attained> attained_;       ///< one a cell, where they are wanted
  std::vector<std::vector<Seen>> seen_;  ///< for each cell, where they are wanted
};

/// All of one component.
void narrow_together(const Equations& equations, const Component& component, const Enough& enough,
                     NarrowedBefore& before, std::vector<CellBounds>& bounds) {
  NarrowedBefore::Question question = equations.question(component, enough);
  if (const std::vector<CellBounds>* answer = before.find(question)) {
    for (std::size_t i = 0; i < component.cells.size(); ++i) {
      CellBounds& own = bounds[component.cells[i]];
      const Range weighted = own.weighted;  // sums say nothing of it
      own = (*answer)[i];
      own.weighted = weighted;
    }
    return;
  }
  Narrowing narrowing(equations, component);
  if (equations.program().variables.size() <= most_variables_to_the_ends) {
    narrowing.to_the_ends(bounds);
  } else {
    narrowing.until_enough(enough, bounds);
  }
  std::vector<CellBounds> answer;
  for (const std::size_t cell : component.cells) {
    answer.push_back(bounds[cell]);
  }
  before.keep(std::move(question), std::move(answer));
}

}  // namespace

void narrow_by_sums(const PublishedWave& wave, const PublishedNode& node, bool means_add_up,
                    const Enough& enough, NarrowedBefore& before, std::vector<CellBounds>& bounds) {
  const std::vector<Range> classes = scores_of_classes(node);
  for (const Component& component : components_of(wave, node)) {
    Equations equations(wave, node, classes, means_add_up, bounds);
    equations.add(component);
    const std::size_t variables = equations.program().variables.size();
    if (variables > most_variables) {
      for (const std::size_t cell : component.cells) {
        bounds[cell].state = BoundsState::too_large;
      }
    } else if (!component.lines.empty()) {
      narrow_together(equations, component, enough, before, bounds);
    }
  }
}

}  // namespace cxmat::attack
