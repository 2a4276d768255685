/// \file
/// Do two results speak of the same thing?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>

#include <string_view>

namespace cxmat {

/// The questionnaire that a node belongs to, or nullptr: of `overall` and of nodes that are not
/// there.
[[nodiscard]] const SummaryQuestionnaire* questionnaire_of(const ResultSummary& summary,
                                                           std::string_view node);

/// True if the node means the same in both: its questionnaire has the same version in both; for
/// `overall`, both were made with the same scored questionnaires in the same versions, with the
/// same shares of their weights.
[[nodiscard]] bool comparable(const ResultSummary& a, const ResultSummary& b,
                              std::string_view node);

}  // namespace cxmat
