/// \file
/// What every chart is given beside its rows: a name, words for those who do not see it, a width;
/// and the ladder of levels that most charts are drawn against.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace cxmat::reports::charts {

/// Charts scale with their container. The default suits both a telephone (labels stand above the
/// marks) and a page, where the stylesheet sets the writing smaller.
inline constexpr double default_width = 440;
/// Narrower is drawn as wide as this.
inline constexpr double narrowest_width = 320;

struct Frame {
  /// Prefix of the ids inside, one per chart and document: ^[a-z][a-z0-9-]*$.
  std::string id;
  std::string title;        ///< what is shown; not drawn, read aloud
  std::string description;  ///< the finding in a sentence: highest, lowest, n
  double width = default_width;
};

/// One step of the ladder: from its lower bound to the next step's.
struct LevelBand {
  double from = 1;
  std::string number;  ///< "3", written on the axis
  std::string name;    ///< "Vereinbart", written in the legend
};

/// The axis of level scores. Bands in rising order; `maximum` closes the top one.
struct LevelAxis {
  std::vector<LevelBand> bands;
  double minimum = 1;
  double maximum = 5;
};

}  // namespace cxmat::reports::charts
