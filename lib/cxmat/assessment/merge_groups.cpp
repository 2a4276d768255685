// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/merge_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace cxmat {
namespace {

/// Groups that are shown as one; a set of one is a group as it was.
struct GroupSet {
  std::vector<std::size_t> values;     ///< positions in Grouping::values, rising
  std::vector<std::int64_t> per_wave;  ///< respondents
  std::string parent;

  /// Respondents in the wave that has fewest, of those that have any.
  [[nodiscard]] std::int64_t size() const noexcept {
    std::int64_t fewest = 0;
    for (const std::int64_t people : per_wave) {
      fewest = people > 0 && (fewest == 0 || people < fewest) ? people : fewest;
    }
    return fewest;
  }
};

/// How many respondents each value of a grouping has, wave by wave.
struct GroupSizes {
  std::vector<std::string> values;
  std::vector<std::vector<std::int64_t>> per_wave;  ///< per value
};

GroupSizes sizes_of(const Responses& responses, std::size_t grouping) {
  const GroupColumn& column = responses.groups[grouping];
  GroupSizes sizes{.values = column.values, .per_wave = {}};
  sizes.per_wave.assign(column.values.size(),
                        std::vector<std::int64_t>(responses.wave_names.size()));
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const std::int32_t position = column.positions[row];
    const bool counts = responses.weights.empty() || responses.weights[row] != 0;
    if (position >= 0 && counts) {
      ++sizes.per_wave[static_cast<std::size_t>(position)]
                      [static_cast<std::size_t>(responses.waves[row])];
    }
  }
  return sizes;
}

GroupSizes sizes_of(const Tally& tally, std::size_t grouping) {
  GroupSizes sizes{.values = tally.groupings[grouping].values, .per_wave = {}};
  sizes.per_wave.assign(sizes.values.size(), std::vector<std::int64_t>(tally.waves.size()));
  for (const CellTally& cell : tally.cells) {
    if (const std::int32_t position = cell.key.groups[grouping]; position >= 0) {
      sizes.per_wave[static_cast<std::size_t>(position)][static_cast<std::size_t>(cell.key.wave)] +=
          cell.sums.respondents;
    }
  }
  return sizes;
}

std::vector<GroupSet> single_groups(const Grouping& grouping, const GroupSizes& sizes,
                                    std::size_t waves) {
  std::vector<GroupSet> sets;
  for (std::size_t i = 0; i < grouping.values.size(); ++i) {
    const auto found = std::ranges::find(sizes.values, grouping.values[i].name);
    sets.push_back(
        {.values = {i},
         .per_wave = found == sizes.values.end()
                         ? std::vector<std::int64_t>(waves)
                         : sizes.per_wave[static_cast<std::size_t>(found - sizes.values.begin())],
         .parent = grouping.values[i].parent});
  }
  return sets;
}

/// Of the sets that may be merged with this one the smallest.
std::optional<std::size_t> partner_of(const std::vector<GroupSet>& sets, std::size_t small,
                                      MergeRule rule) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const bool related = !sets[small].parent.empty() && sets[i].parent == sets[small].parent;
    if (i != small && (rule == MergeRule::any || related) &&
        (!best || sets[i].size() < sets[*best].size())) {
      best = i;
    }
  }
  return best;
}

void join(std::vector<GroupSet>& sets, std::size_t a, std::size_t b) {
  const auto [first, second] = std::minmax(a, b);
  GroupSet& into = sets[first];
  GroupSet& from = sets[second];
  into.values.insert(into.values.end(), from.values.begin(), from.values.end());
  std::ranges::sort(into.values);
  for (std::size_t wave = 0; wave < into.per_wave.size(); ++wave) {
    into.per_wave[wave] += from.per_wave[wave];
  }
  into.parent = into.parent == from.parent ? into.parent : "";
  sets.erase(sets.begin() + static_cast<std::ptrdiff_t>(second));
}

/// The smallest set that has a partner; nothing where no small one has.
std::optional<std::pair<std::size_t, std::size_t>> next_pair(const std::vector<GroupSet>& sets,
                                                             const Privacy& privacy) {
  std::optional<std::pair<std::size_t, std::size_t>> best;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const auto partner = partner_of(sets, i, privacy.merge);
    if (sets[i].size() < privacy.minimum_group && partner &&
        (!best || sets[i].size() < sets[best->first].size())) {
      best = std::pair(i, *partner);
    }
  }
  return best;
}

LocalizedText joined_labels(const std::vector<GroupValue>& values, const GroupSet& set) {
  LocalizedText joined;
  for (const Language language : all_languages) {
    std::string text;
    bool written = false;
    for (const std::size_t value : set.values) {
      text += (text.empty() ? "" : " + ") + std::string(values[value].label.in(language));
      written = written || values[value].label.has(language);
    }
    if (written) {
      joined.set(language, text);
    }
  }
  return joined;
}

GroupValue merged_value(const std::vector<GroupValue>& values, const GroupSet& set) {
  GroupValue merged;
  merged.label = joined_labels(values, set);
  merged.parent = set.parent;
  merged.population = 0;
  for (const std::size_t value : set.values) {
    merged.name += (merged.name.empty() ? "" : " + ") + values[value].name;
    merged.population = merged.population && values[value].population
                            ? std::optional(*merged.population + *values[value].population)
                            : std::nullopt;
  }
  return merged;
}

/// Where each of `names` goes once the groups are merged.
std::vector<std::int32_t> places_of(const std::vector<std::string>& names, const Grouping& before,
                                    const std::vector<GroupSet>& sets) {
  std::vector<std::int32_t> to(names.size(), -1);
  for (std::size_t set = 0; set < sets.size(); ++set) {
    for (const std::size_t value : sets[set].values) {
      const auto found = std::ranges::find(names, before.values[value].name);
      if (found != names.end()) {
        to[static_cast<std::size_t>(found - names.begin())] = static_cast<std::int32_t>(set);
      }
    }
  }
  return to;
}

std::int32_t moved(std::int32_t position, const std::vector<std::int32_t>& to) {
  return position < 0 ? position : to[static_cast<std::size_t>(position)];
}

std::vector<std::string> names_of(const Grouping& grouping) {
  std::vector<std::string> names;
  for (const GroupValue& value : grouping.values) {
    names.push_back(value.name);
  }
  return names;
}

void rename(Responses& responses, std::size_t grouping, const std::vector<std::int32_t>& to,
            std::vector<std::string> names) {
  GroupColumn& column = responses.groups[grouping];
  for (std::int32_t& position : column.positions) {
    position = moved(position, to);
  }
  column.values = std::move(names);
}

void rename(Tally& tally, std::size_t grouping, const std::vector<std::int32_t>& to,
            std::vector<std::string> names) {
  std::map<CellKey, Sums> cells;
  for (CellTally& cell : tally.cells) {
    cell.key.groups[grouping] = moved(cell.key.groups[grouping], to);
    const auto [entry, is_new] = cells.try_emplace(cell.key);
    if (is_new) {
      entry->second = std::move(cell.sums);
    } else {
      entry->second.merge(cell.sums);
    }
  }
  tally.cells.clear();
  for (auto& [key, sums] : cells) {
    tally.cells.push_back({key, std::move(sums)});
  }
  tally.groupings[grouping].values = std::move(names);
}

void list_values(Grouping& grouping, const std::vector<std::string>& names) {
  if (grouping.values.empty()) {
    for (const std::string& name : names) {
      GroupValue value;
      value.name = name;
      grouping.values.push_back(std::move(value));
    }
  }
  for (GroupValue& value : grouping.values) {
    value.label = value.label.empty() ? LocalizedText(value.name) : value.label;
  }
}

/// Merges groups of `counted`, responses or a tally, which has so many waves.
template <class Counted>
std::vector<GroupMerge> merge_groups(Engagement& engagement, Counted& counted, std::size_t waves) {
  std::vector<GroupMerge> merges;
  const Privacy& privacy = engagement.privacy;
  const bool may_merge =
      privacy.collection == Collection::survey && privacy.merge != MergeRule::never;
  for (std::size_t i = 0; may_merge && i < engagement.groupings.size(); ++i) {
    const GroupSizes sizes = sizes_of(counted, i);
    Grouping before = engagement.groupings[i];
    list_values(before, sizes.values);
    std::vector<GroupSet> sets = single_groups(before, sizes, waves);
    const std::size_t groups = sets.size();
    while (const auto pair = next_pair(sets, privacy)) {
      join(sets, pair->first, pair->second);
    }
    if (sets.size() == groups) {
      continue;
    }
    Grouping after = before;
    after.values.clear();
    for (const GroupSet& set : sets) {
      after.values.push_back(set.values.size() == 1 ? before.values[set.values.front()]
                                                    : merged_value(before.values, set));
      if (set.values.size() == 1) {
        continue;
      }
      GroupMerge merge{.grouping = after.column, .into = after.values.back().name, .labels = {}};
      for (const std::size_t value : set.values) {
        merge.labels.push_back(before.values[value].label);
      }
      merges.push_back(std::move(merge));
    }
    rename(counted, i, places_of(sizes.values, before, sets), names_of(after));
    engagement.groupings[i] = std::move(after);
  }
  return merges;
}

}  // namespace

MergedGroups merge_small_groups(Engagement engagement, Responses responses) {
  MergedGroups made{
      .engagement = std::move(engagement), .responses = std::move(responses), .merges = {}};
  made.merges = merge_groups(made.engagement, made.responses, made.responses.wave_names.size());
  return made;
}

MergedTally merge_small_groups(Engagement engagement, Tally tally) {
  MergedTally made{.engagement = std::move(engagement), .tally = std::move(tally), .merges = {}};
  made.merges = merge_groups(made.engagement, made.tally, made.tally.waves.size());
  return made;
}

}  // namespace cxmat
