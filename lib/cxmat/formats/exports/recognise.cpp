// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/recognise.hpp"

#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/dialects.hpp>
#include <cxmat/formats/exports/platforms/finish.hpp>
#include <cxmat/formats/exports/platforms/personal_names.hpp>
#include <cxmat/formats/exports/platforms/structures.hpp>

#include <algorithm>
#include <utility>

namespace cxmat::exports {
namespace {

/// The platform whose strong signs the file has.
const Dialect* strongest(const FirstRows& rows) {
  const auto* const found = std::ranges::find_if(
      dialects, [&rows](const Dialect& dialect) { return dialect.signs(rows) == Signs::strong; });
  return found == dialects.end() ? nullptr : found;
}

Diagnostic about(const FirstRows& rows, Code code, std::vector<std::string> arguments) {
  return error(code, {.file = rows.head().file}, std::move(arguments));
}

/// The dialect to read the file in, nullptr for a plain table, or why it is not the one asked for.
Result<const Dialect*> dialect_of(const FirstRows& rows, std::optional<Platform> asked) {
  if (asked == Platform::csv) {
    return nullptr;
  }
  const Dialect* const found = strongest(rows);
  if (!asked || (found != nullptr && found->platform == *asked)) {
    return found;
  }
  const auto* const wanted = std::ranges::find(dialects, *asked, &Dialect::platform);
  // A filled form is no table: what is asked about here is none.
  const Signs signs = wanted == dialects.end() ? Signs::none : wanted->signs(rows);
  if (signs == Signs::strong || (signs == Signs::weak && found == nullptr)) {
    return wanted;
  }
  const std::string name(name_of(*asked));
  if (found != nullptr) {
    return about(rows, Code::export_is_another, {name, std::string(name_of(found->platform))});
  }
  return about(rows, Code::export_not_recognised,
               {name, std::string(wanted == dialects.end() ? "cxmat-form" : wanted->headings)});
}

/// True where nothing stands above the columns, nothing but numbers, or somebody's address: then
/// the first response would be taken for headings, and shown.
bool has_no_heading(const FirstRows& rows) {
  for (std::size_t c = 0; c < rows.width(); ++c) {
    if (is_mail_address(rows.cell(0, c))) {
      return true;
    }
  }
  for (std::size_t c = 0; c < rows.width(); ++c) {
    const std::string_view cell = rows.cell(0, c);
    if (cell.find_first_not_of("0123456789.,-+ ") != std::string_view::npos || cell == "#") {
      return false;
    }
  }
  return true;
}

}  // namespace

TableHead head_of(const tables::Table& table) {
  constexpr std::size_t most_headings = 3;
  constexpr std::size_t most_bytes = std::size_t{16} << 20U;
  TableHead head{.facts = table.facts(), .file = table.file(), .rows = {}};
  std::size_t bytes = 0;
  std::size_t width = 0;
  const auto source = table.rows();
  while (head.rows.size() < rows_looked_at &&
         (bytes < most_bytes || head.rows.size() < most_headings) && source->next()) {
    std::vector<std::string>& row = head.rows.emplace_back();
    for (const std::string_view cell : source->cells()) {
      row.emplace_back(cell);
      bytes += cell.size() + sizeof(std::string);
    }
    width = std::max(width, row.size());
  }
  for (std::vector<std::string>& row : head.rows) {
    row.resize(width);
  }
  return head;
}

Result<ExportLayout> layout_of(const TableHead& head, std::optional<Platform> asked) {
  const FirstRows rows(head);
  if (rows.height() == 0) {
    return about(rows, Code::csv_no_header, {});
  }
  if (const std::optional<std::string> structure = structure_of(rows)) {
    return about(rows, Code::export_no_responses, {*structure});
  }
  Result<const Dialect*> dialect = dialect_of(rows, asked);
  if (!dialect) {
    return std::move(dialect.diagnostics);
  }
  if (*dialect == nullptr && has_no_heading(rows)) {
    return about(rows, Code::csv_no_header, {});
  }
  Result<ExportLayout> layout = *dialect == nullptr ? table_layout(rows) : (*dialect)->layout(rows);
  if (layout) {
    finish(*layout, rows);
  }
  return layout;
}

}  // namespace cxmat::exports
