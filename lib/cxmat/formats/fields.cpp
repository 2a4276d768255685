// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/fields.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/core/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace cxmat::fields {
namespace {

constexpr std::size_t longest_file_id = 40;
constexpr std::string_view format_version = "1";

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_file_id(std::string_view text) noexcept {
  const auto plain = [](char sign) { return (sign >= 'a' && sign <= 'z') || is_digit(sign); };
  return !text.empty() && text.size() <= longest_file_id && plain(text.front()) &&
         std::ranges::all_of(
             text, [plain](char sign) { return plain(sign) || sign == '-' || sign == '_'; });
}

/// One to four digits at the start of `text`, which are removed from it.
bool take_number(std::string_view& text) noexcept {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 4 && is_digit(text[digits])) {
    ++digits;
  }
  text.remove_prefix(digits);
  return digits > 0;
}

bool take_dot(std::string_view& text) noexcept {
  const bool found = text.starts_with('.');
  text.remove_prefix(found ? 1 : 0);
  return found;
}

bool is_version(std::string_view text) noexcept {
  return take_number(text) && take_dot(text) && take_number(text) && take_dot(text) &&
         take_number(text) && text.empty();
}

/// The text under `key` if `valid` says so, else an error at the value.
std::optional<std::string> checked(yaml::Reader& reader, const yaml::Node* node,
                                   std::string_view key, bool (*valid)(std::string_view) noexcept,
                                   Code code) {
  std::optional<std::string> text = node == nullptr ? std::nullopt : reader.text(*node, key);
  if (text && !valid(*text)) {
    reader.error(code, node->position, {*text});
    return std::nullopt;
  }
  return text;
}

}  // namespace

std::optional<std::string> file_id(yaml::Reader& reader, yaml::MapReader& map,
                                   std::string_view key) {
  return checked(reader, map.find(key, yaml::Need::required), key, is_file_id, Code::bad_file_id);
}

void check_key(yaml::Reader& reader, const yaml::Entry& entry, std::string_view what) {
  yaml::Node name;
  name.kind = yaml::Kind::scalar;
  name.position = entry.position;
  name.text = entry.key;
  name.quoted = true;
  static_cast<void>(reader.identifier(name, what));
}

std::optional<std::string> filled(yaml::Reader& reader, const yaml::Node& node,
                                  std::string_view what) {
  std::optional<std::string> text = reader.text(node, what);
  if (text && text->find_first_not_of(" \t\r\n") == std::string::npos) {
    reader.error(Code::empty_text, node.position, {std::string(what)});
    return std::nullopt;
  }
  return text;
}

std::optional<std::string> filled(yaml::Reader& reader, yaml::MapReader& map, std::string_view key,
                                  yaml::Need need) {
  const yaml::Node* node = map.find(key, need);
  return node == nullptr ? std::nullopt : filled(reader, *node, key);
}

std::optional<std::string> version(yaml::Reader& reader, yaml::MapReader& map,
                                   std::string_view key) {
  return checked(reader, map.find(key, yaml::Need::required), key, is_version, Code::bad_version);
}

std::optional<std::string> date(yaml::Reader& reader, yaml::MapReader& map, std::string_view key) {
  return checked(reader, map.find(key), key, is_date, Code::bad_date);
}

Decimal weight(yaml::Reader& reader, yaml::MapReader& map, std::string_view owner) {
  const yaml::Node* node = map.find("weight");
  const std::optional<Decimal> given =
      node == nullptr ? std::nullopt : reader.decimal(*node, "weight");
  if (given && *given < Decimal{}) {
    reader.error(Code::negative_weight, node->position, {std::string(owner)});
    return Decimal::of(1);
  }
  return given.value_or(Decimal::of(1));
}

std::optional<Decimal> decimal_within(yaml::Reader& reader, yaml::MapReader& map,
                                      std::string_view key, Decimal low, Decimal high,
                                      yaml::Need need) {
  const yaml::Node* node = map.find(key, need);
  std::optional<Decimal> number = node == nullptr ? std::nullopt : reader.decimal(*node, key);
  if (number && (*number < low || high < *number)) {
    reader.error(Code::number_out_of_range, node->position,
                 {std::string(key), to_string(*number),
                  fmt::format("{}..{}", to_string(low), to_string(high))});
    return std::nullopt;
  }
  return number;
}

std::optional<std::int64_t> positive(yaml::Reader& reader, yaml::MapReader& map,
                                     std::string_view key) {
  const yaml::Node* node = map.find(key);
  const std::optional<std::int64_t> number =
      node == nullptr ? std::nullopt : reader.integer(*node, key);
  if (number && *number < 1) {
    reader.error(Code::number_out_of_range, node->position,
                 {std::string(key), fmt::format("{}", *number), ">= 1"});
    return std::nullopt;
  }
  return number;
}

std::optional<std::size_t> one_of(yaml::Reader& reader, yaml::MapReader& map, std::string_view key,
                                  std::initializer_list<std::string_view> allowed,
                                  yaml::Need need) {
  const yaml::Node* node = map.find(key, need);
  return node == nullptr
             ? std::nullopt
             : one_of(reader, *node, key, std::vector<std::string>(allowed.begin(), allowed.end()));
}

std::optional<std::size_t> one_of(yaml::Reader& reader, const yaml::Node& node,
                                  std::string_view what, std::span<const std::string> allowed) {
  const std::optional<std::string> word = reader.word(node, what);
  if (!word) {
    return std::nullopt;
  }
  const auto found = std::ranges::find(allowed, *word);
  if (found == allowed.end()) {
    reader.error(
        Code::unknown_value, node.position,
        {*word, std::string(what), closest_match(*word, allowed), comma_separated(allowed)});
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - allowed.begin());
}

std::string comma_separated(std::span<const std::string> words) {
  std::string list;
  for (const std::string& word : words) {
    list += list.empty() ? "" : ", ";
    list += word;
  }
  return list;
}

bool head(yaml::Reader& reader, yaml::MapReader& map, const yaml::Node& root, std::string_view kind,
          std::string& id) {
  yaml::check_head(reader, map, root, kind);
  const yaml::Node* format = root.find("cxmat");
  if (root.find(kind) == nullptr || (format != nullptr && format->text != format_version)) {
    return false;
  }
  id = file_id(reader, map, kind).value_or("");
  return true;
}

}  // namespace cxmat::fields
