// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/row_order.hpp"

#include <algorithm>
#include <compare>
#include <vector>

namespace cxmat {
namespace {

/// Of a column that may be missing.
template <class T>
std::strong_ordering order(const std::vector<T>& column, std::size_t a, std::size_t b) noexcept {
  return column.empty() ? std::strong_ordering::equal : column[a] <=> column[b];
}

std::size_t answered(const Responses& responses, std::size_t row) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      responses.answers, [row](const AnswerColumn& column) { return column.answers[row] >= 0; }));
}

std::strong_ordering order(const Responses& responses, std::size_t a, std::size_t b) noexcept {
  if (const auto fuller = answered(responses, b) <=> answered(responses, a); fuller != 0) {
    return fuller;
  }
  for (const AnswerColumn& column : responses.answers) {
    if (const auto found = order(column.answers, a, b); found != 0) {
      return found;
    }
    if (const auto found = order(column.payloads, a, b); found != 0) {
      return found;
    }
  }
  for (const GroupColumn& column : responses.groups) {
    if (const auto found = order(column.positions, a, b); found != 0) {
      return found;
    }
  }
  if (const auto found = order(responses.weights, a, b); found != 0) {
    return found;
  }
  if (const auto found = order(responses.durations, a, b); found != 0) {
    return found;
  }
  if (const auto found = order(responses.respondents, a, b); found != 0) {
    return found;
  }
  for (const AnswerColumn& column : responses.answers) {
    if (const auto found = order(column.texts, a, b); found != 0) {
      return found;
    }
  }
  return std::strong_ordering::equal;
}

}  // namespace

bool comes_before(const Responses& responses, std::size_t a, std::size_t b) noexcept {
  return order(responses, a, b) < 0;
}

}  // namespace cxmat
