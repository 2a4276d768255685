/// \file
/// A cell's text to a value of one grouping.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/name_lookup.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

class GroupDecoder {
 public:
  /// So many values are told apart where none are listed: far more than can be compared, and few
  /// enough to be held whatever stands in the column.
  static constexpr std::size_t most_collected = 100'000;

  explicit GroupDecoder(const Grouping& grouping);

  /// The position of `cell` (trimmed) in values(). Where the grouping lists its values, their
  /// names and aliases are matched, and nothing is returned for what is none of them. Otherwise
  /// each new text is a new value, up to `most_collected`; what comes then is the last one.
  [[nodiscard]] std::optional<std::int32_t> decode(std::string_view cell);

  /// The names of the values by position.
  [[nodiscard]] const std::vector<std::string>& values() const noexcept { return values_; }
  /// True if the grouping names its values.
  [[nodiscard]] bool lists_values() const noexcept { return listed_; }
  /// The listed name nearest to `cell`, or "".
  [[nodiscard]] std::string closest(std::string_view cell) const { return lookup_.closest(cell); }
  /// The arguments of group_value_unknown for `cell`.
  [[nodiscard]] std::vector<std::string> explain(std::string_view cell) const;
  /// The finished column: listed values in the grouping's order, others sorted.
  [[nodiscard]] GroupColumn column(std::vector<std::int32_t> positions) &&;

 private:
  std::string name_;
  bool listed_ = false;
  std::vector<std::string> values_;
  NameLookup lookup_;                                           // of listed values
  std::map<std::string, std::int32_t, std::less<>> collected_;  // of others
};

}  // namespace cxmat
