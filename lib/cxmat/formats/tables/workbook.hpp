/// \file
/// The parts of an XLSX around the cells: which sheet is read, its strings, its formats. Not
/// installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/tables/cell_number.hpp>
#include <cxmat/formats/tables/zip.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::tables {

/// All strings in one piece.
class SharedStrings {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(begin, ends_[index] - begin);
  }
  /// How many hold U+FFFD.
  [[nodiscard]] std::size_t damaged() const noexcept { return damaged_; }

  /// Reads the part; false, and `trouble`, where it is broken.
  [[nodiscard]] bool read(ZipPart part, Trouble& trouble);

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;  // no archive unpacks to more
  std::size_t damaged_ = 0;
};

struct SheetPlace {
  std::string name;
  std::string part;  ///< where it is in the archive
};

struct Workbook {
  std::string sheet;               ///< name of the first sheet that is not hidden
  std::string part;                ///< where it is in the archive
  std::vector<SheetPlace> sheets;  ///< all of them, hidden ones, too
  Epoch epoch = Epoch::year_1900;
  std::vector<NumberStyle> styles;  ///< by a cell's style number
  SharedStrings strings;
};

/// Reads what is around the cells; nothing, and `trouble`, where a part is missing or broken.
[[nodiscard]] std::optional<Workbook> read_workbook(Zip& zip, Trouble& trouble);

/// Where the workbook is in the archive; nothing where it holds none.
[[nodiscard]] std::optional<std::string> workbook_part(Zip& zip);

}  // namespace cxmat::tables
