// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/containing_cells.hpp"

#include <map>
#include <utility>

namespace cxmat::attack {

std::vector<std::vector<std::size_t>> containing_cells(const std::vector<People>& people) {
  std::map<People, std::size_t> positions;
  for (std::size_t i = 0; i < people.size(); ++i) {
    positions.emplace(people[i], i);
  }
  std::vector<std::vector<std::size_t>> above;
  for (const People& own : people) {
    std::vector<std::size_t> found;
    const std::size_t subsets = std::size_t{1} << own.size();
    for (std::size_t chosen = 0; chosen + 1 < subsets; ++chosen) {
      People part;
      for (std::size_t i = 0; i < own.size(); ++i) {
        if ((chosen >> i & 1U) != 0) {
          part.push_back(own[i]);
        }
      }
      if (const auto position = positions.find(part); position != positions.end()) {
        found.push_back(position->second);
      }
    }
    above.push_back(std::move(found));
  }
  return above;
}

}  // namespace cxmat::attack
