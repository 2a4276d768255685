/// \file
/// The rows of a form's sheet, before any cell is written: what stands where, and which list it
/// offers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::workbook {

/// What people read in a list, and what it is called.
struct Entry {
  std::string text;
  std::string name;

  bool operator==(const Entry&) const = default;
};
using List = std::vector<Entry>;

/// The entries of a scale: "3 – agreed" where choices are called by numbers, else their labels. No
/// two read the same (letter case apart), and none begins like a formula, a number or a date.
[[nodiscard]] List list_of(const Scale& scale, Language language);
[[nodiscard]] List list_of(const FormGroup& group, Language language);
/// Rows of `lists_sheet` that one list has, counted from 1.
struct ListPlace {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const noexcept { return first == 0; }
  bool operator==(const ListPlace&) const = default;
};

struct PlanRow {
  enum class Kind : std::uint8_t {
    words,     ///< to read: about the form
    heading,   ///< of the group fields, of a section
    group,     ///< a field
    note,      ///< a question that asks nothing
    question,  ///< with its answer
    choice     ///< one of several, below its question
  };
  Kind kind = Kind::words;
  std::string key;  ///< form_sheet's; empty where nothing is answered
  const FormGroup* group = nullptr;
  const FormSection* section = nullptr;
  const FormQuestion* question = nullptr;
  std::size_t choice = 0;
  ListPlace list;
  std::string text;  ///< of words; a choice's
};

struct Plan {
  std::vector<PlanRow> rows;   ///< the first one stands in row `first_row`
  std::vector<Entry> entries;  ///< of all lists, one below the other
  ListPlace states;            ///< what people write where they have no number
  ListPlace grades;
  std::map<std::string, std::size_t, std::less<>> row_of_question;  ///< counted from 1
  std::map<std::string, std::size_t, std::less<>> row_of_group;

  /// The row of a sheet, counted from 1, in which rows[position] stands.
  [[nodiscard]] static std::size_t row_at(std::size_t position) noexcept {
    return position + first_row;
  }
  static constexpr std::size_t first_row = 3;  ///< below title and headings
};

/// `words` stand first: instructions, in order.
[[nodiscard]] Plan plan_of(const Form& form, const std::vector<std::string>& words,
                           const List& states, const List& grades);

}  // namespace cxmat::reports::forms::workbook
