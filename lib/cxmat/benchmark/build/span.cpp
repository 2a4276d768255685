// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/span.hpp"

#include "cxmat/benchmark/build/prime_field.hpp"
#include "cxmat/statistics/rng.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {
namespace {

using prime_field::inverse;
using prime_field::prime;
using prime_field::product;

/// `row` less `times` the other, from column `from` on.
void subtract(std::vector<std::uint32_t>& row, const std::vector<std::uint32_t>& other,
              std::uint32_t times, std::size_t from) noexcept {
  if (times == 0) {
    return;
  }
  const std::uint64_t factor = prime - times;
  for (std::size_t i = from; i < row.size(); ++i) {
    row[i] = static_cast<std::uint32_t>((row[i] + factor * other[i]) % prime);
  }
}

}  // namespace

PublishedSpan::PublishedSpan(const std::vector<std::vector<std::uint32_t>>& sets,
                             std::size_t columns)
    : columns_(columns), sets_(sets.size()) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    Row& row = rows.emplace_back(columns + sets.size(), 0U);
    for (const std::uint32_t column : sets[i]) {
      row[column] = 1;
    }
    row[columns + i] = 1;
  }
  reduce(std::move(rows));
}

void PublishedSpan::reduce(std::vector<Row> rows) {
  for (std::size_t column = 0; column < columns_ && !rows.empty(); ++column) {
    const auto pivot = std::ranges::find_if(rows, [&](const Row& row) { return row[column] != 0; });
    if (pivot == rows.end()) {
      continue;
    }
    Row chosen = std::move(*pivot);
    rows.erase(pivot);
    const std::uint32_t scale = inverse(chosen[column]);
    for (std::uint32_t& value : chosen) {
      value = product(value, scale);
    }
    for (Row& row : rows) {
      subtract(row, chosen, row[column], column);
    }
    for (Row& row : rows_) {
      subtract(row, chosen, row[column], column);
    }
    rows_.push_back(std::move(chosen));
    pivots_.push_back(column);
  }
}

std::optional<std::vector<std::size_t>> PublishedSpan::combination(
    std::span<const TakenColumn> wanted) const {
  Row rest(columns_ + sets_, 0U);
  for (const auto& [column, times] : wanted) {
    rest[column] = times;
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    subtract(rest, rows_[i], rest[pivots_[i]], 0);
  }
  const auto columns_end = rest.begin() + static_cast<std::ptrdiff_t>(columns_);
  if (std::any_of(rest.begin(), columns_end, [](std::uint32_t value) { return value != 0; })) {
    return std::nullopt;
  }
  std::vector<std::size_t> taken;
  for (std::size_t i = 0; i < sets_; ++i) {
    if (rest[columns_ + i] != 0) {
      taken.push_back(i);
    }
  }
  return taken;
}

std::vector<PublishedSpan::Fingerprint> PublishedSpan::fingerprints() const {
  SplitMix64 rng(1);
  std::vector<bool> is_pivot(columns_, false);
  for (const std::size_t pivot : pivots_) {
    is_pivot[pivot] = true;
  }
  std::vector<Fingerprint> found(columns_, Fingerprint{});
  for (std::size_t column = 0; column < columns_; ++column) {
    for (std::uint32_t& number : found[column]) {
      number = is_pivot[column] ? 0 : static_cast<std::uint32_t>(rng.below(prime));
    }
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    Fingerprint& own = found[pivots_[i]];
    for (std::size_t column = pivots_[i] + 1; column < columns_; ++column) {
      for (std::size_t k = 0; !is_pivot[column] && k < own.size(); ++k) {
        own[k] = prime_field::less(own[k], rows_[i][column], found[column][k]);
      }
    }
  }
  return found;
}

}  // namespace cxmat
