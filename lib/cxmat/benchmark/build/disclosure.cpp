// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/disclosure.hpp"

#include "cxmat/benchmark/build/exposed.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

/// Holders who are in the same published segments: no published sum tells them apart.
struct Alike {
  std::vector<std::size_t> holders;              ///< per class
  std::vector<std::vector<std::uint32_t>> sets;  ///< per published segment: its classes
  std::vector<std::size_t> published;            ///< per set: the segment
  std::vector<std::optional<std::uint32_t>> of;  ///< per peer: the class; nothing: no holder
};

class Hider {
 public:
  Hider(const std::vector<SegmentMembers>& family, const Publication& publication,
        std::size_t minimum)
      : family_(family),
        publication_(publication),
        minimum_(minimum),
        holders_(family.size()),
        shown(family.size()) {
    for (std::size_t i = 0; i < family.size(); ++i) {
      holders_[i] = static_cast<std::size_t>(std::ranges::count_if(
          family[i].peers, [&](std::uint32_t peer) { return publication.holders[peer]; }));
      shown[i] = publication.wanted[i] && !publication.revealing[i] && holders_[i] >= minimum;
    }
  }

  void hide_all() {
    do {
      while (hide_parts_of_hidden() || hide_for_rests()) {
      }
    } while (hide_for_sums());
  }

 private:
  bool hide_parts_of_hidden() {
    bool changed = false;
    for (std::size_t i = 0; i < family_.size(); ++i) {
      if (shown[i] && std::ranges::any_of(family_[i].parents,
                                          [&](std::size_t parent) { return !shown[parent]; })) {
        shown[i] = false;
        changed = true;
      }
    }
    return changed;
  }

  /// The smaller of two; of equals the later, which is the more special one.
  [[nodiscard]] std::size_t smaller(std::size_t a, std::size_t b) const {
    return std::pair(holders_[a], b) <= std::pair(holders_[b], a) ? a : b;
  }

  /// Where the parts of a segment by one criterion leave a small rest, hides the smallest.
  bool hide_for_rests() {
    struct Parts {
      std::size_t holders = 0;
      std::size_t smallest = 0;
    };
    std::map<std::pair<std::size_t, std::size_t>, Parts> parts;  // by parent and criterion
    for (std::size_t i = 0; i < family_.size(); ++i) {
      for (std::size_t j = 0; shown[i] && j < family_[i].parents.size(); ++j) {
        const auto [at, is_new] =
            parts.try_emplace({family_[i].parents[j], family_[i].by[j]}, Parts{0, i});
        at->second.holders += holders_[i];
        at->second.smallest = smaller(at->second.smallest, i);
      }
    }
    bool changed = false;
    for (const auto& [of, sum] : parts) {
      const std::size_t rest = holders_[of.first] - sum.holders;
      if (rest > 0 && rest < minimum_) {
        changed = shown[sum.smallest] || changed;
        shown[sum.smallest] = false;
      }
    }
    return changed;
  }

  [[nodiscard]] Alike classes() const {
    Alike alike{.holders = {}, .sets = {}, .published = {}, .of = {}};
    std::vector<std::vector<std::uint32_t>> memberships(publication_.holders.size());
    for (std::size_t i = 0; i < family_.size(); ++i) {
      if (shown[i]) {
        for (const std::uint32_t peer : family_[i].peers) {
          memberships[peer].push_back(static_cast<std::uint32_t>(alike.published.size()));
        }
        alike.published.push_back(i);
      }
    }
    alike.sets.resize(alike.published.size());
    alike.of.resize(memberships.size());
    std::map<std::vector<std::uint32_t>, std::uint32_t> known;
    for (std::size_t peer = 0; peer < memberships.size(); ++peer) {
      if (!publication_.holders[peer]) {
        continue;
      }
      const auto next = static_cast<std::uint32_t>(alike.holders.size());
      const auto [at, is_new] = known.try_emplace(std::move(memberships[peer]), next);
      if (is_new) {
        alike.holders.push_back(0);
        for (const std::uint32_t set : at->first) {
          alike.sets[set].push_back(next);
        }
      }
      ++alike.holders[at->second];
      alike.of[peer] = at->second;
    }
    return alike;
  }

  /// The classes that make up a segment's holders; nothing if it cuts one in two: no sum of
  /// published ones does that.
  [[nodiscard]] std::optional<Combination> classes_of(std::size_t segment,
                                                      const Alike& alike) const {
    std::map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t peer : family_[segment].peers) {
      if (alike.of[peer]) {
        ++counts[*alike.of[peer]];
      }
    }
    Combination found;
    for (const auto& [one, count] : counts) {
      if (count != alike.holders[one]) {
        return std::nullopt;
      }
      found.push_back({.column = one, .times = 1});
    }
    return found;
  }

  /// What must not come out and does.
  [[nodiscard]] std::vector<Combination> exposed(const Alike& alike,
                                                 const PublishedSpan& span) const {
    std::vector<Combination> found = exposed_combinations(span, alike.holders, minimum_);
    for (std::size_t i = 0; i < family_.size(); ++i) {
      const bool small = holders_[i] > 0 && holders_[i] < minimum_;
      const bool secret = holders_[i] > 0 && publication_.revealing[i];
      if (!shown[i] && (small || secret)) {
        if (auto set = classes_of(i, alike); set && span.combination(*set)) {
          found.push_back(*std::move(set));
        }
      }
    }
    return found;
  }

  /// For everything that can be worked out and must not, hides the smallest segment involved.
  bool hide_for_sums() {
    const Alike alike = classes();
    if (alike.published.empty()) {
      return false;
    }
    const PublishedSpan span(alike.sets, alike.holders.size());
    bool changed = false;
    for (const Combination& set : exposed(alike, span)) {
      const auto involved = span.combination(set);
      if (!involved || involved->empty()) {
        continue;
      }
      std::size_t smallest = alike.published[involved->front()];
      bool broken = false;
      for (const std::size_t one : *involved) {
        broken = broken || !shown[alike.published[one]];  // hidden for another set by now
        smallest = smaller(smallest, alike.published[one]);
      }
      if (!broken) {
        shown[smallest] = false;
        changed = true;
      }
    }
    return changed;
  }

  const std::vector<SegmentMembers>& family_;
  const Publication& publication_;
  std::size_t minimum_;
  std::vector<std::size_t> holders_;  ///< per segment

 public:
  std::vector<bool> shown;
};

}  // namespace

std::vector<bool> safe_segments(const std::vector<SegmentMembers>& family,
                                const Publication& publication, std::size_t minimum) {
  Hider hider(family, publication, minimum);
  hider.hide_all();
  return std::move(hider.shown);
}

}  // namespace cxmat
