/// \file
/// Names that data are matched against: exactly, else without regard to letter case. Nothing is
/// guessed: what fits two names fits none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

class NameLookup {
 public:
  /// Adds `name`, trimmed, for `position`. A name that is already there keeps its position.
  void add(std::string_view name, std::size_t position);

  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  /// The names in the order added.
  [[nodiscard]] std::span<const std::string> names() const noexcept { return names_; }
  /// "Did you mean": the nearest name, or "".
  [[nodiscard]] std::string closest(std::string_view name) const;

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> exact_;
  std::map<std::string, std::optional<std::size_t>, std::less<>> folded_;  // nothing: several
};

/// Sorts `names` and renumbers the `positions` that point at them; negative ones stay.
void sort_names(std::vector<std::string>& names, std::span<std::int32_t> positions);

}  // namespace cxmat
