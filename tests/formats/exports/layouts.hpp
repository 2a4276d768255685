/// \file
/// Layouts as tests compare them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "table_heads.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace cxmat::test {

/// The layout of a text that must have one, recognised without a hint.
inline exports::ExportLayout layout_from(std::string_view text,
                                         tables::FileKind kind = tables::FileKind::csv) {
  const auto layout = exports::layout_of(head_from(text, kind), std::nullopt);
  REQUIRE(layout);
  return *layout;
}

/// One letter a column: answer, respondent, personal, submitted, duration, metadata.
inline std::string roles(const exports::ExportLayout& layout) {
  constexpr std::string_view letters = "arpsdm";
  std::string all;
  for (const exports::ExportColumn& column : layout.columns) {
    all += letters[static_cast<std::size_t>(column.role)];
  }
  return all;
}

/// "tag|text|option".
inline std::string column(const exports::ExportLayout& layout, std::size_t at) {
  const exports::ExportColumn& one = layout.columns.at(at);
  return one.tag + "|" + one.text + "|" + one.option;
}

}  // namespace cxmat::test
