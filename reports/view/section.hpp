/// \file
/// A section of a document as it is shown, in one language: finished texts, charts and tables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/figure.hpp"
#include "reports/view/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// All of them, however many there are.
inline constexpr std::size_t everything = static_cast<std::size_t>(-1);

struct Section {
  std::string id = {};  ///< the anchor, e.g. "touchpoints"
  std::string heading = {};
  std::string about = {};                   ///< whose, and when
  std::vector<std::string> sentences = {};  ///< the first one is the message
  std::vector<Figure> figures = {};
  std::vector<Table> tables = {};
  /// So many figures and so many tables are shown; a report names the others, which stand in the
  /// document that the section's subject has of its own.
  std::size_t shown = everything;
};

}  // namespace cxmat::reports::view
