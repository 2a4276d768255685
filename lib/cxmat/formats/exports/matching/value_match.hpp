/// \file
/// What a cell of an export answers, in the words of cxmat's own response files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// How a value was matched, the surest first.
enum class ValueTier {
  exact_code,
  equal_number,    ///< "3.0" for 3
  numbered,        ///< "A3" for the third choice
  label,           ///< in any language
  leading_number,  ///< "3 - defined"
  map_file,
  state  ///< missing, not applicable, not shown: no choice
};

/// A cell in cxmat's own notation: a choice's name, a number, a text, names joined by blanks, or
/// na, dk, - (not shown) or nothing (unanswered).
struct MatchedValue {
  std::string text;
  ValueTier tier = ValueTier::exact_code;

  bool operator==(const MatchedValue&) const = default;
};

/// Either the value or what is wrong with it (`where` is for the caller to fill):
/// answer_not_allowed, label_ambiguous, not_a_number_answer, number_beyond.
struct ValueOutcome {
  std::optional<MatchedValue> value;
  Diagnostic problem;
};

/// Cells of one question to values. Each text is worked out once and remembered.
class ValueMatcher {
 public:
  /// All arguments must outlive this.
  ValueMatcher(const Question& question, const CellRules& rules, const ImportMap& map);

  /// Of a column that holds the whole answer.
  [[nodiscard]] const ValueOutcome& match(std::string_view cell);
  /// Of a column that is about `choice` alone: whether it was chosen; nothing is said ("") where
  /// the cell is empty. `heading`: the option's own text, which some platforms repeat in the cell.
  /// The value's text is "1", "0", "-" or "".
  [[nodiscard]] const ValueOutcome& match_option(std::size_t choice, std::string_view cell);

 private:
  [[nodiscard]] ValueOutcome work_out(std::string_view cell) const;

  const Question* question_;
  const CellRules* rules_;
  const ImportMap* map_;
  std::map<std::string, ValueOutcome, std::less<>> known_;
  std::vector<std::map<std::string, ValueOutcome, std::less<>>> known_options_;
};

}  // namespace cxmat::exports
