// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/exposed.hpp"

#include "cxmat/benchmark/build/prime_field.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

using Fingerprint = PublishedSpan::Fingerprint;

constexpr std::size_t most_found = 1000;

/// A column that few peers stand behind. Columns combine to 0 if and only if their fingerprints,
/// as vectors, depend on each other.
struct Small {
  std::uint32_t column = 0;
  std::size_t peers = 0;
  Fingerprint vector{};
};

bool is_zero(const Fingerprint& vector) noexcept {
  return std::ranges::all_of(vector, [](std::uint32_t value) { return value == 0; });
}

std::size_t first_of(const Fingerprint& vector) noexcept {
  return static_cast<std::size_t>(
      std::ranges::find_if(vector, [](std::uint32_t value) { return value != 0; }) -
      vector.begin());
}

/// The vector without its part along `by`, which is not 0.
Fingerprint without(const Fingerprint& vector, const Fingerprint& by) noexcept {
  const std::size_t pivot = first_of(by);
  const std::uint32_t times = prime_field::product(vector[pivot], prime_field::inverse(by[pivot]));
  Fingerprint rest = vector;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    rest[i] = prime_field::less(rest[i], times, by[i]);
  }
  return rest;
}

/// The same direction with a 1 in front, so that parallel vectors are equal.
Fingerprint direction(Fingerprint vector) noexcept {
  if (!is_zero(vector)) {
    const std::uint32_t scale = prime_field::inverse(vector[first_of(vector)]);
    for (std::uint32_t& value : vector) {
      value = prime_field::product(value, scale);
    }
  }
  return vector;
}

/// How often each of the columns is taken so that they sum up to 0.
std::optional<Combination> combined(std::vector<Small> columns) {
  struct Row {
    Fingerprint vector{};
    Combination taken;
  };
  std::vector<Row> rows;
  for (const Small& small : columns) {
    Row row{.vector = small.vector, .taken = {}};
    for (const Small& each : columns) {
      row.taken.push_back({.column = each.column, .times = each.column == small.column ? 1U : 0U});
    }
    for (const Row& before : rows) {
      const std::size_t pivot = first_of(before.vector);
      const std::uint32_t times =
          prime_field::product(row.vector[pivot], prime_field::inverse(before.vector[pivot]));
      row.vector = without(row.vector, before.vector);
      for (std::size_t i = 0; i < row.taken.size(); ++i) {
        row.taken[i].times = prime_field::less(row.taken[i].times, times, before.taken[i].times);
      }
    }
    if (is_zero(row.vector)) {
      std::erase_if(row.taken, [](const TakenColumn& one) { return one.times == 0; });
      return row.taken;
    }
    rows.push_back(std::move(row));
  }
  return std::nullopt;
}

class Search {
 public:
  Search(const PublishedSpan& published, std::span<const std::size_t> peers, std::size_t minimum)
      : minimum_(minimum) {
    const std::vector<Fingerprint> fingerprints = published.fingerprints();
    for (std::uint32_t column = 0; column < peers.size(); ++column) {
      if (peers[column] < minimum) {
        smalls_.push_back(
            {.column = column, .peers = peers[column], .vector = fingerprints[column]});
      }
    }
  }

  std::vector<Combination> run() {
    for (const Small& small : smalls_) {
      if (is_zero(small.vector)) {
        found_.push_back({{.column = small.column, .times = 1}});
      }
    }
    if (found_.empty()) {
      match({}, 0);
    }
    if (found_.empty() && smalls_.size() <= most_small_columns) {
      for (std::size_t a = 0; a < smalls_.size(); ++a) {
        match({a}, a + 1);
      }
    }
    if (found_.empty() && smalls_.size() <= most_small_columns_of_four) {
      for (std::size_t a = 0; a < smalls_.size(); ++a) {
        for (std::size_t b = a + 1; b < smalls_.size(); ++b) {
          match({a, b}, b + 1);
        }
      }
    }
    return std::move(found_);
  }

 private:
  struct Left {
    Fingerprint direction{};
    std::size_t small = 0;
  };

  /// Two columns from `from` on that, with the `fixed` ones, depend on each other: what is left of
  /// them without the fixed ones is parallel.
  void match(const std::vector<std::size_t>& fixed, std::size_t from) {
    std::size_t peers = 0;
    for (const std::size_t each : fixed) {
      peers += smalls_[each].peers;
    }
    std::vector<Left> left;
    for (std::size_t i = from; i < smalls_.size(); ++i) {
      if (peers + smalls_[i].peers + 1 < minimum_) {
        left.push_back({direction(without_fixed(fixed, smalls_[i].vector)), i});
      }
    }
    std::ranges::sort(left, {}, &Left::direction);
    for (std::size_t i = 0; i < left.size(); ++i) {
      for (std::size_t j = i + 1;
           j < left.size() && left[j].direction == left[i].direction && found_.size() < most_found;
           ++j) {
        const std::size_t all = peers + smalls_[left[i].small].peers + smalls_[left[j].small].peers;
        if (all < minimum_) {
          keep(fixed, left[i].small, left[j].small);
        }
      }
    }
  }

  [[nodiscard]] Fingerprint without_fixed(const std::vector<std::size_t>& fixed,
                                          Fingerprint vector) const {
    if (!fixed.empty()) {
      const Fingerprint& first = smalls_[fixed.front()].vector;
      vector = without(vector, first);
      if (fixed.size() > 1) {
        vector = without(vector, without(smalls_[fixed.back()].vector, first));
      }
    }
    return vector;
  }

  void keep(const std::vector<std::size_t>& fixed, std::size_t a, std::size_t b) {
    std::vector<Small> columns;
    for (const std::size_t each : fixed) {
      columns.push_back(smalls_[each]);
    }
    columns.push_back(smalls_[a]);
    columns.push_back(smalls_[b]);
    if (std::optional<Combination> combination = combined(std::move(columns))) {
      found_.push_back(*std::move(combination));
    }
  }

  std::size_t minimum_;
  std::vector<Small> smalls_;
  std::vector<Combination> found_;
};

}  // namespace

std::vector<Combination> exposed_combinations(const PublishedSpan& published,
                                              std::span<const std::size_t> peers,
                                              std::size_t minimum) {
  return Search(published, peers, minimum).run();
}

}  // namespace cxmat
