// What column_kernels.hpp says, in vectors. Included by column_kernels.cpp once per kind of
// machine, and therefore without an include guard. SPDX-License-Identifier: Apache-2.0

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace cxmat::kernels::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Bytes = hn::CappedTag<std::uint8_t, row_step>;
using Vector = hn::Vec<Bytes>;
constexpr Bytes bytes;

HWY_INLINE Vector load(const Column* column, std::size_t row) {
  return hn::LoadU(bytes, column + row);
}

/// The codes' low four bits: positions in a CodeTable.
HWY_INLINE Vector load_low_bits(const Column* column, std::size_t row) {
  return hn::And(load(column, row), hn::Set(bytes, 15));
}

HWY_INLINE Vector look_up(const CodeTable& table, Vector positions) {
  return hn::TableLookupBytes(hn::LoadDup128(bytes, table.data()), positions);
}

/// Sums of eight bytes each, less than 2^16 in total.
HWY_INLINE auto sums_of_eight(Vector values) {
  return hn::SumsOf8(values);
}

HWY_INLINE std::uint64_t total(Vector values) {
  const hn::Repartition<std::uint64_t, Bytes> wide;
  return hn::GetLane(hn::SumOfLanes(wide, sums_of_eight(values)));
}

template <class Wide>
using Block16 = hn::CappedTag<Wide, 16 / sizeof(Wide)>;

/// One step of turning 16 rows of 16 bytes: what stands side by side after four of them came from
/// rows one below the other.
template <class Wide>
HWY_INLINE void interleave(const std::uint8_t* from, std::uint8_t* to) {
  const Block16<Wide> tag;
  const Block16<std::uint8_t> block;
  for (std::size_t i = 0; i < 8; ++i) {
    const auto a = hn::BitCast(tag, hn::LoadU(block, from + i * 16));
    const auto b = hn::BitCast(tag, hn::LoadU(block, from + (i + 8) * 16));
    hn::StoreU(hn::BitCast(block, hn::InterleaveLower(tag, a, b)), block, to + 2 * i * 16);
    hn::StoreU(hn::BitCast(block, hn::InterleaveUpper(tag, a, b)), block, to + (2 * i + 1) * 16);
  }
}

void to_columns(const std::uint8_t* rows, std::size_t stride, std::size_t row_count,
                Column* columns) {
  const Block16<std::uint8_t> block;
  alignas(64) std::array<std::uint8_t, 256> one{};
  alignas(64) std::array<std::uint8_t, 256> other{};
  for (std::size_t row = 0; row < row_count; row += 16) {
    for (std::size_t column = 0; column < stride; column += 16) {
      for (std::size_t i = 0; i < 16; ++i) {
        hn::StoreU(hn::LoadU(block, rows + (row + i) * stride + column), block,
                   one.data() + i * 16);
      }
      interleave<std::uint8_t>(one.data(), other.data());
      interleave<std::uint8_t>(other.data(), one.data());
      interleave<std::uint8_t>(one.data(), other.data());
      interleave<std::uint8_t>(other.data(), one.data());
      for (std::size_t i = 0; i < 16; ++i) {
        hn::StoreU(hn::LoadU(block, one.data() + i * 16), block,
                   columns + (column + i) * column_size + row);
      }
    }
  }
}

/// Half bytes hold counts up to 15: so many vectors are added before they are spread.
constexpr std::size_t vectors_together = 8;

/// The classes' counts in one vector: 16 bits each.
HWY_INLINE auto spread(Vector a, Vector b) {
  const hn::Repartition<std::uint16_t, Bytes> pairs;
  const Vector low = hn::Set(bytes, 15);
  const auto high = [&](Vector v) HWY_ATTR {
    return hn::And(hn::BitCast(bytes, hn::ShiftRight<4>(hn::BitCast(pairs, v))), low);
  };
  const auto first = sums_of_eight(hn::And(a, low));
  const auto second = hn::ShiftLeft<16>(sums_of_eight(high(a)));
  const auto third = hn::ShiftLeft<32>(sums_of_eight(hn::And(b, low)));
  const auto fourth = hn::ShiftLeft<48>(sums_of_eight(high(b)));
  return hn::Or(hn::Or(first, second), hn::Or(third, fourth));
}

std::array<std::uint32_t, 4> count_classes(const Column* column, std::size_t row_count,
                                           const CodeTable& a, const CodeTable& b) {
  const hn::Repartition<std::uint64_t, Bytes> wide;
  const std::size_t lanes = hn::Lanes(bytes);
  auto counts = hn::Zero(wide);
  for (std::size_t start = 0; start < row_count; start += vectors_together * lanes) {
    const std::size_t end = HWY_MIN(row_count, start + vectors_together * lanes);
    Vector counts_a = hn::Zero(bytes);
    Vector counts_b = hn::Zero(bytes);
    for (std::size_t row = start; row < end; row += lanes) {
      const Vector codes = load_low_bits(column, row);
      counts_a = hn::Add(counts_a, look_up(a, codes));
      counts_b = hn::Add(counts_b, look_up(b, codes));
    }
    counts = hn::Add(counts, spread(counts_a, counts_b));
  }
  const std::uint64_t packed = hn::GetLane(hn::SumOfLanes(wide, counts));
  return {static_cast<std::uint32_t>(packed & 0xFFFFU),
          static_cast<std::uint32_t>(packed >> 16U & 0xFFFFU),
          static_cast<std::uint32_t>(packed >> 32U & 0xFFFFU),
          static_cast<std::uint32_t>(packed >> 48U)};
}

std::size_t count_silent(const Column* columns, std::size_t column_count, std::size_t row_count) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < row_count; row += hn::Lanes(bytes)) {
    auto silent = hn::Eq(hn::Zero(bytes), hn::Zero(bytes));
    for (std::size_t column = 0; column < column_count; ++column) {
      const Vector codes = load(columns + column * column_size, row);
      silent = hn::And(silent, hn::Or(hn::Eq(codes, hn::Set(bytes, code_unanswered)),
                                      hn::Eq(codes, hn::Set(bytes, code_not_shown))));
    }
    count += hn::CountTrue(bytes, silent);
  }
  return count;
}

void weigh(const Column* columns, std::size_t row_count, std::span<const WeighedQuestion> questions,
           const RowWeights& sums) {
  for (std::size_t row = 0; row < row_count; row += hn::Lanes(bytes)) {
    Vector asked = hn::Zero(bytes);
    Vector covered = hn::Zero(bytes);
    Vector scored = hn::Zero(bytes);
    Vector value = hn::Zero(bytes);
    for (const WeighedQuestion& question : questions) {
      const Vector codes = load_low_bits(columns + question.question * column_size, row);
      asked = hn::Add(asked, look_up(question.asked, codes));
      covered = hn::Add(covered, look_up(question.covered, codes));
      scored = hn::Add(scored, look_up(question.scored, codes));
      value = hn::Add(value, look_up(question.value, codes));
    }
    hn::StoreU(asked, bytes, sums.asked + row);
    hn::StoreU(covered, bytes, sums.covered + row);
    hn::StoreU(scored, bytes, sums.scored + row);
    hn::StoreU(value, bytes, sums.value + row);
  }
}

using Shorts = hn::Repartition<std::int16_t, Bytes>;
using Ints = hn::Repartition<std::int32_t, Bytes>;
using HalfBytes = hn::Half<Bytes>;

std::int64_t sum_of_products(const Column* column, std::size_t row_count, const CodeTable& score,
                             const std::int16_t* factors) {
  const Shorts shorts;
  const Ints ints;
  const HalfBytes half;
  auto sum = hn::Zero(ints);
  auto more = hn::Zero(ints);
  const std::size_t lanes = hn::Lanes(shorts);
  for (std::size_t row = 0; row < row_count; row += 2 * lanes) {
    const Vector scores = look_up(score, load_low_bits(column, row));
    const auto low = hn::PromoteTo(shorts, hn::LowerHalf(half, scores));
    const auto high = hn::PromoteTo(shorts, hn::UpperHalf(half, scores));
    sum = hn::ReorderWidenMulAccumulate(ints, low, hn::LoadU(shorts, factors + row), sum, more);
    sum = hn::ReorderWidenMulAccumulate(ints, high, hn::LoadU(shorts, factors + row + lanes), sum,
                                        more);
  }
  // A lane is at most 2^31 - 1, all together are not.
  const hn::Repartition<std::int64_t, Bytes> longs;
  const hn::Half<Ints> half_ints;
  const auto widened = [&](hn::Vec<Ints> v) HWY_ATTR {
    return hn::Add(hn::PromoteTo(longs, hn::LowerHalf(half_ints, v)),
                   hn::PromoteTo(longs, hn::UpperHalf(half_ints, v)));
  };
  return hn::GetLane(hn::SumOfLanes(longs, hn::Add(widened(sum), widened(more))));
}

/// The scores of complete rows, 0 in the others; returns how many are complete.
HWY_INLINE std::size_t complete_rows(const Column* columns, std::size_t row_count,
                                     const PairedQuestions& paired, std::int16_t* scores,
                                     std::uint64_t* sums) {
  const Shorts shorts;
  const HalfBytes half;
  const std::size_t lanes = hn::Lanes(bytes);
  std::size_t complete_count = 0;
  for (std::size_t row = 0; row < row_count; row += lanes) {
    Vector scored = hn::Set(bytes, 255);
    for (std::size_t i = 0; i < paired.questions.size(); ++i) {
      const Vector codes = load_low_bits(columns + paired.questions[i] * column_size, row);
      scored = hn::And(scored, look_up(paired.has_score[i], codes));
    }
    const auto complete = hn::Ne(scored, hn::Zero(bytes));
    complete_count += hn::CountTrue(bytes, complete);
    for (std::size_t i = 0; i < paired.questions.size(); ++i) {
      const Vector codes = load_low_bits(columns + paired.questions[i] * column_size, row);
      const Vector found = hn::IfThenElseZero(complete, look_up(paired.score[i], codes));
      sums[i] += total(found);
      std::int16_t* column = scores + i * column_size + row;
      hn::StoreU(hn::PromoteTo(shorts, hn::LowerHalf(half, found)), shorts, column);
      hn::StoreU(hn::PromoteTo(shorts, hn::UpperHalf(half, found)), shorts, column + lanes / 2);
    }
  }
  return complete_count;
}

std::size_t sum_pairs(const Column* columns, std::size_t row_count, const PairedQuestions& paired,
                      std::int16_t* scratch, std::uint64_t* sums, std::uint64_t* products) {
  const Shorts shorts;
  const Ints ints;
  const std::size_t lanes = hn::Lanes(shorts);
  const std::size_t count = complete_rows(columns, row_count, paired, scratch, sums);
  std::size_t pair = 0;
  for (std::size_t i = 0; i < paired.questions.size(); ++i) {
    const std::int16_t* left = scratch + i * column_size;
    for (std::size_t j = i; j < paired.questions.size(); ++j) {
      const std::int16_t* right = scratch + j * column_size;
      auto sum = hn::Zero(ints);
      auto more = hn::Zero(ints);
      for (std::size_t row = 0; row < row_count; row += lanes) {
        sum = hn::ReorderWidenMulAccumulate(ints, hn::LoadU(shorts, left + row),
                                            hn::LoadU(shorts, right + row), sum, more);
      }
      const std::int32_t added = hn::GetLane(hn::SumOfLanes(ints, hn::Add(sum, more)));
      products[pair++] += static_cast<std::uint32_t>(added);
    }
  }
  return count;
}

void follow_lines(const Column* columns, std::size_t row_count,
                  std::span<const LineQuestion> questions, const Lines& lines) {
  const Vector one = hn::Set(bytes, 1);
  for (std::size_t row = 0; row < row_count; row += hn::Lanes(bytes)) {
    Vector last_scale = hn::Set(bytes, LineQuestion::no_scale);
    Vector last_code = hn::Set(bytes, code_unanswered);
    Vector equal = hn::Zero(bytes);
    Vector shown = hn::Zero(bytes);
    Vector most_equal = hn::Zero(bytes);
    Vector most_shown = hn::Zero(bytes);
    Vector comparable_shown = hn::Zero(bytes);
    Vector comparable_given = hn::Zero(bytes);
    for (std::size_t question = 0; question < questions.size(); ++question) {
      const LineQuestion& on = questions[question];
      const Vector code = load(columns + question * column_size, row);
      const auto is_shown = hn::Ne(code, hn::Set(bytes, code_not_shown));
      if (on.scale != LineQuestion::no_scale) {
        const Vector scale = hn::Set(bytes, on.scale);
        const auto same_scale = hn::Eq(last_scale, scale);
        const auto given = hn::Eq(hn::Min(code, hn::Set(bytes, code_not_shown - 1)), code);
        const auto goes_on = hn::And(same_scale, hn::Eq(code, last_code));
        const Vector new_shown = hn::Add(hn::IfThenElseZero(same_scale, shown), one);
        const Vector new_equal =
            hn::IfThenElseZero(given, hn::Add(hn::IfThenElseZero(goes_on, equal), one));
        shown = hn::IfThenElse(is_shown, new_shown, shown);
        equal = hn::IfThenElse(is_shown, new_equal, equal);
        last_scale = hn::IfThenElse(is_shown, scale, last_scale);
        last_code = hn::IfThenElse(is_shown, code, last_code);
        most_shown = hn::Max(most_shown, shown);
        most_equal = hn::Max(most_equal, equal);
      }
      if (on.comparable) {
        const auto is_given = hn::And(is_shown, hn::Ne(code, hn::Set(bytes, code_unanswered)));
        comparable_shown = hn::Add(comparable_shown, hn::IfThenElseZero(is_shown, one));
        comparable_given = hn::Add(comparable_given, hn::IfThenElseZero(is_given, one));
      }
    }
    hn::StoreU(most_equal, bytes, lines.equal + row);
    hn::StoreU(most_shown, bytes, lines.shown + row);
    hn::StoreU(comparable_shown, bytes, lines.comparable_shown + row);
    hn::StoreU(comparable_given, bytes, lines.comparable_given + row);
  }
}

std::size_t count_at_least(const std::uint8_t* values, std::size_t row_count, std::uint8_t bound) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < row_count; row += hn::Lanes(bytes)) {
    const Vector found = hn::LoadU(bytes, values + row);
    count += hn::CountTrue(bytes, hn::Eq(hn::Max(found, hn::Set(bytes, bound)), found));
  }
  return count;
}

}  // namespace

ColumnKernels all() {
  return {.to_columns = to_columns,
          .count_classes = count_classes,
          .count_silent = count_silent,
          .weigh = weigh,
          .sum_of_products = sum_of_products,
          .sum_pairs = sum_pairs,
          .follow_lines = follow_lines,
          .count_at_least = count_at_least};
}

}  // namespace cxmat::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
