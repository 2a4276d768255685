/// \file
/// The texts of one language, embedded at build time from reports/messages/*.yaml.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// Replaces {0}, {1}, ... in `pattern` by `arguments`; a number without an argument stays as it is.
[[nodiscard]] std::string fill(std::string_view pattern, std::span<const std::string> arguments);

class Messages {
 public:
  explicit Messages(Language language) noexcept : language_(language) {}

  [[nodiscard]] Language language() const noexcept { return language_; }
  /// True if there is a text for `key`.
  [[nodiscard]] bool has(std::string_view key) const noexcept;
  /// The text of `key`. Throws std::logic_error for a key that does not exist: a bug.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  /// The text of `key` with {0}, {1}, ... filled in.
  [[nodiscard]] std::string format(std::string_view key,
                                   std::initializer_list<std::string> arguments) const;
  /// The text of "KEY.one" or "KEY.other" by `count`, whose digits are {0}; `more` are {1}, ...
  [[nodiscard]] std::string counted(std::string_view key, std::int64_t count,
                                    std::initializer_list<std::string> more = {}) const;

 private:
  Language language_;
};

}  // namespace cxmat::reports
