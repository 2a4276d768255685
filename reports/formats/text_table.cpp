// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/text_table.hpp"

#include "reports/formats/display_width.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t shortest_label = 28;  ///< labels that are longer may be cut to this
constexpr std::size_t widest_number = 24;   ///< headings of numbers that are longer are cut
constexpr std::size_t widest_text = 60;
constexpr std::size_t shortest_text = 20;

std::string_view cell_of(const TextRow& row, std::size_t column) noexcept {
  return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

std::size_t natural_width(const TextTable& table, std::size_t column) {
  std::size_t width = display_width(table.columns[column].heading);
  for (const TextRow& row : table.rows) {
    width = std::max(width, display_width(cell_of(row, column)));
  }
  return std::min(width, table.columns[column].number ? widest_number : widest_text);
}

std::size_t natural_label_width(const TextTable& table) {
  std::size_t width = display_width(table.label_heading);
  for (const TextRow& row : table.rows) {
    width = std::max(width, display_width(row.label));
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::string shown = shortened(text, width);
  const std::string blanks(width - std::min(width, display_width(shown)), ' ');
  return right ? blanks + shown : shown + blanks;
}

void end_line(std::string& line) {
  while (!line.empty() && line.back() == ' ') {
    line.pop_back();
  }
  line += '\n';
}

/// Takes from the columns of texts what the table is too wide by.
void shrink_texts(const TextTable& table, std::vector<std::size_t>& widths, std::size_t room) {
  std::size_t total = 0;
  for (const std::size_t width : widths) {
    total += gap + width;
  }
  std::size_t excess = total - std::min(total, room);
  for (std::size_t column = 0; column < widths.size(); ++column) {
    if (!table.columns[column].number && widths[column] > shortest_text) {
      const std::size_t less = std::min(excess, widths[column] - shortest_text);
      widths[column] -= less;
      excess -= less;
    }
  }
}

/// Neighbouring columns that stand beside each other, first to last (not included).
struct Block {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t width = 0;  ///< with the gaps before each column
};

std::vector<Block> blocks_of(std::span<const std::size_t> widths, std::size_t room) {
  std::vector<Block> blocks{Block{}};
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const std::size_t needed = gap + widths[column];
    if (blocks.back().width > 0 && blocks.back().width + needed > room) {
      blocks.push_back({.first = column, .last = column});
    }
    blocks.back().last = column + 1;
    blocks.back().width += needed;
  }
  return blocks;
}

/// `text` in lines of at most `width` columns, broken at blanks; a longer word is cut. At least one
/// line.
std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::string& line = lines.back();
    if (line.empty()) {
      line = word;
    } else if (display_width(line) + 1 + display_width(word) <= width) {
      line += " " + std::string(word);
    } else {
      lines.emplace_back(word);
    }
  }
  return lines;
}

/// What a cell says, line by line.
std::vector<std::string> lines_of(const TextTable& table, const TextRow& row, std::size_t column,
                                  std::size_t width) {
  const std::string_view text = cell_of(row, column);
  return table.columns[column].wrap ? lines_of(text, width) : std::vector{std::string(text)};
}

std::string render_row(const TextTable& table, const TextRow& row,
                       std::span<const std::size_t> widths, const Block& block,
                       std::size_t label_width) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t column = block.first; column < block.last; ++column) {
    cells.push_back(lines_of(table, row, column, widths[column]));
    height = std::max(height, cells.back().size());
  }
  std::string text;
  for (std::size_t at = 0; at < height; ++at) {
    std::string line = padded(at == 0 ? std::string_view(row.label) : "", label_width, false);
    for (std::size_t column = block.first; column < block.last; ++column) {
      const std::vector<std::string>& lines = cells[column - block.first];
      line += std::string(gap, ' ') + padded(at < lines.size() ? std::string_view(lines[at]) : "",
                                             widths[column], table.columns[column].number);
    }
    end_line(line);
    text += line;
  }
  return text;
}

std::string render_block(const TextTable& table, std::span<const std::size_t> widths,
                         const Block& block, std::size_t label_width) {
  std::string text = padded(table.label_heading, label_width, false);
  const std::string blanks(gap, ' ');
  for (std::size_t column = block.first; column < block.last; ++column) {
    const TextColumn& heading = table.columns[column];
    text += blanks + padded(heading.heading, widths[column], heading.number);
  }
  end_line(text);
  for (const TextRow& row : table.rows) {
    text += render_row(table, row, widths, block, label_width);
  }
  return text;
}

}  // namespace

std::string render(const TextTable& table, std::size_t width) {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    widths.push_back(natural_width(table, column));
  }
  const std::size_t natural = natural_label_width(table);
  const std::size_t least = std::min({natural, shortest_label, width});
  shrink_texts(table, widths, width - least);
  std::string text;
  for (const Block& block : blocks_of(widths, width - least)) {
    const std::size_t room = width - std::min(width - least, block.width);
    text +=
        (text.empty() ? "" : "\n") + render_block(table, widths, block, std::min(natural, room));
  }
  return text;
}

}  // namespace cxmat::reports
