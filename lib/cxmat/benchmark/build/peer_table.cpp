// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/peer_table.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace cxmat {
namespace {

/// The positions of `wanted` among `known`, as far as they are there.
std::vector<std::size_t> positions(std::span<const std::string> wanted,
                                   std::span<const std::string> known) {
  std::vector<std::size_t> found;
  for (const std::string& name : wanted) {
    const auto at = std::ranges::find(known, name);
    if (at != known.end()) {
      found.push_back(static_cast<std::size_t>(at - known.begin()));
    }
  }
  return found;
}

std::vector<std::string> said(const PeerTable& table) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    if (std::ranges::any_of(table.values, [&](const auto& peer) { return !peer[i].empty(); })) {
      names.push_back(table.criteria[i]);
    }
  }
  return names;
}

}  // namespace

PeerTable table_of(std::span<const PeerResult> results) {
  PeerTable table{.criteria = {"industry", "size", "region"}};
  std::unordered_map<std::string_view, std::size_t> positions_of_nodes;
  for (std::size_t peer = 0; peer < results.size(); ++peer) {
    const Organisation& organisation = results[peer].organisation;
    table.values.push_back({organisation.industry, organisation.size, organisation.country});
    for (const PeerScore& score : results[peer].scores) {
      const auto [at, is_new] = positions_of_nodes.try_emplace(score.node, table.nodes.size());
      if (is_new) {
        table.nodes.push_back(score.node);
        table.scores.emplace_back(results.size());
      }
      table.scores[at->second][peer] = score.level_score;
    }
  }
  const std::vector<std::string> names = said(table);
  return with_criteria(std::move(table), names);
}

PeerTable with_criteria(PeerTable table, std::span<const std::string> criteria) {
  const std::vector<std::size_t> kept = positions(criteria, table.criteria);
  std::vector<std::string> names;
  for (const std::size_t at : kept) {
    names.push_back(table.criteria[at]);
  }
  for (std::vector<std::string>& values : table.values) {
    std::vector<std::string> own;
    for (const std::size_t at : kept) {
      own.push_back(values[at]);
    }
    values = std::move(own);
  }
  table.criteria = std::move(names);
  return table;
}

}  // namespace cxmat
