/// \file
/// A JSON object member by member. nlohmann's ordered objects copy all that they hold, with
/// whatever is below, each time they grow, and so does a list in braces: here there is room from
/// the start.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace cxmat::result_json {

class Members {
 public:
  /// `count`: about how many will come.
  explicit Members(std::size_t count) { object_.reserve(count); }

  /// A key that is not there yet.
  void add(std::string key, nlohmann::ordered_json value) {
    object_.emplace_back(std::move(key), std::move(value));
  }

  [[nodiscard]] bool empty() const noexcept { return object_.empty(); }
  [[nodiscard]] nlohmann::ordered_json take() { return std::move(object_); }

 private:
  nlohmann::ordered_json::object_t object_;
};

}  // namespace cxmat::result_json
