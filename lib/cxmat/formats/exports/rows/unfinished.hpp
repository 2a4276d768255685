/// \file
/// Forms that were handed in with open questions. Platforms say so themselves.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/rows/prepare.hpp>

#include <span>
#include <string>

namespace cxmat::exports {

/// A note (filled_form_unfinished) that names the forms among `files` in which a question that was
/// shown has no answer. `csv` is the response file that was made of `files`, in their order.
[[nodiscard]] Diagnostics say_unfinished(const Engagement& engagement,
                                         std::span<PreparedExport* const> files,
                                         const std::string& csv);

}  // namespace cxmat::exports
