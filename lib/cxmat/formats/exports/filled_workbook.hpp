/// \file
/// A workbook that `cxmat form --to xlsx` wrote and somebody filled in, as a table with one row.
/// Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/filled_answers.hpp>
#include <cxmat/formats/tables/table.hpp>

namespace cxmat::exports {

/// True if the workbook has the marks of a form, be they damaged.
[[nodiscard]] bool is_form(const tables::Table& table);

/// Reads a table with is_form(). What was chosen from a list is its name; what is none of the list
/// stays as it is, for others to judge. Errors: filled_form_layout for marks that are not there,
/// and for rows that are missing, there twice, not where they were, or none of the form's.
[[nodiscard]] Result<FilledForm> read_filled_workbook(const tables::Table& table);

}  // namespace cxmat::exports
