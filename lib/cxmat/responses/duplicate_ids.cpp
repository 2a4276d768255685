// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/duplicate_ids.hpp"

#include "cxmat/responses/equal_rows.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <utility>

namespace cxmat {

std::vector<std::size_t> rows_with_id(const Responses& responses,
                                      std::span<const std::size_t> rows) {
  std::vector<std::size_t> with_id;
  std::ranges::copy_if(rows, std::back_inserter(with_id), [&responses](std::size_t row) {
    return !responses.respondents[row].empty();
  });
  return with_id;
}

std::vector<std::size_t> repeated_ids(const Responses& responses,
                                      std::span<const std::size_t> rows) {
  std::vector<HashedRow> hashed;
  for (const std::size_t row : rows_with_id(responses, rows)) {
    hashed.push_back({std::hash<std::string>{}(responses.respondents[row]), row});
  }
  return later_of_equals(responses, std::move(hashed), [&responses](std::size_t a, std::size_t b) {
    return responses.respondents[a] == responses.respondents[b];
  });
}

}  // namespace cxmat
