/// \file
/// One questionnaire of a book: finished texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/book_question.hpp"
#include "reports/view/licence.hpp"
#include "reports/view/quality.hpp"
#include "reports/view/table.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct BookFact {
  std::string id;
  std::string label;
  std::string evidence;
};

struct BookGate {
  std::string rule;  ///< "At most level score 2 while ..."
  std::string because;
};

/// A dimension. Nested ones follow it, one deeper.
struct BookSection {
  std::string id;
  std::string heading;
  std::string path;  ///< with the headings of the dimensions around it
  std::string description;
  std::string origin;     ///< the questionnaire it was included from, in words; empty: its own
  std::size_t depth = 0;  ///< 0: stands directly below the questionnaire
  std::vector<BookQuestion> questions;
  bool has_advice = false;
};

struct BookChapter {
  std::string id;             ///< within the book: "c1"
  std::string questionnaire;  ///< the questionnaire's id
  std::string version;
  std::string title;
  std::string description;
  std::vector<KeyFigure> keys;
  std::vector<std::string> remarks;  ///< what it is composed of; what comes out if no level
  std::vector<Table> minutes;        ///< per role; at most one
  Licence licence;
  std::vector<BookSection> sections;
  std::vector<BookFact> facts;
  std::vector<BookGate> gates;
  std::vector<std::string> sources;
  std::string taken_from;  ///< every questionnaire it was composed of, with its version
  std::string passing_on;  ///< what the licence asks for, where cxmat knows it
  bool has_advice = false;
};

/// `id` is the chapter's within the book; `defaults` names the roles.
[[nodiscard]] BookChapter book_chapter(const Questionnaire& questionnaire, const std::string& id,
                                       const Defaults& defaults, const Messages& messages);

/// Minutes that `role` needs, or a dash where it is asked nothing.
[[nodiscard]] TableCell minutes_cell(const Questionnaire& questionnaire, const std::string& role,
                                     Language language);

}  // namespace cxmat::reports::view
