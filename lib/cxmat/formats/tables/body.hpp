/// \file
/// What a kind of file keeps in memory to hand out its rows. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/tables/table.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::tables {

class Body {
 public:
  Body() = default;
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;
  virtual ~Body() = default;

  /// A walk from the start. It may be used as long as this lives.
  [[nodiscard]] virtual std::unique_ptr<RowSource> rows() const = 0;
  /// The names of all sheets, hidden ones, too; none of what has no sheets.
  [[nodiscard]] virtual std::vector<std::string> sheets() const { return {}; }
  /// The rows of the sheet with this name; nullptr where there is none.
  [[nodiscard]] virtual std::unique_ptr<RowSource> rows_of_sheet(std::string_view /*name*/) const {
    return nullptr;
  }
};

/// A file that could be opened.
struct Opened {
  FileFacts facts;
  std::shared_ptr<const Body> body;
};

}  // namespace cxmat::tables
