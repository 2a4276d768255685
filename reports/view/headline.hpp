/// \file
/// The first page: where the organisation stands, in a sentence and a few figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/quality.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// A level among the levels.
struct Rung {
  std::string number;
  std::string name;
  bool reached = false;
  bool current = false;
  bool target = false;
};

/// A question that a board asks, answered in sentences.
struct Answer {
  std::string question;
  std::vector<std::string> sentences;
};

struct Headline {
  std::string kicker;                 ///< the kind of report
  std::string organisation;           ///< the report's title where the organisation has no name
  std::string title;                  ///< empty where it stands as the organisation
  std::vector<std::string> subtitle;  ///< title, wave, date
  std::string level;                  ///< "3"; empty where there is no level
  std::string level_of;               ///< "of 5"
  std::string level_name;             ///< "Agreed"
  std::string sentence;               ///< the message
  std::vector<std::string> lede;      ///< what the level means, targets, caps
  std::vector<Rung> ladder;
  std::vector<KeyFigure> keys;
  Answer certainty;   ///< how sure it is
  Answer comparison;  ///< against whom
};

[[nodiscard]] Headline headline(const Protected<Assessment>& assessment, const Messages& messages);

}  // namespace cxmat::reports::view
