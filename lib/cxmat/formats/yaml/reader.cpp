// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

namespace cxmat::yaml {
namespace {

constexpr std::string_view format_version = "1";
constexpr std::size_t longest_identifier = 20;

bool is_blank(std::string_view text) noexcept {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Words that YAML 1.1 reads as true or false.
bool is_boolean_word(std::string_view text) {
  constexpr std::array<std::string_view, 8> words{"yes", "no", "on",   "off",
                                                  "y",   "n",  "true", "false"};
  std::string folded(text);
  std::ranges::transform(folded, folded.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return std::ranges::find(words, folded) != words.end();
}

bool is_identifier(std::string_view text) noexcept {
  const auto is_lower = [](char letter) { return letter >= 'a' && letter <= 'z'; };
  const auto may_follow = [&](char letter) {
    return is_lower(letter) || (letter >= '0' && letter <= '9') || letter == '_';
  };
  return !text.empty() && text.size() <= longest_identifier && is_lower(text.front()) &&
         std::ranges::all_of(text, may_follow);
}

/// "- Frage: wie?" is a map to YAML and a text to its author: one key, no brackets, and the key no
/// identifier.
bool is_text_with_colon(const Node& node) noexcept {
  if (node.kind != Kind::map || node.entries.size() != 1) {
    return false;
  }
  const Entry& only = node.entries.front();
  const bool in_brackets =
      node.position.line != only.position.line || node.position.column != only.position.column;
  return !in_brackets && only.value.kind == Kind::scalar && !is_identifier(only.key);
}

/// A JSON number with more than six decimals.
bool has_too_many_decimals(std::string_view text) noexcept {
  constexpr std::size_t most_decimals = 6;
  const std::size_t point = text.find('.');
  return point != std::string_view::npos && text.size() - point - 1 > most_decimals &&
         text.find_first_of("eE") == std::string_view::npos;
}

std::string known_languages() {
  std::string all;
  for (const Language language : all_languages) {
    all += fmt::format("{}{}", all.empty() ? "" : ", ", to_string(language));
  }
  return all;
}

std::optional<LocalizedText> read_languages(Reader& reader, const Node& node,
                                            std::string_view what) {
  LocalizedText all;
  for (const Entry& entry : node.entries) {
    const std::optional<Language> language = parse_language(entry.key);
    if (!language) {
      reader.error(Code::unknown_language, entry.position, {entry.key, known_languages()});
      continue;
    }
    const std::string name = fmt::format("{}.{}", what, entry.key);
    std::optional<std::string> found = reader.text(entry.value, name);
    if (found && is_blank(*found)) {
      reader.error(Code::empty_text, entry.value.position, {name});
    } else if (found) {
      all.set(*language, *std::move(found));
    }
  }
  if (node.entries.empty()) {
    reader.error(Code::empty_text, node.position, {std::string(what)});
  }
  return all.empty() ? std::nullopt : std::optional(std::move(all));
}

}  // namespace

void Reader::error(Code code, const Position& place, std::vector<std::string> arguments) {
  found_->push_back(cxmat::error(code, at(place), std::move(arguments)));
}

void Reader::warning(Code code, const Position& place, std::vector<std::string> arguments) {
  found_->push_back(cxmat::warning(code, at(place), std::move(arguments)));
}

std::optional<std::string> Reader::word(const Node& node, std::string_view what) {
  if (node.kind == Kind::scalar) {
    return node.text;
  }
  if (is_text_with_colon(node)) {
    error(Code::yaml_colon_in_text, node.entries.front().position);
  } else {
    error(Code::wrong_type, node.position, {std::string(what), "text"});
  }
  return std::nullopt;
}

std::optional<std::string> Reader::text(const Node& node, std::string_view what) {
  std::optional<std::string> found = word(node, what);
  if (found && !node.quoted && is_boolean_word(*found)) {
    warning(Code::yaml_boolean_word, node.position, {*found});
  }
  return found;
}

std::optional<std::string> Reader::identifier(const Node& node, std::string_view what) {
  std::optional<std::string> found = word(node, what);
  if (found && !is_identifier(*found)) {
    error(Code::bad_identifier, node.position, {*found});
    return std::nullopt;
  }
  return found;
}

std::optional<double> Reader::number(const Node& node, std::string_view what) {
  if (node.kind != Kind::scalar || node.quoted) {
    error(Code::wrong_type, node.position, {std::string(what), "number"});
    return std::nullopt;
  }
  const std::optional<double> found = parse_number(node.text);
  if (!found) {
    error(Code::yaml_not_a_number, node.position, {node.text});
  }
  return found;
}

std::optional<Decimal> Reader::decimal(const Node& node, std::string_view what) {
  if (!number(node, what)) {
    return std::nullopt;
  }
  const std::optional<Decimal> found = parse_decimal(node.text);
  if (found) {
    return found;
  }
  if (has_too_many_decimals(node.text)) {
    error(Code::too_many_decimals, node.position, {node.text});
  } else if (node.text.find_first_of("eE") != std::string::npos) {
    error(Code::yaml_not_a_number, node.position, {node.text});
  } else {
    const std::string limit = to_string(Decimal{Decimal::limit});
    error(Code::number_out_of_range, node.position,
          {std::string(what), node.text, fmt::format("-{0} .. {0}", limit)});
  }
  return std::nullopt;
}

std::optional<std::int64_t> Reader::integer(const Node& node, std::string_view what) {
  if (!number(node, what)) {
    return std::nullopt;
  }
  std::int64_t found = 0;
  const char* const end = node.text.data() + node.text.size();
  const auto [stop, failure] = std::from_chars(node.text.data(), end, found);
  if (failure == std::errc{} && stop == end) {
    return found;
  }
  if (failure == std::errc::result_out_of_range && stop == end) {
    error(Code::number_out_of_range, node.position,
          {std::string(what), node.text, fmt::format("{} .. {}", INT64_MIN, INT64_MAX)});
  } else {
    error(Code::wrong_type, node.position, {std::string(what), "whole number"});
  }
  return std::nullopt;
}

std::optional<bool> Reader::flag(const Node& node, std::string_view what) {
  const bool plain = node.kind == Kind::scalar && !node.quoted;
  if (plain && (node.text == "true" || node.text == "false")) {
    return node.text == "true";
  }
  error(Code::wrong_type, node.position, {std::string(what), "true or false"});
  return std::nullopt;
}

std::optional<LocalizedText> Reader::localized(const Node& node, std::string_view what) {
  if (node.kind == Kind::scalar) {
    std::optional<std::string> found = text(node, what);
    if (is_blank(*found)) {
      error(Code::empty_text, node.position, {std::string(what)});
      return std::nullopt;
    }
    return LocalizedText(*std::move(found));
  }
  if (is_text_with_colon(node)) {
    error(Code::yaml_colon_in_text, node.entries.front().position);
    return std::nullopt;
  }
  if (node.kind != Kind::map) {
    error(Code::wrong_type, node.position, {std::string(what), "map of languages"});
    return std::nullopt;
  }
  return read_languages(*this, node, what);
}

std::span<const Node> Reader::list(const Node& node, std::string_view what) {
  if (node.kind != Kind::list) {
    error(Code::wrong_type, node.position, {std::string(what), "list"});
    return {};
  }
  return node.items;
}

std::span<const Entry> Reader::map(const Node& node, std::string_view what) {
  if (node.kind != Kind::map) {
    error(Code::wrong_type, node.position, {std::string(what), "map"});
    return {};
  }
  return node.entries;
}

void check_head(Reader& reader, MapReader& map, const Node& root, std::string_view kind) {
  if (root.kind != Kind::map) {
    return;  // reported by the map reader
  }
  const Node* const version = map.find("cxmat", Need::required);
  if (version != nullptr &&
      (version->kind != Kind::scalar || version->quoted || version->text != format_version)) {
    reader.error(Code::wrong_format_version, version->position,
                 {version->text, std::string(format_version)});
  }
  if (map.find(kind) == nullptr) {
    reader.error(Code::wrong_file_kind, root.position, {std::string(kind)});
  }
}

}  // namespace cxmat::yaml
