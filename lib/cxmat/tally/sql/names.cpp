// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cxmat::sql {
namespace {

constexpr std::size_t longest_name = 63;  // PostgreSQL cuts off what is longer
constexpr std::size_t most_parts = 3;

/// Reserved in SQL, PostgreSQL, SQLite, DuckDB, ClickHouse or Spark where a column could stand.
constexpr auto reserved = std::to_array<std::string_view>({"add",
                                                           "all",
                                                           "alter",
                                                           "analyse",
                                                           "analyze",
                                                           "and",
                                                           "anti",
                                                           "any",
                                                           "array",
                                                           "as",
                                                           "asc",
                                                           "asof",
                                                           "asymmetric",
                                                           "attach",
                                                           "autoincrement",
                                                           "between",
                                                           "binary",
                                                           "both",
                                                           "by",
                                                           "case",
                                                           "cast",
                                                           "check",
                                                           "collate",
                                                           "collation",
                                                           "column",
                                                           "commit",
                                                           "concurrently",
                                                           "constraint",
                                                           "create",
                                                           "cross",
                                                           "current_catalog",
                                                           "current_date",
                                                           "current_role",
                                                           "current_schema",
                                                           "current_time",
                                                           "current_timestamp",
                                                           "current_user",
                                                           "database",
                                                           "default",
                                                           "deferrable",
                                                           "delete",
                                                           "desc",
                                                           "describe",
                                                           "detach",
                                                           "distinct",
                                                           "div",
                                                           "do",
                                                           "drop",
                                                           "else",
                                                           "end",
                                                           "escape",
                                                           "except",
                                                           "exists",
                                                           "explain",
                                                           "false",
                                                           "fetch",
                                                           "final",
                                                           "for",
                                                           "foreign",
                                                           "format",
                                                           "freeze",
                                                           "from",
                                                           "full",
                                                           "function",
                                                           "glob",
                                                           "global",
                                                           "grant",
                                                           "group",
                                                           "having",
                                                           "if",
                                                           "ilike",
                                                           "in",
                                                           "index",
                                                           "initially",
                                                           "inner",
                                                           "insert",
                                                           "intersect",
                                                           "interval",
                                                           "into",
                                                           "is",
                                                           "isnull",
                                                           "join",
                                                           "lambda",
                                                           "lateral",
                                                           "leading",
                                                           "left",
                                                           "like",
                                                           "limit",
                                                           "localtime",
                                                           "localtimestamp",
                                                           "minus",
                                                           "mod",
                                                           "natural",
                                                           "not",
                                                           "notnull",
                                                           "null",
                                                           "offset",
                                                           "on",
                                                           "only",
                                                           "or",
                                                           "order",
                                                           "outer",
                                                           "overlaps",
                                                           "pivot",
                                                           "placing",
                                                           "prewhere",
                                                           "primary",
                                                           "qualify",
                                                           "references",
                                                           "regexp",
                                                           "returning",
                                                           "right",
                                                           "rollback",
                                                           "row",
                                                           "rows",
                                                           "sample",
                                                           "select",
                                                           "semi",
                                                           "session_user",
                                                           "set",
                                                           "settings",
                                                           "show",
                                                           "similar",
                                                           "some",
                                                           "start",
                                                           "summarize",
                                                           "symmetric",
                                                           "system_user",
                                                           "table",
                                                           "tablesample",
                                                           "then",
                                                           "to",
                                                           "totals",
                                                           "trailing",
                                                           "transaction",
                                                           "true",
                                                           "union",
                                                           "unique",
                                                           "unknown",
                                                           "unpivot",
                                                           "update",
                                                           "user",
                                                           "using",
                                                           "values",
                                                           "variadic",
                                                           "verbose",
                                                           "view",
                                                           "when",
                                                           "where",
                                                           "window",
                                                           "with"});

bool is_letter(char sign) noexcept {
  return sign >= 'a' && sign <= 'z';
}

}  // namespace

bool is_plain_name(std::string_view name) {
  const auto fits = [](char sign) {
    return is_letter(sign) || (sign >= '0' && sign <= '9') || sign == '_';
  };
  return !name.empty() && name.size() <= longest_name && is_letter(name.front()) &&
         std::ranges::all_of(name, fits) && !name.starts_with("cx_") &&
         std::ranges::find(reserved, name) == reserved.end();
}

bool is_plain_table(std::string_view name) {
  std::size_t parts = 0;
  while (parts < most_parts) {
    const std::size_t point = name.find('.');
    if (!is_plain_name(name.substr(0, point))) {
      return false;
    }
    ++parts;
    if (point == std::string_view::npos) {
      return true;
    }
    name.remove_prefix(point + 1);
  }
  return false;
}

}  // namespace cxmat::sql
