/// \file
/// What is the same in the layouts of all platforms.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/platforms/headings.hpp>

namespace cxmat::exports {

/// Takes columns without anything in them and columns of personal data out of the answers, lets a
/// heading that is an id be a tag, works out the decimal sign and the order of dates.
void finish(ExportLayout& layout, const FirstRows& rows);

}  // namespace cxmat::exports
