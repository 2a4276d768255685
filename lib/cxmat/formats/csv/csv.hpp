/// \file
/// CSV as RFC 4180 has it, record by record over a text in memory: cells are views, nothing is
/// copied before it is needed. UTF-8 has been checked and a byte order mark stripped before.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/code.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::csv {

inline constexpr std::size_t max_columns = 10'000;
inline constexpr std::size_t max_cell_bytes = 1U << 20U;

/// What a quote means.
enum class Quoting : std::uint8_t {
  strict,  ///< as in RFC 4180: what breaks its rules is a problem
  /// As programs write that do not quote, or escape quotes by a backslash: a quote is a sign like
  /// any other unless it opens a cell and closes it. A quoted cell goes on over delimiters and line
  /// ends only where that gives the record the width of the first one.
  loose
};

/// Where the records begin and what separates their cells.
struct Layout {
  char delimiter = ',';
  std::size_t start = 0;  ///< offset of the first record in the text
  std::size_t line = 1;   ///< its line
  Quoting quoting = Quoting::strict;

  bool operator==(const Layout&) const = default;
};

struct Cell {
  std::string_view raw;         ///< of a quoted cell, what stands between the quotes
  bool doubled_quotes = false;  ///< `raw` holds two quotes for each one that is meant
  std::size_t begin = 0;        ///< offset in the text, an opening quote included
  std::size_t end = 0;          ///< offset behind the cell, a closing quote included

  bool operator==(const Cell&) const = default;
};

/// The cell's text. `storage` is used, and must live as long as the result, where quotes were
/// doubled.
[[nodiscard]] std::string_view text_of(const Cell& cell, std::string& storage);

/// Line ends in `text`; CRLF is one.
[[nodiscard]] std::size_t count_line_ends(std::string_view text) noexcept;

/// Why a record is no RFC 4180 record, and the offset where that shows: csv_unclosed_quote,
/// csv_quote_in_cell, too_many_columns or cell_too_long.
struct Problem {
  Code code = Code::internal;
  std::size_t offset = 0;

  bool operator==(const Problem&) const = default;
};

/// Walks over the records of a text. Lines end with LF, CRLF or CR; records all of whose cells
/// are empty are passed over, and so are blank lines.
class Cursor {
 public:
  Cursor(std::string_view text, const Layout& layout) noexcept
      : text_(text),
        delimiter_(layout.delimiter),
        quoting_(layout.quoting),
        next_(layout.start),
        next_line_(layout.line) {
    for (const char letter : {layout.delimiter, '"', '\n', '\r'}) {
      stops_[static_cast<unsigned char>(letter)] = true;
    }
  }

  /// Moves to the next record; false at the end. After a problem the walk can go on: the cells of
  /// that record are what could be made of it.
  [[nodiscard]] bool next();

  [[nodiscard]] std::span<const Cell> cells() const noexcept { return cells_; }
  /// The first problem of this record.
  [[nodiscard]] const std::optional<Problem>& problem() const noexcept { return problem_; }
  /// The line on which the record begins; a cell may stand further down, behind quoted line ends.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// The offset at which the record begins.
  [[nodiscard]] std::size_t start() const noexcept { return start_; }
  /// The offset behind the record and its line end.
  [[nodiscard]] std::size_t end() const noexcept { return next_; }

 private:
  void read_record();
  void read_loose_record();
  [[nodiscard]] bool read_over_lines(std::size_t width, std::size_t line_end);
  void add(const Cell& cell);
  [[nodiscard]] Cell read_cell();
  [[nodiscard]] Cell read_quoted_cell();
  void read_to_delimiter();
  void end_line() noexcept;
  void found(Code code, std::size_t offset);
  [[nodiscard]] bool at_cell_end() const noexcept;
  [[nodiscard]] bool blank() const noexcept;

  std::string_view text_;
  char delimiter_;
  Quoting quoting_;
  std::array<bool, 256> stops_{};  ///< what may end an unquoted cell
  std::size_t next_;               ///< offset of what has not been read
  std::size_t next_line_;          ///< its line
  std::vector<Cell> cells_;
  std::optional<Problem> problem_;
  std::size_t line_ = 0;
  std::size_t start_ = 0;
  std::size_t first_width_ = 0;    ///< cells of the first record; of loose quoting only
  std::size_t vain_attempts_ = 0;  ///< to read on over line ends
};

}  // namespace cxmat::csv
