/// \file
/// Walks a JSON document once, front to back, taking what it knows and skipping the rest. The first
/// thing that is wrong stops the walk and is remembered with its path. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/core/localized_text.hpp>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <simdjson.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::json {

using Value = simdjson::ondemand::value;

/// The keys of an object that are read; the first `required` of them must be there.
template <std::size_t N>
struct Keys {
  std::array<std::string_view, N> names;
  std::size_t required = N;
};

/// "de", "en", in the order of all_languages.
inline std::array<std::string_view, all_languages.size()> language_names() {
  std::array<std::string_view, all_languages.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i] = to_string(all_languages[i]);
  }
  return names;
}

/// Every function returns false once something is wrong; nothing may be read after that.
class Walk {
 public:
  /// Calls `on_value(position of the key, value)` for each known key of the object. A known key
  /// that stands twice stops the walk, as does a required one that is missing.
  template <class Source, std::size_t N, class OnValue>
  bool object(Source& source, const Keys<N>& keys, OnValue on_value) {
    simdjson::ondemand::object object;
    if (!take_of(source, source.get_object().get(object))) {
      return false;
    }
    std::bitset<N> seen;
    for (auto next : object) {
      simdjson::ondemand::field field;
      std::string_view name;
      if (!take(std::move(next).get(field)) || !take(field.unescaped_key().get(name))) {
        return false;
      }
      const auto found = std::ranges::find(keys.names, name);
      if (found == keys.names.end()) {
        continue;
      }
      const auto key = static_cast<std::size_t>(found - keys.names.begin());
      path_.push_back({.key = *found});
      if (seen[key]) {
        return stop();
      }
      seen.set(key);
      Value value = field.value();
      if (!on_value(key, value)) {
        return stop();
      }
      path_.pop_back();
    }
    for (std::size_t key = 0; key < keys.required; ++key) {
      if (!seen[key]) {
        path_.push_back({.key = keys.names[key]});
        return stop();
      }
    }
    return true;
  }

  /// Calls `on_value(value)` for each item.
  template <class OnValue>
  bool list(Value& source, OnValue on_value) {
    simdjson::ondemand::array array;
    if (!take_of(source, source.get_array().get(array))) {
      return false;
    }
    path_.push_back({.index = 0});
    for (auto next : array) {
      Value value;
      if (!take(std::move(next).get(value)) || !on_value(value)) {
        return stop();
      }
      ++path_.back().index;
    }
    path_.pop_back();
    return true;
  }

  bool text(Value& source, std::string& into) {
    std::string_view found;
    if (!take_of(source, source.get_string().get(found))) {
      return false;
    }
    into = found;
    return true;
  }
  /// null is "".
  bool text_or_null(Value& source, std::string& into) {
    bool null = false;
    return is_null(source, null) && (null || text(source, into));
  }
  bool texts(Value& source, LocalizedText& into) {
    static const Keys<all_languages.size()> languages{language_names(), 0};
    return object(source, languages, [&](std::size_t language, Value& value) {
      std::string found;
      if (!text(value, found)) {
        return false;
      }
      into.set(all_languages[language], std::move(found));
      return true;
    });
  }
  bool truth(Value& source, bool& into) { return take_of(source, source.get_bool().get(into)); }
  /// A number in [low, high].
  bool number(Value& source, double low, double high, double& into) {
    return take_of(source, source.get_double().get(into)) &&
           ((into >= low && into <= high) || stop());
  }
  bool number_or_null(Value& source, double low, double high, std::optional<double>& into) {
    bool null = false;
    double found = 0;
    if (!is_null(source, null) || (!null && !number(source, low, high, found))) {
      return false;
    }
    into = null ? std::nullopt : std::optional(found);
    return true;
  }
  /// A whole number in [0, what a double holds exactly].
  bool count(Value& source, std::int64_t& into) {
    constexpr std::int64_t most = std::int64_t{1} << 53U;
    return take_of(source, source.get_int64().get(into)) && ((into >= 0 && into <= most) || stop());
  }
  bool count_or_null(Value& source, std::optional<std::int64_t>& into) {
    bool null = false;
    std::int64_t found = 0;
    if (!is_null(source, null) || (!null && !count(source, found))) {
      return false;
    }
    into = null ? std::nullopt : std::optional(found);
    return true;
  }
  bool is_null(Value& source, bool& into) {
    const simdjson::simdjson_result<bool> null = source.is_null();
    return take(null.error()) && (into = null.value_unsafe(), true);
  }
  /// One of `names`; `into` is its position.
  template <std::size_t N>
  bool one_of(Value& source, const std::array<std::string_view, N>& names, std::size_t& into) {
    std::string_view found;
    if (!take_of(source, source.get_string().get(found))) {
      return false;
    }
    const auto name = std::ranges::find(names, found);
    into = static_cast<std::size_t>(name - names.begin());
    return name != names.end() || stop();
  }

  /// Remembers where the walk is, unless it has stopped before. Always false.
  bool stop() {
    if (wrong_.empty()) {
      wrong_ = written_path();
    }
    return false;
  }
  /// stop() for a place below this one.
  bool stop_at(std::string path) {
    wrong_ = std::move(path);
    return false;
  }
  /// What the parser says to reading a piece. A wrong type is wrong content; all else, bad JSON.
  bool take(simdjson::error_code result) {
    if (result == simdjson::SUCCESS) {
      return true;
    }
    if (result != simdjson::INCORRECT_TYPE && result != simdjson::NUMBER_OUT_OF_RANGE) {
      broken_ = result;
    }
    return stop();
  }

  /// take() of what `source` was asked for: what begins like no value at all is no JSON.
  template <class Source>
  bool take_of(Source& source, simdjson::error_code result) {
    const bool other_type = result == simdjson::INCORRECT_TYPE;
    const simdjson::error_code no_value = other_type ? source.type().error() : simdjson::SUCCESS;
    return take(no_value != simdjson::SUCCESS ? no_value : result);
  }

  /// "nodes[3].overall.n"; empty while nothing is wrong.
  [[nodiscard]] const std::string& wrong() const noexcept { return wrong_; }
  /// Why the bytes are no JSON; SUCCESS where they are.
  [[nodiscard]] simdjson::error_code broken() const noexcept { return broken_; }

 private:
  struct Step {
    std::string_view key;
    std::size_t index = 0;
  };

  [[nodiscard]] std::string written_path() const {
    std::string path;
    for (const Step& step : path_) {
      if (step.key.empty()) {
        path += "[" + std::to_string(step.index) + "]";
      } else {
        path += (path.empty() ? "" : ".") + std::string(step.key);
      }
    }
    return path.empty() ? "{}" : path;
  }

  std::vector<Step> path_;
  std::string wrong_;
  simdjson::error_code broken_ = simdjson::SUCCESS;
};

/// What `walk` found wrong with `text`, which starts behind a byte order mark: what check_text()
/// says of the bytes, bad_json or not_a_result.
[[nodiscard]] Diagnostic diagnostic_of(const Walk& walk, std::string_view text,
                                       std::string_view file);

/// `bytes` without a byte order mark.
[[nodiscard]] std::string_view without_mark(std::string_view bytes) noexcept;

/// Lets `read(root object)` walk the document; false where something is wrong.
template <class Read>
bool walk_document(simdjson::ondemand::parser& parser, std::string_view text, std::size_t capacity,
                   Walk& walk, Read read) {
  simdjson::ondemand::document document;
  if (!walk.take(parser.iterate(text.data(), text.size(), capacity).get(document)) ||
      !read(document)) {
    return false;
  }
  // Behind the last brace there is no place any more.
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS ||
         walk.take(simdjson::TRAILING_CONTENT);
}

}  // namespace cxmat::json
