/// \file
/// The choices of one question by their names, numbers and labels.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// "3 - Defined" in two.
struct NumberedText {
  std::string_view number;
  std::string_view text;
};

/// `cell` cut behind a number in front ("3 - ...", "3: ...", "(3) ...", "3. ..."), or nothing.
[[nodiscard]] std::optional<NumberedText> leading_number(std::string_view cell);

class ChoiceLookup {
 public:
  /// `scale` must outlive this.
  explicit ChoiceLookup(const Scale& scale);

  [[nodiscard]] const Scale& scale() const noexcept { return *scale_; }
  [[nodiscard]] std::optional<std::size_t> named(std::string_view name) const;
  /// The choice whose name is this number: "3.0" for "3".
  [[nodiscard]] std::optional<std::size_t> named_as_number(std::string_view cell) const;
  /// The choice with this value, where values and positions say the same (1, 2, 3, ...): elsewhere
  /// a platform's own numbers could be either.
  [[nodiscard]] std::optional<std::size_t> valued(std::string_view cell) const;
  /// "A3": the third choice.
  [[nodiscard]] std::optional<std::size_t> numbered(std::string_view cell) const;
  /// The choices with this label in any language, as it stands or without its numbering.
  [[nodiscard]] std::vector<std::size_t> labelled(std::string_view cell) const;
  /// The only choice of this kind.
  [[nodiscard]] std::optional<std::size_t> only(ChoiceKind kind) const;
  /// True if a choice's name is a number.
  [[nodiscard]] bool has_numbers() const;
  /// True if a label contains `word`, which is in small letters.
  [[nodiscard]] bool label_contains(std::string_view word) const;
  /// The most separators of `signs` in one name or label.
  [[nodiscard]] std::size_t most_signs(std::string_view signs) const;

 private:
  using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;

  const Scale* scale_;
  std::map<std::string_view, std::size_t> names_;
  bool counted_ = true;  ///< regular choices have the values 1, 2, 3, ... in their order
  Index labels_;
  Index headings_;
};

}  // namespace cxmat::exports
