// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/messages.hpp"

#include "reports/messages/embedded_messages.hpp"
#include "reports/messages/numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace cxmat::reports {
namespace {

const EmbeddedMessage* find(Language language, std::string_view key) noexcept {
  const std::span<const EmbeddedMessage> all = embedded_messages(language);
  const auto found = std::ranges::lower_bound(all, key, {}, &EmbeddedMessage::key);
  return found == all.end() || found->key != key ? nullptr : &*found;
}

/// True if `pattern` starts with {0} .. {9}.
bool is_placeholder(std::string_view pattern) noexcept {
  return pattern.size() >= 3 && pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9' &&
         pattern[2] == '}';
}

}  // namespace

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::string_view rest = pattern.substr(at);
    if (is_placeholder(rest) && static_cast<std::size_t>(rest[1] - '0') < arguments.size()) {
      text += arguments[static_cast<std::size_t>(rest[1] - '0')];
      at += 3;
    } else {
      text += rest.front();
      ++at;
    }
  }
  return text;
}

bool Messages::has(std::string_view key) const noexcept {
  return find(language_, key) != nullptr;
}

std::string_view Messages::text(std::string_view key) const {
  const EmbeddedMessage* found = find(language_, key);
  if (found == nullptr) {
    throw std::logic_error("no message " + std::string(key));
  }
  return found->text;
}

std::string Messages::format(std::string_view key,
                             std::initializer_list<std::string> arguments) const {
  return fill(text(key), std::span(arguments.begin(), arguments.size()));
}

std::string Messages::counted(std::string_view key, std::int64_t count,
                              std::initializer_list<std::string> more) const {
  std::vector<std::string> arguments{whole(count, language_)};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return fill(text(std::string(key) + (count == 1 ? ".one" : ".other")), arguments);
}

}  // namespace cxmat::reports
