/// \file
/// A CSV file in pieces that begin and end where records do, for several threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/streaming/byte_source.hpp>
#include <cxmat/formats/streaming/record_walk.hpp>
#include <cxmat/formats/streaming/text_scan.hpp>

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::streaming {

/// In bytes.
struct PieceSizes {
  /// Read at once: few enough to stay in a core's cache while they are worked on. Not 0.
  std::size_t part = std::size_t{128} << 10U;
  /// A longer record is passed over and reported: a quote that is never closed must not fill the
  /// memory. Cells may have csv::max_cell_bytes.
  std::size_t longest_record = std::size_t{16} << 20U;
};

/// So many bytes behind a piece's text may be read. They mean nothing.
inline constexpr std::size_t readable_behind = 64;

/// Where something stands in the file.
struct FilePlace {
  std::uint64_t offset = 0;
  std::size_t line = 1;  ///< as csv::Cursor counts
};

/// A record that is too long, or goes on to the end of the file and is.
struct LongRecord {
  std::string beginning;
  FilePlace place;
  bool is_closed = false;  ///< false: the file ended inside of its quotes
  std::size_t limit = 0;   ///< what it is longer than
};

/// Some records.
struct Piece {
  std::string_view text;
  FilePlace place;
  bool has_odd_quotes = false;            ///< see RecordWalk
  bool has_lone_returns = false;          ///< CR without LF, wherever it stands
  bool has_zeros = false;                 ///< bytes of value 0: it is no text
  std::optional<LongRecord> long_record;  ///< stands in front of `text`
};

/// One thread's memory for pieces.
class PieceMemory {
 public:
  /// Memory for `count` bytes, with room in front.
  [[nodiscard]] std::span<char> part(std::size_t count);
  /// `front` and then the first `count` bytes of part().
  [[nodiscard]] std::string_view join(std::string_view front, std::size_t count);

 private:
  static constexpr std::size_t usual_room = std::size_t{64} << 10U;
  std::vector<char> memory_;
  std::size_t room_ = usual_room;
};

/// Hands out pieces. Threads read at the same time, but find the borders in the file's order, since
/// one quote may change the meaning of all that follows.
class RecordPieces {
 public:
  /// Records begin at `start`. `head` holds what has been taken from a pipe, from its first byte
  /// on. `source` must outlive this.
  RecordPieces(ByteSource& source, const FilePlace& start, std::string head, char delimiter,
               const PieceSizes& sizes, const std::atomic<bool>* stop);

  /// The next piece; `piece` is good until `memory` is used again. False at the end, after a
  /// failure and when stopped.
  [[nodiscard]] bool next(PieceMemory& memory, Piece& piece);

  /// No further pieces than those whose reading has begun.
  void finish_early() noexcept { no_more_.store(true); }
  /// Ends everything at once: a thread cannot go on.
  void abort() noexcept;

  /// Why reading ended too early: the system's error number, or 0.
  [[nodiscard]] int failure() const noexcept { return failure_.load(); }
  /// So much of the file has been read.
  [[nodiscard]] std::uint64_t bytes_read() const noexcept { return read_.load(); }

 private:
  struct Part {
    std::size_t number = 0;
    std::size_t bytes = 0;
    bool is_last = false;
  };

  [[nodiscard]] std::optional<Part> take_part(PieceMemory& memory);
  [[nodiscard]] std::optional<Part> take_of_pipe(PieceMemory& memory);
  void fail(int number) noexcept;
  void cut(const Part& part, PieceMemory& memory, Piece& piece);
  [[nodiscard]] std::string_view pass_over_long_record(std::string_view text, bool is_last,
                                                       Piece& piece);
  LineEnds pass(std::string_view text, std::size_t count);

  ByteSource* source_;
  PieceSizes sizes_;
  const std::atomic<bool>* stop_;
  std::atomic<bool> no_more_ = false;
  std::atomic<int> failure_ = 0;
  std::atomic<std::uint64_t> read_ = 0;

  std::mutex reading_;  // guards:
  std::string head_;
  std::uint64_t next_offset_;
  std::size_t parts_taken_ = 0;
  bool all_taken_ = false;

  std::mutex cutting_;  // guards:
  std::condition_variable turn_changed_;
  std::size_t turn_ = 0;  // the part to be cut next
  bool aborted_ = false;
  RecordWalk walk_;
  std::string rest_;  // behind the last piece
  FilePlace place_;   // of `rest_`
  std::optional<LongRecord> long_record_;
};

}  // namespace cxmat::streaming
