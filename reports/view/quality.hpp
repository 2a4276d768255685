/// \file
/// Whether the figures can be trusted: participation, missing answers, reliability, agreement,
/// facts, and what was left out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct KeyFigure {
  std::string term;
  std::string value;
  std::string detail;  ///< may be empty
};

struct Quality {
  std::vector<KeyFigure> keys;
  std::vector<std::string> left_out;   ///< one sentence each
  std::optional<Table> indicators;     ///< NPS, CES, CSAT and numbers, where asked
  std::optional<Table> responses;      ///< signs of careless answering
  std::optional<Table> participation;  ///< per group, where there are groups
  std::optional<Table> reliability;    ///< per questionnaire and dimension, where scored
  std::optional<Table> facts;
};

[[nodiscard]] Quality quality(const Protected<Assessment>& assessment, const Messages& messages);

}  // namespace cxmat::reports::view
