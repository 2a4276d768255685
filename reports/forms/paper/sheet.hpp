/// \file
/// A form on paper, as plain data: questions in blocks that share their answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports::forms {

/// An answer to tick.
struct SheetChoice {
  std::string mark;   ///< short, for the head of a column: "1", "n/a"
  std::string label;  ///< in words

  bool operator==(const SheetChoice&) const = default;
};

struct SheetQuestion {
  std::string number;  ///< "12"; empty for a note
  std::string id;      ///< for whoever types the answers in
  std::string label;
  std::string hint;
  std::vector<std::string> when;  ///< sentences: when, and by whom, it is to be answered

  bool operator==(const SheetQuestion&) const = default;
};

/// Questions that are answered alike.
struct SheetBlock {
  enum class Kind : std::uint8_t {
    grid,    ///< several questions, a column per choice
    one,     ///< one question, one choice
    many,    ///< one question, any number of choices
    number,  ///< one question, a figure
    text,    ///< one question, words
    note,    ///< nothing is asked
  };
  Kind kind = Kind::note;
  std::vector<SheetChoice> choices;
  std::vector<SheetQuestion> questions;
  std::string range;  ///< of a number: "0 to 100"

  bool operator==(const SheetBlock&) const = default;
};

struct SheetSection {
  std::string heading;
  std::string description;
  std::vector<SheetBlock> blocks;

  bool operator==(const SheetSection&) const = default;
};

struct SheetGroup {
  std::string label;
  std::string column;                ///< for whoever types the answers in
  std::vector<SheetChoice> choices;  ///< mark: the value's name; empty: people write it

  bool operator==(const SheetGroup&) const = default;
};

struct Sheet {
  std::string title;
  std::string organisation;             ///< may be empty
  std::vector<std::string> directions;  ///< sentences before the questions
  std::vector<SheetGroup> groups;
  std::vector<SheetSection> sections;
  std::string publisher;  ///< may be empty

  bool operator==(const Sheet&) const = default;
};

/// The form in its first language.
[[nodiscard]] Sheet sheet_of(const Form& form);

}  // namespace cxmat::reports::forms
