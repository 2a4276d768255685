// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/text_scan.hpp"

#include "cxmat/core/vector_targets.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cxmat/formats/streaming/text_scan.cpp"
#include <cstring>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

// Compiled once for each instruction set.
HWY_BEFORE_NAMESPACE();
namespace cxmat::streaming::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t block = 64;

/// What a block of 64 bytes holds; bit i is byte i.
struct Marks {
  std::uint64_t separators = 0;
  std::uint64_t behind_empty = 0;   ///< separators that follow one at once
  std::uint64_t behind_single = 0;  ///< separators that follow one after a byte
};

#if HWY_TARGET == HWY_SCALAR

std::uint64_t matches(const std::uint8_t* text, std::uint8_t letter) {
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < block; ++at) {
    bits |= std::uint64_t{text[at] == letter} << at;
  }
  return bits;
}

void write_signs(const std::uint8_t* text, const Marks& marks, std::uint8_t* signs) {
  for (std::uint64_t left = marks.separators; left != 0; left &= left - 1) {
    const std::uint64_t bit = left & (0 - left);
    const std::size_t at = hwy::Num0BitsBelowLS1Bit_Nonzero64(left);
    const bool single = (marks.behind_single & bit) != 0;
    const bool empty = (marks.behind_empty & bit) != 0;
    signs[at] = single ? *(text + at - 1) : empty ? CellEnd::empty : CellEnd::other;
  }
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

template <class Tag>
HWY_INLINE hn::Mask<Tag> mask_of(Tag tag, std::uint64_t bits) {
  std::uint8_t bytes[8];
  std::memcpy(bytes, &bits, sizeof bytes);
  return hn::LoadMaskBits(tag, bytes);
}

/// For each byte the sign of the cell that would end there.
HWY_INLINE void write_signs(const std::uint8_t* text, const Marks& marks, std::uint8_t* signs) {
  const hn::CappedTag<std::uint8_t, block> bytes;
  const std::size_t lanes = hn::Lanes(bytes);
  for (std::size_t at = 0; at < block; at += lanes) {
    const auto single = mask_of(bytes, marks.behind_single >> at);
    const auto empty = mask_of(bytes, marks.behind_empty >> at);
    const auto others = hn::IfThenElse(empty, hn::Zero(bytes), hn::Set(bytes, CellEnd::other));
    hn::StoreU(hn::IfThenElse(single, hn::LoadU(bytes, text + at - 1), others), bytes, signs + at);
  }
}

#endif

/// May write 16 more than there are. The end of what was written.
HWY_INLINE CellEnd* write_ends(const std::uint8_t* text, const Marks& marks, std::uint32_t base,
                               CellEnd* out) {
  HWY_ALIGN std::uint8_t signs[block];
  write_signs(text, marks, signs);
#if HWY_TARGET == HWY_AVX3
  static_assert(sizeof(CellEnd) == sizeof(std::uint32_t));
  const hn::CappedTag<std::uint32_t, 16> words;
  const hn::Rebind<std::uint8_t, decltype(words)> as_many_bytes;
  const std::size_t lanes = hn::Lanes(words);
  const auto step = hn::Set(words, static_cast<std::uint32_t>(lanes));
  const std::uint64_t lane_bits = (std::uint64_t{1} << lanes) - 1;
  auto offsets = hn::Iota(words, base);
  for (std::size_t at = 0; at < block; at += lanes) {
    const std::uint64_t part = (marks.separators >> at) & lane_bits;
    std::uint8_t of_part[8];
    std::memcpy(of_part, &part, sizeof part);
    const auto sign = hn::PromoteTo(words, hn::LoadU(as_many_bytes, signs + at));
    const auto ends = hn::Or(offsets, hn::ShiftLeft<24>(sign));
    hn::StoreU(hn::CompressBits(ends, of_part), words, reinterpret_cast<std::uint32_t*>(out));
    out += hwy::PopCount(part);
    offsets = hn::Add(offsets, step);
  }
  return out;
#else
  // Only that instruction set can compress; elsewhere it is a look-up in a large table, and slower
  // than one end after the other. Four at a time, of which those that are too many are written
  // over.
  CellEnd* const end = out + hwy::PopCount(marks.separators);
  std::uint64_t left = marks.separators;
  while (out < end) {
    for (std::size_t i = 0; i < 4; ++i) {
      const std::size_t at = left == 0 ? 0 : hwy::Num0BitsBelowLS1Bit_Nonzero64(left);
      out[i] = {base + static_cast<std::uint32_t>(at), signs[at]};
      left &= left - 1;
    }
    out += 4;
  }
  return end;
#endif
}

/// Bit i is the parity of the bits 0 to i.
HWY_INLINE std::uint64_t running_parity(std::uint64_t bits) {
  for (unsigned shift = 1; shift < 64; shift *= 2) {
    bits ^= bits << shift;
  }
  return bits;
}

std::pair<std::size_t, std::size_t> find_separators(const char* begin, std::size_t size,
                                                    char delimiter, CellEnd* ends,
                                                    std::uint32_t* records) {
  const auto* const text = reinterpret_cast<const std::uint8_t*>(begin);
  CellEnd* const first_end = ends;
  std::uint32_t* const first_record = records;
  std::uint64_t inside = 0;                                // all bits: begins inside of quotes
  std::uint64_t before = std::uint64_t{1} << (block - 1);  // the separators of the last block
  for (std::size_t at = 0; at < size; at += block) {
    const std::uint64_t quotes = matches(text + at, '"');
    std::uint64_t feeds = matches(text + at, '\n');
    std::uint64_t separators = matches(text + at, static_cast<std::uint8_t>(delimiter)) | feeds;
    if (size - at < block) {
      const std::uint64_t of_text = (std::uint64_t{1} << (size - at)) - 1;
      feeds &= of_text;
      separators &= of_text;
    }
    if ((quotes | inside) != 0) {
      const std::uint64_t quoted = running_parity(quotes) ^ inside;
      inside = 0 - (quoted >> (block - 1));
      feeds &= ~quoted;
      separators &= ~quoted;
    }
    const auto known = static_cast<std::uint32_t>(ends - first_end);
    for (; feeds != 0; feeds &= feeds - 1) {
      const std::uint64_t lower = (feeds & (0 - feeds)) - 1;
      *records++ = known + static_cast<std::uint32_t>(hwy::PopCount(separators & lower));
    }
    const std::uint64_t one_before = separators << 1U | before >> (block - 1);
    const std::uint64_t two_before = separators << 2U | before >> (block - 2);
    const Marks marks{.separators = separators,
                      .behind_empty = separators & one_before,
                      .behind_single = separators & two_before & ~one_before};
    ends = write_ends(text + at, marks, static_cast<std::uint32_t>(at), ends);
    before = separators;
  }
  return {static_cast<std::size_t>(ends - first_end),
          static_cast<std::size_t>(records - first_record)};
}

LineEnds line_ends_in(const char* begin, std::size_t size) {
  const auto* const text = reinterpret_cast<const std::uint8_t*>(begin);
  LineEnds ends;
  std::uint64_t zeros = 0;
  bool return_before = false;  // the last byte before the block is a CR
  std::size_t at = 0;
  for (; at + block <= size; at += block) {
    const std::uint64_t feeds = matches(text + at, '\n');
    const std::uint64_t returns = matches(text + at, '\r');
    zeros |= matches(text + at, 0);
    ends.feeds += hwy::PopCount(feeds);
    if (return_before || returns != 0) {
      const std::uint64_t before_feeds = (feeds >> 1U) | (std::uint64_t{1} << (block - 1));
      ends.lone_returns += return_before && (feeds & 1U) == 0 ? 1U : 0U;
      ends.lone_returns += hwy::PopCount(returns & ~before_feeds);
      return_before = (returns >> (block - 1)) != 0;
    }
  }
  for (; at < size; ++at) {
    ends.feeds += text[at] == '\n' ? 1U : 0U;
    ends.lone_returns += return_before && text[at] != '\n' ? 1U : 0U;
    return_before = text[at] == '\r';
    zeros |= text[at] == 0 ? 1U : 0U;
  }
  ends.has_zeros = zeros != 0;
  ends.lone_returns += return_before ? 1U : 0U;
  return ends;
}

}  // namespace cxmat::streaming::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace cxmat::streaming {
namespace {

// Highway's own choice at run time is in its library, which takes milliseconds to load.
std::vector<TextScan> scans_of_machine() {
  std::vector<TextScan> scans;
#if HWY_TARGETS & HWY_AVX3 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("bmi2")) {
    scans.push_back({N_AVX3::line_ends_in, N_AVX3::find_separators});
  }
#endif
#if HWY_TARGETS & HWY_AVX2 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("fma")) {
    scans.push_back({N_AVX2::line_ends_in, N_AVX2::find_separators});
  }
#endif
#if HWY_TARGETS & HWY_SSE4 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul")) {
    scans.push_back({N_SSE4::line_ends_in, N_SSE4::find_separators});
  }
#endif
  scans.push_back({HWY_STATIC_DISPATCH(line_ends_in), HWY_STATIC_DISPATCH(find_separators)});
  return scans;
}

}  // namespace

std::span<const TextScan> text_scans() {
  static const std::vector<TextScan> scans = scans_of_machine();
  return scans;
}

LineEnds count_line_ends(std::string_view text) {
  return text_scans().front().line_ends(text.data(), text.size());
}

void Separators::find(std::string_view text, char delimiter) {
  constexpr std::size_t overhang = 16;
  if (ends_.size() < text.size() + overhang) {
    ends_.resize(text.size() + overhang);
    records_.resize(text.size());
  }
  const auto [ends, records] =
      scan_->separators(text.data(), text.size(), delimiter, ends_.data(), records_.data());
  end_count_ = ends;
  record_count_ = records;
}

}  // namespace cxmat::streaming
#endif
