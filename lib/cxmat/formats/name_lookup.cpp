// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/name_lookup.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace cxmat {

void NameLookup::add(std::string_view name, std::size_t position) {
  const std::string_view text = trimmed(name);
  if (!exact_.emplace(text, position).second) {
    return;
  }
  names_.emplace_back(text);
  const auto [entry, added] = folded_.emplace(case_folded(text), position);
  if (!added && entry->second != position) {
    entry->second.reset();
  }
}

std::optional<std::size_t> NameLookup::find(std::string_view name) const {
  if (const auto exact = exact_.find(name); exact != exact_.end()) {
    return exact->second;
  }
  const auto folded = folded_.find(case_folded(name));
  return folded == folded_.end() ? std::nullopt : folded->second;
}

std::string NameLookup::closest(std::string_view name) const {
  return closest_match(name, names_);
}

void sort_names(std::vector<std::string>& names, std::span<std::int32_t> positions) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&names](std::size_t i) -> const std::string& { return names[i]; });
  std::vector<std::int32_t> place_of(names.size());
  std::vector<std::string> sorted;
  for (const std::size_t from : order) {
    place_of[from] = static_cast<std::int32_t>(sorted.size());
    sorted.push_back(std::move(names[from]));
  }
  for (std::int32_t& position : positions) {
    if (position >= 0) {
      position = place_of[static_cast<std::size_t>(position)];
    }
  }
  names = std::move(sorted);
}

}  // namespace cxmat
