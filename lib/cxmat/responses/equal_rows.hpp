/// \file
/// Finding equal rows among many by a hash of what is compared.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>
#include <cxmat/responses/row_order.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cxmat {

struct HashedRow {
  std::uint64_t hash = 0;
  std::size_t row = 0;
};

/// All but the first of equal rows; `same` decides among rows of one hash which are equal, and
/// comes_before() which is first.
template <class Same>
std::vector<std::size_t> later_of_equals(const Responses& responses, std::vector<HashedRow> hashed,
                                         const Same& same) {
  std::ranges::sort(hashed, [&responses](const HashedRow& a, const HashedRow& b) {
    if (a.hash != b.hash) {
      return a.hash < b.hash;
    }
    if (comes_before(responses, a.row, b.row) || comes_before(responses, b.row, a.row)) {
      return comes_before(responses, a.row, b.row);
    }
    return a.row < b.row;
  });
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
