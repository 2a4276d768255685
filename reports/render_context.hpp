/// \file
/// What a report says about its own making. It comes from outside: a renderer has no clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cxmat::reports {

struct RenderContext {
  std::string version;  ///< of cxmat, e.g. "0.1.0"
  std::string date;     ///< YYYY-MM-DD or any other text; empty: no date is shown
  /// Markdown only: what stands before the names of svg_files() in links to them, e.g.
  /// "figures/nordlicht.de."; empty: no pictures.
  std::string pictures = {};
};

}  // namespace cxmat::reports
