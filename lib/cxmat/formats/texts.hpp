/// \file
/// The texts of one file in the languages that the file promises.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat {

/// The languages a text is written in: those of a map {de: ..., en: ...}, or all of them for a
/// text without languages. Empty if `node` is null or neither.
[[nodiscard]] std::vector<Language> languages_of(const yaml::Node* node);

/// "de, en".
[[nodiscard]] std::string list_of(const std::vector<Language>& languages);

/// What a promised language means for each text.
enum class Promise : std::uint8_t {
  exact,    ///< each text has these languages and no others: errors
  at_least  ///< a text that lacks one is shown in another: a warning
};

/// Reads localized texts and reports languages that are missing (missing_translation) or that the
/// file does not promise (unknown_language). Without promised languages nothing is checked.
class Texts {
 public:
  Texts(yaml::Reader& reader, std::vector<Language> promised, Promise promise)
      : reader_(&reader), promised_(std::move(promised)), promise_(promise) {}

  [[nodiscard]] yaml::Reader& reader() const noexcept { return *reader_; }
  [[nodiscard]] const std::vector<Language>& promised() const noexcept { return promised_; }

  /// The text under `key`; empty where there is none.
  [[nodiscard]] LocalizedText read(yaml::MapReader& map, std::string_view key,
                                   yaml::Need need = yaml::Need::optional) const;

  /// The text `node`, which stands under the key at `key_place`; `what` names it.
  [[nodiscard]] LocalizedText read(const yaml::Node& node, std::string_view what,
                                   const yaml::Position& key_place) const;

 private:
  void check_languages(const yaml::Node& node, std::string_view what,
                       const yaml::Position& key_place) const;

  yaml::Reader* reader_;
  std::vector<Language> promised_;
  Promise promise_;
};

}  // namespace cxmat
