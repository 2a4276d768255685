// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/cell_budget.hpp"

#include <cxmat/tally/tally.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace cxmat {
namespace {

constexpr std::uint64_t free_bytes = std::uint64_t{64} << 20U;
constexpr std::uint64_t bytes_an_answer = 250;

/// Waves times values, and of each grouping those without one; as much as rows at most.
std::size_t possible_cells(const Responses& responses) {
  std::size_t cells = std::max<std::size_t>(1, responses.wave_names.size());
  for (const GroupColumn& column : responses.groups) {
    cells = std::min(responses.size(), cells) * (column.values.size() + 1);
  }
  return std::min(responses.size(), cells);
}

std::size_t count_cells(const Responses& responses) {
  std::set<std::vector<std::int32_t>> cells;
  std::vector<std::int32_t> key(responses.groups.size() + 1);
  for (std::size_t row = 0; row < responses.size(); ++row) {
    key.back() = responses.waves[row];
    for (std::size_t g = 0; g < responses.groups.size(); ++g) {
      key[g] = responses.groups[g].positions[row];
    }
    cells.insert(key);
  }
  return cells.size();
}

}  // namespace

std::size_t bytes_of_cell(const Plan& plan) {
  std::size_t bytes = sizeof(CellTally);
  for (const PlannedQuestion& question : plan.questions) {
    bytes += sizeof(QuestionTally) +
             std::max(question.scores.size(), question.scale.choices.size()) * sizeof(AnswerTally);
  }
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    const std::size_t paired = paired_parts(plan, node).size();
    bytes += sizeof(NodeTally) + plan.nodes[node].parts.size() * sizeof(Unsigned128) +
             paired * (paired + 1) / 2 * sizeof(PairTally);
  }
  return bytes;
}

std::size_t most_cells(const Plan& plan, std::uint64_t answers) {
  const std::uint64_t bytes = free_bytes + bytes_an_answer * answers;
  return std::max<std::size_t>(1, bytes / bytes_of_cell(plan));
}

Diagnostic too_many_cells(const Plan& plan, std::size_t cells) {
  constexpr std::size_t megabyte = std::size_t{1} << 20U;
  return error(Code::too_many_cells, {},
               {fmt::format("{}", cells), fmt::format("{}", plan.questions.size()),
                fmt::format("{}", cells * bytes_of_cell(plan) / megabyte + 1)});
}

std::optional<Diagnostic> check_cells(const Plan& plan, const Responses& responses) {
  const std::size_t most = most_cells(plan, responses.size() * plan.questions.size());
  if (possible_cells(responses) <= most) {
    return std::nullopt;
  }
  const std::size_t cells = count_cells(responses);
  return cells > most ? std::optional(too_many_cells(plan, cells)) : std::nullopt;
}

}  // namespace cxmat
