/// \file
/// Names that every database takes without quotes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::sql {

/// True for small letters, digits and _ that begin with a letter, at most 63 of them, and are
/// neither a reserved word of a database nor one of our own names, which begin with cx_.
[[nodiscard]] bool is_plain_name(std::string_view name);

/// True for a table's name, which may have a schema and a database in front: a.b.c.
[[nodiscard]] bool is_plain_table(std::string_view name);

}  // namespace cxmat::sql
