/// \file
/// The user's word on an export, where headings and labels do not tell: a YAML file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/platform.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::yaml {
struct Document;
}

namespace cxmat::exports {

/// What one column is. Exactly one of the targets is set; none in an entry that was drafted and
/// not filled in.
struct MappedColumn {
  std::string heading;     ///< its tag or its text; may be empty where `column` is given
  std::size_t column = 0;  ///< counted from 1; 0: found by its heading
  std::string question;
  std::string option;   ///< with `question`: the choice that this column alone is about
  std::string comment;  ///< the question that this column comments
  std::string group;    ///< a grouping's column
  bool ignore = false;
  Location where;

  bool operator==(const MappedColumn&) const = default;
};

/// A map file. All of it is optional.
struct ImportMap {
  std::string file;  ///< for diagnostics; empty: there is no map
  std::optional<Platform> from;
  std::string respondent;            ///< heading of the column that tells respondents apart
  std::vector<std::string> missing;  ///< in place of the platform's missing codes
  std::vector<MappedColumn> columns;
  /// Per question id ("*": any): what a cell says, and the choice's name, na, dk or - it means.
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> values;
  Location where;  ///< of the whole file

  bool operator==(const ImportMap&) const = default;
};

/// Reads a map file (`cxmat: 1`, `import: {...}`; schema import-map.schema.json). All of its errors
/// at once, with line and column.
[[nodiscard]] Result<ImportMap> read_import_map(std::string_view bytes, std::string_view file);
[[nodiscard]] Result<ImportMap> read_import_map(const yaml::Document& document);

/// Errors where the map names what `engagement` does not ask: map_target_unknown,
/// map_choice_unknown.
[[nodiscard]] Diagnostics check_import_map(const ImportMap& map, const Engagement& engagement);

}  // namespace cxmat::exports
