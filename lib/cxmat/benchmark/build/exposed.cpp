// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/exposed.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cxmat {
namespace {

using Union = std::vector<std::uint32_t>;

constexpr std::size_t most_found = 1000;

/// One or two columns with the sum of their fingerprints.
struct Part {
  std::uint64_t sum = 0;
  std::size_t peers = 0;
  std::array<std::uint32_t, 2> columns{};
  std::size_t count = 1;
};

bool has(const Part& part, std::uint32_t column) noexcept {
  return part.columns[0] == column || (part.count == 2 && part.columns[1] == column);
}

bool share_a_column(const Part& a, const Part& b) noexcept {
  return has(a, b.columns[0]) || (b.count == 2 && has(a, b.columns[1]));
}

Union together(const Part& a, const Part& b) {
  Union columns(a.columns.begin(), a.columns.begin() + static_cast<std::ptrdiff_t>(a.count));
  columns.insert(columns.end(), b.columns.begin(),
                 b.columns.begin() + static_cast<std::ptrdiff_t>(b.count));
  std::ranges::sort(columns);
  return columns;
}

/// Unions of one part of `firsts` with one of `seconds`, which are sorted by sum, that sum up to 0.
std::vector<Union> joined(std::span<const Part> firsts, std::span<const Part> seconds,
                          std::size_t minimum) {
  std::set<Union> found;
  for (const Part& first : firsts) {
    for (const Part& second :
         std::ranges::equal_range(seconds, PublishedSpan::negated(first.sum), {}, &Part::sum)) {
      if (first.peers + second.peers < minimum && !share_a_column(first, second)) {
        found.insert(together(first, second));
        if (found.size() == most_found) {
          return {found.begin(), found.end()};
        }
      }
    }
  }
  return {found.begin(), found.end()};
}

std::vector<Part> pairs_of(std::span<const Part> singles, std::size_t minimum) {
  std::vector<Part> pairs;
  for (std::size_t i = 0; i < singles.size(); ++i) {
    for (std::size_t j = i + 1; j < singles.size(); ++j) {
      if (const std::size_t peers = singles[i].peers + singles[j].peers; peers < minimum) {
        pairs.push_back({.sum = PublishedSpan::add(singles[i].sum, singles[j].sum),
                         .peers = peers,
                         .columns = {singles[i].columns[0], singles[j].columns[0]},
                         .count = 2});
      }
    }
  }
  std::ranges::sort(pairs, {}, &Part::sum);
  return pairs;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> exposed_unions(const PublishedSpan& published,
                                                       std::span<const std::size_t> peers,
                                                       std::size_t minimum) {
  const std::vector<std::uint64_t> fingerprints = published.fingerprints();
  std::vector<Part> singles;
  std::vector<Union> alone;
  for (std::uint32_t column = 0; column < peers.size(); ++column) {
    if (peers[column] < minimum) {
      singles.push_back(
          {.sum = fingerprints[column], .peers = peers[column], .columns = {column}, .count = 1});
      if (fingerprints[column] == 0) {
        alone.push_back({column});
      }
    }
  }
  if (!alone.empty()) {
    return alone;
  }
  std::ranges::sort(singles, {}, &Part::sum);
  if (std::vector<Union> two = joined(singles, singles, minimum);
      !two.empty() || singles.size() > most_small_columns) {
    return two;
  }
  const std::vector<Part> pairs = pairs_of(singles, minimum);
  if (std::vector<Union> three = joined(singles, pairs, minimum); !three.empty()) {
    return three;
  }
  return joined(pairs, pairs, minimum);
}

}  // namespace cxmat
