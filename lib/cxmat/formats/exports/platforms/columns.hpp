/// \file
/// What the platforms' layouts have in common: columns found by their names, headings cut in two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/platforms/headings.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// A column that a platform writes beside the answers.
struct KnownName {
  std::string_view name;
  ColumnRole role = ColumnRole::metadata;
};

/// A heading as it stands, without blanks and byte order marks around.
[[nodiscard]] std::string plain_heading(std::string_view text);

/// A layout with as many columns as the file has, all of them answers without a heading.
[[nodiscard]] ExportLayout bare_layout(Platform platform, const FirstRows& rows);

/// Gives the columns their headings of row `row`: as tags or as texts.
void take_tags(ExportLayout& layout, const FirstRows& rows, std::size_t row);
void take_texts(ExportLayout& layout, const FirstRows& rows, std::size_t row);

/// Gives the columns that `headings` names their roles. Of those that there can be one of
/// (respondent, submitted, duration) the name that stands first in `names` gets it, the others are
/// metadata.
void assign_roles(ExportLayout& layout, const HeadingRow& headings,
                  std::span<const KnownName> names);

/// The first column with that role.
[[nodiscard]] std::optional<std::size_t> column_with(const ExportLayout& layout, ColumnRole role);

/// A heading cut in two: what it asks, and the row or option that it is about.
struct Cut {
  std::string_view stem;
  std::string_view rest;
};

/// The places where a heading may be cut.
using Cutter = std::vector<Cut> (*)(std::string_view heading);

/// "Question [Row]", also with several brackets behind.
[[nodiscard]] std::vector<Cut> cut_before_bracket(std::string_view heading);
/// "Question - Row", or "Question-Row" where there is no dash with blanks.
[[nodiscard]] std::vector<Cut> cut_at_dash(std::string_view heading);
/// "Question.Row": no blank behind the stop.
[[nodiscard]] std::vector<Cut> cut_at_stop(std::string_view heading);
/// "Question: Row".
[[nodiscard]] std::vector<Cut> cut_at_colon(std::string_view heading);

/// Cuts the texts of answer columns where several of them share a stem; of several places the one
/// that most columns share. `groups`: only columns with the same group can share one; empty: all.
void split_shared_stems(ExportLayout& layout, Cutter cutter,
                        const std::vector<std::string>& groups = {});

/// True for "own01", "group/own-01", "meta.x": segments that can be names in XML.
[[nodiscard]] bool is_name_path(std::string_view text) noexcept;
/// True for a letter or underscore, then letters, digits and underscores.
[[nodiscard]] bool is_identifier(std::string_view text) noexcept;
[[nodiscard]] bool is_all_digits(std::string_view text) noexcept;

/// True if all of `cells` (there must be one) are among `values`, which are in small letters.
[[nodiscard]] bool all_among(std::span<const std::string_view> cells,
                             std::span<const std::string_view> values);

}  // namespace cxmat::exports
