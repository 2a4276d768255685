/// \file
/// Passes over a text that must be about as fast as memory is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::streaming {

struct LineEnds {
  std::size_t feeds = 0;         ///< LF, those of CRLF included
  std::size_t lone_returns = 0;  ///< CR that no LF follows
  bool has_zeros = false;        ///< bytes of value 0, which no text has

  [[nodiscard]] std::size_t lines() const noexcept { return feeds + lone_returns; }
  bool operator==(const LineEnds&) const = default;
};

/// Where a cell ends, and what it is if it is that simple.
class CellEnd {
 public:
  static constexpr std::uint8_t empty = 0;     ///< nothing between two separators
  static constexpr std::uint8_t other = 0xFF;  ///< neither that nor a single byte
  static constexpr std::size_t most = (std::size_t{1} << 24U) - 1;

  CellEnd() = default;
  CellEnd(std::uint32_t offset, std::uint8_t sign) noexcept
      : bits_(offset | static_cast<std::uint32_t>(sign) << 24U) {}

  /// Of the separator behind the cell; at most `most`.
  [[nodiscard]] std::uint32_t offset() const noexcept { return bits_ & most; }
  /// The cell's only byte, or one of the above.
  [[nodiscard]] std::uint8_t sign() const noexcept {
    return static_cast<std::uint8_t>(bits_ >> 24U);
  }

  bool operator==(const CellEnd&) const = default;

 private:
  std::uint32_t bits_ = 0;
};

/// The passes as one instruction set does them.
struct TextScan {
  LineEnds (*line_ends)(const char* text, std::size_t size) = nullptr;
  /// As Separators::find(); returns how many ends and how many records there are.
  std::pair<std::size_t, std::size_t> (*separators)(const char* text, std::size_t size,
                                                    char delimiter, CellEnd* ends,
                                                    std::uint32_t* records) = nullptr;
};

/// Those that this machine can do, the best one first.
[[nodiscard]] std::span<const TextScan> text_scans();

/// A CR at the very end counts as a lone one.
[[nodiscard]] LineEnds count_line_ends(std::string_view text);

/// Where the cells and records of a CSV text end.
class Separators {
 public:
  explicit Separators(const TextScan& scan = text_scans().front()) : scan_(&scan) {}

  /// Finds delimiters and line feeds outside of quotes in `text`, which begins where a cell does
  /// and has at most CellEnd::most bytes. 64 bytes behind it and one in front are readable. Every
  /// quote counts: it is for the caller to know that none is out of place.
  void find(std::string_view text, char delimiter);

  [[nodiscard]] std::span<CellEnd> ends() noexcept { return std::span(ends_).first(end_count_); }
  /// The positions in ends() of the line feeds.
  [[nodiscard]] std::span<const std::uint32_t> records() const noexcept {
    return std::span(records_).first(record_count_);
  }

 private:
  const TextScan* scan_;
  std::vector<CellEnd> ends_;
  std::vector<std::uint32_t> records_;
  std::size_t end_count_ = 0;
  std::size_t record_count_ = 0;
};

}  // namespace cxmat::streaming
