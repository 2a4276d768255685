// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/join.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace cxmat::attack {
namespace {

constexpr double same_mean = 1e-9;

bool differ(const Shown& a, const Shown& b) {
  return a.n != b.n || a.weighted.has_value() != b.weighted.has_value() ||
         (a.weighted && std::abs(*a.weighted - *b.weighted) > same_mean);
}

bool speaks_of(const People& people, const std::string& grouping) {
  return std::ranges::find(people, grouping, &Membership::grouping) != people.end();
}

/// The cells that stay, in their new places.
std::vector<PublishedCell> chosen(const std::vector<PublishedCell>& cells,
                                  std::span<const std::size_t> kept) {
  std::vector<PublishedCell> left;
  for (const std::size_t cell : kept) {
    left.push_back(cells[cell]);
  }
  return left;
}

PublishedWave as_group(const PublishedWave& wave, const Membership& group) {
  PublishedWave part = wave;
  part.people.clear();
  part.lines.clear();
  std::vector<std::size_t> kept;
  std::vector<std::optional<std::size_t>> place(wave.people.size());
  for (std::size_t cell = 0; cell < wave.people.size(); ++cell) {
    if (!speaks_of(wave.people[cell], group.grouping)) {
      place[cell] = kept.size();
      kept.push_back(cell);
      part.people.push_back(wave.people[cell]);
      part.people.back().push_back(group);
      std::ranges::sort(part.people.back());
    }
  }
  for (const Line& line : wave.lines) {
    Line moved{.whole = 0, .parts = {}, .with_rest = line.with_rest};
    const bool stays = place[line.whole] && std::ranges::all_of(line.parts, [&](std::size_t cell) {
                         return place[cell].has_value();
                       });
    if (stays) {
      moved.whole = *place[line.whole];
      for (const std::size_t cell : line.parts) {
        moved.parts.push_back(*place[cell]);
      }
      part.lines.push_back(std::move(moved));
    }
  }
  for (PublishedNode& node : part.nodes) {
    node.cells = chosen(node.cells, kept);
  }
  part.respondents = chosen(wave.respondents, kept);
  return part;
}

/// One wave, to which results are added.
class Collected {
 public:
  explicit Collected(const PublishedWave& first)
      : wave_{.id = first.id,
              .label = first.label,
              .people = {},
              .lines = {},
              .nodes = {},
              .respondents = {}} {}

  /// The number of cells that say something else than before.
  std::int64_t add(const PublishedWave& wave) {
    std::vector<std::size_t> place;
    for (const People& people : wave.people) {
      place.push_back(place_of(people));
    }
    std::int64_t contradictions = 0;
    for (std::size_t cell = 0; cell < place.size(); ++cell) {
      contradictions += merge_cell(wave_.respondents[place[cell]], wave.respondents[cell]) ? 1 : 0;
    }
    std::vector<std::size_t> nodes;
    for (const PublishedNode& node : wave.nodes) {
      nodes.push_back(place_of(node, nodes));
      std::vector<PublishedCell>& cells = wave_.nodes[nodes.back()].cells;
      for (std::size_t cell = 0; cell < place.size(); ++cell) {
        contradictions += merge_cell(cells[place[cell]], node.cells[cell]) ? 1 : 0;
      }
    }
    for (const Line& line : wave.lines) {
      add(line, place);
    }
    return contradictions;
  }

  [[nodiscard]] PublishedWave take() && { return std::move(wave_); }

 private:
  std::size_t place_of(const People& people) {
    const auto [position, is_new] = people_.emplace(people, wave_.people.size());
    if (is_new) {
      wave_.people.push_back(people);
      wave_.respondents.emplace_back();
      for (PublishedNode& node : wave_.nodes) {
        node.cells.emplace_back();
      }
    }
    return position->second;
  }

  std::size_t place_of(const PublishedNode& node, const std::vector<std::size_t>& nodes) {
    const auto [position, is_new] = nodes_.emplace(node.key, wave_.nodes.size());
    if (is_new) {
      wave_.nodes.push_back(node);
      PublishedNode& added = wave_.nodes.back();
      added.cells.assign(wave_.people.size(), {});
      added.parent = node.parent ? std::optional(nodes[*node.parent]) : std::nullopt;
    }
    return position->second;
  }

  /// The same line of another result: that nobody lacks a value is said once for all.
  void add(const Line& line, std::span<const std::size_t> place) {
    Line moved{.whole = place[line.whole], .parts = {}, .with_rest = line.with_rest};
    for (const std::size_t part : line.parts) {
      moved.parts.push_back(place[part]);
    }
    std::ranges::sort(moved.parts);
    const auto same = std::ranges::find_if(wave_.lines, [&](const Line& known) {
      return known.whole == moved.whole && known.parts == moved.parts;
    });
    if (same == wave_.lines.end()) {
      wave_.lines.push_back(std::move(moved));
    } else {
      same->with_rest = same->with_rest && moved.with_rest;
    }
  }

  PublishedWave wave_;
  std::map<People, std::size_t> people_;
  std::map<std::string, std::size_t> nodes_;
};

bool belong_together(const PublishedResult& a, const PublishedResult& b) {
  return a.assessment == b.assessment ||
         (!a.organisation.empty() && a.organisation == b.organisation);
}

/// For each result the first one that it belongs to, by whatever chain.
std::vector<std::size_t> families(const std::vector<PublishedResult>& results) {
  std::vector<std::size_t> family(results.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    family[i] = i;
    for (std::size_t j = 0; j < i; ++j) {
      if (belong_together(results[i], results[j]) && family[i] != family[j]) {
        const auto [from, to] = std::minmax(family[i], family[j]);
        std::ranges::replace(family.begin(), family.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                             to, from);
      }
    }
  }
  return family;
}

}  // namespace

PublishedResult as_group(PublishedResult result, const Membership& group) {
  for (PublishedWave& wave : result.waves) {
    wave = as_group(wave, group);
  }
  return result;
}

bool merge_cell(PublishedCell& known, const PublishedCell& published) {
  if (published.state == CellState::absent) {
    return false;
  }
  known.people = known.people ? known.people : published.people;
  if (known.is_known() && published.is_known()) {
    known.state = std::max(known.state, published.state);
    return differ(known.figures, published.figures);
  }
  const bool somewhere_hidden =
      known.state == CellState::hidden || published.state == CellState::hidden;
  if (published.is_known()) {
    known.figures = published.figures;
  }
  known.state = !somewhere_hidden                          ? std::max(known.state, published.state)
                : known.is_known() || published.is_known() ? CellState::exposed
                                                           : CellState::hidden;
  return false;
}

Published join(const std::vector<PublishedResult>& results) {
  const std::vector<std::size_t> family = families(results);
  Published joined;
  std::map<std::pair<std::size_t, std::string>, std::size_t> places;
  std::vector<Collected> waves;
  for (std::size_t i = 0; i < results.size(); ++i) {
    joined.minimum_group = std::max(joined.minimum_group, results[i].minimum_group);
    for (const PublishedWave& wave : results[i].waves) {
      const auto [place, is_new] = places.emplace(std::pair(family[i], wave.id), waves.size());
      if (is_new) {
        waves.emplace_back(wave);
      }
      joined.contradictions += waves[place->second].add(wave);
    }
  }
  for (Collected& wave : waves) {
    joined.waves.push_back(std::move(wave).take());
  }
  return joined;
}

}  // namespace cxmat::attack
