// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/span.hpp"

#include "cxmat/statistics/rng.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {
namespace {

constexpr std::uint64_t prime = 2147483647;  // 2^31 - 1

std::uint32_t product(std::uint32_t a, std::uint32_t b) noexcept {
  return static_cast<std::uint32_t>(std::uint64_t{a} * b % prime);
}

std::uint32_t inverse(std::uint32_t value) noexcept {
  std::uint32_t result = 1;
  for (std::uint64_t exponent = prime - 2; exponent > 0; exponent /= 2) {  // Fermat
    if (exponent % 2 == 1) {
      result = product(result, value);
    }
    value = product(value, value);
  }
  return result;
}

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

constexpr unsigned half_bits = 32;
constexpr std::uint64_t low_half = 0xFFFFFFFFU;

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
    std::span<const std::uint32_t> set) const {
  Row rest(columns_ + sets_, 0U);
  for (const std::uint32_t column : set) {
    rest[column] = 1;
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

std::vector<std::uint64_t> PublishedSpan::fingerprints() const {
  SplitMix64 rng(1);
  std::vector<bool> is_pivot(columns_, false);
  for (const std::size_t pivot : pivots_) {
    is_pivot[pivot] = true;
  }
  std::vector<std::uint64_t> found(columns_, 0);
  for (std::size_t column = 0; column < columns_; ++column) {
    if (!is_pivot[column]) {
      found[column] = rng.below(prime) << half_bits | rng.below(prime);
    }
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (std::size_t column = pivots_[i] + 1; column < columns_; ++column) {
      if (!is_pivot[column] && rows_[i][column] != 0) {
        const std::uint64_t times = prime - rows_[i][column];
        high = (high + times * (found[column] >> half_bits)) % prime;
        low = (low + times * (found[column] & low_half)) % prime;
      }
    }
    found[pivots_[i]] = high << half_bits | low;
  }
  return found;
}

std::uint64_t PublishedSpan::add(std::uint64_t a, std::uint64_t b) noexcept {
  const std::uint64_t high = ((a >> half_bits) + (b >> half_bits)) % prime;
  return high << half_bits | ((a & low_half) + (b & low_half)) % prime;
}

std::uint64_t PublishedSpan::negated(std::uint64_t a) noexcept {
  const std::uint64_t high = (prime - (a >> half_bits)) % prime;
  return high << half_bits | (prime - (a & low_half)) % prime;
}

}  // namespace cxmat
