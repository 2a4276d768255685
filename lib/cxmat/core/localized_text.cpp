// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/localized_text.hpp"

#include <utility>

namespace cxmat {

std::string_view to_string(Language language) noexcept {
  return language == Language::de ? "de" : "en";
}

std::optional<Language> parse_language(std::string_view text) noexcept {
  for (const Language language : all_languages) {
    if (text == to_string(language)) {
      return language;
    }
  }
  return std::nullopt;
}

LocalizedText::LocalizedText(std::string any_language) {
  for (const Language language : all_languages) {
    texts_[language] = any_language;
  }
}

void LocalizedText::set(Language language, std::string text) {
  texts_[language] = std::move(text);
}

bool LocalizedText::has(Language language) const noexcept {
  return texts_.contains(language);
}

std::string_view LocalizedText::in(Language language) const noexcept {
  if (const auto found = texts_.find(language); found != texts_.end()) {
    return found->second;
  }
  return texts_.empty() ? std::string_view{} : std::string_view{texts_.begin()->second};
}

}  // namespace cxmat
