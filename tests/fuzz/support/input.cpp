// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/support/input.hpp"

#include <cstdio>
#include <cstdlib>

namespace cxmat::fuzz {
namespace {

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
std::uint32_t scattered(std::uint64_t number) noexcept {
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<std::uint32_t>(number >> 32U);
}

}  // namespace

void require(bool holds, const char* what) {
  if (!holds) {
    std::fprintf(stderr, "does not hold: %s\n", what);  // NOLINT: no streams in a target
    std::abort();
  }
}

ByteGenerator::result_type ByteGenerator::operator()() noexcept {
  if (bytes_.size() < 4) {
    return scattered(++taken_);
  }
  result_type number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes_[i]);
  }
  bytes_.remove_prefix(4);
  return number;
}

std::size_t ByteGenerator::below(std::size_t bound) noexcept {
  if (bytes_.empty() || bound > 256) {
    return (*this)() % bound;
  }
  const auto number = static_cast<unsigned char>(bytes_.front());
  bytes_.remove_prefix(1);
  return number % bound;
}

}  // namespace cxmat::fuzz
