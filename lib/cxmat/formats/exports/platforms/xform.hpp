/// \file
/// What KoboToolbox and ODK Central have in common: the columns that XLSForm makes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/platforms/columns.hpp>

#include <optional>
#include <string>

namespace cxmat::exports::xform {

/// Metadata questions that form designers add: start, end, deviceid, username, ...
void mark_form_metadata(ExportLayout& layout, const HeadingRow& row);

/// Columns of a place: "_home_latitude", "home-Latitude", and the place itself.
void mark_places(ExportLayout& layout, const HeadingRow& row);

/// Columns "question/option" with 1, 0 and nothing get their option; the column that lists the
/// same options once more is none of the answers. `headings`: the layout's tags or texts.
void find_options(ExportLayout& layout, const FirstRows& rows,
                  const std::vector<std::string>& headings);

}  // namespace cxmat::exports::xform
