// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/node_arithmetic.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

namespace cxmat::attack {
namespace {

constexpr int most_rounds = 100;
constexpr double no_change = 1e-12;

std::vector<std::size_t> parts_of(const PublishedWave& wave, std::size_t node) {
  std::vector<std::size_t> parts;
  for (std::size_t i = node + 1; i < wave.nodes.size(); ++i) {
    if (wave.nodes[i].parent == node && wave.nodes[i].scored && wave.nodes[i].share > 0) {
      parts.push_back(i);
    }
  }
  return parts;
}

const PublishedCell& cell_of(const PublishedWave& wave, std::size_t node, std::size_t cell) {
  return wave.nodes[node].cells[cell];
}

/// A practice model, or a mean above one: no level distribution, since nobody has a score alone.
bool speaks_of_group(const PublishedNode& node) {
  if (node.kind == NodeKind::question) {
    return false;
  }
  bool any = false;
  for (const PublishedCell& cell : node.cells) {
    if (cell.is_known() && cell.figures.n > 0) {
      any = true;
      if (!cell.figures.counts.empty()) {
        return false;
      }
    }
  }
  return any;
}

/// Whether everybody who counts at the node counts at its parts too, as far as it is published.
bool all_alike(const PublishedWave& wave, const MeanOfParts& mean, std::size_t cell) {
  std::optional<std::int64_t> n;
  if (cell_of(wave, mean.node, cell).is_known()) {
    n = cell_of(wave, mean.node, cell).figures.n;
  }
  for (const std::size_t part : mean.parts) {
    const PublishedCell& own = cell_of(wave, part, cell);
    if (own.is_known() && own.figures.n != n.value_or(own.figures.n)) {
      return false;
    }
    if (own.is_known()) {
      n = own.figures.n;
    }
  }
  return n.has_value() && *n > 0;
}

/// A part without a score there leaves its share to the others.
std::vector<std::size_t> parts_with_score(const PublishedWave& wave, const MeanOfParts& mean,
                                          std::size_t cell) {
  std::vector<std::size_t> parts;
  for (const std::size_t part : mean.parts) {
    const PublishedCell& own = cell_of(wave, part, cell);
    if (own.state == CellState::hidden || (own.is_known() && own.figures.weighted)) {
      parts.push_back(part);
    }
  }
  return parts;
}

/// False where a published cell shows that the node is no such mean.
bool holds(const PublishedWave& wave, const MeanOfParts& mean) {
  for (std::size_t cell = 0; cell < wave.people.size(); ++cell) {
    const PublishedCell& whole = cell_of(wave, mean.node, cell);
    if (!whole.is_known() || !whole.figures.weighted ||
        (mean.equal_n && !all_alike(wave, mean, cell))) {
      continue;
    }
    double sum = 0;
    double total = 0;
    bool known = true;
    for (const std::size_t part : parts_with_score(wave, mean, cell)) {
      const PublishedCell& own = cell_of(wave, part, cell);
      known = known && own.is_known();
      sum += wave.nodes[part].share * own.figures.weighted.value_or(0);
      total += wave.nodes[part].share;
    }
    if (known && total > 0 && std::abs(sum / total - *whole.figures.weighted) > same_figure) {
      return false;
    }
  }
  return true;
}

/// One quantity in all parts and in the whole: whole = sum of share x part.
struct Link {
  Range* whole;
  std::vector<std::pair<double, Range*>> parts;
};

/// Narrows each by the others; true if something changed.
bool narrow(const Link& link) {
  double low = 0;
  double high = 0;
  for (const auto& [share, range] : link.parts) {
    low += share * range->low;
    high += share * range->high;
  }
  const Range before = *link.whole;
  *link.whole = both(before, {.low = low, .high = high});
  bool changed = width(before) - width(*link.whole) > no_change;
  for (const auto& [share, range] : link.parts) {
    const Range own = *range;
    const Range rest{.low = low - share * own.low, .high = high - share * own.high};
    *range = both(own, {.low = (link.whole->low - rest.high) / share,
                        .high = (link.whole->high - rest.low) / share});
    changed = changed || width(own) - width(*range) > no_change;
    low = rest.low + share * range->low;
    high = rest.high + share * range->high;
  }
  return changed;
}

using Containing = std::vector<std::vector<std::size_t>>;

/// The links between the scores of nodes and parts in every cell where they must hold.
class ScoreLinks {
 public:
  ScoreLinks(const PublishedWave& wave, const Containing& containing,
             std::vector<std::vector<CellBounds>>& bounds)
      : wave_(wave), containing_(containing), bounds_(bounds) {}

  [[nodiscard]] std::vector<Link> make(const std::vector<MeanOfParts>& means,
                                       Range CellBounds::*layer) {
    std::vector<Link> links;
    for (const MeanOfParts& mean : means) {
      for (std::size_t cell = 0; cell < wave_.people.size(); ++cell) {
        if (holds_in(mean, cell)) {
          links.push_back(link(mean, cell, layer));
        }
      }
    }
    return links;
  }

 private:
  [[nodiscard]] bool holds_in(const MeanOfParts& mean, std::size_t cell) const {
    const std::vector<std::size_t> parts = parts_with_score(wave_, mean, cell);
    if (cell_of(wave_, mean.node, cell).state == CellState::absent || parts.empty()) {
      return false;
    }
    if (mean.equal_n) {
      return std::ranges::all_of(
          mean.parts, [&](std::size_t part) { return same_people(mean.node, part, cell); });
    }
    // A part that nobody has a score of has no share. What follows for a part holds if somebody
    // has one, so the only part in doubt needs no proof.
    const auto in_doubt = [&](std::size_t part) {
      return !cell_of(wave_, part, cell).is_known() && bounds_[part][cell].n.low < 1;
    };
    const auto doubts = std::ranges::count_if(parts, in_doubt);
    const auto unknown = std::ranges::count_if(
        parts, [&](std::size_t part) { return !cell_of(wave_, part, cell).is_known(); });
    return doubts == 0 ||
           (doubts == 1 && unknown == 1 && cell_of(wave_, mean.node, cell).is_known());
  }

  [[nodiscard]] bool same_people(std::size_t node, std::size_t part, std::size_t cell) const {
    const auto equal = [&](std::size_t where) {
      const PublishedCell& whole = cell_of(wave_, node, where);
      const PublishedCell& own = cell_of(wave_, part, where);
      return whole.is_known() && own.is_known() && own.figures.n > 0 &&
             whole.figures.n == own.figures.n;
    };
    const Range whole = bounds_[node][cell].n;
    const Range own = bounds_[part][cell].n;
    return equal(cell) || std::ranges::any_of(containing_[cell], equal) ||
           (own.low >= 1 && own.low == whole.low && own.high == whole.high && own.low == own.high);
  }

  [[nodiscard]] Link link(const MeanOfParts& mean, std::size_t cell, Range CellBounds::*layer) {
    const std::vector<std::size_t> parts = parts_with_score(wave_, mean, cell);
    double total = 0;
    for (const std::size_t part : parts) {
      total += wave_.nodes[part].share;
    }
    Link link{.whole = &(bounds_[mean.node][cell].*layer), .parts = {}};
    for (const std::size_t part : parts) {
      link.parts.emplace_back(wave_.nodes[part].share / total, &(bounds_[part][cell].*layer));
    }
    return link;
  }

  const PublishedWave& wave_;
  const Containing& containing_;
  std::vector<std::vector<CellBounds>>& bounds_;
};

void narrow_until_nothing_changes(const std::vector<Link>& links) {
  bool changed = true;
  for (int round = 0; changed && round < most_rounds; ++round) {
    changed = false;
    for (const Link& link : links) {
      changed = narrow(link) || changed;
    }
  }
}

/// Coverage is a share of weight, so asked x coverage is a sum over questions: how many answered.
class Coverage {
 public:
  Coverage(const PublishedWave& wave, const Containing& containing,
           std::vector<std::vector<CellBounds>>& bounds)
      : wave_(wave), containing_(containing), bounds_(bounds) {
    for (std::size_t node = 0; node < wave.nodes.size(); ++node) {
      std::vector<Range> answered;
      for (std::size_t cell = 0; cell < wave.people.size(); ++cell) {
        answered.push_back(start(node, cell));
      }
      answered_.push_back(std::move(answered));
    }
  }

  void narrow() {
    std::vector<Link> links;
    for (std::size_t node = 0; node < wave_.nodes.size(); ++node) {
      const std::vector<std::size_t> parts = parts_of(wave_, node);
      if (!parts.empty() && wave_.nodes[node].scored && is_sum(node, parts)) {
        add_links(node, parts, links);
      }
    }
    narrow_until_nothing_changes(links);
    for (std::size_t node = 0; node < wave_.nodes.size(); ++node) {
      if (counts_answers(node)) {
        for (std::size_t cell = 0; cell < wave_.people.size(); ++cell) {
          take_back(node, cell);
        }
      }
    }
  }

 private:
  [[nodiscard]] Range start(std::size_t node, std::size_t cell) const {
    const PublishedCell& own = cell_of(wave_, node, cell);
    const bool question = wave_.nodes[node].kind == NodeKind::question;
    if (!own.is_known()) {
      return question ? bounds_[node][cell].n : Range{};
    }
    if (!question && !own.figures.coverage) {  // withheld
      return {.low = 0, .high = static_cast<double>(own.figures.asked)};
    }
    const double answered =
        question ? static_cast<double>(own.figures.answered.value_or(own.figures.n))
                 : static_cast<double>(own.figures.asked) * own.figures.coverage.value_or(0);
    return {.low = answered, .high = answered};
  }

  /// Every published answer of the question has a score: n is the number of answers.
  [[nodiscard]] bool counts_answers(std::size_t node) const {
    return wave_.nodes[node].kind == NodeKind::question &&
           std::ranges::all_of(wave_.nodes[node].cells, [](const PublishedCell& cell) {
             return !cell.is_known() ||
                    cell.figures.answered.value_or(cell.figures.n) == cell.figures.n;
           });
  }

  /// Everybody who was asked something at the node was asked at each part.
  [[nodiscard]] bool asked_alike(std::size_t node, const std::vector<std::size_t>& parts,
                                 std::size_t cell) const {
    const PublishedCell& whole = cell_of(wave_, node, cell);
    return whole.is_known() && whole.figures.asked > 0 &&
           std::ranges::all_of(parts, [&](std::size_t part) {
             const auto alike = [&](std::size_t where) {
               const PublishedCell& all = cell_of(wave_, node, where);
               const PublishedCell& own = cell_of(wave_, part, where);
               return all.is_known() && own.is_known() && own.figures.asked > 0 &&
                      own.figures.asked == all.figures.asked;
             };
             const PublishedCell& own = cell_of(wave_, part, cell);
             return alike(cell) || (own.state == CellState::hidden &&
                                    std::ranges::any_of(containing_[cell], alike));
           });
  }

  [[nodiscard]] double total(const std::vector<std::size_t>& parts) const {
    double sum = 0;
    for (const std::size_t part : parts) {
      sum += wave_.nodes[part].share;
    }
    return sum;
  }

  [[nodiscard]] bool is_sum(std::size_t node, const std::vector<std::size_t>& parts) const {
    for (std::size_t cell = 0; cell < wave_.people.size(); ++cell) {
      const bool known = std::ranges::all_of(
          parts, [&](std::size_t part) { return cell_of(wave_, part, cell).is_known(); });
      if (!known || !asked_alike(node, parts, cell)) {
        continue;
      }
      double sum = 0;
      for (const std::size_t part : parts) {
        sum += wave_.nodes[part].share / total(parts) * answered_[part][cell].low;
      }
      const double asked = static_cast<double>(cell_of(wave_, node, cell).figures.asked);
      if (std::abs(sum - answered_[node][cell].low) > same_figure * (1 + asked)) {
        return false;
      }
    }
    return true;
  }

  void add_links(std::size_t node, const std::vector<std::size_t>& parts,
                 std::vector<Link>& links) {
    for (std::size_t cell = 0; cell < wave_.people.size(); ++cell) {
      if (!asked_alike(node, parts, cell)) {
        continue;
      }
      Link link{.whole = &answered_[node][cell], .parts = {}};
      const auto asked = static_cast<double>(cell_of(wave_, node, cell).figures.asked);
      for (const std::size_t part : parts) {
        answered_[part][cell] = both(answered_[part][cell], {.low = 0, .high = asked});
        link.parts.emplace_back(wave_.nodes[part].share / total(parts), &answered_[part][cell]);
      }
      links.push_back(std::move(link));
    }
  }

  void take_back(std::size_t node, std::size_t cell) {
    if (cell_of(wave_, node, cell).state != CellState::hidden) {
      return;
    }
    const Range whole = to_whole_numbers(answered_[node][cell]);
    if (whole.low <= whole.high) {
      bounds_[node][cell].n = both(bounds_[node][cell].n, whole);
    }
  }

  const PublishedWave& wave_;
  const Containing& containing_;
  std::vector<std::vector<CellBounds>>& bounds_;
  std::vector<std::vector<Range>> answered_;
};

bool is_mean(std::string_view model) {
  return model == "weighted_mean" || model == "fulfilment_share";
}

}  // namespace

std::vector<MeanOfParts> means_of_parts(const PublishedWave& wave) {
  std::vector<MeanOfParts> means;
  for (std::size_t node = 0; node < wave.nodes.size(); ++node) {
    const PublishedNode& own = wave.nodes[node];
    MeanOfParts mean{.node = node, .parts = parts_of(wave, node), .equal_n = true};
    const bool overall = own.kind == NodeKind::overall;
    if (!own.scored || mean.parts.empty() || (!overall && !is_mean(own.model))) {
      continue;
    }
    mean.equal_n = !overall && !speaks_of_group(own);
    if (!holds(wave, mean)) {
      if (mean.equal_n) {
        continue;
      }
      mean.equal_n = true;  // the mean of each respondent's own
      if (!holds(wave, mean)) {
        continue;
      }
    }
    means.push_back(std::move(mean));
  }
  return means;
}

bool means_add_up(const PublishedWave& wave, std::size_t node,
                  const std::vector<MeanOfParts>& means) {
  if (speaks_of_group(wave.nodes[node])) {
    return false;
  }
  const auto mean = std::ranges::find(means, node, &MeanOfParts::node);
  if (mean == means.end() || mean->equal_n) {
    return true;
  }
  for (std::size_t cell = 0; cell < wave.people.size(); ++cell) {
    const PublishedCell& whole = cell_of(wave, node, cell);
    if (whole.is_known() && whole.figures.n > 0 && !all_alike(wave, *mean, cell)) {
      return false;
    }
  }
  return true;
}

void narrow_by_parts(const PublishedWave& wave, const std::vector<MeanOfParts>& means,
                     const std::vector<std::vector<std::size_t>>& containing,
                     std::vector<std::vector<CellBounds>>& bounds) {
  ScoreLinks links(wave, containing, bounds);
  narrow_until_nothing_changes(links.make(means, &CellBounds::mean));
  narrow_until_nothing_changes(links.make(means, &CellBounds::weighted));
  Coverage(wave, containing, bounds).narrow();
}

}  // namespace cxmat::attack
