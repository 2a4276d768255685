/// \file
/// How to answer, said once for all questionnaires of a book.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/book_question.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// A level, and from which level score on.
struct BookLevel {
  std::string number;
  std::string name;
  std::string bounds;
  std::string description;
};

/// What several questions share and is explained once; `of` names the questionnaires where not all
/// have the same.
struct BookLevels {
  std::string of;
  std::vector<BookLevel> levels;
};
struct BookScale {
  std::string of;
  std::vector<BookChoice> choices;
};

struct BookHow {
  std::vector<std::string> sentences;
  std::vector<BookScale> scales;  ///< those that several questions share
  std::vector<BookLevels> levels;
};

[[nodiscard]] BookHow book_how(std::span<const Questionnaire> questionnaires,
                               const Messages& messages);

}  // namespace cxmat::reports::view
