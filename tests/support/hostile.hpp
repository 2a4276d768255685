/// \file
/// Everything that is published, with one text in every place that somebody else can write.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/comparison/comparison.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <string>
#include <vector>

namespace cxmat::testing {

/// Published figures, evidence, publisher, sources and licences, too. Not yet protected.
[[nodiscard]] Assessment hostile_assessment(const std::string& text);

/// One of each kind.
[[nodiscard]] std::vector<Instrument> hostile_instruments(const std::string& text);

[[nodiscard]] Questionnaire hostile_questionnaire(const std::string& text);

/// Three organisations.
[[nodiscard]] Comparison hostile_comparison(const std::string& text);

}  // namespace cxmat::testing
