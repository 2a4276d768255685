/// \file
/// Responses from a YAML or JSON file: `responses`, a list, or `response`, a single one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/responses.hpp>

namespace cxmat {

/// Adds the responses of `source` to `rows`; what is wrong goes to `findings`. A question that no
/// response of the file mentions was not asked; one that only some mention is unanswered in the
/// others.
void read_responses_yaml(const ResponseSource& source, ResponseRows& rows, FileFindings& findings);

}  // namespace cxmat
