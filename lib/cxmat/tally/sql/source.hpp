/// \file
/// A table of responses in a database, and what its texts mean: all that a query needs to know
/// beside the plan.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cxmat::sql {

/// A cell's text and the answer it stands for.
struct Code {
  std::string text;
  Answer meaning = 0;

  bool operator==(const Code&) const = default;
};

/// A condition on other answers, as a tree in post order, the root last. Every answer that is in
/// neither list of a comparison leaves it open.
struct Condition {
  struct Among {
    std::size_t question = 0;
    std::vector<Answer> true_for;
    std::vector<Answer> false_for;
  };
  struct And {
    std::size_t left = 0, right = 0;
  };
  struct Or {
    std::size_t left = 0, right = 0;
  };
  struct Not {
    std::size_t of = 0;
  };

  std::vector<std::variant<Among, And, Or, Not>> nodes;
};

/// One value of a grouping that questions are asked of.
struct Role {
  std::string name;
  std::vector<std::string> exact;   ///< texts that mean it
  std::vector<std::string> folded;  ///< texts that mean it in any letter case, in small letters
};

/// A grouping whose values are roles; a row's role is their position + 1, or 0 for none of them.
struct RoleColumn {
  std::size_t grouping = 0;  ///< in Source::groupings
  std::vector<Role> roles;
};

/// A role that a question is kept from.
struct KeptFrom {
  std::size_t column = 0;  ///< in Source::role_columns
  std::size_t role = 0;    ///< 1, 2, ...
};

struct Question {
  std::string column;          ///< empty: the table has none, nothing is asked
  bool words = false;          ///< any text is an answer
  std::size_t choices = 0;     ///< answers are 0 .. choices - 1; of words 1
  bool plain_scores = false;   ///< a choice's score on the grid is its position
  std::vector<Code> exact;     ///< texts as they stand, blanks around them removed
  std::vector<Code> folded;    ///< in any letter case; given in small letters
  std::vector<KeptFrom> kept;  ///< unanswered there means not shown
  std::optional<Condition> relevant;
  std::vector<std::int64_t> payloads;  ///< of a number, per answer; empty otherwise
};

struct Source {
  std::string table;
  bool waves = false;  ///< the table has a column `wave`
  std::vector<std::string> groupings;
  std::vector<RoleColumn> role_columns;
  std::vector<Question> questions;  ///< as Plan::questions
};

/// The state of a cell whose text means nothing.
inline constexpr Answer unknown_answer = -5;

}  // namespace cxmat::sql
