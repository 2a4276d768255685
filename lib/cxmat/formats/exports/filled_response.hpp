/// \file
/// The file that a form's page or an interview saved, as a table with one row. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/filled_answers.hpp>

#include <string>
#include <string_view>

namespace cxmat::exports {

/// Reads what glance_at_form() accepts.
[[nodiscard]] Result<FilledForm> read_filled_response(std::string_view bytes,
                                                      const std::string& file);

}  // namespace cxmat::exports
