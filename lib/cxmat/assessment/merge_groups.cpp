// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/merge_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
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

std::vector<GroupSet> single_groups(const Grouping& grouping, const GroupColumn& column,
                                    const Responses& responses) {
  std::vector<GroupSet> sets;
  std::vector<std::size_t> set_of(column.values.size(), grouping.values.size());
  for (std::size_t i = 0; i < grouping.values.size(); ++i) {
    sets.push_back({.values = {i},
                    .per_wave = std::vector<std::int64_t>(responses.wave_names.size()),
                    .parent = grouping.values[i].parent});
    const auto found = std::ranges::find(column.values, grouping.values[i].name);
    if (found != column.values.end()) {
      set_of[static_cast<std::size_t>(found - column.values.begin())] = i;
    }
  }
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const std::int32_t position = column.positions[row];
    const bool counts = responses.weights.empty() || responses.weights[row] != 0;
    if (position < 0 || !counts) {
      continue;
    }
    const std::size_t set = set_of[static_cast<std::size_t>(position)];
    if (set < sets.size()) {
      ++sets[set].per_wave[static_cast<std::size_t>(responses.waves[row])];
    }
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

/// The column's positions as the merged groups have them.
void rename(GroupColumn& column, const Grouping& before, const Grouping& after,
            const std::vector<GroupSet>& sets) {
  std::vector<std::int32_t> to(column.values.size(), -1);
  for (std::size_t set = 0; set < sets.size(); ++set) {
    for (const std::size_t value : sets[set].values) {
      const auto found = std::ranges::find(column.values, before.values[value].name);
      if (found != column.values.end()) {
        to[static_cast<std::size_t>(found - column.values.begin())] =
            static_cast<std::int32_t>(set);
      }
    }
  }
  for (std::int32_t& position : column.positions) {
    position = position < 0 ? position : to[static_cast<std::size_t>(position)];
  }
  column.values.clear();
  for (const GroupValue& value : after.values) {
    column.values.push_back(value.name);
  }
}

void list_values(Grouping& grouping, const GroupColumn& column) {
  if (grouping.values.empty()) {
    for (const std::string& name : column.values) {
      GroupValue value;
      value.name = name;
      grouping.values.push_back(std::move(value));
    }
  }
  for (GroupValue& value : grouping.values) {
    value.label = value.label.empty() ? LocalizedText(value.name) : value.label;
  }
}

}  // namespace

MergedGroups merge_small_groups(Engagement engagement, Responses responses) {
  MergedGroups made;
  const Privacy& privacy = engagement.privacy;
  const bool may_merge =
      privacy.collection == Collection::survey && privacy.merge != MergeRule::never;
  for (std::size_t i = 0; may_merge && i < engagement.groupings.size(); ++i) {
    Grouping before = engagement.groupings[i];
    list_values(before, responses.groups[i]);
    std::vector<GroupSet> sets = single_groups(before, responses.groups[i], responses);
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
      made.merges.push_back(std::move(merge));
    }
    rename(responses.groups[i], before, after, sets);
    engagement.groupings[i] = std::move(after);
  }
  made.engagement = std::move(engagement);
  made.responses = std::move(responses);
  return made;
}

}  // namespace cxmat
