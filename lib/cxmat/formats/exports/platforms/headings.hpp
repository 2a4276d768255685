/// \file
/// The first rows of an export, made for looking names up in them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/recognise.hpp>

#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// `text` as names of platforms are compared: in small letters, without byte order marks that were
/// left over, quotes and blanks around, each run of blanks and line ends as one blank. A Latin
/// letter with an accent and the sign for an unreadable letter are both "?", so that a damaged
/// "Aktivität" is found.
[[nodiscard]] std::string folded_heading(std::string_view text);

/// One row, folded.
class HeadingRow {
 public:
  HeadingRow() = default;
  explicit HeadingRow(std::span<const std::string> cells);

  [[nodiscard]] std::size_t size() const noexcept { return cells_.size(); }
  /// Folded; "" beyond the end.
  [[nodiscard]] const std::string& operator[](std::size_t column) const noexcept;
  /// The first column with that name.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  /// The first column with the first of these names that is there.
  [[nodiscard]] std::optional<std::size_t> find_any(std::span<const std::string_view> names) const;
  [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }
  /// How many of these names are there.
  [[nodiscard]] std::size_t count(std::span<const std::string_view> names) const;

 private:
  std::vector<std::string> cells_;
  std::map<std::string, std::size_t, std::less<>> first_;
};

/// A TableHead and its first rows folded. It must not outlive the TableHead.
class FirstRows {
 public:
  explicit FirstRows(const TableHead& head);

  [[nodiscard]] const TableHead& head() const noexcept { return *head_; }
  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  [[nodiscard]] std::size_t height() const noexcept { return head_->rows.size(); }
  /// Empty where there is no such row, or behind the third.
  [[nodiscard]] const HeadingRow& row(std::size_t row) const noexcept;
  /// Trimmed; "" where there is no such cell.
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const noexcept;
  /// The cells of a column that are not empty, from `row` on.
  [[nodiscard]] std::vector<std::string_view> column(std::size_t column, std::size_t row) const;

 private:
  const TableHead* head_;
  std::size_t width_ = 0;
  std::vector<HeadingRow> folded_;
};

}  // namespace cxmat::exports
