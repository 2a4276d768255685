/// \file
/// Finding equal rows among many by a hash of what is compared.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cxmat {

struct HashedRow {
  std::uint64_t hash = 0;
  std::size_t row = 0;

  auto operator<=>(const HashedRow&) const = default;
};

/// The rows that equal one with a lower position; `same` decides among rows of one hash.
template <class Same>
std::vector<std::size_t> later_of_equals(std::vector<HashedRow> hashed, const Same& same) {
  std::ranges::sort(hashed);
  std::vector<std::size_t> later;
  std::vector<std::size_t> different;  // the first row of each kind with the current hash
  for (std::size_t i = 0; i < hashed.size(); ++i) {
    if (i == 0 || hashed[i].hash != hashed[i - 1].hash) {
      different.clear();
    }
    const std::size_t row = hashed[i].row;
    if (std::ranges::any_of(different, [&](std::size_t first) { return same(first, row); })) {
      later.push_back(row);
    } else {
      different.push_back(row);
    }
  }
  return later;
}

}  // namespace cxmat
