// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/json_scan.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cxmat::tables {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t tried_lines = 20;

/// Behind the closing quote of the text that begins at `at`.
std::size_t skip_string(std::string_view text, std::size_t at) noexcept {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') {
      return at + 1;
    }
    at += text[at] == '\\' ? 1U : 0U;  // with what it escapes
  }
  return npos;
}

char sign_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? text[at] : '\0';
}

/// One member of an object, from its key on.
struct Member {
  std::string_view key;  ///< between its quotes, as it is written
  std::size_t value = 0;
  std::size_t end = 0;  ///< behind the value
};

/// The member at or behind `at`, which is behind a brace or comma.
std::optional<Member> member_from(std::string_view text, std::size_t at) noexcept {
  const std::size_t key = skip_space(text, at);
  const std::size_t key_end = sign_at(text, key) == '"' ? skip_string(text, key) : npos;
  if (key_end == npos) {
    return std::nullopt;
  }
  const std::size_t colon = skip_space(text, key_end);
  if (sign_at(text, colon) != ':') {
    return std::nullopt;
  }
  const std::size_t value = skip_space(text, colon + 1);
  return Member{.key = text.substr(key + 1, key_end - key - 2),
                .value = value,
                .end = skip_value(text, value)};
}

/// Behind the comma that follows at `end`; nothing if none does.
std::optional<std::size_t> behind_comma(std::string_view text, std::size_t end) noexcept {
  const std::size_t comma = end == npos ? npos : skip_space(text, end);
  return sign_at(text, comma) == ',' ? std::optional(comma + 1) : std::nullopt;
}

/// The bracket of the list of responses in the object that begins at `object`.
std::optional<std::size_t> wrapped_list(std::string_view text, std::size_t object) noexcept {
  std::size_t at = object + 1;
  while (const std::optional<Member> member = member_from(text, at)) {
    const bool named = member->key == "results" || member->key == "responses";
    if (named && sign_at(text, member->value) == '[') {
      return member->value;
    }
    const std::optional<std::size_t> next = behind_comma(text, member->end);
    if (!next) {
      return std::nullopt;
    }
    at = *next;
  }
  return std::nullopt;
}

/// Most of the first lines are objects of themselves.
bool has_objects_in_lines(std::string_view text) {
  std::size_t lines = 0;
  std::size_t objects = 0;
  for (std::size_t at = 0; at < text.size() && lines < tried_lines;) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    const std::size_t begin = skip_space(line, 0);
    if (begin < line.size()) {
      ++lines;
      objects += line[begin] == '{' && nlohmann::json::accept(line) ? 1U : 0U;
    }
  }
  return objects * 2 > lines;
}

}  // namespace

std::size_t skip_space(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() &&
         (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
    ++at;
  }
  return at;
}

std::size_t skip_value(std::string_view text, std::size_t at) noexcept {
  std::size_t depth = 0;
  while (at < text.size()) {
    switch (text[at]) {
      case '"':
        at = skip_string(text, at);
        if (at == npos || depth == 0) {
          return at;
        }
        break;
      case '{':
      case '[':
        ++depth;
        ++at;
        break;
      case '}':
      case ']':
        ++at;
        if (depth <= 1) {
          return depth == 0 ? at - 1 : at;
        }
        --depth;
        break;
      case ',':
        if (depth == 0) {
          return at;
        }
        ++at;
        break;
      default:
        ++at;
        break;
    }
  }
  return depth == 0 ? at : npos;
}

std::optional<JsonShape> shape_of_json(std::string_view text) {
  const std::size_t begin = skip_space(text, 0);
  const char first = sign_at(text, begin);
  if (first != '[' && first != '{') {
    return std::nullopt;
  }
  const char second = sign_at(text, skip_space(text, begin + 1));
  if (first == '[') {
    const bool meant = second == '{' || second == ']' || second == '\0';
    return meant || nlohmann::json::accept(text)
               ? std::optional(JsonShape{.kind = JsonShape::Kind::list, .begin = begin})
               : std::nullopt;
  }
  if (second != '"' && second != '}' && second != '\0') {
    return std::nullopt;
  }
  const std::size_t end = skip_value(text, begin);
  const bool alone = end != npos && skip_space(text, end) == text.size();
  if (!alone && has_objects_in_lines(text)) {
    return JsonShape{.kind = JsonShape::Kind::lines, .begin = begin};
  }
  if (const auto list = wrapped_list(text, begin)) {
    return JsonShape{.kind = JsonShape::Kind::wrapped, .begin = *list};
  }
  return JsonShape{.kind = JsonShape::Kind::objects, .begin = begin};
}

std::optional<std::size_t> find_member(std::string_view text, std::size_t object,
                                       std::string_view path) {
  std::size_t at = object + 1;
  while (const std::optional<Member> member = member_from(text, at)) {
    if (member->key == path) {
      return member->value;
    }
    const bool leads = path.size() > member->key.size() && path.starts_with(member->key) &&
                       path[member->key.size()] == '/';
    if (leads && sign_at(text, member->value) == '{') {
      path.remove_prefix(member->key.size() + 1);
      at = member->value + 1;
      continue;
    }
    const std::optional<std::size_t> next = behind_comma(text, member->end);
    if (!next) {
      return std::nullopt;
    }
    at = *next;
  }
  return std::nullopt;
}

}  // namespace cxmat::tables
