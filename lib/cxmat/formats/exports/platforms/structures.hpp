/// \file
/// Files of the platforms that hold no responses: a survey's structure, a codebook, labels.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/platforms/headings.hpp>

#include <optional>
#include <string>

namespace cxmat::exports {

/// What such a file is, in names that need no translation: "XLSForm (type, name, label)"; nothing
/// where it may hold responses.
[[nodiscard]] std::optional<std::string> structure_of(const FirstRows& rows);

}  // namespace cxmat::exports
