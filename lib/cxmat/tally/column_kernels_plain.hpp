/// \file
/// What column_kernels.hpp says, a byte at a time: for machines without vectors that Highway
/// knows. Included by column_kernels.cpp only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/column_kernels.hpp>

#include <algorithm>
#include <vector>

namespace cxmat::kernels::plain {

inline std::uint8_t look_up(const CodeTable& table, Column code) noexcept {
  return table[code & 15U];
}

inline void to_columns(const std::uint8_t* rows, std::size_t stride, std::size_t row_count,
                       Column* columns) {
  for (std::size_t row = 0; row < row_count; ++row) {
    for (std::size_t column = 0; column < stride; ++column) {
      columns[column * column_size + row] = rows[row * stride + column];
    }
  }
}

inline std::array<std::uint32_t, 4> count_classes(const Column* column, std::size_t row_count,
                                                  const CodeTable& a, const CodeTable& b) {
  std::array<std::uint32_t, 4> counts{};
  for (std::size_t row = 0; row < row_count; ++row) {
    const unsigned of_a = look_up(a, column[row]);
    const unsigned of_b = look_up(b, column[row]);
    counts[0] += of_a & 15U;
    counts[1] += of_a >> 4U;
    counts[2] += of_b & 15U;
    counts[3] += of_b >> 4U;
  }
  return counts;
}

inline std::size_t count_silent(const Column* columns, std::size_t column_count,
                                std::size_t row_count) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < row_count; ++row) {
    bool silent = true;
    for (std::size_t column = 0; column < column_count; ++column) {
      const Column code = columns[column * column_size + row];
      silent = silent && (code == code_unanswered || code == code_not_shown);
    }
    count += silent ? 1U : 0U;
  }
  return count;
}

inline void weigh(const Column* columns, std::size_t row_count,
                  std::span<const WeighedQuestion> questions, const RowWeights& sums) {
  for (std::uint8_t* sum : {sums.asked, sums.covered, sums.scored, sums.value}) {
    std::fill_n(sum, row_count, std::uint8_t{0});
  }
  const auto add = [row_count](std::uint8_t* sum, const Column* column, const CodeTable& table) {
    for (std::size_t row = 0; row < row_count; ++row) {
      sum[row] = static_cast<std::uint8_t>(sum[row] + look_up(table, column[row]));
    }
  };
  for (const WeighedQuestion& question : questions) {
    const Column* column = columns + question.question * column_size;
    add(sums.asked, column, question.asked);
    add(sums.covered, column, question.covered);
    add(sums.scored, column, question.scored);
    add(sums.value, column, question.value);
  }
}

inline std::int64_t sum_of_products(const Column* column, std::size_t row_count,
                                    const CodeTable& score, const std::int16_t* factors) {
  std::int64_t sum = 0;
  for (std::size_t row = 0; row < row_count; ++row) {
    sum += std::int64_t{look_up(score, column[row])} * factors[row];
  }
  return sum;
}

inline std::size_t sum_pairs(const Column* columns, std::size_t row_count,
                             const PairedQuestions& paired, std::int16_t* scratch,
                             std::uint64_t* sums, std::uint64_t* products) {
  const std::size_t parts = paired.questions.size();
  std::size_t count = 0;
  for (std::size_t row = 0; row < row_count; ++row) {
    bool complete = true;
    for (std::size_t i = 0; i < parts; ++i) {
      const Column code = columns[paired.questions[i] * column_size + row];
      complete = complete && look_up(paired.has_score[i], code) != 0;
      scratch[i] = look_up(paired.score[i], code);
    }
    if (!complete) {
      continue;
    }
    ++count;
    std::size_t pair = 0;
    for (std::size_t i = 0; i < parts; ++i) {
      sums[i] += static_cast<std::uint64_t>(scratch[i]);
      for (std::size_t j = i; j < parts; ++j) {
        products[pair++] += static_cast<std::uint64_t>(scratch[i] * scratch[j]);
      }
    }
  }
  return count;
}

inline void follow_lines(const Column* columns, std::size_t row_count,
                         std::span<const LineQuestion> questions, const Lines& lines) {
  for (std::size_t row = 0; row < row_count; ++row) {
    unsigned last_scale = LineQuestion::no_scale;
    Column last_code = code_unanswered;
    unsigned equal = 0;
    unsigned shown = 0;
    unsigned most_equal = 0;
    unsigned most_shown = 0;
    unsigned comparable_shown = 0;
    unsigned comparable_given = 0;
    for (std::size_t question = 0; question < questions.size(); ++question) {
      const LineQuestion& on = questions[question];
      const Column code = columns[question * column_size + row];
      if (code == code_not_shown) {
        continue;
      }
      if (on.scale != LineQuestion::no_scale) {
        const bool same_scale = last_scale == on.scale;
        const bool given = code < code_not_shown;
        shown = same_scale ? shown + 1 : 1;
        equal = !given ? 0 : same_scale && code == last_code ? equal + 1 : 1;
        last_scale = on.scale;
        last_code = code;
        most_shown = std::max(most_shown, shown);
        most_equal = std::max(most_equal, equal);
      }
      comparable_shown += on.comparable ? 1U : 0U;
      comparable_given += on.comparable && code != code_unanswered ? 1U : 0U;
    }
    lines.equal[row] = static_cast<std::uint8_t>(most_equal);
    lines.shown[row] = static_cast<std::uint8_t>(most_shown);
    lines.comparable_shown[row] = static_cast<std::uint8_t>(comparable_shown);
    lines.comparable_given[row] = static_cast<std::uint8_t>(comparable_given);
  }
}

inline std::size_t count_at_least(const std::uint8_t* values, std::size_t row_count,
                                  std::uint8_t bound) {
  return static_cast<std::size_t>(
      std::count_if(values, values + row_count, [bound](std::uint8_t v) { return v >= bound; }));
}

}  // namespace cxmat::kernels::plain
