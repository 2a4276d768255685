/// \file
/// A small result built by hand, with something of everything a report shows: two scored
/// questionnaires and one that is counted, two waves, groups of which one is small, a benchmark,
/// caps and facts. The figures fit together, but nothing was computed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::testing {

/// Not yet protected: the role "it" has three people.
[[nodiscard]] Assessment sample_assessment();

/// The same texts and questions, answered once by agreement: n = 1, no groups, one wave.
[[nodiscard]] Assessment sample_consensus();

/// Only the counted questionnaire: no score, no level, no benchmark.
[[nodiscard]] Assessment sample_distribution();

/// Every text that a user can write is `payload`.
[[nodiscard]] Assessment sample_with_texts(const std::string& payload);

/// A text in both languages.
[[nodiscard]] LocalizedText both(std::string de, std::string en);

/// Figures of `asked` people of whom nobody has a score.
[[nodiscard]] Figures without_score(std::int64_t asked);

/// The node with this id, to be changed.
[[nodiscard]] NodeResult& node(Assessment& assessment, std::string_view id);

}  // namespace cxmat::testing
