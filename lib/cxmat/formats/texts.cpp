// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/texts.hpp"

#include <algorithm>
#include <optional>

namespace cxmat {

std::vector<Language> languages_of(const yaml::Node* node) {
  if (node == nullptr) {
    return {};
  }
  if (node->kind == yaml::Kind::scalar) {
    return {all_languages.begin(), all_languages.end()};
  }
  std::vector<Language> found;
  for (const Language language : all_languages) {
    if (node->find(to_string(language)) != nullptr) {
      found.push_back(language);
    }
  }
  return found;
}

std::string list_of(const std::vector<Language>& languages) {
  std::string list;
  for (const Language language : languages) {
    list += list.empty() ? "" : ", ";
    list += to_string(language);
  }
  return list;
}

LocalizedText Texts::read(yaml::MapReader& map, std::string_view key, yaml::Need need) const {
  const yaml::Node* node = map.find(key, need);
  return node == nullptr ? LocalizedText{} : read(*node, key, map.place_of(key));
}

LocalizedText Texts::read(const yaml::Node& node, std::string_view what,
                          const yaml::Position& key_place) const {
  if (node.kind == yaml::Kind::map && !promised_.empty()) {
    check_languages(node, what, key_place);
  }
  return reader_->localized(node, what).value_or(LocalizedText{});
}

void Texts::check_languages(const yaml::Node& node, std::string_view what,
                            const yaml::Position& key_place) const {
  const std::vector<Language> given = languages_of(&node);
  if (given.empty()) {
    return;  // no map of languages at all, which localized() reports
  }
  for (const Language language : promised_) {
    if (std::ranges::find(given, language) == given.end()) {
      std::vector<std::string> arguments{std::string(what), std::string(to_string(language))};
      if (promise_ == Promise::exact) {
        reader_->error(Code::missing_translation, key_place, std::move(arguments));
      } else {
        reader_->warning(Code::missing_translation, key_place, std::move(arguments));
      }
    }
  }
  for (const yaml::Entry& entry : node.entries) {
    const std::optional<Language> language = parse_language(entry.key);
    if (promise_ == Promise::exact && language &&
        std::ranges::find(promised_, *language) == promised_.end()) {
      reader_->error(Code::unknown_language, entry.position, {entry.key, list_of(promised_)});
    }
  }
}

}  // namespace cxmat
