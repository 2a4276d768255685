// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/text_table.hpp"

#include "reports/formats/display_width.hpp"

#include <algorithm>
#include <span>
#include <string_view>

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
    std::string line = padded(row.label, label_width, false);
    for (std::size_t column = block.first; column < block.last; ++column) {
      line += blanks + padded(cell_of(row, column), widths[column], table.columns[column].number);
    }
    end_line(line);
    text += line;
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
