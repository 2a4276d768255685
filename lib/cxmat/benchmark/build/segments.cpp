// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/segments.hpp"

#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace cxmat {
namespace {

using Members = std::vector<std::uint32_t>;

/// Who has which value of a criterion.
std::map<std::string, Members> members_by_value(const PeerTable& table, std::size_t criterion) {
  std::map<std::string, Members> members;
  for (std::uint32_t peer = 0; peer < table.peers(); ++peer) {
    if (const std::string& value = table.values[peer][criterion]; !value.empty()) {
      members[value].push_back(peer);
    }
  }
  return members;
}

class FamilyMaker {
 public:
  explicit FamilyMaker(const PeerTable& table) : table_(table), singles_(table.criteria.size()) {}

  std::vector<SegmentMembers> make() {
    Members everyone(table_.peers());
    std::iota(everyone.begin(), everyone.end(), 0U);
    family_.push_back({.segment = {}, .peers = std::move(everyone), .parents = {}, .by = {}});
    for (std::size_t criterion = 0; criterion < table_.criteria.size(); ++criterion) {
      add_singles(criterion);
    }
    for (std::size_t first = 0; first < table_.criteria.size(); ++first) {
      for (std::size_t second = first + 1; second < table_.criteria.size(); ++second) {
        add_pairs(first, second);
      }
    }
    return std::move(family_);
  }

 private:
  void add_singles(std::size_t criterion) {
    for (auto& [value, members] : members_by_value(table_, criterion)) {
      singles_[criterion].emplace(value, family_.size());
      family_.push_back({.segment = {{table_.criteria[criterion], value}},
                         .peers = std::move(members),
                         .parents = {0},
                         .by = {criterion}});
    }
  }

  void add_pairs(std::size_t first, std::size_t second) {
    std::map<std::pair<std::string, std::string>, Members> members;
    for (std::uint32_t peer = 0; peer < table_.peers(); ++peer) {
      const std::vector<std::string>& values = table_.values[peer];
      if (!values[first].empty() && !values[second].empty()) {
        members[{values[first], values[second]}].push_back(peer);
      }
    }
    for (auto& [values, peers] : members) {
      family_.push_back(
          {.segment = {{table_.criteria[first], values.first},
                       {table_.criteria[second], values.second}},
           .peers = std::move(peers),
           .parents = {singles_[first].at(values.first), singles_[second].at(values.second)},
           .by = {second, first}});
    }
  }

  const PeerTable& table_;
  std::vector<std::map<std::string, std::size_t>> singles_;  ///< per criterion: in the family
  std::vector<SegmentMembers> family_;
};

}  // namespace

std::vector<SegmentMembers> segment_family(const PeerTable& table) {
  return FamilyMaker(table).make();
}

}  // namespace cxmat
