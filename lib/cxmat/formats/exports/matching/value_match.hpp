/// \file
/// What a cell of an export answers, in the words of cxmat's own response files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/choice_lookup.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>

#include <cstddef>
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
/// answer_not_allowed, label_ambiguous, state_with_choices, not_a_number_answer, number_beyond.
struct ValueOutcome {
  std::optional<MatchedValue> value;
  Diagnostic problem;
};

/// Cells of one question to values. Each text is worked out once and remembered, up to some
/// thousands of them.
class ValueMatcher {
 public:
  /// All arguments must outlive this.
  ValueMatcher(const Question& question, const CellRules& rules, const ImportMap& map);

  /// Of a column that holds the whole answer. The outcome is valid until the next call.
  [[nodiscard]] const ValueOutcome& match(std::string_view cell);
  /// Of a column that is about `choice` alone: whether it was chosen; nothing is said ("") where
  /// the cell is empty. The option's own text, which some platforms repeat in the cell, says that
  /// it was. The value's text is "1", "0", "-" or "". Valid until the next call.
  [[nodiscard]] const ValueOutcome& match_option(std::size_t choice, std::string_view cell);

 private:
  using Known = std::map<std::string, ValueOutcome, std::less<>>;

  [[nodiscard]] ValueOutcome work_out(std::string_view cell) const;
  [[nodiscard]] ValueOutcome work_out_option(std::size_t choice, std::string_view cell) const;
  [[nodiscard]] ValueOutcome text(std::string_view cell) const;
  [[nodiscard]] ValueOutcome number(std::string_view cell) const;
  [[nodiscard]] ValueOutcome one(std::string_view cell) const;
  [[nodiscard]] ValueOutcome several(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> listed_in(const std::vector<std::string_view>& parts,
                                                      std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> mapped(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> coded(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> labelled(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> numbered_label(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> state(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> word(std::string_view cell) const;
  /// By name, label or the platform's codes.
  [[nodiscard]] std::optional<ValueOutcome> exactly(std::string_view cell) const;
  [[nodiscard]] std::optional<ValueOutcome> choice_of(std::string_view cell) const;
  [[nodiscard]] ValueOutcome refused(std::string_view cell) const;
  [[nodiscard]] ValueOutcome ambiguous(std::string_view cell,
                                       const std::vector<std::size_t>& choices) const;

  const Question* question_;
  const CellRules* rules_;
  const ImportMap* map_;
  ChoiceLookup choices_;
  std::size_t longest_option_ = 0;  ///< so many separators may be in one
  Known known_;
  std::vector<Known> known_options_;
  ValueOutcome last_;  ///< of a text that is not remembered
};

}  // namespace cxmat::exports
