// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tally_file/sums_bytes.hpp"

#include <cxmat/core/decimal.hpp>

#include <utility>
#include <vector>

namespace cxmat::tally_file {
namespace {

Unsigned128 whole(std::int64_t count) noexcept {
  return static_cast<Unsigned128>(count);
}

/// Weights are written only where they differ from the count, as they do under a column of weights.
void put(Encoder& encoder, std::int64_t count, Unsigned128 weight, Unsigned128 weight_squared) {
  const bool plain = weight == whole(count) && weight_squared == whole(count);
  encoder.put((whole(count) << 1U) | (plain ? 0U : 1U));
  if (!plain) {
    encoder.put(weight);
    encoder.put(weight_squared);
  }
}

struct Counted {
  std::int64_t count = 0;
  Unsigned128 weight = 0;
  Unsigned128 weight_squared = 0;
};

Counted get_counted(Decoder& decoder) {
  const std::uint64_t marked = decoder.get_at_most(2 * std::uint64_t{most_tallied} + 1);
  const auto count = static_cast<std::int64_t>(marked >> 1U);
  Counted got{.count = count, .weight = whole(count), .weight_squared = whole(count)};
  if ((marked & 1U) != 0) {
    got.weight = decoder.get();
    got.weight_squared = decoder.get();
    const bool plain = got.weight == whole(count) && got.weight_squared == whole(count);
    if (plain || got.weight > whole(count) * whole(Decimal::limit)) {  // nobody weighs more
      decoder.fail();
    }
  }
  return got;
}

void put(Encoder& encoder, const AnswerTally& tally) {
  put(encoder, tally.count, tally.weight, tally.weight_squared);
}

AnswerTally get_answers(Decoder& decoder) {
  const Counted got = get_counted(decoder);
  return {.count = got.count, .weight = got.weight, .weight_squared = got.weight_squared};
}

/// The keys of bins rise: what is written is how much.
void put(Encoder& encoder, const Histogram& histogram) {
  const Bins bins = histogram.bins();
  encoder.put(bins.size());
  if (bins.empty()) {
    return;
  }
  encoder.put(histogram.shift());
  encoder.put_signed(histogram.sum());
  std::int64_t last = 0;
  for (const Bin bin : bins) {
    encoder.put_signed(Signed128{bin.key} - last);
    last = bin.key;
    put(encoder, bin.count, bin.weight, bin.weight_squared);
  }
}

/// Between -2^bits and 2^bits.
bool is_within(Signed128 number, unsigned bits) noexcept {
  return number >= -(Signed128{1} << bits) && number <= Signed128{1} << bits;
}

Histogram get_histogram(Decoder& decoder) {
  constexpr unsigned key_bits = 62;  // scores reach it, the millionths of numbers never do
  const std::size_t size = decoder.get_size();
  if (size == 0) {
    return {};
  }
  const auto shift = static_cast<unsigned>(decoder.get_at_most(key_bits));
  const Signed128 sum = decoder.get_signed();
  std::vector<Bin> bins;
  Signed128 key = 0;
  Signed128 lowest_sum = 0;
  std::int64_t count = 0;
  bool sound = size <= Histogram::max_bins;
  for (std::size_t i = 0; i < size && decoder.ok() && sound; ++i) {
    const Signed128 step = decoder.get_signed();
    const Counted got = get_counted(decoder);
    sound = (i == 0 || step > 0) && is_within(step, key_bits + 1) &&
            is_within(key + step, key_bits) &&
            ((key + step) & ((Signed128{1} << shift) - 1)) == 0 && got.count > 0 &&
            got.count <= most_tallied - count;
    if (sound) {
      key += step;
      count += got.count;
      lowest_sum += key * got.count;
      bins.push_back({.key = static_cast<std::int64_t>(key),
                      .count = got.count,
                      .weight = got.weight,
                      .weight_squared = got.weight_squared});
    }
  }
  // The sum of keys lies where those of the bins can.
  const Signed128 widest_sum = lowest_sum + ((Signed128{1} << shift) - 1) * count;
  if (!decoder.ok() || !sound || sum < lowest_sum || sum > widest_sum) {
    decoder.fail();
    return {};
  }
  return Histogram::of_bins(bins, shift, sum);
}

void put(Encoder& encoder, const QuestionTally& tally) {
  encoder.put(tally.choices.size());
  for (const AnswerTally& choice : tally.choices) {
    put(encoder, choice);
  }
  put(encoder, tally.answered);
  put(encoder, tally.asked);
  put(encoder, tally.values);
  encoder.put(whole(tally.unanswered));
  encoder.put(whole(tally.not_applicable));
  encoder.put(whole(tally.dont_know));
  encoder.put(whole(tally.not_shown));
}

QuestionTally get_question(Decoder& decoder) {
  QuestionTally tally;
  const std::size_t choices = decoder.get_size();
  for (std::size_t i = 0; i < choices && decoder.ok(); ++i) {
    tally.choices.push_back(get_answers(decoder));
  }
  tally.answered = get_answers(decoder);
  tally.asked = get_answers(decoder);
  tally.values = get_histogram(decoder);
  tally.unanswered = decoder.get_count();
  tally.not_applicable = decoder.get_count();
  tally.dont_know = decoder.get_count();
  tally.not_shown = decoder.get_count();
  return tally;
}

void put(Encoder& encoder, const PairTally& pair) {
  encoder.put(whole(pair.count));
  encoder.put(pair.squares);
  encoder.put(pair.first);
  encoder.put(pair.second);
  encoder.put(pair.products);
}

PairTally get_pair(Decoder& decoder) {
  PairTally pair;
  pair.count = decoder.get_count();
  pair.squares = decoder.get_wide();
  pair.first = decoder.get_wide();
  pair.second = decoder.get_wide();
  pair.products = decoder.get_wide();
  return pair;
}

void put(Encoder& encoder, const NodeTally& tally) {
  encoder.put(whole(tally.asked));
  encoder.put(whole(tally.took_part));
  encoder.put(tally.coverage);
  put(encoder, tally.scores);
  encoder.put(tally.contributions.size());
  for (const Unsigned128 contribution : tally.contributions) {
    encoder.put(contribution);
  }
  encoder.put(tally.pairs.size());
  for (const PairTally& pair : tally.pairs) {
    put(encoder, pair);
  }
}

/// Nothing is counted more often than there are respondents: so sums of tallies cannot overflow
/// where their respondents do not.
class CountCheck {
 public:
  explicit CountCheck(std::int64_t respondents) : most_(respondents) {}

  void see(std::int64_t count) noexcept { sound_ = sound_ && count <= most_; }
  void see(const QuestionTally& tally) noexcept {
    for (const AnswerTally& choice : tally.choices) {
      see(choice.count);
    }
    for (const std::int64_t count :
         {tally.answered.count, tally.asked.count, tally.values.count(), tally.unanswered,
          tally.not_applicable, tally.dont_know, tally.not_shown}) {
      see(count);
    }
  }
  void see(const NodeTally& tally) noexcept {
    for (const std::int64_t count : {tally.asked, tally.took_part, tally.scores.count()}) {
      see(count);
    }
    for (const PairTally& pair : tally.pairs) {
      see(pair.count);
    }
  }

  [[nodiscard]] bool sound() const noexcept { return sound_; }

 private:
  std::int64_t most_;
  bool sound_ = true;
};

bool has_sound_counts(const Sums& sums) noexcept {
  CountCheck check(sums.respondents);
  for (const std::int64_t count : {sums.without_answers, sums.signs.shown_enough,
                                   sums.signs.straight_lining, sums.signs.missing}) {
    check.see(count);
  }
  for (const QuestionTally& question : sums.questions) {
    check.see(question);
  }
  for (const NodeTally& node : sums.nodes) {
    check.see(node);
  }
  return check.sound();
}

NodeTally get_node(Decoder& decoder) {
  NodeTally tally;
  tally.asked = decoder.get_count();
  tally.took_part = decoder.get_count();
  tally.coverage = decoder.get();
  tally.scores = get_histogram(decoder);
  const std::size_t contributions = decoder.get_size();
  for (std::size_t i = 0; i < contributions && decoder.ok(); ++i) {
    tally.contributions.push_back(decoder.get());
  }
  const std::size_t pairs = decoder.get_size();
  for (std::size_t i = 0; i < pairs && decoder.ok(); ++i) {
    tally.pairs.push_back(get_pair(decoder));
  }
  return tally;
}

}  // namespace

void put(Encoder& encoder, const CellTally& cell) {
  encoder.put_signed(cell.key.wave);
  encoder.put(cell.key.groups.size());
  for (const std::int32_t group : cell.key.groups) {
    encoder.put_signed(group);
  }
  const Sums& sums = cell.sums;
  encoder.put(whole(sums.respondents));
  encoder.put(whole(sums.without_answers));
  encoder.put(whole(sums.signs.shown_enough));
  encoder.put(whole(sums.signs.straight_lining));
  encoder.put(whole(sums.signs.missing));
  encoder.put(sums.questions.size());
  for (const QuestionTally& question : sums.questions) {
    put(encoder, question);
  }
  encoder.put(sums.nodes.size());
  for (const NodeTally& node : sums.nodes) {
    put(encoder, node);
  }
}

CellTally get_cell(Decoder& decoder) {
  CellTally cell;
  cell.key.wave = decoder.get_position();
  // Things are made as they are read: a size that lies must not take memory.
  const std::size_t groups = decoder.get_size();
  for (std::size_t i = 0; i < groups && decoder.ok(); ++i) {
    cell.key.groups.push_back(decoder.get_position());
  }
  Sums& sums = cell.sums;
  sums.respondents = decoder.get_count();
  sums.without_answers = decoder.get_count();
  sums.signs.shown_enough = decoder.get_count();
  sums.signs.straight_lining = decoder.get_count();
  sums.signs.missing = decoder.get_count();
  const std::size_t questions = decoder.get_size();
  for (std::size_t i = 0; i < questions && decoder.ok(); ++i) {
    sums.questions.push_back(get_question(decoder));
  }
  const std::size_t nodes = decoder.get_size();
  for (std::size_t i = 0; i < nodes && decoder.ok(); ++i) {
    sums.nodes.push_back(get_node(decoder));
  }
  if (!has_sound_counts(sums)) {
    decoder.fail();
  }
  return cell;
}

}  // namespace cxmat::tally_file
