/// \file
/// A file of another program as rows of cells, whatever it is: CSV in every dialect, an XLSX
/// workbook, JSON, NDJSON, YAML. What the cells mean is for others to say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::tables {

enum class FileKind : std::uint8_t { csv, xlsx, json, ndjson, yaml };
enum class Encoding : std::uint8_t { utf8, utf8_with_mark, utf16le, utf16be, windows1252 };

/// "csv", "xlsx", ...
[[nodiscard]] std::string_view to_string(FileKind kind) noexcept;
/// "UTF-8", "UTF-8 (BOM)", "UTF-16LE", "UTF-16BE", "Windows-1252".
[[nodiscard]] std::string_view to_string(Encoding encoding) noexcept;

/// What was found out about a file before its first row.
struct FileFacts {
  FileKind kind = FileKind::csv;
  Encoding encoding = Encoding::utf8;
  char delimiter = '\0';  ///< of a CSV: , ; tab or |
  std::string sheet;      ///< of a workbook

  bool operator==(const FileFacts&) const = default;
};

/// Between the members of a list that JSON or YAML holds in one place.
inline constexpr char list_separator = '\x1F';

/// The rows of a table, one after the other, from the first heading row on.
class RowSource {
 public:
  RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;
  virtual ~RowSource() = default;

  /// Moves to the next row; false at the end. Rows without any text are passed over.
  [[nodiscard]] virtual bool next() = 0;
  /// UTF-8, valid until the next call of next(). Rows need not be equally wide: cells behind the
  /// last one are empty. Of JSON and YAML, the first row holds the keys of all objects in the order
  /// of their first appearance, nested ones as "grid/row", and a member that is absent or null is
  /// an empty cell; members of a list are joined by list_separator.
  [[nodiscard]] virtual std::span<const std::string_view> cells() const = 0;
  /// Why this row is not sound (a quote that is never closed, a broken part): its cells are what
  /// could be made of it. The walk can go on where next() says so.
  [[nodiscard]] virtual const std::optional<Diagnostic>& problem() const = 0;
  /// The place of a cell of this row, for a message: with the line as excerpt where there is one;
  /// for a workbook the row as line, the column counted from 1, and no excerpt.
  [[nodiscard]] virtual Location at(std::size_t column) const = 0;
  /// The row as a person finds it: the line of a text file, the row of a sheet, the number of a
  /// JSON object counted from 1.
  [[nodiscard]] virtual std::size_t row() const = 0;
  /// How much of the file has been read, 0 to 1.
  [[nodiscard]] virtual double share_read() const = 0;
};

/// A file in memory and how it is read. Copies share the bytes.
class Table {
 public:
  /// Looks at the content, never at the suffix alone; an archive that holds one table, as several
  /// platforms hand out their CSV, is that table. `file` names it in diagnostics. Errors:
  /// file_empty, not_utf8 (half a letter at the end, or damaged), nul_byte, zip_broken,
  /// zip_too_large, xlsx_protected, xlsx_bad_part, records_expected, repeated_group, json_cut_off,
  /// yaml_too_deep, too_many_columns and those of YAML; warnings: encoding_guessed, damaged_text.
  /// The sheet of a workbook and the lines of CSV and NDJSON are looked at when they are walked
  /// over: what is wrong there is the problem of a row; after a sheet that breaks off, of a last
  /// row without cells.
  [[nodiscard]] static Result<Table> open(std::string bytes, std::string file);

  [[nodiscard]] const FileFacts& facts() const noexcept;
  [[nodiscard]] const std::string& file() const noexcept;
  /// From the start, as often as one likes.
  [[nodiscard]] std::unique_ptr<RowSource> rows() const;
  /// Of a workbook: the names of all sheets, hidden ones, too. None of other files.
  [[nodiscard]] std::vector<std::string> sheets() const;
  /// The rows of another sheet of the workbook; nullptr where there is none of this name.
  [[nodiscard]] std::unique_ptr<RowSource> rows_of_sheet(std::string_view name) const;

 private:
  struct Content;
  explicit Table(std::shared_ptr<const Content> content) noexcept;
  std::shared_ptr<const Content> content_;
};

}  // namespace cxmat::tables
