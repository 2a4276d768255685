// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/text_scan.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cxmat/formats/streaming/text_scan.cpp"
#include <cstring>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include <utility>

// Compiled once for each instruction set.
HWY_BEFORE_NAMESPACE();
namespace cxmat::streaming::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t block = 64;

#if HWY_TARGET == HWY_SCALAR

std::uint64_t matches(const std::uint8_t* text, std::uint8_t letter) {
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < block; ++at) {
    bits |= std::uint64_t{text[at] == letter} << at;
  }
  return bits;
}

std::uint32_t* write_offsets(std::uint64_t bits, std::uint32_t base, std::uint32_t* out) {
  for (; bits != 0; bits &= bits - 1) {
    *out++ = base + static_cast<std::uint32_t>(hwy::Num0BitsBelowLS1Bit_Nonzero64(bits));
  }
  return out;
}

#else

/// Which of the 64 bytes of a block are `letter`.
HWY_INLINE std::uint64_t matches(const std::uint8_t* text, std::uint8_t letter) {
  const hn::CappedTag<std::uint8_t, block> bytes;
  const std::size_t lanes = hn::Lanes(bytes);
  const auto wanted = hn::Set(bytes, letter);
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < block; at += lanes) {
    std::uint8_t part[8] = {};
    hn::StoreMaskBits(bytes, hn::Eq(hn::LoadU(bytes, text + at), wanted), part);
    std::uint64_t number = 0;
    std::memcpy(&number, part, sizeof number);
    bits |= number << at;
  }
  return bits;
}

/// Writes the offsets of the bits, `base` added; may write 16 more. The end of them.
HWY_INLINE std::uint32_t* write_offsets(std::uint64_t bits, std::uint32_t base,
                                        std::uint32_t* out) {
  const hn::CappedTag<std::uint32_t, 16> words;
  const std::size_t lanes = hn::Lanes(words);
  const auto step = hn::Set(words, static_cast<std::uint32_t>(lanes));
  const std::uint64_t lane_bits = (std::uint64_t{1} << lanes) - 1;
  auto offsets = hn::Iota(words, base);
  for (std::size_t at = 0; at < block; at += lanes) {
    const std::uint64_t part = (bits >> at) & lane_bits;
    std::uint8_t of_part[8];
    std::memcpy(of_part, &part, sizeof part);
    hn::StoreU(hn::CompressBits(offsets, of_part), words, out);
    out += hwy::PopCount(part);
    offsets = hn::Add(offsets, step);
  }
  return out;
}

#endif

/// Bit i is the parity of the bits 0 to i.
HWY_INLINE std::uint64_t running_parity(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) {
    bits ^= bits << shift;
  }
  return bits;
}

/// How many ends and how many records there are.
std::pair<std::size_t, std::size_t> find_separators(const char* begin, std::size_t size,
                                                    char delimiter, std::uint32_t* ends,
                                                    std::uint32_t* records) {
  const auto* const text = reinterpret_cast<const std::uint8_t*>(begin);
  std::uint32_t* const first_end = ends;
  std::uint32_t* const first_record = records;
  std::uint64_t inside = 0;  // all bits: the block begins inside of quotes
  for (std::size_t at = 0; at < size; at += block) {
    const std::uint64_t quotes = matches(text + at, '"');
    std::uint64_t feeds = matches(text + at, '\n');
    std::uint64_t separators = matches(text + at, static_cast<std::uint8_t>(delimiter)) | feeds;
    if (size - at < block) {
      const std::uint64_t text_bits = (std::uint64_t{1} << (size - at)) - 1;
      feeds &= text_bits;
      separators &= text_bits;
    }
    if ((quotes | inside) != 0) {
      const std::uint64_t quoted = running_parity(quotes) ^ inside;
      inside = 0 - (quoted >> 63U);
      feeds &= ~quoted;
      separators &= ~quoted;
    }
    const auto known = static_cast<std::uint32_t>(ends - first_end);
    for (; feeds != 0; feeds &= feeds - 1) {
      const std::uint64_t before = (feeds & (0 - feeds)) - 1;
      *records++ = known + static_cast<std::uint32_t>(hwy::PopCount(separators & before));
    }
    ends = write_offsets(separators, static_cast<std::uint32_t>(at), ends);
  }
  return {static_cast<std::size_t>(ends - first_end),
          static_cast<std::size_t>(records - first_record)};
}

LineEnds line_ends_in(const char* begin, std::size_t size) {
  const auto* const text = reinterpret_cast<const std::uint8_t*>(begin);
  LineEnds ends;
  bool return_before = false;  // the last byte before the block is a CR
  std::size_t at = 0;
  for (; at + block <= size; at += block) {
    const std::uint64_t feeds = matches(text + at, '\n');
    const std::uint64_t returns = matches(text + at, '\r');
    ends.feeds += hwy::PopCount(feeds);
    if (return_before || returns != 0) {
      const std::uint64_t before_feeds = (feeds >> 1U) | (std::uint64_t{1} << 63U);
      ends.lone_returns += return_before && (feeds & 1U) == 0 ? 1U : 0U;
      ends.lone_returns += hwy::PopCount(returns & ~before_feeds);
      return_before = (returns >> 63U) != 0;
    }
  }
  for (; at < size; ++at) {
    ends.feeds += text[at] == '\n' ? 1U : 0U;
    ends.lone_returns += return_before && text[at] != '\n' ? 1U : 0U;
    return_before = text[at] == '\r';
  }
  ends.lone_returns += return_before ? 1U : 0U;
  return ends;
}

}  // namespace cxmat::streaming::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace cxmat::streaming {

HWY_EXPORT(find_separators);
HWY_EXPORT(line_ends_in);

LineEnds count_line_ends(std::string_view text) {
  return HWY_DYNAMIC_DISPATCH(line_ends_in)(text.data(), text.size());
}

void Separators::find(std::string_view text, char delimiter) {
  constexpr std::size_t overhang = 16;
  if (ends_.size() < text.size() + overhang) {
    ends_.resize(text.size() + overhang);
    records_.resize(text.size());
  }
  const auto [ends, records] = HWY_DYNAMIC_DISPATCH(find_separators)(
      text.data(), text.size(), delimiter, ends_.data(), records_.data());
  end_count_ = ends;
  record_count_ = records;
}

bool use_instruction_set(int n) {
  hwy::SetSupportedTargetsForTest(0);
  std::int64_t targets = hwy::SupportedTargets() & HWY_TARGETS;
  for (; n > 0 && targets != 0; --n) {
    targets &= targets - 1;
  }
  if (n >= 0) {
    hwy::SetSupportedTargetsForTest(targets & -targets);
  }
  hwy::GetChosenTarget().DeInit();
  return targets != 0;
}

}  // namespace cxmat::streaming
#endif
