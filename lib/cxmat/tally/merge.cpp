// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/merge.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

namespace cxmat {
namespace {

using Positions = std::vector<std::int32_t>;

std::int32_t moved(const Positions& positions, std::int32_t position) {
  return position < 0 ? position : positions[static_cast<std::size_t>(position)];
}

void move_keys(std::vector<CellTally>& cells, const Positions& waves,
               const std::vector<Positions>& groups) {
  for (CellTally& cell : cells) {
    cell.key.wave = moved(waves, cell.key.wave);
    for (std::size_t g = 0; g < cell.key.groups.size(); ++g) {
      cell.key.groups[g] = moved(groups[g], cell.key.groups[g]);
    }
  }
}

/// Where each of `more` stands in `names`, which takes those that are new.
Positions join_names(std::vector<std::string>& names, const std::vector<std::string>& more) {
  std::map<std::string_view, std::int32_t> known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    known.emplace(names[i], static_cast<std::int32_t>(i));
  }
  std::vector<std::string> added;
  Positions positions;
  for (const std::string& name : more) {
    const auto next = static_cast<std::int32_t>(names.size() + added.size());
    const auto [entry, is_new] = known.try_emplace(name, next);
    if (is_new) {
      added.push_back(name);
    }
    positions.push_back(entry->second);
  }
  names.insert(names.end(), added.begin(), added.end());
  return positions;
}

/// Where each name goes once they stand in `order`, behind which others follow sorted.
Positions put_in_order(std::vector<std::string>& names, const std::vector<std::string>& order) {
  std::vector<std::string> sorted = order;
  std::vector<std::string> others;
  for (const std::string& name : names) {
    if (std::ranges::find(order, name) == order.end()) {
      others.push_back(name);
    }
  }
  std::ranges::sort(others);
  sorted.insert(sorted.end(), others.begin(), others.end());
  std::map<std::string_view, std::int32_t> place;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    place.emplace(sorted[i], static_cast<std::int32_t>(i));
  }
  Positions positions;
  for (const std::string& name : names) {
    positions.push_back(place.at(name));
  }
  names = std::move(sorted);
  return positions;
}

}  // namespace

void merge(Tally& into, Tally&& more) {
  const Positions waves = join_names(into.waves, more.waves);
  std::vector<Positions> groups;
  for (std::size_t g = 0; g < into.groupings.size(); ++g) {
    groups.push_back(join_names(into.groupings[g].values, more.groupings[g].values));
  }
  move_keys(more.cells, waves, groups);
  std::map<CellKey, std::size_t> known;
  for (std::size_t i = 0; i < into.cells.size(); ++i) {
    known.emplace(into.cells[i].key, i);
  }
  for (CellTally& cell : more.cells) {
    const auto found = known.find(cell.key);
    if (found == known.end()) {
      into.cells.push_back(std::move(cell));
    } else {
      into.cells[found->second].sums.merge(cell.sums);
      cell.sums = {};  // so that never much more is held than both tallies
    }
  }
  into.weighted = into.weighted || more.weighted;
  into.signs_judged = into.signs_judged && more.signs_judged;
}

void settle(Tally& tally, const std::vector<std::string>& waves,
            const std::vector<std::vector<std::string>>& values) {
  const Positions wave_positions = put_in_order(tally.waves, waves);
  std::vector<Positions> groups;
  for (std::size_t g = 0; g < tally.groupings.size(); ++g) {
    groups.push_back(put_in_order(tally.groupings[g].values, values[g]));
  }
  move_keys(tally.cells, wave_positions, groups);
  std::ranges::sort(tally.cells, {}, &CellTally::key);
}

}  // namespace cxmat
