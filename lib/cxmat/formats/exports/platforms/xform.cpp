// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/xform.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace cxmat::exports::xform {
namespace {

using enum ColumnRole;

constexpr std::array form_names{KnownName{"start"},
                                KnownName{"end"},
                                KnownName{"today"},
                                KnownName{"audit"},
                                KnownName{"formhub/uuid"},
                                KnownName{"meta/instanceID"},
                                KnownName{"meta/instanceName"},
                                KnownName{"meta/rootUuid"},
                                KnownName{"meta/deprecatedID"},
                                KnownName{"meta/audit"},
                                KnownName{"instanceID"},
                                KnownName{"instanceName"},
                                KnownName{"deviceid", personal},
                                KnownName{"username", personal},
                                KnownName{"phonenumber", personal},
                                KnownName{"email", personal},
                                KnownName{"subscriberid", personal},
                                KnownName{"simserial", personal},
                                KnownName{"simid", personal},
                                KnownName{"imei", personal}};

/// The place that a column is one part of: "home" of "_home_latitude" and "home-latitude".
std::string place_of(std::string_view folded) {
  constexpr std::array<std::string_view, 5> parts{"latitude", "longitude", "altitude", "precision",
                                                  "accuracy"};
  for (const std::string_view part : parts) {
    if (folded.size() > part.size() + 1 && folded.ends_with(part)) {
      const std::string_view place = folded.substr(0, folded.size() - part.size() - 1);
      const char sign = folded[place.size()];
      if (sign == '_' && place.starts_with('_')) {
        return std::string(place.substr(1));
      }
      if (sign == '-' || sign == '_') {
        return std::string(place);
      }
    }
  }
  return {};
}

/// The place's name without the groups that it is in.
std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

void mark_form_metadata(ExportLayout& layout, const HeadingRow& row) {
  assign_roles(layout, row, form_names);
}

void mark_places(ExportLayout& layout, const HeadingRow& row) {
  std::map<std::string, std::size_t, std::less<>> parts;
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (std::string place = place_of(row[c]); !place.empty()) {
      ++parts[std::string(last_part(place))];
    }
  }
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const std::string place = place_of(row[c]);
    const auto is_place = [&parts](std::string_view name) {
      const auto found = parts.find(last_part(name));
      return found != parts.end() && found->second >= 2;  // a latitude and a longitude
    };
    if ((!place.empty() && is_place(place)) || is_place(row[c])) {
      layout.columns[c].role = personal;
    }
  }
}

void find_options(ExportLayout& layout, const FirstRows& rows,
                  const std::vector<std::string>& headings) {
  constexpr std::array<std::string_view, 6> ticks{"1", "0", "1.0", "0.0", "true", "false"};
  std::map<std::string_view, std::vector<std::size_t>> below;  // by what stands before the last /
  std::map<std::string_view, std::size_t> whole;
  for (std::size_t c = 0; c < headings.size(); ++c) {
    const std::string_view heading = headings[c];
    const std::size_t at = heading.rfind('/');
    if (layout.columns[c].role != answer) {
      continue;
    }
    whole.emplace(heading, c);
    if (at != std::string_view::npos && at > 0 && at + 1 < heading.size()) {
      const std::vector<std::string_view> cells = rows.column(c, layout.heading_rows);
      if (cells.empty() || all_among(cells, ticks)) {
        below[heading.substr(0, at)].push_back(c);
      }
    }
  }
  for (const auto& [stem, columns] : below) {
    const auto summary = whole.find(stem);
    const bool ticked = std::ranges::any_of(
        columns, [&](std::size_t c) { return !rows.column(c, layout.heading_rows).empty(); });
    if (summary == whole.end() && (columns.size() < 2 || !ticked)) {
      continue;
    }
    for (const std::size_t c : columns) {
      layout.columns[c].option = headings[c].substr(stem.size() + 1);
    }
    if (summary != whole.end()) {
      layout.columns[summary->second].role = metadata;
    }
  }
}

}  // namespace cxmat::exports::xform
