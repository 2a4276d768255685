// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/quality.hpp"

#include "cxmat/responses/duplicate_ids.hpp"
#include "cxmat/responses/near_duplicates.hpp"
#include "cxmat/responses/straight_lines.hpp"

#include <algorithm>

namespace cxmat {
namespace {

using Rows = std::vector<std::size_t>;

constexpr std::size_t position(QualityFlag flag) noexcept {
  return static_cast<std::size_t>(flag);
}

Rows rows_of(const Responses& responses, std::size_t wave) {
  Rows rows;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    if (responses.waves[row] == static_cast<std::int32_t>(wave)) {
      rows.push_back(row);
    }
  }
  return rows;
}

void raise(QualityFlag flag, const Rows& rows, std::vector<QualityFlags>& flags) {
  for (const std::size_t row : rows) {
    flags[row].set(position(flag));
  }
}

/// Milliseconds, in rising order.
std::vector<std::int64_t> known_durations(const Responses& responses, const Rows& rows) {
  std::vector<std::int64_t> known;
  if (responses.durations.empty()) {
    return known;
  }
  for (const std::size_t row : rows) {
    if (responses.durations[row] >= 0) {
      known.push_back(responses.durations[row]);
    }
  }
  std::ranges::sort(known);
  return known;
}

Rows speeders(const Responses& responses, const Rows& rows, Decimal speed) {
  const std::vector<std::int64_t> known = known_durations(responses, rows);
  Rows found;
  if (known.size() < fewest_durations) {
    return found;
  }
  const std::size_t half = known.size() / 2;
  const std::int64_t lower = known[known.size() % 2 == 1 ? half : half - 1];
  const std::int64_t twice_median = lower + known[half];
  for (const std::size_t row : rows) {
    // In whole numbers, so that what lies exactly on the bound is not below it. Durations are at
    // most a billion seconds.
    const std::int64_t duration = responses.durations[row];
    if (duration >= 0 && 2 * duration * Decimal::unit < speed.micros * twice_median) {
      found.push_back(row);
    }
  }
  return found;
}

/// How many questions a row was shown, and how many of them it reacted to.
struct Reactions {
  std::vector<std::uint32_t> shown;
  std::vector<std::uint32_t> given;
};

Reactions reactions_of(const Responses& responses, std::span<const Question* const> questions) {
  const std::size_t rows = responses.size();
  Reactions counts{.shown = std::vector<std::uint32_t>(rows),
                   .given = std::vector<std::uint32_t>(rows)};
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (!is_comparable(*questions[q])) {
      continue;
    }
    const std::vector<Answer>& answers = responses.answers[q].answers;
    for (std::size_t row = 0; row < rows; ++row) {
      const bool shown = answers[row] != answer::not_shown;
      counts.shown[row] += shown ? 1U : 0U;
      counts.given[row] += shown && answers[row] != answer::unanswered ? 1U : 0U;
    }
  }
  return counts;
}

Rows incomplete(const Responses& responses, std::span<const Question* const> questions,
                Decimal missing) {
  const Reactions counts = reactions_of(responses, questions);
  Rows found;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const std::int64_t given = counts.given[row];
    if (given * Decimal::unit < missing.micros * static_cast<std::int64_t>(counts.shown[row])) {
      found.push_back(row);
    }
  }
  return found;
}

Rows straight_liners(const Responses& responses, std::span<const Question* const> questions,
                     std::size_t shortest) {
  const Runs runs = longest_runs(responses, questions);
  Rows found;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    if (runs.equal[row] >= shortest) {
      found.push_back(row);
    }
  }
  return found;
}

}  // namespace

std::string_view to_string(QualityFlag flag) noexcept {
  static constexpr std::array<std::string_view, quality_flag_count> names{
      "straight_lining", "speeding", "duplicate", "near_duplicate", "missing"};
  return names[position(flag)];
}

std::vector<QualityFlags> judge_quality(const Responses& responses,
                                        std::span<const Question* const> questions,
                                        const QualityRules& rules) {
  std::vector<QualityFlags> flags(responses.size());
  raise(QualityFlag::straight_lining, straight_liners(responses, questions, rules.straight_line),
        flags);
  raise(QualityFlag::missing, incomplete(responses, questions, rules.missing), flags);
  for (std::size_t wave = 0; wave < responses.wave_names.size(); ++wave) {
    const Rows rows = rows_of(responses, wave);
    raise(QualityFlag::speeding, speeders(responses, rows, rules.speed), flags);
    raise(QualityFlag::duplicate, repeated_ids(responses, rows), flags);
    raise(QualityFlag::near_duplicate, near_duplicates(responses, questions, rows, rules), flags);
  }
  return flags;
}

bool can_judge(QualityFlag flag, const Responses& responses,
               std::span<const Question* const> questions, const QualityRules& rules,
               std::size_t wave) {
  const Rows rows = rows_of(responses, wave);
  const auto comparable = static_cast<std::size_t>(std::ranges::count_if(
      questions, [](const Question* question) { return is_comparable(*question); }));
  switch (flag) {
    case QualityFlag::straight_lining: {
      const Runs runs = longest_runs(responses, questions);
      return std::ranges::any_of(
          rows, [&](std::size_t row) { return runs.shown[row] >= rules.straight_line; });
    }
    case QualityFlag::speeding:
      return known_durations(responses, rows).size() >= fewest_durations;
    case QualityFlag::duplicate:
      return !rows_with_id(responses, rows).empty();
    case QualityFlag::near_duplicate:
      return comparable >= rules.near_duplicate_answers;
    case QualityFlag::missing:
      return comparable > 0;
  }
  return false;
}

}  // namespace cxmat
