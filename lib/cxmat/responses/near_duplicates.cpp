// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/near_duplicates.hpp"

#include "cxmat/responses/equal_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace cxmat {
namespace {

using Columns = std::vector<const AnswerColumn*>;

/// So many rows at a time, column after column, that what is kept of them stays in the cache.
constexpr std::size_t rows_at_once = 2'048;

/// The finalizer of SplitMix64: every bit of the input reaches every bit of the hash.
std::uint64_t scattered(std::uint64_t x) noexcept {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

bool is_answered(const AnswerColumn& column, std::size_t row) noexcept {
  return column.answers[row] >= 0;
}

std::int64_t value_of(const AnswerColumn& column, std::size_t row) noexcept {
  return column.payloads.empty() ? column.answers[row] : column.payloads[row];
}

Columns comparable_columns(const Responses& responses, std::span<const Question* const> questions) {
  Columns columns;
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (is_comparable(*questions[q])) {
      columns.push_back(&responses.answers[q]);
    }
  }
  return columns;
}

/// A row's answers in short.
struct Digest {
  std::uint64_t hash = 0;
  std::int64_t first = 0;
  std::uint32_t answered = 0;
  bool varied = false;  ///< at least two different answers

  /// `column` is a hash of the column.
  void add(std::uint64_t column, std::int64_t value) noexcept {
    hash += scattered(column ^ static_cast<std::uint64_t>(value));
    first = answered == 0 ? value : first;
    varied = varied || value != first;
    ++answered;
  }
};

/// By position in `rows`.
std::vector<Digest> digests_of(const Columns& columns, std::span<const std::size_t> rows) {
  std::vector<Digest> digests(rows.size());
  for (std::size_t start = 0; start < rows.size(); start += rows_at_once) {
    const std::size_t end = std::min(start + rows_at_once, rows.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::uint64_t column = scattered(c + 1);
      for (std::size_t i = start; i < end; ++i) {
        if (is_answered(*columns[c], rows[i])) {
          digests[i].add(column, value_of(*columns[c], rows[i]));
        }
      }
    }
  }
  return digests;
}

bool are_equal(const Columns& columns, std::size_t a, std::size_t b) noexcept {
  return std::ranges::all_of(columns, [a, b](const AnswerColumn* column) {
    const bool answered = is_answered(*column, a);
    return answered == is_answered(*column, b) &&
           (!answered || value_of(*column, a) == value_of(*column, b));
  });
}

bool can_repeat(const Digest& digest, const QualityRules& rules) noexcept {
  return digest.varied && digest.answered >= rules.near_duplicate_answers;
}

std::vector<std::size_t> equal_rows(const Responses& responses, const Columns& columns,
                                    std::span<const std::size_t> rows,
                                    std::span<const Digest> digests, const QualityRules& rules) {
  std::vector<HashedRow> hashed;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (can_repeat(digests[i], rules)) {
      hashed.push_back({digests[i].hash, rows[i]});
    }
  }
  return later_of_equals(responses, std::move(hashed), [&columns](std::size_t a, std::size_t b) {
    return are_equal(columns, a, b);
  });
}

/// Answers as small numbers, row after row, for comparing many pairs.
class AnswerMatrix {
 public:
  AnswerMatrix(const Columns& columns, std::span<const std::size_t> rows)
      : width_((columns.size() + block - 1) / block * block), codes_(width_ * rows.size(), none) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      std::map<std::int64_t, std::int16_t> known;  // at most one for each of most_rows_compared
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (is_answered(*columns[c], rows[i])) {
          codes_[i * width_ + c] = known
                                       .try_emplace(value_of(*columns[c], rows[i]),
                                                    static_cast<std::int16_t>(known.size()))
                                       .first->second;
        }
      }
    }
  }

  /// True if at least `fewest` questions are answered in both rows and a share of at least
  /// `share` of them alike. `answered` is the smaller number of answers.
  [[nodiscard]] bool alike(std::size_t a, std::size_t b, std::size_t answered, std::size_t fewest,
                           Decimal share) const noexcept {
    const std::int16_t* left = &codes_[a * width_];
    const std::int16_t* right = &codes_[b * width_];
    const std::int64_t allowed =
        (Decimal::unit - share.micros) * static_cast<std::int64_t>(answered);
    std::int64_t common = 0;
    std::int64_t different = 0;
    for (std::size_t start = 0; start < width_; start += block) {
      for (std::size_t c = start; c < start + block; ++c) {
        const bool both = left[c] >= 0 && right[c] >= 0;
        common += both ? 1 : 0;
        different += both && left[c] != right[c] ? 1 : 0;
      }
      if (different * Decimal::unit > allowed) {
        return false;  // too many already, even if all answers of the shorter row are shared
      }
    }
    return common >= static_cast<std::int64_t>(fewest) &&
           (common - different) * Decimal::unit >= share.micros * common;
  }

 private:
  static constexpr std::size_t block = 16;
  static constexpr std::int16_t none = -1;

  std::size_t width_;
  std::vector<std::int16_t> codes_;
};

std::vector<std::size_t> alike_rows(const Columns& columns, std::span<const std::size_t> rows,
                                    std::span<const Digest> digests, const QualityRules& rules) {
  const AnswerMatrix matrix(columns, rows);
  std::vector<std::size_t> later;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!can_repeat(digests[i], rules)) {
      continue;
    }
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      const std::uint32_t answered = std::min(digests[i].answered, digests[earlier].answered);
      if (answered >= rules.near_duplicate_answers &&
          matrix.alike(i, earlier, answered, rules.near_duplicate_answers, rules.near_duplicate)) {
        later.push_back(rows[i]);
        break;
      }
    }
  }
  return later;
}

}  // namespace

bool is_comparable(const Question& question) noexcept {
  return question.type != QuestionType::text && question.type != QuestionType::note;
}

std::vector<std::size_t> near_duplicates(const Responses& responses,
                                         std::span<const Question* const> questions,
                                         std::span<const std::size_t> given_rows,
                                         const QualityRules& rules) {
  const Columns columns = comparable_columns(responses, questions);
  if (columns.size() < rules.near_duplicate_answers) {
    return {};
  }
  std::vector<std::size_t> rows(given_rows.begin(), given_rows.end());
  const bool all_equal = rules.near_duplicate >= Decimal::of(1) || rows.size() > most_rows_compared;
  if (!all_equal) {
    std::ranges::sort(
        rows, [&responses](std::size_t a, std::size_t b) { return comes_before(responses, a, b); });
  }
  const std::vector<Digest> digests = digests_of(columns, rows);
  return all_equal ? equal_rows(responses, columns, rows, digests, rules)
                   : alike_rows(columns, rows, digests, rules);
}

}  // namespace cxmat
