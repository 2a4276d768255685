/// \file
/// Responses from a CSV file: one row a respondent, one column a question or grouping.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/responses.hpp>

namespace cxmat {

/// Adds the rows of `source` to `rows`; what is wrong goes to `findings`. A record that
/// is no row of this table is left out; without a column of answers no row is read.
void read_responses_csv(const ResponseSource& source, ResponseRows& rows, FileFindings& findings);

}  // namespace cxmat
