/// \file
/// What specifications are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/bullet.hpp"
#include "reports/charts/frame.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports::vega {

/// Keeps the order in which keys were written.
using Json = nlohmann::ordered_json;

/// Schema, title, description, width, colours and fonts; marks and data are to follow.
[[nodiscard]] Json document(const charts::Frame& frame);

/// {"values": rows}
[[nodiscard]] Json data(Json rows);

/// The number or null.
[[nodiscard]] Json or_null(const std::optional<double>& number);

/// A light colour of the reports' stylesheet: colour("accent").
[[nodiscard]] std::string colour(std::string_view name);

/// Colours for `count` ordered categories, palest first, as the charts take them.
[[nodiscard]] std::vector<std::string> ordered_colours(std::size_t count);

/// Names that stand for rows of an axis: a name that occurred before gets a number, for Vega would
/// lay two rows of one name over each other.
class RowNames {
 public:
  [[nodiscard]] std::string add(const std::string& label);
  [[nodiscard]] const Json& all() const noexcept { return all_; }

 private:
  Json all_ = Json::array();
};

/// The y channel of rows: {"field": "label", ...} in exactly this order.
[[nodiscard]] Json rows_channel(const RowNames& names);

/// A channel of a number without a title.
[[nodiscard]] Json quantity(std::string_view field, double from, double to);

/// A channel of level scores, with a tick at each level.
[[nodiscard]] Json levels_channel(std::string_view field, const charts::LevelAxis& axis);

/// A channel that takes one field and says nothing about it.
[[nodiscard]] Json field(std::string_view name);

/// A legend's entry: the colour `name` for everything that a layer draws, under these words.
struct LegendColour {
  std::string words;
  std::string colour;
};

/// A scale over the entries with words, shared by layers that use entry_channel().
[[nodiscard]] Json entries_scale(const std::vector<LegendColour>& entries);
/// The channel of a layer that draws one entry.
[[nodiscard]] Json entry_channel(const std::string& words, const Json& scale);

/// A layer of text at the end of its x channel, from the field `text`.
[[nodiscard]] Json text_layer(Json x, std::string_view text, int distance = 8);

}  // namespace cxmat::reports::vega
