/// \file
/// A text in one or more languages, as questionnaires and assessments carry it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat {

enum class Language : std::uint8_t { de, en };

inline constexpr std::array<Language, 2> all_languages{Language::de, Language::en};

/// "de" or "en".
[[nodiscard]] std::string_view to_string(Language language) noexcept;
[[nodiscard]] std::optional<Language> parse_language(std::string_view text) noexcept;

/// A text per language. A text written without languages stands for all of them.
class LocalizedText {
 public:
  LocalizedText() = default;
  /// The same text in every language (names of people and firms, ids).
  explicit LocalizedText(std::string any_language);

  void set(Language language, std::string text);

  [[nodiscard]] bool empty() const noexcept { return texts_.empty(); }
  [[nodiscard]] bool has(Language language) const noexcept;
  /// The text in `language`; where it is missing, the text in any other language rather than
  /// nothing; "" if there is none at all.
  [[nodiscard]] std::string_view in(Language language) const noexcept;

  bool operator==(const LocalizedText&) const = default;

 private:
  std::map<Language, std::string> texts_;
};

}  // namespace cxmat
