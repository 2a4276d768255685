// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/block_yaml.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace cxmat {
namespace {

using Json = nlohmann::ordered_json;

/// Plain where no reader of YAML can take it for anything but a text.
std::string key_text(const std::string& key) {
  static constexpr std::array<std::string_view, 7> words{"yes",  "no",    "on",  "off",
                                                         "true", "false", "null"};
  const bool starts = !key.empty() && key.front() >= 'a' && key.front() <= 'z';
  const bool plain = starts && std::ranges::all_of(key, [](char sign) {
                       return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') ||
                              sign == '_' || sign == '.' || sign == '-';
                     });
  const bool is_word = std::ranges::find(words, key) != words.end();
  return plain && !is_word ? key : Json(key).dump();
}

/// In one line. JSON is YAML, but for keys that need no quotes.
std::string line_of(const Json& json) {
  if (!json.is_structured()) {
    return json.dump();
  }
  std::string text;
  for (const auto& [key, value] : json.items()) {
    text += text.empty() ? "" : ", ";
    text += json.is_object() ? key_text(key) + ": " + line_of(value) : line_of(value);
  }
  return json.is_object() ? "{" + text + "}" : "[" + text + "]";
}

/// `parent` and `key` are those the value stands under.
bool in_one_line(std::string_view parent, std::string_view key, const Json& json) {
  return !json.is_structured() || json.empty() || parent == "nodes" || key == "segment";
}

class Writer {
 public:
  void map(const Json& json, std::size_t depth, std::string_view name) {
    for (const auto& [key, value] : json.items()) {
      text += std::string(first_ ? 0 : depth, ' ') + key_text(key) + ":";
      first_ = false;
      if (in_one_line(name, key, value)) {
        text += " " + line_of(value) + "\n";
      } else {
        text += "\n";
        value.is_object() ? map(value, depth + 2, key) : list(value, depth + 2);
      }
    }
  }

  std::string text;

 private:
  void list(const Json& json, std::size_t depth) {
    for (const Json& item : json) {
      text += std::string(depth, ' ') + "- ";
      if (item.is_object() && !item.empty()) {
        first_ = true;  // its first key stands behind the dash
        map(item, depth + 2, {});
      } else {
        text += line_of(item) + "\n";
      }
    }
  }

  bool first_ = false;
};

}  // namespace

std::string block_yaml(const Json& json) {
  Writer writer;
  writer.map(json, 0, {});
  return std::move(writer.text);
}

}  // namespace cxmat
