/// \file
/// A table read from its first to its last row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/tables/table.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::tests {

using Cells = std::vector<std::vector<std::string>>;

struct ReadTable {
  std::optional<tables::Table> table;
  Diagnostics found;  ///< of open()
  Cells rows;
  std::vector<std::size_t> numbers;  ///< RowSource::row() of each
  Diagnostics problems;              ///< of rows

  [[nodiscard]] std::vector<Code> codes() const {
    std::vector<Code> codes;
    for (const Diagnostic& diagnostic : found) {
      codes.push_back(diagnostic.code);
    }
    return codes;
  }
};

inline ReadTable read_table(std::string bytes, std::string file = "answers.csv") {
  Result<tables::Table> opened = tables::Table::open(std::move(bytes), std::move(file));
  ReadTable read{.table = std::move(opened.value), .found = std::move(opened.diagnostics)};
  if (read.table) {
    const std::unique_ptr<tables::RowSource> rows = read.table->rows();
    while (rows->next()) {
      read.rows.emplace_back(rows->cells().begin(), rows->cells().end());
      read.numbers.push_back(rows->row());
      if (rows->problem()) {
        read.problems.push_back(*rows->problem());
      }
    }
  }
  return read;
}

/// `text` with its zero bytes.
template <std::size_t N>
std::string bytes_of(const char (&text)[N]) {
  return std::string(text, N - 1);
}

/// ASCII as UTF-16.
inline std::string utf16le(std::string_view ascii) {
  std::string bytes;
  for (const char letter : ascii) {
    bytes.push_back(letter);
    bytes.push_back('\0');
  }
  return bytes;
}

/// Opens and walks over the first bytes of `whole`, as many as there are in all and fewer, by
/// `step`: nothing may crash or hang.
template <class Check>
void cut_everywhere(const std::string& whole, std::size_t step, Check check) {
  for (std::size_t size = 0; size < whole.size(); size += step) {
    check(read_table(whole.substr(0, size), "cut"), size);
  }
}

}  // namespace cxmat::tests
