/// \file
/// Where things stand in the workbook of a form: what its writer and its reader must agree on.
///
/// The sheet `marks_sheet` (hidden) says what the workbook is, a row a fact: form_mark and
/// form_version; form, wave; questionnaire, id, version, hash; and, in order, each row that people
/// can answer in: row, its key, its number, and which rows of `lists_sheet` hold what it offers
/// (first and last, counted from 1; 0 where there is nothing to choose from), `numeric` where it
/// takes a number, `several` where its answer stands in the rows of its choices. `lists_sheet`
/// (hidden) has what people read in column A and the name of it in column B. On the sheet itself
/// column A (hidden) holds the keys: "question own01", "choice own02 mail", "group Standort", and
/// form_mark in the first row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace cxmat::exports::form_sheet {

inline constexpr std::string_view form_mark = "cxmat-form";
inline constexpr std::string_view form_version = "1";
inline constexpr std::string_view marks_sheet = "cxmat";
inline constexpr std::string_view lists_sheet = "cxmat_lists";

inline constexpr std::string_view numeric = "number";
inline constexpr std::string_view several = "several";

inline constexpr std::string_view group_key = "group ";
inline constexpr std::string_view question_key = "question ";
inline constexpr std::string_view choice_key = "choice ";  ///< question, blank, name

/// Columns of the sheet, counted from 0. The first three are hidden.
struct Column {
  static constexpr std::size_t key = 0;
  static constexpr std::size_t state = 1;  ///< formula: not asked, open, answered
  static constexpr std::size_t value = 2;  ///< formula: what conditions ask about
  static constexpr std::size_t number = 3;
  static constexpr std::size_t asked = 4;
  static constexpr std::size_t answer = 5;
  static constexpr std::size_t status = 6;
  static constexpr std::size_t comment = 7;
  static constexpr std::size_t evidence = 8;
  static constexpr std::size_t grade = 9;
};

}  // namespace cxmat::exports::form_sheet
