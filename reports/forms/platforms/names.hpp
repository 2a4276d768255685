/// \file
/// Names of a form's fields and choices, as a platform allows them and as they come back.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::platforms {

/// What a platform takes as the name of a field.
struct NameRule {
  std::string_view platform;  ///< as people call it: "LimeSurvey"
  bool underscore = true;     ///< letters and digits of ASCII only, else
  bool letters_beyond_ascii = false;
  std::size_t longest = 255;
  std::string_view allowed;  ///< for the message: "[A-Za-z][A-Za-z0-9]{0,19}"
  std::span<const std::string_view> own =
      {};  ///< names that the platform uses itself, small letters
};

/// Gives fields their names on a platform and remembers what went wrong. Exports are matched
/// without regard to signs and letter case, so names that differ in nothing else are one.
class Names {
 public:
  explicit Names(const NameRule& rule) : rule_(rule) {}

  /// The name of the field that cxmat calls `name`: signs that are not allowed are dropped, or
  /// become "_" where that is. Errors are kept: form_name, form_names_alike.
  std::string field(std::string_view name);
  /// The same for the choices of one field; `first` begins another field.
  std::string choice(std::string_view name, bool first);

  /// A group's value, where the platform takes any text: an error if it holds what no text does
  /// (line ends, control characters).
  std::string verbatim(std::string_view name);

  /// An error for a name that cannot be; `allowed` says what can.
  void refuse(std::string_view name, std::string allowed);

  /// An error for two names that the platform takes for the same.
  void alike(std::string_view name, std::string_view other);

  [[nodiscard]] const Diagnostics& found() const noexcept { return found_; }

 private:
  [[nodiscard]] std::string spelled(std::string_view name) const;
  void claim(std::map<std::string, std::string, std::less<>>& taken, std::string_view name,
             std::string_view spelling);

  NameRule rule_;
  std::map<std::string, std::string, std::less<>> fields_;   // folded -> as cxmat has it
  std::map<std::string, std::string, std::less<>> choices_;  // of one field
  Diagnostics found_;
};

/// The name without signs and letter case, as imports compare it; letters beyond ASCII stay.
[[nodiscard]] std::string folded_name(std::string_view name);

}  // namespace cxmat::reports::forms::platforms
