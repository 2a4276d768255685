// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cxmat::whatif {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Costs and gains that differ by less, relative to the largest, are the same.
constexpr double same = 1e-12;

/// What one more question costs, relative to the largest cost: decides between selections that are
/// equally cheap, and is too little to do more.
constexpr double price_of_a_question = 1e-10;

/// Evaluations with which a selection is freed of steps too many once the search is broken off.
constexpr std::size_t most_evaluations_to_thin = 2'000;

/// A step from one corner of a question's lower convex hull (cost over gain) to the next.
struct Increment {
  std::size_t question = 0;
  std::size_t move = 0;  ///< where it leads
  double cost = 0;
  double gain = 0;
  double cost_per_gain = infinite;
};

/// The increments of a question's hull; each costs more per gain than the one before.
std::vector<Increment> hull_of(std::size_t question, const std::vector<Move>& moves) {
  std::vector<Increment> hull;
  Move at{};
  std::size_t next = 0;
  while (next < moves.size()) {
    std::size_t best = next;
    for (std::size_t i = next; i < moves.size(); ++i) {
      const double slope = (moves[i].cost - at.cost) * (moves[best].gain - at.gain);
      const double best_slope = (moves[best].cost - at.cost) * (moves[i].gain - at.gain);
      if (slope <= best_slope) {
        best = i;
      }
    }
    const double cost = moves[best].cost - at.cost;
    const double gain = moves[best].gain - at.gain;
    hull.push_back({question, best + 1, cost, gain, gain > 0 ? cost / gain : infinite});
    at = moves[best];
    next = best + 1;
  }
  return hull;
}

/// A relaxation's solution.
struct Relaxed {
  double bound = infinite;                ///< infinite: cannot be reached
  std::optional<std::size_t> fractional;  ///< the question taken in part
};

class Searcher {
 public:
  explicit Searcher(const Search& search)
      : search_(search), moves_(search.moves), linear_(!search.gain_of) {
    double largest = 0;
    for (const auto& moves : moves_) {
      for (const Move& move : moves) {
        largest = std::max(largest, move.cost);
      }
    }
    price_ = largest * price_of_a_question;
    rooms_ = search.rooms;
    rooms_.push_back(infinite);  // of the questions without a pool
    pools_ = search.pools;
    pools_.resize(moves_.size(), search.rooms.size());
    for (std::size_t question = 0; question < moves_.size(); ++question) {
      for (Move& move : moves_[question]) {
        move.cost += price_;
      }
      const std::vector<Increment> hull = hull_of(question, moves_[question]);
      increments_.insert(increments_.end(), hull.begin(), hull.end());
    }
    std::ranges::stable_sort(increments_, {}, &Increment::cost_per_gain);
    find_twins();
  }

  [[nodiscard]] std::optional<Found> run() {
    current_.assign(moves_.size(), 0);
    decided_.assign(moves_.size(), false);
    const Selection everything = highest();
    if (!reaches(everything)) {
      return std::nullopt;
    }
    keep(everything);
    if (!linear_) {
      keep(thinned(everything, search_.most_evaluations));
    }
    const double bound = std::max(0.0, relax(nullptr).bound);
    branch();
    if (stopped_) {
      keep(thinned(best_, evaluations_ + most_evaluations_to_thin));
    }
    Found found{.selection = best_,
                .cost = true_cost(best_),
                .proven = !stopped_,
                .lower_bound = std::max(0.0, bound - price_ * static_cast<double>(moves_.size()))};
    if (!stopped_) {
      found.lower_bound = found.cost;
    } else if (found.cost <= found.lower_bound * (1 + 1e-9) + 1e-9) {
      found.proven = true;  // as good as the bound: only ties were left
    }
    return found;
  }

 private:
  [[nodiscard]] Selection highest() const {
    Selection selection(current_);
    for (std::size_t question = 0; question < moves_.size(); ++question) {
      if (!decided_[question]) {
        selection[question] = moves_[question].size();
      }
    }
    return selection;
  }

  [[nodiscard]] double cost(const Selection& selection) const {
    double sum = 0;
    for (std::size_t question = 0; question < selection.size(); ++question) {
      sum += selection[question] == 0 ? 0 : moves_[question][selection[question] - 1].cost;
    }
    return sum;
  }

  [[nodiscard]] double true_cost(const Selection& selection) const {
    double sum = 0;
    for (std::size_t question = 0; question < selection.size(); ++question) {
      sum += selection[question] == 0 ? 0 : search_.moves[question][selection[question] - 1].cost;
    }
    return sum;
  }

  [[nodiscard]] double gain_of_move(std::size_t question, std::size_t move) const {
    return move == 0 ? 0 : moves_[question][move - 1].gain;
  }

  /// Pool by pool, each up to its room.
  [[nodiscard]] double gain(const Selection& selection) const {
    std::vector<double> left = rooms_;
    double sum = 0;
    for (std::size_t question = 0; question < selection.size(); ++question) {
      double& room = left[pools_[question]];
      const double counted = std::min(room, gain_of_move(question, selection[question]));
      room -= counted;
      sum += counted;
    }
    return sum;
  }

  [[nodiscard]] double true_gain(const Selection& selection) {
    if (linear_) {
      return gain(selection);
    }
    ++evaluations_;
    return search_.gain_of(selection);
  }

  [[nodiscard]] bool reaches(const Selection& selection) {
    return true_gain(selection) >= search_.needed - search_.tolerance;
  }

  void keep(const Selection& selection) {
    const double price = cost(selection);
    if (best_.empty() || price < best_cost_ - best_cost_ * same) {
      best_ = selection;
      best_cost_ = price;
    }
  }

  /// Questions whose moves are the same as an earlier one's: without loss the earlier one gets the
  /// higher move.
  void find_twins() {
    twin_.assign(moves_.size(), std::nullopt);
    for (std::size_t question = 0; linear_ && question < moves_.size(); ++question) {
      for (std::size_t earlier = question; earlier-- > 0;) {
        if (pools_[question] == pools_[earlier] && are_twins(moves_[question], moves_[earlier])) {
          twin_[question] = earlier;
          break;
        }
      }
    }
  }

  [[nodiscard]] static bool are_twins(const std::vector<Move>& a, const std::vector<Move>& b) {
    const auto close = [](double x, double y) {
      return std::abs(x - y) <= same * std::max(std::abs(x), std::abs(y));
    };
    return std::ranges::equal(a, b, [&](const Move& x, const Move& y) {
      return close(x.cost, y.cost) && close(x.gain, y.gain);
    });
  }

  [[nodiscard]] bool out_of_turn(std::size_t question, std::size_t move) const {
    if (twin_[question] && decided_[*twin_[question]] && current_[*twin_[question]] < move) {
      return true;
    }
    for (std::size_t later = question + 1; later < twin_.size(); ++later) {
      if (twin_[later] == question) {
        return decided_[later] && current_[later] > move;
      }
    }
    return false;
  }

  /// Solves the relaxation of what is not decided; `rounded` becomes its solution with the
  /// questions that are taken in part rounded up.
  [[nodiscard]] Relaxed relax(Selection* rounded) {
    ++bounds_;
    Relaxed found{.bound = cost_decided_, .fractional = {}};
    double missing = search_.needed - search_.tolerance;
    left_ = rooms_;
    for (std::size_t question = 0; question < moves_.size(); ++question) {
      if (decided_[question]) {
        double& room = left_[pools_[question]];
        const double counted = std::min(room, gain_of_move(question, current_[question]));
        room -= counted;
        missing -= counted;
      }
    }
    if (rounded != nullptr) {
      *rounded = current_;
    }
    for (const Increment& increment : increments_) {
      if (missing <= 0) {
        return found;
      }
      double& room = left_[pools_[increment.question]];
      const double gain = std::min({increment.gain, room, missing});
      if (decided_[increment.question] || gain <= 0) {
        continue;
      }
      if (rounded != nullptr) {
        (*rounded)[increment.question] = increment.move;
      }
      if (gain < increment.gain) {
        found.fractional = increment.question;
      }
      found.bound += increment.cost * (gain / increment.gain);
      room -= gain;
      missing -= gain;
    }
    if (missing > 0) {
      found.bound = infinite;
    }
    return found;
  }

  /// The cheapest move of the question taken in part that still does.
  void trim(Selection& rounded, std::size_t question) const {
    const std::size_t highest = rounded[question];
    for (std::size_t move = 0; move < highest; ++move) {
      rounded[question] = move;
      if (gain(rounded) >= search_.needed - search_.tolerance) {
        return;
      }
    }
    rounded[question] = highest;
  }

  [[nodiscard]] bool out_of_budget() {
    stopped_ = stopped_ || bounds_ >= search_.most_bounds ||
               (!linear_ && evaluations_ >= search_.most_evaluations);
    return stopped_;
  }

  [[nodiscard]] bool hopeless(double bound) const {
    return bound >= best_cost_ - best_cost_ * same;
  }

  void branch() {
    if (out_of_budget()) {
      return;
    }
    Selection rounded;
    const Relaxed relaxed = relax(&rounded);
    if (hopeless(relaxed.bound) || (!linear_ && !reaches(highest()))) {
      return;
    }
    if (relaxed.fractional && linear_) {
      trim(rounded, *relaxed.fractional);
    }
    if (linear_ || (cost(rounded) < best_cost_ && reaches(rounded))) {
      keep(rounded);
      if (!relaxed.fractional) {
        return;
      }
    }
    if (const auto question = relaxed.fractional ? relaxed.fractional : first_undecided()) {
      branch_on(*question);
    }
  }

  [[nodiscard]] std::optional<std::size_t> first_undecided() const {
    const auto found = std::ranges::find_if(
        increments_, [this](const Increment& step) { return !decided_[step.question]; });
    return found == increments_.end() ? std::nullopt : std::optional(found->question);
  }

  void branch_on(std::size_t question) {
    const double cost_before = cost_decided_;
    decided_[question] = true;
    std::vector<std::pair<double, std::size_t>> children;
    const auto enter = [&](std::size_t move) {
      current_[question] = move;
      cost_decided_ = cost_before + (move == 0 ? 0 : moves_[question][move - 1].cost);
    };
    for (std::size_t move = 0; move <= moves_[question].size(); ++move) {
      if (!out_of_turn(question, move)) {
        enter(move);
        children.emplace_back(relax(nullptr).bound, move);
      }
    }
    std::ranges::stable_sort(children, {}, &std::pair<double, std::size_t>::first);
    for (const auto& [bound, move] : children) {
      if (hopeless(bound) || stopped_) {
        break;
      }
      enter(move);
      branch();
    }
    current_[question] = 0;
    decided_[question] = false;
    cost_decided_ = cost_before;
  }

  /// A good selection, without a step too much: from `selection` down, always the step that saves
  /// most per gain lost, as long as the rest reaches the bound. Savings are worked out again only
  /// when their turn comes, since a step loses no less once others have been taken.
  [[nodiscard]] Selection thinned(Selection selection, std::size_t most_evaluations) {
    struct Step {
      double worth = infinite;
      std::size_t question = 0;
    };
    const auto less = [](const Step& a, const Step& b) {
      return a.worth < b.worth || (a.worth == b.worth && a.question > b.question);
    };
    std::vector<Step> steps;
    for (std::size_t question = 0; question < selection.size(); ++question) {
      if (selection[question] > 0) {
        steps.push_back({.question = question});
      }
    }
    std::ranges::make_heap(steps, less);
    double reached = true_gain(selection);
    while (!steps.empty() && evaluations_ < most_evaluations) {
      std::ranges::pop_heap(steps, less);
      const std::size_t question = steps.back().question;
      steps.pop_back();
      Selection lower = selection;
      --lower[question];
      const double left = true_gain(lower);
      if (left < search_.needed - search_.tolerance) {
        continue;  // never again: less of the others makes it no better
      }
      const double worth = (cost(selection) - cost(lower)) / std::max(reached - left, 1e-15);
      if (steps.empty() || worth >= steps.front().worth) {
        selection = std::move(lower);
        reached = left;
        if (selection[question] > 0) {
          steps.push_back({infinite, question});
          std::ranges::push_heap(steps, less);
        }
      } else {
        steps.push_back({worth, question});
        std::ranges::push_heap(steps, less);
      }
    }
    return selection;
  }

  const Search& search_;
  std::vector<std::vector<Move>> moves_;  ///< with the price of a question
  bool linear_;
  double price_ = 0;
  std::vector<Increment> increments_;  ///< the cheapest per gain first
  std::vector<std::size_t> pools_;
  std::vector<double> rooms_;
  std::vector<double> left_;  ///< of the rooms, while a relaxation is solved
  std::vector<std::optional<std::size_t>> twin_;
  Selection current_;
  std::vector<bool> decided_;
  double cost_decided_ = 0;
  Selection best_;
  double best_cost_ = infinite;
  std::size_t bounds_ = 0;
  std::size_t evaluations_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::optional<Found> cheapest(const Search& search) {
  return Searcher(search).run();
}

}  // namespace cxmat::whatif
