// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/group_decoder.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <cstddef>
#include <utility>

namespace cxmat {

GroupDecoder::GroupDecoder(const Grouping& grouping)
    : name_(grouping.column), listed_(!grouping.values.empty()) {
  for (const GroupValue& value : grouping.values) {
    lookup_.add(value.name, values_.size());
    values_.push_back(value.name);
  }
  for (std::size_t position = 0; position < grouping.values.size(); ++position) {
    for (const std::string& alias : grouping.values[position].aliases) {
      lookup_.add(alias, position);
    }
  }
}

std::optional<std::int32_t> GroupDecoder::decode(std::string_view cell) {
  if (listed_) {
    const auto found = lookup_.find(cell);
    return found ? std::optional(static_cast<std::int32_t>(*found)) : std::nullopt;
  }
  if (const auto known = collected_.find(cell); known != collected_.end()) {
    return known->second;
  }
  if (values_.size() == most_collected) {
    return static_cast<std::int32_t>(most_collected - 1);
  }
  const auto position = static_cast<std::int32_t>(values_.size());
  collected_.emplace(cell, position);
  values_.emplace_back(cell);
  return position;
}

std::vector<std::string> GroupDecoder::explain(std::string_view cell) const {
  return {shortened(cell), name_, closest(cell), listed(values_)};
}

GroupColumn GroupDecoder::column(std::vector<std::int32_t> positions) && {
  if (!listed_) {
    sort_names(values_, positions);
  }
  return {.grouping = std::move(name_),
          .values = std::move(values_),
          .positions = std::move(positions)};
}

}  // namespace cxmat
