/// \file
/// Texts in lines of a terminal's width, and lines in pieces of one look each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms {

enum class Look : std::uint8_t { plain, strong, faint, accent, chosen };

struct Piece {
  std::string text;
  Look look = Look::plain;

  bool operator==(const Piece&) const = default;
};

using Line = std::vector<Piece>;

struct Screen {
  struct Place {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const Place&) const = default;
  };
  std::vector<Line> lines;
  std::optional<Place> cursor;  ///< shown there; hidden otherwise

  bool operator==(const Screen&) const = default;
};

[[nodiscard]] std::string text_of(const Line& line);

/// The bytes [begin, end) of a text: one line of it.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Stretch&) const = default;
};

/// `text` in lines of at most `width` columns (at least 2), broken at blanks, and within words that
/// are longer. Blanks at a break belong to no line. Line feeds end a line. At least one line.
[[nodiscard]] std::vector<Stretch> stretches_of(std::string_view text, std::size_t width);

/// The lines themselves, with blanks in place of tabs and without characters that would move the
/// cursor or turn the direction.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Adds `text` in lines of at most `width` columns: `first` before the first, blanks of the same
/// width before the others.
void put_wrapped(std::vector<Line>& lines, std::string_view text, std::size_t width, Look look,
                 std::string_view first = {});

/// `text` cut or filled with blanks to `width` columns.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t width);

/// "█████░░░░░" for one half.
[[nodiscard]] std::string bar(std::size_t done, std::size_t all, std::size_t width);

}  // namespace cxmat::reports::forms
