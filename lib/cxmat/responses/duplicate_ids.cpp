// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/duplicate_ids.hpp"

#include "cxmat/responses/equal_rows.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace cxmat {
namespace {

/// The number that an id spells as the reader of responses spells row numbers: "12", not "012".
std::optional<std::uint64_t> row_number(std::string_view id) noexcept {
  std::uint64_t number = 0;
  const auto [stop, failure] = std::from_chars(id.data(), id.data() + id.size(), number);
  const bool plain = !id.empty() && id.front() >= '1' && id.front() <= '9';
  return plain && failure == std::errc{} && stop == id.data() + id.size() ? std::optional(number)
                                                                          : std::nullopt;
}

/// True if the id goes on counting from the row above, or starts at 1.
bool goes_on_counting(const Responses& responses, std::size_t row, std::uint64_t number) noexcept {
  return number == 1 ||
         (row > 0 && row_number(responses.respondents[row - 1]) == std::optional(number - 1));
}

}  // namespace

std::vector<std::size_t> rows_with_id(const Responses& responses,
                                      std::span<const std::size_t> rows) {
  const auto is_counted = [&responses](std::size_t row) {
    const auto number = row_number(responses.respondents[row]);
    return number && goes_on_counting(responses, row, *number);
  };
  const bool numbers_are_ids = std::ranges::any_of(rows, [&](std::size_t row) {
    return row_number(responses.respondents[row]) && !is_counted(row);
  });
  std::vector<std::size_t> with_id;
  for (const std::size_t row : rows) {
    const std::string& id = responses.respondents[row];
    if (!id.empty() && (numbers_are_ids || !row_number(id))) {
      with_id.push_back(row);
    }
  }
  return with_id;
}

std::vector<std::size_t> repeated_ids(const Responses& responses,
                                      std::span<const std::size_t> rows) {
  std::vector<HashedRow> hashed;
  for (const std::size_t row : rows_with_id(responses, rows)) {
    hashed.push_back({std::hash<std::string>{}(responses.respondents[row]), row});
  }
  return later_of_equals(std::move(hashed), [&responses](std::size_t a, std::size_t b) {
    return responses.respondents[a] == responses.respondents[b];
  });
}

}  // namespace cxmat
