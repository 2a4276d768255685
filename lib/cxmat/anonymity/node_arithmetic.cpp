// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/node_arithmetic.hpp"

#include "cxmat/anonymity/answer_pool.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace cxmat {
namespace {

constexpr std::array<std::string_view, 3> sums{"weighted_mean", "fulfilment_share", "coverage_sum"};

/// One part as an attacker sees it.
struct Part {
  std::size_t node = 0;
  double share = 0;
  double mean = 0;
  std::int64_t n = 0;
  bool hidden = false;
};

std::vector<Part> parts_of(const PublishedTables& tables, const NodeSum& sum, std::size_t selection,
                           const HiddenCells& hidden) {
  std::vector<Part> parts;
  double shares = 0;
  for (std::size_t i = 0; i < sum.parts.size(); ++i) {
    const Figures* figures = tables.figures[sum.parts[i]][selection];
    if (figures != nullptr && figures->n > 0 && figures->score) {
      parts.push_back({.node = sum.parts[i],
                       .share = sum.shares[i],
                       .mean = *figures->score,
                       .n = figures->n,
                       .hidden = hidden[sum.parts[i]][selection] != Hiding::nothing});
      shares += sum.shares[i];
    }
  }
  for (Part& part : parts) {
    part.share /= shares;
  }
  return parts;
}

/// How far a mean can be moved.
struct Room {
  double down = 0;
  double up = 0;
};

/// The hidden parts but `part` (an end: the node itself) move the sum of the hidden ones.
Room room_of_others(const std::vector<Part>& parts, std::size_t part) {
  Room room;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != part && parts[i].hidden) {
      room.down += parts[i].share * parts[i].mean;
      room.up += parts[i].share * (1 - parts[i].mean);
    }
  }
  return room;
}

/// Those who did not answer the part answered others: how far it can move because of them, if the
/// others' mean is `others`.
Room room_of_missing(const Part& part, std::int64_t people, double others) {
  const double ratio = std::abs(static_cast<double>(people) / static_cast<double>(part.n) - 1);
  return {.down = std::min(others, (1 - others) * ratio),
          .up = std::min(1 - others, others * ratio)};
}

double mean_of_others(const std::vector<Part>& parts, std::size_t part) {
  double sum = 0;
  double shares = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != part) {
      sum += parts[i].share * parts[i].mean;
      shares += parts[i].share;
    }
  }
  return shares > 0 ? sum / shares : 0;
}

bool part_is_exposed(const std::vector<Part>& parts, std::size_t i, std::int64_t people, bool exact,
                     double width) {
  const Part& part = parts[i];
  // To raise this part the others must fall, by as much as their shares allow.
  const Room others = room_of_others(parts, i);
  Room room{.down = others.up / part.share, .up = others.down / part.share};
  if (!exact && parts.size() > 1) {
    const Room missing = room_of_missing(part, people, mean_of_others(parts, i));
    room.down += missing.down;
    room.up += missing.up;
  }
  const double low = std::max(0.0, part.mean - room.down);
  const double high = std::min(1.0, part.mean + room.up);
  return high - low < width - 1e-9;
}

bool node_is_exposed(const std::vector<Part>& parts, double width) {
  const Room room = room_of_others(parts, parts.size());
  return room.up + room.down < width - 1e-9;
}

bool is_exposed(const std::vector<Part>& parts, bool node_hidden, std::int64_t people, bool exact,
                double width) {
  if (node_hidden) {
    return node_is_exposed(parts, width);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].hidden && part_is_exposed(parts, i, people, exact, width)) {
      return true;
    }
  }
  return false;
}

/// Shown parts, those first whose loss costs least: light ones; of a hidden node heavy ones, since
/// fewer of them do.
std::vector<std::size_t> candidates(const std::vector<Part>& parts, bool heavy_first) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i].hidden) {
      shown.push_back(i);
    }
  }
  std::ranges::stable_sort(
      shown, {}, [&](std::size_t i) { return heavy_first ? -parts[i].share : parts[i].share; });
  return shown;
}

}  // namespace

std::vector<NodeSum> node_sums(const Assessment& assessment) {
  const std::vector<NodeResult>& nodes = assessment.nodes;
  std::vector<NodeSum> found;
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    const bool is_overall = nodes[node].kind == NodeKind::overall;
    if (!is_overall && std::ranges::find(sums, nodes[node].model) == sums.end()) {
      continue;
    }
    NodeSum sum{.node = node,
                .exact = nodes[node].model == "coverage_sum" ||
                         (is_overall && assessment.engagement.overall == OverallRule::group_scores),
                .parts = {},
                .shares = {}};
    for (std::size_t part = node + 1; part < nodes.size(); ++part) {
      const double weight = nodes[part].weight.value();
      if (nodes[part].parent == node && nodes[part].scored && weight > 0) {
        sum.parts.push_back(part);
        sum.shares.push_back(weight);
      }
    }
    if (!sum.parts.empty()) {
      found.push_back(std::move(sum));
    }
  }
  return found;
}

bool protect_sum(const Assessment& assessment, const PublishedTables& tables, const NodeSum& sum,
                 std::size_t selection, HiddenCells& hidden) {
  const Figures* own = tables.figures[sum.node][selection];
  std::vector<Part> parts = parts_of(tables, sum, selection, hidden);
  if (own == nullptr || own->n == 0 || parts.empty()) {
    return false;
  }
  const double width = level_width(assessment.nodes[sum.node].levels);
  const auto exposed = [&](bool node_hidden) {
    return is_exposed(parts, node_hidden, own->n, sum.exact, width);
  };
  const bool node_hidden = hidden[sum.node][selection] != Hiding::nothing;
  if (!exposed(node_hidden)) {
    return false;
  }
  std::vector<std::size_t> left = candidates(parts, node_hidden);
  for (const std::size_t i : left) {
    parts[i].hidden = true;
    if (!exposed(node_hidden)) {
      left = {i};
      break;
    }
    parts[i].hidden = false;
  }
  for (const std::size_t i : left) {
    parts[i].hidden = true;
    hidden[parts[i].node][selection] = Hiding::answers;
    if (!exposed(node_hidden)) {
      return true;
    }
  }
  const bool hides_node = !node_hidden;
  if (hides_node) {
    hidden[sum.node][selection] = Hiding::answers;
  }
  return hides_node || !left.empty();
}

}  // namespace cxmat
