// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/responses.hpp"

namespace cxmat {
namespace {

template <class T>
void drop(std::vector<T>& column, const std::vector<bool>& leave_out) {
  std::size_t kept = 0;
  for (std::size_t row = 0; row < column.size(); ++row) {
    if (!leave_out[row]) {
      column[kept++] = column[row];
    }
  }
  column.resize(kept);
}

}  // namespace

Responses without(const Responses& responses, const std::vector<bool>& leave_out) {
  Responses kept = responses;
  drop(kept.respondents, leave_out);
  drop(kept.waves, leave_out);
  drop(kept.weights, leave_out);
  drop(kept.durations, leave_out);
  for (GroupColumn& column : kept.groups) {
    drop(column.positions, leave_out);
  }
  for (AnswerColumn& column : kept.answers) {
    drop(column.answers, leave_out);
    drop(column.payloads, leave_out);
    drop(column.texts, leave_out);
    drop(column.grades, leave_out);
    drop(column.evidence, leave_out);
    drop(column.claims, leave_out);
  }
  return kept;
}

}  // namespace cxmat
