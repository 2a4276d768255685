/// \file
/// The tables of a silo map.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/instruments/silo_words.hpp"
#include "reports/view/table.hpp"

#include <optional>

namespace cxmat::reports::view {

/// Needed and not working, by the customers' contacts it bears upon; nothing where there is none.
[[nodiscard]] std::optional<Table> missing_table(const SiloWords& words);
/// Who gives without getting anything back; nothing where nobody does.
[[nodiscard]] std::optional<Table> one_way_table(const SiloWords& words);
/// Reported by one end only; nothing where there is none.
[[nodiscard]] std::optional<Table> one_sided_table(const SiloWords& words);
/// Delivered and not used; nothing where there is none.
[[nodiscard]] std::optional<Table> unused_table(const SiloWords& words);
/// What each unit gives and gets.
[[nodiscard]] Table unit_table(const SiloWords& words);

}  // namespace cxmat::reports::view
